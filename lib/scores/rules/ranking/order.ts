import { compare, Exact } from '@/lib/criteria/rules/exact';
import type { TieBreak } from '@/lib/criteria/rules/table';
import { type Contender, compareTie, tieValue } from './contender';

/** One look of the chain at units whose results are equal. */
export type TieStep = {
  readonly tieBreak: TieBreak;
  readonly values: readonly { readonly unitId: string; readonly value: string | null }[];
  /** Whether it told them apart, at least in part. */
  readonly decides: boolean;
};

/** By name; equal names by id, so that the order never depends on how the units came in. */
export const byName = (left: Contender, right: Contender) =>
  left.name < right.name ? -1 : left.name > right.name ? 1 : left.unitId < right.unitId ? -1 : 1;

/** Below 0 when the chain puts the left unit first, whatever the results; 0 when it cannot tell them apart. */
export function compareByChain(chain: readonly TieBreak[], left: Contender, right: Contender): number {
  for (const tieBreak of chain) {
    const decided = compareTie(tieBreak, tieValue(tieBreak, left), tieValue(tieBreak, right));
    if (decided !== 0) return decided;
  }
  return 0;
}

/** Below 0 when the left unit comes first by result, then by the chain; 0 for equal places. */
export function compareContenders(chain: readonly TieBreak[], left: Contender, right: Contender): number {
  const sign = compare(new Exact(right.score.result ?? 0), new Exact(left.score.result ?? 0));
  return sign === 0 ? compareByChain(chain, left, right) : sign;
}

/** Groups of equal places, best first; inside a group by name. The order in which units come in does not matter. */
export function placeGroups(chain: readonly TieBreak[], contenders: readonly Contender[]): Contender[][] {
  const sorted = contenders.toSorted((left, right) => compareContenders(chain, left, right) || byName(left, right));
  const groups: Contender[][] = [];
  let last: Contender[] = [];
  for (const one of sorted) {
    const [first] = last;
    if (first && compareContenders(chain, first, one) === 0) last.push(one);
    else {
      last = [one];
      groups.push(last);
    }
  }
  return groups;
}

/** How the chain treated this unit among those with the same result, until it stood alone or the chain ended. */
export function tieSteps(chain: readonly TieBreak[], own: Contender, contenders: readonly Contender[]): TieStep[] {
  let tied = contenders.filter((one) => compareContenders([], one, own) === 0).toSorted(byName);
  const steps: TieStep[] = [];
  for (const tieBreak of chain) {
    if (tied.length < 2) break;
    const value = tieValue(tieBreak, own);
    const left = tied.filter((one) => compareTie(tieBreak, tieValue(tieBreak, one), value) === 0);
    const values = tied.map((one) => ({ unitId: one.unitId, value: tieValue(tieBreak, one) }));
    steps.push({ tieBreak, values, decides: left.length < tied.length });
    tied = left;
  }
  return steps;
}
