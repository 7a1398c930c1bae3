import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { type Actual, achieved } from '@/lib/reports/rules/completion';
import { settleAccumulation } from '@/lib/templates/rules';
import { type LineValues, sameAim } from './line';

/**
 * What a unit may bring instead of typing it: an accepted target of last year, or one of this year of a unit that the own one
 * came from, with what was reported for it.
 */
export type PreviousTarget = LineValues & {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly year: number;
  readonly previousId: string | null;
  readonly takenFromId: string | null;
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

export type NewLine = LineValues & {
  /** The target of last year that it goes on from. */
  readonly previousId: string | null;
  /** The target of this year that it takes over from a unit that the own one came from. */
  readonly takenFromId: string | null;
};

/**
 * A target as a line of `year`. Of last year's the result is the baseline, the plan is where to start from, and days are moved
 * into the year. One of this year goes on as it is, baseline included. A movement that is not among `movements` is left out.
 */
export function carryOver(previous: PreviousTarget, year: number, movements: ReadonlySet<string>): NewLine {
  const { groupCode, movementId, text, measure, direction, accumulation, planned, weight, ownerDivision, note } =
    previous;
  const { id, previousId, baseline, baselineOn } = previous;
  const isTaken = previous.year === year;
  return {
    accumulation: settleAccumulation(direction, accumulation),
    ...{ groupCode, text, measure, direction, planned, weight, ownerDivision, note },
    movementId: movementId !== null && movements.has(movementId) ? movementId : null,
    ...(isTaken ? { baseline, baselineOn } : baselineOf(previous)),
    plannedOn: dayInYear(previous.plannedOn, year),
    dueOn: dayInYear(previous.dueOn, year),
    ...(isTaken ? { previousId, takenFromId: id } : { previousId: id, takenFromId: null }),
  };
}

/**
 * What of a list is offered: all but what another one of the list goes on from. Where a former unit has registered last
 * year's target for this year, this year's is the one to take over; of a chain of units, the last one's.
 */
export function withoutContinued(list: readonly PreviousTarget[]): PreviousTarget[] {
  const taken = new Set(list.map((one) => one.takenFromId));
  const latest = Math.max(...list.map((one) => one.year));
  const newest = list.filter((one) => one.year === latest);
  const goesOn = new Set(newest.flatMap((one) => [one.previousId ?? '', sameAim(one)]));
  return list.filter(
    (one) => !taken.has(one.id) && (one.year === latest || !(goesOn.has(one.id) || goesOn.has(sameAim(one)))),
  );
}

type Present = Pick<LineValues, 'text' | 'measure'> & Pick<NewLine, 'previousId' | 'takenFromId'>;

/** Whether the sheet has this already: brought before, gone on from the same target of last year, or said in the same words. */
export function isPresent(sheet: readonly Present[], one: PreviousTarget): boolean {
  return sheet.some(
    (line) =>
      line.previousId === one.id ||
      line.takenFromId === one.id ||
      (one.previousId !== null && line.previousId === one.previousId) ||
      sameAim(line) === sameAim(one),
  );
}

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
