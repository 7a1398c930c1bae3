import { compare, Exact, zero } from '../exact';
import type { Axis, Interval, Level, Matrix, NumberBand, Plan, Rule } from '../rule';
import { bandFaults, type Domain, domainOf } from './bands';
import type { RuleProblem } from './problem';

/** A problem of a part whose name is added later. */
export type Fault = RuleProblem extends infer One ? (One extends RuleProblem ? Omit<One, 'part'> : never) : never;

/** Whether a decimal text is above 0. */
export const positive = (text: string) => compare(new Exact(text), zero) > 0;

/** What values the input `key` can have; of one that is not declared, any number from 0. */
export function domainFor(rule: Rule, key: string): Domain {
  const input = rule.inputs.find((one) => one.key === key);
  return domainOf(input ?? { kind: 'number', minimum: null, maximum: null, measure: '' });
}

export const percentDomain: Domain = { minimum: '0', maximum: null, isWhole: false, measure: '%' };

/** What is wrong with bands: their bounds, and points not filled in. */
export function filledBands(
  bands: readonly (Interval & { readonly points: string | null })[],
  domain: Domain,
): Fault[] {
  const isOpen = bands.some(({ points }) => points === null);
  return [...bandFaults(bands, domain), ...(isOpen ? [{ reason: 'band-points-missing' } as const] : [])];
}

/** What is wrong with bands over the input `key`. */
export const numberBandFaults = (bands: readonly NumberBand[], key: string, rule: Rule): Fault[] =>
  filledBands(bands, domainFor(rule, key));

/** Each choice has its level, once. */
export function levelFaults(levels: readonly Level[], key: string, rule: Rule): Fault[] {
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

/** What is wrong with a matrix: its axes, cells that do not fit them, empty cells. */
export function matrixFaults({ rows, columns, cells }: Matrix, rule: Rule): Fault[] {
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

/**
 * What is wrong with a plan: one that is fixed or in bands must be above 0. What a unit enters is refused when it is
 * scored.
 */
export function planFaults(plan: Plan | null, rule: Rule): Fault[] {
  if (!plan || plan.kind === 'input') return [];
  if (plan.kind === 'fixed') return positive(plan.value) ? [] : [{ reason: 'plan-not-positive' }];
  const bands = plan.bands.map(({ from, to, planned }) => ({ from, to, points: planned }));
  const isWrong = plan.bands.some(({ planned }) => planned !== null && !positive(planned));
  return [
    ...filledBands(bands, domainFor(rule, plan.input)),
    ...(isWrong ? [{ reason: 'plan-not-positive' } as const] : []),
  ];
}
