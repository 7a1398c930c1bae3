import { add, compare, Exact, hundred, roundPoints, smaller, zero } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { childrenByParent } from '@/lib/criteria/rules/tree';
import type { UnitScore } from '../score';

/** What a top section brings into the total. */
export type TopPart = Record<'points' | 'bonus' | 'deduction' | 'assigned' | 'maximum', Exact>;

/** The top sections of a score, in the order of the table. */
export function topParts(table: CriteriaTable, { sections, leaves }: UnitScore): TopPart[] {
  return (childrenByParent(table.criteria).get(null) ?? []).map(({ id }) => {
    const section = sections.find(({ criterionId }) => criterionId === id);
    const leaf = leaves.find(({ criterionId }) => criterionId === id);
    const parts = section ?? leaf?.points;
    const maximum = new Exact(section?.maximum ?? leaf?.maximum ?? 0);
    const assigned = section ? new Exact(section.assigned) : leaf?.state === 'notAssigned' ? zero : maximum;
    const of = (text: string | undefined) => new Exact(text ?? 0);
    return { points: of(parts?.points), bonus: of(parts?.bonus), deduction: of(parts?.deduction), assigned, maximum };
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
  const whole = notAssigned === 'percentage' ? hundred : weighted(tops, 'maximum', weights);
  return roundPoints(
    points.times(whole).div(assigned),
    notAssigned === 'percentage' ? Math.max(2, decimals) : decimals,
  );
}
