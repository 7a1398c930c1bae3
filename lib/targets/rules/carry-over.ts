import { type Actual, achieved } from '@/lib/reports/rules/completion';
import type { LineValues } from './line';

/** A target of last year with what was reported for it. */
export type PreviousTarget = LineValues & {
  readonly id: string;
  readonly unitName: string;
  readonly actuals: readonly Actual[];
};

/** The same day in another year; 29 February becomes the 28th. */
export function dayInYear(day: string | null, year: number): string | null {
  if (day === null) return null;
  const moved = `${year}${day.slice(4)}`;
  const real = new Date(`${moved}T00:00:00Z`);
  return real.getUTCDate() === Number(day.slice(8)) ? moved : `${year}-02-28`;
}

/** What stood at the end of the year, as the baseline of the next one. */
export function baselineOf(previous: PreviousTarget): Pick<LineValues, 'baseline' | 'baselineOn'> {
  const last = achieved(previous, previous.actuals, 'year');
  if (previous.direction === 'byDate') return { baseline: null, baselineOn: last.on };
  if (previous.direction === 'yesNo')
    return { baseline: last.yes === null ? null : last.yes ? '1' : '0', baselineOn: null };
  return { baseline: last.value, baselineOn: null };
}

/**
 * Last year's target as a line of `year`: last year's result is the baseline, last year's plan the plan to start from,
 * days moved into the year. A movement that is not among `movements` is left out.
 */
export function carryOver(previous: PreviousTarget, year: number, movements: ReadonlySet<string>): LineValues {
  const { groupCode, movementId, text, measure, direction, accumulation, planned, weight, ownerDivision, note } =
    previous;
  return {
    ...{ groupCode, text, measure, direction, accumulation, planned, weight, ownerDivision, note },
    movementId: movementId !== null && movements.has(movementId) ? movementId : null,
    ...baselineOf(previous),
    plannedOn: dayInYear(previous.plannedOn, year),
    dueOn: dayInYear(previous.dueOn, year),
  };
}
