import { compareDecimals } from '../exact';
import type { Condition, Interval } from '../rule';

/**
 * Which way a value must go so that points never fall: `more` (a larger number, a later day, yes), `less`; `flat`: points do not
 * change; `mixed`: it depends.
 */
export type Lean = 'more' | 'less' | 'flat' | 'mixed';

/** What several leans come to: flat ones say nothing, and those that differ are `mixed`. */
export function together(leans: readonly Lean[]): Lean {
  const kinds = new Set(leans.filter((one) => one !== 'flat'));
  if (kinds.size === 0) return 'flat';
  return kinds.size === 1 ? ([...kinds][0] ?? 'mixed') : 'mixed';
}

/** The opposite way; `flat` and `mixed` have none and stay. */
export function inverse(lean: Lean): Lean {
  return lean === 'more' ? 'less' : lean === 'less' ? 'more' : lean;
}

/** How a row of points runs; a number that is not typed yet says nothing. */
export function leanOf(points: readonly (string | null)[]): Lean {
  const pairs = points.slice(1).map((right, index) => [points[index] ?? null, right] as const);
  return together(
    pairs.map(([left, right]) => {
      if (left === null || right === null) return 'mixed';
      const sign = compareDecimals(right, left);
      return sign > 0 ? 'more' : sign < 0 ? 'less' : 'flat';
    }),
  );
}

/** Bands from the lowest to the highest, as a new list: one without a lower bound first, "≥ 5" before "> 5". */
export function byStart<One extends Interval>(bands: readonly One[]): One[] {
  return bands.toSorted((left, right) => {
    if (!left.from || !right.from) return (left.from ? 1 : 0) - (right.from ? 1 : 0);
    return (
      compareDecimals(left.from.value, right.from.value) || Number(right.from.included) - Number(left.from.included)
    );
  });
}

type NumberBands = readonly (Interval & { readonly points: string | null })[];

/** How points run from the lowest band to the highest. */
export function bandsLean(bands: NumberBands): Lean {
  return leanOf(byStart(bands).map(({ points }) => points));
}

function conditionLean(condition: Condition): Lean {
  if (condition.kind === 'yesNo') return condition.is ? 'more' : 'less';
  if (condition.kind === 'date') return condition.is === 'after' ? 'more' : 'less';
  if (condition.kind === 'choice') return 'mixed';
  const { from, to } = condition;
  return from && to ? 'mixed' : from ? 'more' : to ? 'less' : 'flat';
}

/** Which way the input `key` must go so that the conditions hold; `flat` where none looks at it. */
export const conditionsLean = (conditions: readonly Condition[], key: string): Lean =>
  together(conditions.filter(({ input }) => input === key).map(conditionLean));
