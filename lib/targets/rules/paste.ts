import { maximumLines } from './editing';
import type { PlacedRow } from './paste-rows';

export type PasteRefusal = { reason: 'paste-too-long'; lines: number; room: number; maximum: number };

/**
 * Why placed rows cannot be pasted, or null: they would make more rows than a registration may have. `targets` rows could be
 * filled over, the sheet has `present` rows; empty lines make no row.
 */
export function refusePaste(placed: readonly PlacedRow[], targets: number, present: number): PasteRefusal | null {
  const made = placed.filter((one) => one.row === null && one.texts.some((text) => text.trim() !== '')).length;
  const free = Math.max(0, maximumLines - present);
  if (made <= free) return null;
  return { reason: 'paste-too-long', lines: placed.length, room: targets + free, maximum: maximumLines };
}
