import { type Exact, zero } from '../exact';
import { none } from '../none';
import type { Level } from '../rule';
import type { Looked } from '../steps';
import { type Bench, choiceLabel, constant, entryOf, incomplete } from './bench';
import type { Trace } from './trace';

/** The points of the level that was chosen; "none" gives nothing. */
export function levelPart(
  key: string,
  levels: readonly Level[],
  bench: Bench,
): (trace: Trace) => { readonly looked: Looked; readonly points: Exact } | undefined {
  const entry = entryOf(bench, key, 'choice');
  if (!entry) return incomplete;
  const { label, measure } = entry.input;
  const points = new Map(levels.map((one) => [one.choice, constant(one.points)]));
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    const given = typeof known === 'string' ? points.get(known) : zero;
    if (!given) return incomplete(trace);
    const value = typeof known === 'string' ? choiceLabel(entry.input, known) : none;
    return { looked: { label, value, measure }, points: given };
  };
}
