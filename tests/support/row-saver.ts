import { vi } from 'vitest';
import { RowSaver } from '@/components/row-saver';

export type Draft = { text: string };

/** What a browser keeps, for tests without one. */
export class MemoryStorage {
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key = (index: number) => [...this.items.keys()][index] ?? null;
  getItem = (name: string) => this.items.get(name) ?? null;
  setItem = (name: string, value: string) => void this.items.set(name, value);
  removeItem = (name: string) => void this.items.delete(name);
}

/** An answer of the server that refuses for this reason. */
export const refusal = (reason: string, details: Record<string, unknown> = {}) => ({
  ok: false as const,
  message: reason,
  refusal: { reason, ...details },
  errors: {},
});

/** A saver of the sheet `sheet`, whose row `a` was rendered with revision 3 and whose server saves everything. */
export function setUp(storage = new MemoryStorage()) {
  const save = vi.fn(async (_id: string, _draft: Draft, revision: number) => ({
    ok: true as const,
    value: { revision: revision + 1 },
  }));
  const onSaved = vi.fn();
  const saver = new RowSaver<Draft, { revision: number }>({
    ...{ key: 'sheet', revisions: { a: 3 } },
    ...{ save, storage, onSaved },
  });
  return { saver, save, storage, onSaved };
}
