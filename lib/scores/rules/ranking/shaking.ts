import { add, compare, Exact, hundred, roundPoints, smaller, zero } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { childrenByParent } from '@/lib/criteria/rules/tree';
import type { UnitScore } from '../score';

/** What a top section brings into the total. */
export type TopPart = Record<'points' | 'bonus' | 'deduction' | 'assigned' | 'maximum', Exact>;

function exactParts({ points, bonus, deduction, assigned, maximum }: Record<keyof TopPart, string>): TopPart {
  return {
    points: new Exact(points),
    bonus: new Exact(bonus),
    deduction: new Exact(deduction),
    assigned: new Exact(assigned),
    maximum: new Exact(maximum),
  };
}

/** The top sections of a score, in the order of the table. */
export function topParts(table: CriteriaTable, { sections, leaves }: UnitScore): TopPart[] {
  const nothing = { points: '0', bonus: '0', deduction: '0' };
  const single = leaves.map(({ criterionId, state, maximum, points }) => {
    return { ...(points ?? nothing), criterionId, maximum, assigned: state === 'notAssigned' ? '0' : maximum };
  });
  const parts = new Map([...sections, ...single].map((one) => [one.criterionId, one]));
  return (childrenByParent(table.criteria).get(null) ?? []).flatMap(({ id }) => {
    const one = parts.get(id);
    return one ? [exactParts(one)] : [];
  });
}

function weighted(tops: readonly TopPart[], key: keyof TopPart, weights: readonly Exact[]): Exact {
  return tops.reduce((sum, part, place) => add(sum, part[key].times(weights[place] ?? 1)), zero);
}

/** The result with other weights of the top sections, the caps of the table applied as always. */
export function shakenResult(table: CriteriaTable, tops: readonly TopPart[], weights: readonly Exact[]): Exact {
  const { bonusCap, deductionCap, notAssigned, decimals } = table;
  let points = weighted(tops, 'points', weights);
  if (bonusCap !== null) {
    const bonus = weighted(tops, 'bonus', weights);
    points = points.minus(bonus).plus(smaller(bonus, new Exact(bonusCap)));
  }
  if (deductionCap !== null) {
    const deduction = weighted(tops, 'deduction', weights);
    points = points.plus(deduction).minus(smaller(deduction, new Exact(deductionCap)));
  }
  if (notAssigned === 'plain') return roundPoints(points, decimals);
  const assigned = weighted(tops, 'assigned', weights);
  if (compare(assigned, zero) <= 0) return zero;
  const inPercent = notAssigned === 'percentage';
  const whole = inPercent ? hundred : weighted(tops, 'maximum', weights);
  return roundPoints(points.times(whole).div(assigned), inPercent ? Math.max(2, decimals) : decimals);
}
