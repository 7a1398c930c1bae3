import { Exact, shown } from '../exact';
import type { Input, InputKind } from '../rule';
import type { Looked } from '../steps';
import type { Entry } from './entries';
import { refuse, type Trace } from './trace';

/** What a leaf's rule is prepared from: its inputs by key, and its standard points. */
export type Bench = { readonly entries: ReadonlyMap<string, Entry>; readonly standard: Exact };

/** In the place of a part of a rule that is not finished. */
export const incomplete = (trace: Trace): undefined => refuse(trace, { reason: 'rule-incomplete' });

/** The input if it is declared and of one of these kinds. */
export function entryOf(bench: Bench, key: string, ...kinds: InputKind[]): Entry | undefined {
  const entry = bench.entries.get(key);
  return entry && kinds.includes(entry.input.kind) ? entry : undefined;
}

/** The input if it is declared and takes numbers. */
export function numberEntry(bench: Bench, key: string): Entry | undefined {
  return entryOf(bench, key, 'number', 'count');
}

/** A decimal of the rule, prepared once; nothing typed yet stays nothing. */
export function constant(text: string | null): Exact | null {
  return text === null ? null : new Exact(text);
}

/** A number that was looked at, as an explanation tells it. */
export function lookedAt({ label, measure }: Input, value: Exact): Looked {
  return { label, value: shown(value), measure };
}

/** The words of a choice; its id where the input has no such choice. */
export function choiceLabel(input: Input, id: string): string {
  return input.choices.find((one) => one.id === id)?.label ?? id;
}
