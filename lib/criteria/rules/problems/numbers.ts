import { compare, Exact, zero } from '../exact';
import type { CriteriaTable, Criterion } from '../table';
import { walkTree } from '../tree';
import { type Points, rulePoints } from './points';
import type { TableProblem } from './problem';
import { sumProblems } from './sums';

/** More than any table gives for one thing. */
const absurd = new Exact(10000);

function pointsProblems(
  criterionId: string | null,
  { part, points, isSigned }: Points,
  decimals: number,
): TableProblem[] {
  const value = new Exact(points);
  if (!isSigned && compare(value, zero) < 0) return [{ reason: 'points-negative', criterionId, part, points }];
  if (compare(value.abs(), absurd) > 0) return [{ reason: 'points-absurd', criterionId, part, points }];
  if (value.decimalPlaces() > decimals) return [{ reason: 'points-too-fine', criterionId, part, points, decimals }];
  return [];
}

function capProblems(criterionId: string | null, part: string, cap: string | null, decimals: number): TableProblem[] {
  if (cap === null) return [];
  if (compare(new Exact(cap), zero) < 0) return [{ reason: 'cap-negative', criterionId, part, cap }];
  return pointsProblems(criterionId, { part, points: cap, isSigned: false }, decimals);
}

function criterionNumbers(criterion: Criterion, decimals: number): TableProblem[] {
  const { id, points, bonusCap, deductionCap, rule } = criterion;
  const own: Points[] = points === null ? [] : [{ part: '', points, isSigned: false }];
  const items = rule ? [...rule.deductions, ...rule.bonuses] : [];
  const all = [...own, ...(rule ? rulePoints(rule) : [])];
  const found = all.flatMap((one) => pointsProblems(id, one, decimals));
  const caps = [
    ...[bonusCap, deductionCap].flatMap((cap) => capProblems(id, '', cap, decimals)),
    ...items.flatMap(({ title, cap }) => capProblems(id, title, cap, decimals)),
  ];
  // The same wrong number in ten cells is told once.
  return [...new Map([...found, ...caps].map((one) => [JSON.stringify(one), one])).values()];
}

/** Points and caps that cannot be, and sums that do not add up. */
export function numberProblems(table: CriteriaTable): TableProblem[] {
  const { criteria, decimals, declaredTotal } = table;
  const withoutPoints = walkTree(criteria).filter(({ criterion, isLeaf }) => isLeaf && criterion.points === null);
  const total: Points[] = declaredTotal === null ? [] : [{ part: '', points: declaredTotal, isSigned: false }];
  return [
    ...withoutPoints.map(({ criterion }): TableProblem => ({ reason: 'standard-missing', criterionId: criterion.id })),
    ...criteria.flatMap((one) => criterionNumbers(one, decimals)),
    ...total.flatMap((one) => pointsProblems(null, one, decimals)),
    ...[table.bonusCap, table.deductionCap].flatMap((cap) => capProblems(null, '', cap, decimals)),
    ...sumProblems(table),
  ];
}
