import type { Amount, Base, NumberBand, Rule } from '../rule';

/** Points as a rule is written with them; `isSigned`: they may be below 0. */
export type Points = { readonly part: string; readonly points: string; readonly isSigned: boolean };

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
export function rulePoints(rule: Rule): Points[] {
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
