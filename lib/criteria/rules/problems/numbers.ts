import { compare, Exact, sumDecimals, zero } from '../exact';
import type { Amount, Base, NumberBand, Rule } from '../rule';
import type { CriteriaTable, Criterion } from '../table';
import { walkTree } from '../tree';
import type { TableProblem } from './problem';

/** More than any table gives for one thing. */
const absurd = new Exact(10000);

type Points = { readonly part: string; readonly points: string; readonly isSigned: boolean };

const bandPoints = (bands: readonly Pick<NumberBand, 'points'>[]) => bands.flatMap(({ points }) => points ?? []);

function basePoints(base: Base): string[] {
  if (base.kind === 'numberBands') return bandPoints(base.bands);
  if (base.kind === 'dateBands' || base.kind === 'lateness') return [...bandPoints(base.bands), base.later, base.never];
  if (base.kind === 'levels' || base.kind === 'priorAward') return bandPoints(base.levels);
  return base.kind === 'matrix' ? base.cells.flat().flatMap((cell) => cell ?? []) : [];
}

function amountPoints(amount: Amount): string[] {
  if (amount.kind === 'perCase' || amount.kind === 'step') return [amount.each];
  if (amount.kind === 'fixed') return [amount.points];
  if (amount.kind === 'levels') return bandPoints(amount.levels);
  if (amount.kind === 'numberBands') return bandPoints(amount.bands);
  if (amount.kind === 'eitherOr') return amount.options.map(({ points }) => points);
  return amount.cells.flat().flatMap((cell) => cell ?? []);
}

/** All points a rule is written with. What a plan's variance changes may be below 0. */
function rulePoints(rule: Rule): Points[] {
  const { base } = rule;
  const signed = base.kind === 'planVariance' ? [...bandPoints(base.bands), base.noPlan] : [];
  return [
    ...basePoints(base).map((points) => ({ part: '', points, isSigned: false })),
    ...signed.map((points) => ({ part: '', points, isSigned: true })),
    ...[...rule.deductions, ...rule.bonuses].flatMap(({ title, amount }) =>
      amountPoints(amount).map((points) => ({ part: title, points, isSigned: false })),
    ),
  ];
}

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

/** Sums of leaves by section against what is declared; nothing is said while a leaf has no points yet. */
function sumProblems(table: CriteriaTable): TableProblem[] {
  const walked = walkTree(table.criteria);
  const sums = walked.map(({ criterion, isLeaf }) => (isLeaf ? criterion.points : '0'));
  for (let place = walked.length - 1; place >= 0; place -= 1) {
    const parent = walked[place]?.parent ?? -1;
    const [own, above] = [sums[place] ?? null, sums[parent] ?? null];
    if (parent >= 0) sums[parent] = own === null || above === null ? null : sumDecimals([own, above]);
  }
  const sections = walked.flatMap(({ criterion, isLeaf }, place): TableProblem[] => {
    const [declared, sum] = [criterion.points, sums[place] ?? null];
    if (isLeaf || declared === null || sum === null || new Exact(declared).eq(sum)) return [];
    return [{ reason: 'section-sum-differs', criterionId: criterion.id, declared, sum }];
  });
  const tops = walked.flatMap(({ parent }, place) => (parent < 0 ? [sums[place] ?? null] : []));
  return [...sections, ...totalProblems(table.declaredTotal, tops)];
}

function totalProblems(declared: string | null, tops: readonly (string | null)[]): TableProblem[] {
  if (declared === null) return [{ reason: 'declared-total-missing', criterionId: null }];
  const known = tops.flatMap((one) => one ?? []);
  const sum = sumDecimals(known);
  if (known.length < tops.length || new Exact(declared).eq(sum)) return [];
  return [{ reason: 'declared-total-differs', criterionId: null, declared, sum }];
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
