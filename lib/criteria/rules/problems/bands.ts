import { compare, Exact } from '../exact';
import type { Bound, Input, Interval } from '../rule';
import type { BandFault } from './problem';

/** What values can occur: a count is whole, nothing lies outside the limits. Null is without end. */
export type Domain = {
  readonly minimum: string | null;
  readonly maximum: string | null;
  readonly isWhole: boolean;
  readonly measure: string;
};

/** What values an input can have; without a minimum of its own nothing below 0. */
export function domainOf(input: Pick<Input, 'kind' | 'minimum' | 'maximum' | 'measure'>): Domain {
  const { kind, minimum, maximum, measure } = input;
  return { minimum: minimum ?? '0', maximum, isWhole: kind === 'count', measure };
}

/** The ends of an interval; of a count, the first and last whole number in it, so that "1–2" and "3–5" leave no gap. */
type Ends = { readonly from: Bound | null; readonly to: Bound | null };

function wholeEnds({ from, to }: Interval): Ends {
  const low = from && new Exact(from.value);
  const high = to && new Exact(to.value);
  const first = low && (from?.included ? low.ceil() : low.floor().plus(1));
  const last = high && (to?.included ? high.floor() : high.ceil().minus(1));
  return {
    from: first && { value: first.toFixed(), included: true },
    to: last && { value: last.toFixed(), included: true },
  };
}

const order = (left: Bound, right: Bound) => compare(new Exact(left.value), new Exact(right.value));

function isEmpty({ from, to }: Ends): boolean {
  if (!from || !to) return false;
  const sign = order(from, to);
  return sign > 0 || (sign === 0 && !(from.included && to.included));
}

/** By lower ends; without one first, and "≥" before ">". */
function byStart(left: Ends, right: Ends): number {
  if (!left.from || !right.from) return (left.from ? 1 : 0) - (right.from ? 1 : 0);
  return order(left.from, right.from) || Number(right.from.included) - Number(left.from.included);
}

/** How an interval that ends at `to` meets one that begins at `from`. */
function meeting(to: Bound, from: Bound, isWhole: boolean): 'gap' | 'overlap' | 'fits' {
  if (isWhole) {
    const distance = compare(new Exact(from.value).minus(to.value), new Exact(1));
    return distance > 0 ? 'gap' : distance < 0 ? 'overlap' : 'fits';
  }
  const sign = order(to, from);
  if (sign !== 0) return sign < 0 ? 'gap' : 'overlap';
  if (to.included && from.included) return 'overlap';
  return to.included || from.included ? 'fits' : 'gap';
}

/** The other side of an end: what a gap begins with after "< 98" is "≥ 98"; of a count, the next whole number. */
function beyond(bound: Bound, isWhole: boolean, step: 1 | -1): Bound {
  if (!isWhole) return { value: bound.value, included: !bound.included };
  return { value: new Exact(bound.value).plus(step).toFixed(), included: true };
}

function furthest(left: Bound | null, right: Bound | null): Bound | null {
  if (!left || !right) return null;
  const sign = order(left, right);
  if (sign === 0) return left.included ? left : right;
  return sign > 0 ? left : right;
}

function faultsBetween(sorted: readonly Ends[], domain: Domain): BandFault[] {
  const { isWhole, measure } = domain;
  const faults: BandFault[] = [];
  let end: Bound | null = sorted[0]?.to ?? null;
  for (const { from, to } of sorted.slice(1)) {
    const met = end && from ? meeting(end, from, isWhole) : 'overlap';
    if (met === 'overlap') faults.push({ reason: 'bands-overlap', at: from?.value ?? domain.minimum ?? '0', measure });
    if (met === 'gap' && end && from) {
      const interval = { from: beyond(end, isWhole, 1), to: beyond(from, isWhole, -1) };
      faults.push({ reason: 'bands-gap', interval, measure });
    }
    end = furthest(end, to);
  }
  return faults;
}

/** Values below the first band and above the last. */
function faultsAround(sorted: readonly Ends[], domain: Domain): BandFault[] {
  const { minimum, maximum, isWhole, measure } = domain;
  const first = sorted[0]?.from ?? null;
  const ends = sorted.map(({ to }) => to);
  const last = ends.reduce(furthest, ends[0] ?? null);
  const lowest: Bound | null = minimum === null ? null : { value: minimum, included: true };
  const highest: Bound | null = maximum === null ? null : { value: maximum, included: true };
  const faults: BandFault[] = [];
  const below = first && { from: lowest, to: beyond(first, isWhole, -1) };
  if (below && !isEmpty(below)) faults.push({ reason: 'bands-gap', interval: below, measure });
  const above = last && { from: beyond(last, isWhole, 1), to: highest };
  if (above && !isEmpty(above)) faults.push({ reason: 'bands-gap', interval: above, measure });
  return faults;
}

/** Bands that hold no value, overlap, or leave values without a band; in any order they are given. */
export function bandFaults(intervals: readonly Interval[], domain: Domain): BandFault[] {
  if (intervals.length === 0) return [{ reason: 'bands-missing' }];
  const { isWhole, measure } = domain;
  const ends = intervals.map((one) => ({
    interval: one,
    ends: isWhole ? wholeEnds(one) : { from: one.from, to: one.to },
  }));
  const empty = ends.filter((one) => isEmpty(one.ends));
  const sorted = ends.flatMap((one) => (isEmpty(one.ends) ? [] : [one.ends])).toSorted(byStart);
  return [
    ...empty.map(
      ({ interval: { from, to } }): BandFault => ({ reason: 'band-empty', interval: { from, to }, measure }),
    ),
    ...(sorted.length === 0 ? [] : [...faultsBetween(sorted, domain), ...faultsAround(sorted, domain)]),
  ];
}
