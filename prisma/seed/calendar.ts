import type { Period, PhaseKind } from '@/lib/campaigns/rules/phases';
import { addDays, daysBetween, earlier, later } from './days';

/** The natural days of the year's phases (brief §3). */
const natural: Record<PhaseKind, readonly [string, string]> = {
  registration: ['01-02', '03-31'],
  reportQ1: ['03-25', '04-10'],
  reportHalf: ['06-15', '07-10'],
  reportNine: ['09-15', '10-10'],
  // Before units score themselves, because they score what they have reported.
  reportYear: ['11-05', '11-25'],
  selfScoring: ['11-15', '11-30'],
  crossScoring: ['12-01', '12-10'],
  appraisal: ['12-05', '12-15'],
  meeting: ['12-15', '12-25'],
  publication: ['12-25', '12-31'],
};

export type PhaseDays = { opensOn: string; closesOn: string };
export type Calendar = {
  readonly year: number;
  readonly phases: Record<PhaseKind, PhaseDays>;
  /** Periods whose phase is over. */
  readonly closed: readonly Period[];
  /** The period that can be reported today; null in past years. */
  readonly open: Period | null;
  /** A day "MM-DD" of this year as the calendar has it. */
  day(monthDay: string): string;
};

function makePhases(day: (monthDay: string) => string): Record<PhaseKind, PhaseDays> {
  const entries = Object.entries(natural).map(([kind, [opensOn, closesOn]]) => [
    kind,
    { opensOn: day(opensOn), closesOn: day(closesOn) },
  ]);
  return Object.fromEntries(entries) as Record<PhaseKind, PhaseDays>; // one entry per phase
}

/**
 * Early in the year the story could not be told yet. Until mid-July the year is therefore bent: registration, quý I and
 * 6 tháng lie between its beginning (or six weeks ago, when the year is younger) and last week, 9 tháng opens a few
 * days ago, and the rest keeps its order until 31 December.
 */
function bend(year: number, today: string): (monthDay: string) => string {
  const knots: [string, string][] = [
    [`${year}-01-01`, earlier(`${year}-01-01`, addDays(today, -45))],
    [`${year}-07-10`, addDays(today, -8)],
    [`${year}-09-15`, addDays(today, -6)],
    [`${year}-12-31`, `${year}-12-31`],
  ];
  return (monthDay) => {
    const day = `${year}-${monthDay}`;
    const index = Math.max(
      0,
      knots.findLastIndex(([from], at) => from <= day && at < knots.length - 1),
    );
    const [from, start] = knots[index] ?? [day, day];
    const [to, end] = knots[index + 1] ?? [day, day];
    const share = daysBetween(from, day) / Math.max(1, daysBetween(from, to));
    return addDays(start, Math.round(share * daysBetween(start, end)));
  };
}

function pastCalendar(year: number): Calendar {
  const day = (monthDay: string) => `${year}-${monthDay}`;
  return { year, phases: makePhases(day), closed: ['q1', 'half', 'nine', 'year'], open: null, day };
}

/** The calendar of the current year: one report can always be sent today, so that a visitor can try it. */
function currentCalendar(year: number, today: string): Calendar {
  const bent = today < `${year}-07-16`;
  const day = bent ? bend(year, today) : (monthDay: string) => `${year}-${monthDay}`;
  const phases = makePhases(day);
  const open = today <= `${year}-10-20` ? 'nine' : 'year';
  const phase = open === 'nine' ? phases.reportNine : phases.reportYear;
  phase.opensOn = earlier(phase.opensOn, addDays(today, -6));
  phase.closesOn = later(phase.closesOn, addDays(today, 7));
  return { year, phases, closed: open === 'nine' ? ['q1', 'half'] : ['q1', 'half', 'nine'], open, day };
}

/** The calendar of one year of the story, as it stands on `today`. */
export function calendarOf(year: number, today: string): Calendar {
  return year < Number(today.slice(0, 4)) ? pastCalendar(year) : currentCalendar(year, today);
}
