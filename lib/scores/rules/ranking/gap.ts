import { compare, Exact, sumDecimals } from '@/lib/criteria/rules/exact';
import type { TieBreak } from '@/lib/criteria/rules/table';
import type { UnitScore } from '../score';
import { type Contender, compareTie, tieValue } from './contender';

/** A leaf in which two units differ; `difference` = theirs − own. */
export type LeafGap = {
  readonly criterionId: string;
  readonly own: string | null;
  readonly theirs: string | null;
  readonly difference: string;
};

/** How far a unit is behind the next better place, and what made it so. */
export type Gap = {
  readonly unitId: string;
  readonly name: string;
  /** Of the results that are compared, and of the points. */
  readonly result: string;
  readonly points: string;
  /** What told them apart when their results are equal. */
  readonly decidedBy: TieBreak | null;
  /** The leaves with the largest differences, for and against. */
  readonly leaves: readonly LeafGap[];
  /** What the other leaves and the caps make together: points = sum of the leaves' differences + rest. */
  readonly rest: string;
};

/** As many leaves as a reader takes in. */
const most = 5;

function leafGaps(own: UnitScore, theirs: UnitScore): LeafGap[] {
  const others = new Map(theirs.leaves.map((one) => [one.criterionId, one.points?.points ?? null]));
  return own.leaves.flatMap(({ criterionId, points }) => {
    const [left, right] = [points?.points ?? null, others.get(criterionId) ?? null];
    const difference = new Exact(right ?? 0).minus(left ?? 0);
    return difference.isZero() ? [] : [{ criterionId, own: left, theirs: right, difference: difference.toFixed() }];
  });
}

/** The gap to a unit on a better place. */
export function gapTo(better: Contender, own: Contender, chain: readonly TieBreak[]): Gap {
  const result = new Exact(better.score.result ?? 0).minus(own.score.result ?? 0);
  const points = new Exact(better.score.points).minus(own.score.points);
  const size = ({ difference }: LeafGap) => new Exact(difference).abs();
  // Equal sizes keep the order of the table.
  const leaves = leafGaps(own.score, better.score)
    .toSorted((left, right) => compare(size(right), size(left)))
    .slice(0, most);
  const told = sumDecimals(leaves.map(({ difference }) => difference));
  const decides = (one: TieBreak) => compareTie(one, tieValue(one, better), tieValue(one, own)) !== 0;
  return {
    unitId: better.unitId,
    name: better.name,
    result: result.toFixed(),
    points: points.toFixed(),
    decidedBy: result.isZero() ? (chain.find(decides) ?? null) : null,
    leaves,
    rest: points.minus(told).toFixed(),
  };
}
