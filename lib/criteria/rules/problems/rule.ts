import { compare, compareDecimals, Exact, zero } from '../exact';
import type { Amount, Axis, Base, BaseOf, Condition, Interval, Level, Matrix, NumberBand, Plan, Rule } from '../rule';
import { bandFaults, type Domain, domainOf } from './bands';
import { inputProblems } from './inputs';
import type { RuleProblem } from './problem';

type Fault = RuleProblem extends infer One ? (One extends RuleProblem ? Omit<One, 'part'> : never) : never;

const positive = (text: string) => compare(new Exact(text), zero) > 0;

function domainFor(rule: Rule, key: string): Domain {
  const input = rule.inputs.find((one) => one.key === key);
  return domainOf(input ?? { kind: 'number', minimum: null, maximum: null, measure: '' });
}

const percentDomain: Domain = { minimum: '0', maximum: null, isWhole: false, measure: '%' };

function filledBands(bands: readonly (Interval & { readonly points: string | null })[], domain: Domain): Fault[] {
  const isOpen = bands.some(({ points }) => points === null);
  return [...bandFaults(bands, domain), ...(isOpen ? [{ reason: 'band-points-missing' } as const] : [])];
}

const numberBandFaults = (bands: readonly NumberBand[], key: string, rule: Rule): Fault[] =>
  filledBands(bands, domainFor(rule, key));

/** Each choice has its level, once. */
function levelFaults(levels: readonly Level[], key: string, rule: Rule): Fault[] {
  const choices = rule.inputs.find((one) => one.key === key)?.choices ?? [];
  const given = levels.map(({ choice }) => choice);
  const labelOf = (id: string) => choices.find((one) => one.id === id)?.label ?? id;
  return [
    ...choices.flatMap(({ id, label }): Fault[] =>
      given.includes(id) ? [] : [{ reason: 'level-missing', choice: label }],
    ),
    ...given.flatMap((id, place): Fault[] =>
      given.indexOf(id) < place ? [{ reason: 'level-twice', choice: labelOf(id) }] : [],
    ),
    ...(levels.some(({ points }) => points === null) ? [{ reason: 'band-points-missing' } as const] : []),
  ];
}

function axisFaults(axis: Axis, rule: Rule): Fault[] {
  if (axis.kind === 'number') return bandFaults(axis.parts, domainFor(rule, axis.input));
  const levels = axis.parts.map((choice) => ({ choice, points: '0' }));
  return levelFaults(levels, axis.input, rule);
}

function matrixFaults({ rows, columns, cells }: Matrix, rule: Rule): Fault[] {
  const [down, across] = [rows.parts.length, columns.parts.length];
  const fits = cells.length === down && cells.every((row) => row.length === across);
  const empty = cells.flat().filter((cell) => cell === null).length;
  return [
    ...axisFaults(rows, rule),
    ...axisFaults(columns, rule),
    ...(fits ? [] : [{ reason: 'matrix-shape' } as const]),
    ...(empty > 0 ? [{ reason: 'cells-empty', count: empty } as const] : []),
  ];
}

function planFaults(plan: Plan | null, rule: Rule): Fault[] {
  if (!plan || plan.kind === 'input') return [];
  if (plan.kind === 'fixed') return positive(plan.value) ? [] : [{ reason: 'plan-not-positive' }];
  const bands = plan.bands.map(({ from, to, planned }) => ({ from, to, points: planned }));
  const isWrong = plan.bands.some(({ planned }) => planned !== null && !positive(planned));
  return [
    ...filledBands(bands, domainFor(rule, plan.input)),
    ...(isWrong ? [{ reason: 'plan-not-positive' } as const] : []),
  ];
}

function ascending(bands: readonly (string | number)[]): Fault[] {
  const sorted = bands.every((one, place) => place === 0 || (bands[place - 1] ?? one) < one);
  if (bands.length === 0) return [{ reason: 'bands-missing' }];
  return sorted ? [] : [{ reason: 'days-not-ascending' }];
}

function latenessFaults({ input, due, bands }: BaseOf<'lateness'>, rule: Rule): Fault[] {
  const isDate = rule.inputs.find(({ key }) => key === input)?.kind === 'date';
  const dueMissing: Fault[] = isDate && due === null ? [{ reason: 'due-day-missing' }] : [];
  return [...ascending(bands.map(({ throughDays }) => throughDays)), ...dueMissing];
}

