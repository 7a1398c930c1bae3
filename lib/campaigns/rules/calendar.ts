import { isInForce } from '@/lib/dated';
import { type PhaseDates, type PhaseKind, phaseKinds } from './phases';

/** Month and day on which a phase usually opens and closes (brief §3); a leading + means the year after. */
const calendar: Record<PhaseKind, readonly [opens: string, closes: string]> = {
  registration: ['01-01', '03-31'],
  reportQ1: ['03-25', '04-15'],
  reportHalf: ['06-20', '07-15'],
  reportNine: ['09-20', '10-15'],
  reportYear: ['11-10', '12-05'],
  selfScoring: ['11-15', '11-30'],
  crossScoring: ['12-01', '12-10'],
  appraisal: ['12-05', '12-18'],
  meeting: ['12-18', '12-31'],
  publication: ['12-25', '+01-31'],
};

/** The phases proposed for a new campaign of the year; every date can be changed afterwards. */
export function proposePhases(year: number): PhaseDates[] {
  const day = (text: string) => (text.startsWith('+') ? `${year + 1}-${text.slice(1)}` : `${year}-${text}`);
  return phaseKinds.map((kind) => ({ kind, opensOn: day(calendar[kind][0]), closesOn: day(calendar[kind][1]) }));
}

/** The same day so many years later; 29 February becomes 28 February where there is none. */
export function shiftYears(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const rest = day.slice(4) === '-02-29' && !leap ? '-02-28' : day.slice(4);
  return `${String(year).padStart(4, '0')}${rest}`;
}

/**
 * When the registration of a year that is not made yet will open as its maker finds it: on the day of the year before (`previous`,
 * with null while that has none), and where there was no such year on the usual one.
 */
export function expectedOpening(previous: { readonly opensOn: string | null } | null, year: number): string | null {
  if (previous) return previous.opensOn && shiftYears(previous.opensOn, 1);
  return proposePhases(year).find(({ kind }) => kind === 'registration')?.opensOn ?? null;
}

/** Whether a year's work is over on `today`: what it came to is no longer provisional. */
export function isYearOver(year: number, phases: readonly { readonly closesOn: string }[], today: string): boolean {
  return endOfYear(year, phases) < today;
}

/** The phases of another year, moved by so many years. */
export function shiftPhases(phases: readonly PhaseDates[], years: number): PhaseDates[] {
  return phases.map(({ kind, opensOn, closesOn }) => ({
    kind,
    opensOn: shiftYears(opensOn, years),
    closesOn: shiftYears(closesOn, years),
  }));
}

/** The first day of a bloc's year: 1 January, or the day the bloc began; null when it is not in force on that day. */
export function firstDayOf(bloc: { validFrom: string; validTo: string | null }, year: number): string | null {
  const day = bloc.validFrom > `${year}-01-01` ? bloc.validFrom : `${year}-01-01`;
  return day <= `${year}-12-31` && isInForce(bloc, day) ? day : null;
}

/** The same, and null too for a bloc that has ended by today: nobody begins a year with it any more. */
export function startToMake(
  bloc: { validFrom: string; validTo: string | null },
  year: number,
  today: string,
): string | null {
  return bloc.validTo !== null && bloc.validTo <= today ? null : firstDayOf(bloc, year);
}

/** The last day of a year's work: its last phase closes, or 31 March of the year after where none is planned. */
export function endOfYear(year: number, phases: readonly { readonly closesOn: string }[]): string {
  return (
    phases
      .map((phase) => phase.closesOn)
      .toSorted()
      .at(-1) ?? `${year + 1}-03-31`
  );
}
