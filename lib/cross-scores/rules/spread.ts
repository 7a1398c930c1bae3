import { compare, Exact, exactOf, padded, roundPoints, zero } from '@/lib/criteria/rules/exact';

/** How far points for the same thing lie apart. All numbers have the decimals asked for. */
export type Spread = {
  readonly count: number;
  readonly mean: string;
  readonly median: string;
  readonly lowest: string;
  readonly highest: string;
  /** highest − lowest. */
  readonly range: string;
};

/** The middle of some numbers, the mean of the two middle ones where their count is even; null for none. */
export function medianOf(values: readonly Exact[]): Exact | null {
  const sorted = values.toSorted(compare);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low && high ? low.plus(high).div(2) : null;
}

/** The spread of points, whatever their order; null where there are none. Rounded half up, once. */
export function spreadOf(points: readonly string[], decimals: number): Spread | null {
  const values = points.map(exactOf);
  const median = medianOf(values);
  if (!median) return null;
  const text = (value: Exact) => padded(roundPoints(value, decimals), decimals);
  const [lowest, highest] = [Exact.min(...values), Exact.max(...values)];
  const mean = values.reduce((sum, one) => sum.plus(one), zero).div(values.length);
  return {
    count: values.length,
    mean: text(mean),
    median: text(median),
    lowest: text(lowest),
    highest: text(highest),
    range: text(highest.minus(lowest)),
  };
}