function ceilingFaults(ceiling: string | null): Fault[] {
  return ceiling !== null && !positive(ceiling) ? [{ reason: 'ceiling-not-positive' }] : [];
}

function baseFaults(base: Base, rule: Rule): Fault[] {
  switch (base.kind) {
    case 'numberBands':
      return numberBandFaults(base.bands, base.input, rule);
    case 'dateBands':
      return ascending(base.bands.map(({ through }) => through));
    case 'lateness':
      return latenessFaults(base, rule);
    case 'levels':
    case 'priorAward':
      return levelFaults(base.levels, base.input, rule);
    case 'matrix':
      return matrixFaults(base, rule);
    case 'planVariance':
      return [...planFaults(base.plan, rule), ...filledBands(base.bands, percentDomain)];
    case 'proportional':
      return [...planFaults(base.plan, rule), ...ceilingFaults(base.ceiling)];
    case 'relative':
      return planFaults(base.plan, rule);
    case 'fromTargets':
      return ceilingFaults(base.ceiling);
    case 'fromOutside':
      return positive(base.outOf) ? [] : [{ reason: 'scale-not-positive' }];
    default:
      return [];
  }
}

/** Points that the base gives beyond the standard, the highest of them. */
function aboveStandard(base: Base, standard: string | null): Fault[] {
  const bands =
    base.kind === 'numberBands' || base.kind === 'dateBands' || base.kind === 'lateness'
      ? base.bands.map(({ points }) => points)
      : base.kind === 'levels' || base.kind === 'priorAward'
        ? base.levels.map(({ points }) => points)
        : base.kind === 'matrix'
          ? base.cells.flat()
          : [];
  const rest = 'later' in base ? [base.later, base.never] : [];
  const highest = [...bands, ...rest]
    .flatMap((one) => one ?? [])
    .toSorted(compareDecimals)
    .at(-1);
  if (standard === null || highest === undefined || compareDecimals(highest, standard) <= 0) return [];
  return [{ reason: 'points-above-standard', points: highest, standard }];
}

function conditionFaults(conditions: readonly Condition[]): Fault[] {
  return conditions.some((one) => one.kind === 'choice' && one.oneOf.length === 0) || conditions.length === 0
    ? [{ reason: 'condition-missing' }]
    : [];
}

function isZero(points: string): boolean {
  return new Exact(points).isZero();
}

function amountFaults(amount: Amount, rule: Rule): Fault[] {
  switch (amount.kind) {
    case 'perCase':
      return isZero(amount.each) ? [{ reason: 'amount-zero' }] : [];
    case 'fixed':
      return [...conditionFaults(amount.when), ...(isZero(amount.points) ? [{ reason: 'amount-zero' } as const] : [])];
    case 'levels':
      return levelFaults(amount.levels, amount.input, rule);
    case 'numberBands':
      return numberBandFaults(amount.bands, amount.input, rule);
    case 'matrix':
      return matrixFaults(amount, rule);
    case 'step':
      return positive(amount.every) && !isZero(amount.each) ? [] : [{ reason: 'step-not-positive' }];
    case 'eitherOr':
      return [
        ...(amount.options.length === 0 ? [{ reason: 'options-missing' } as const] : []),
        ...amount.options.flatMap(({ when }) => conditionFaults(when)),
      ];
  }
}

/** What is unfinished in the rule of a leaf with these standard points, or contradicts itself. */
export function ruleProblems(rule: Rule, standard: string | null): RuleProblem[] {
  const named = (part: string, faults: readonly Fault[]) => faults.map((fault): RuleProblem => ({ ...fault, part }));
  return [
    ...inputProblems(rule),
    ...named('', [...baseFaults(rule.base, rule), ...aboveStandard(rule.base, standard)]),
    ...[...rule.deductions, ...rule.bonuses].flatMap(({ title, amount, unless }) =>
      named(title, [...amountFaults(amount, rule), ...(unless.length === 0 ? [] : conditionFaults(unless))]),
    ),
  ];
}
