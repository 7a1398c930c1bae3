import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { type Actual, achieved } from '@/lib/reports/rules/completion';
import { type LineValues, sameAim } from './line';

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

type Result = Pick<LineValues, 'baseline' | 'baselineOn'>;

/** The last period of the year of which a result is known, or null. */
export function resultPeriod({ actuals }: PreviousTarget): Period | null {
  const known = actuals.filter((one) => one.actual !== null || one.actualOn !== null || one.actualYes !== null);
  return periods.findLast((period) => known.some((one) => one.period === period)) ?? null;
}

/** What is known of the year's result so far, in the fields of a baseline; see `resultPeriod` for how far it reaches. */
export function resultOf(previous: PreviousTarget): Result {
  const last = achieved(previous, previous.actuals, 'year');
  if (previous.direction === 'byDate') return { baseline: null, baselineOn: last.on };
  if (previous.direction === 'yesNo')
    return { baseline: last.yes === null ? null : last.yes ? '1' : '0', baselineOn: null };
  return { baseline: last.value, baselineOn: null };
}

/**
 * Last year's result as the baseline of the next one. A figure of nine months is none: it stays empty, so that nobody
 * compares with it, until the year is reported. What is done is done: a day, a yes.
 */
export function baselineOf(previous: PreviousTarget): Result {
  const result = resultOf(previous);
  const isDone = previous.direction === 'byDate' || (previous.direction === 'yesNo' && result.baseline === '1');
  return isDone || resultPeriod(previous) === 'year' ? result : { baseline: null, baselineOn: null };
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

export type NewLine = LineValues & { readonly previousId: string | null };

type Weighed = Pick<LineValues, 'text' | 'measure' | 'weight'>;

/**
 * What a line of last year weighs this year, in points: as much as the bloc's template that says the same, whether that was
 * chosen or not; its own weight where there is none, or one without a weight.
 */
export function weightToday(templates: readonly Weighed[]): (line: Weighed) => string | null {
  const weights = new Map(templates.map((line) => [sameAim(line), line.weight]));
  return (line) => weights.get(sameAim(line)) ?? line.weight;
}

/**
 * Chosen templates and last year's targets as one list without twins: what stands in both goes on from last year.
 * `templates` are all those of the bloc: each gives its weight to the line of last year that says the same.
 */
export function joinTwins(
  chosen: readonly NewLine[],
  previous: readonly NewLine[],
  templates: readonly Weighed[],
): NewLine[] {
  const known = new Set(previous.map(sameAim));
  const weigh = weightToday(templates);
  return [
    ...chosen.filter((line) => !known.has(sameAim(line))),
    ...previous.map((line) => ({ ...line, weight: weigh(line) })),
  ];
}

/** For each line the first one before it that says the same, of a unit that was merged into the same one; else null. */
export function findTwins<Line extends Pick<LineValues, 'text' | 'measure'>>(lines: readonly Line[]): (Line | null)[] {
  const first = new Map<string, Line>();
  return lines.map((line) => {
    const aim = sameAim(line);
    const twin = first.get(aim) ?? null;
    if (!twin) first.set(aim, line);
    return twin;
  });
}
