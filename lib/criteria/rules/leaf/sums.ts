import { add, type Exact, zero } from '../exact';
import { type Item, itemPoints } from './items';
import type { Trace } from './trace';

/** Points by item; null where a bonus does not count and was not looked at, undefined where something is missing. */
export type ItemPoints = readonly (Exact | null | undefined)[];

/**
 * The points of each item. All are looked at even when one is missing, so that all that is missing is told. `isMet` leaves out
 * bonuses for those who fully meet the standard, when they do not. Of an earlier reckoning, only touched items are reckoned again.
 */
export function pointsOfItems(
  kind: 'deduction' | 'bonus',
  items: readonly Item[],
  isMet: boolean,
  trace: Trace,
  earlier: ItemPoints | null,
  touched: readonly boolean[] | null,
): ItemPoints {
  const all: (Exact | null | undefined)[] = [];
  for (let place = 0; place < items.length; place += 1) {
    const item = items[place];
    if (!item) continue;
    if (!isMet && item.onlyWhenStandardMet) {
      trace.steps?.push({ kind: 'standardNotMet', id: item.id, title: item.title });
      all.push(null);
      continue;
    }
    const known = earlier && touched && !touched[place] ? earlier[place] : null;
    all.push(known ?? itemPoints(kind, item, trace));
  }
  return all;
}

/** Undefined when one of them is missing. */
export function sumOf(points: ItemPoints): Exact | undefined {
  let sum = zero;
  for (const one of points) {
    if (one === undefined) return undefined;
    if (one !== null) sum = add(sum, one);
  }
  return sum;
}
