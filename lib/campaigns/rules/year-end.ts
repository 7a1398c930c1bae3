import { endOfYear } from './calendar';

/** What settles a unit's year. Days are ISO dates in Vietnamese time, null where it has not happened. */
export type YearEnd = {
  /** The last day of the last phase, with what more time the unit was given. */
  readonly lastDay: string | null;
  /** When the unit's report of the year was accepted. */
  readonly reportAcceptedOn: string | null;
  /** When the meeting adopted the unit's score. */
  readonly scoreAgreedOn: string | null;
};

export type YearEndRefusal =
  | { reason: 'targets-report-accepted'; on: string }
  | { reason: 'targets-score-agreed'; on: string }
  | { reason: 'targets-year-over'; on: string };

/**
 * Why the targets of a unit are not changed any more on `today`, or null. What was promised is settled once the year's results
 * were accepted against it, once the meeting has adopted a score that rests on them, and at the latest when every phase
 * is over (endOfYear): changed after that, a target would rewrite a year that others relied on.
 */
export function refuseSettledYear(end: YearEnd, year: number, today: string): YearEndRefusal | null {
  if (end.scoreAgreedOn !== null) return { reason: 'targets-score-agreed', on: end.scoreAgreedOn };
  if (end.reportAcceptedOn !== null) return { reason: 'targets-report-accepted', on: end.reportAcceptedOn };
  const endedOn = endOfYear(year, end.lastDay === null ? [] : [{ closesOn: end.lastDay }]);
  return endedOn < today ? { reason: 'targets-year-over', on: endedOn } : null;
}
