import { compareDecimals } from '../exact';
import type { Base, BaseOf, Rule } from '../rule';
import {
  type Fault,
  filledBands,
  levelFaults,
  matrixFaults,
  numberBandFaults,
  percentDomain,
  planFaults,
  positive,
} from './parts';

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

/** What is unfinished in a base, or contradicts itself. */
export function baseFaults(base: Base, rule: Rule): Fault[] {
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
export function aboveStandard(base: Base, standard: string | null): Fault[] {
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
