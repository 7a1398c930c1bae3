import type { Party } from '@/lib/auth/permissions';
import { dayAfter } from '@/lib/format';

/** The phases of a campaign, in the order of the year (brief §3). */
export const phaseKinds = [
  'registration',
  'reportQ1',
  'reportHalf',
  'reportNine',
  'reportYear',
  'selfScoring',
  'crossScoring',
  'appraisal',
  'meeting',
  'publication',
] as const;
export type PhaseKind = (typeof phaseKinds)[number];

export const periods = ['q1', 'half', 'nine', 'year'] as const;
export type Period = (typeof periods)[number];

/** The phase in which the results of a period are reported. */
export const phaseOfPeriod = {
  q1: 'reportQ1',
  half: 'reportHalf',
  nine: 'reportNine',
  year: 'reportYear',
} as const satisfies Record<Period, PhaseKind>;

/** Days are ISO dates in Vietnamese time; both are included. */
export type PhaseDates = { readonly kind: PhaseKind; readonly opensOn: string; readonly closesOn: string };

export type PhaseState =
  | { state: 'unplanned' }
  | { state: 'upcoming'; opensOn: string; closesOn: string }
  | { state: 'open'; closesOn: string; extended: boolean }
  | { state: 'closed'; closedOn: string };

/**
 * Where a phase stands on `today` for one unit; `extendedUntil` is the unit's own end, if it was given one.
 * An extension also reopens a phase that had closed, and never shortens it.
 */
export function phaseState(phase: PhaseDates | undefined, today: string, extendedUntil?: string | null): PhaseState {
  if (!phase) return { state: 'unplanned' };
  const extended = extendedUntil !== undefined && extendedUntil !== null && extendedUntil > phase.closesOn;
  const closesOn = extended ? extendedUntil : phase.closesOn;
  if (today < phase.opensOn) return { state: 'upcoming', opensOn: phase.opensOn, closesOn };
  if (today <= closesOn) return { state: 'open', closesOn, extended };
  return { state: 'closed', closedOn: closesOn };
}

export type PhaseRefusal =
  | { reason: 'phase-unplanned'; phase: PhaseKind }
  | { reason: 'phase-upcoming'; phase: PhaseKind; opensOn: string }
  | { reason: 'phase-closed'; phase: PhaseKind; closedOn: string }
  | { reason: 'phase-unit-left'; since: string };

/** Why work of this phase is refused on `today`, or null when it is open. */
export function refusePhase(
  kind: PhaseKind,
  phase: PhaseDates | undefined,
  today: string,
  extendedUntil?: string | null,
): PhaseRefusal | null {
  const now = phaseState(phase, today, extendedUntil);
  if (now.state === 'open') return null;
  if (now.state === 'unplanned') return { reason: 'phase-unplanned', phase: kind };
  if (now.state === 'upcoming') return { reason: 'phase-upcoming', phase: kind, opensOn: now.opensOn };
  return { reason: 'phase-closed', phase: kind, closedOn: now.closedOn };
}

/** The phases open on a day, and the next one to open. */
export function phasesNow<One extends PhaseDates>(phases: readonly One[], today: string) {
  const open = phases.filter((phase) => phase.opensOn <= today && phase.closesOn >= today);
  const later = phases.filter((phase) => phase.opensOn > today).sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  return { open, next: later[0] ?? null };
}

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

/** A unit as the copy of a campaign needs it; `blocId` is its bloc on the first day of the new year. */
export type CopyUnit = {
  readonly validFrom: string;
  /** The first day on which it no longer exists. */
  readonly validTo: string | null;
  readonly blocId: string | null;
  readonly successorIds: readonly string[];
};

/** Whether something dated is in force on a day; `validTo` is the first day on which it is not. */
export function isInForce(dated: { validFrom: string; validTo: string | null }, day: string): boolean {
  return dated.validFrom <= day && (dated.validTo === null || dated.validTo > day);
}

/** The first day on which a unit no longer belonged to the campaign, once it has come; `leftOn` is its last day. */
export function leftSince(leftOn: string | null, today: string): string | null {
  return leftOn !== null && leftOn < today ? dayAfter(leftOn) : null;
}

/** The last day of a phase after which a unit joined, so that it has nothing to do in it; null where there is none. */
export function endedBeforeJoining(joinedOn: string, phase: PhaseState): string | null {
  return phase.state === 'closed' && joinedOn > phase.closedOn ? phase.closedOn : null;
}

/** Members of today first, then who has left, each in the order they came in. */
export function leftLast<One extends { readonly leftSince: string | null }>(units: readonly One[]): One[] {
  return [...units.filter((one) => one.leftSince === null), ...units.filter((one) => one.leftSince !== null)];
}

/** How many units belong to the campaign today, which is what its pages count, and how many have left. */
export function countMembers(units: readonly { readonly leftSince: string | null }[]) {
  const members = units.filter((one) => one.leftSince === null).length;
  return { members, left: units.length - members };
}

/** Who holds an office: `from` is null today, or the day from which somebody will hold it. */
export type Holder = { readonly unitName: string; readonly from: string | null };

/** Who holds an office on `today`; before anybody does, who will first; null when nobody is recorded. */
export function holderOn(
  terms: readonly { unitName: string; validFrom: string; validTo: string | null }[],
  today: string,
): Holder | null {
  const now = terms.find((term) => isInForce(term, today));
  if (now) return { unitName: now.unitName, from: null };
  const [next] = terms
    .filter((term) => term.validFrom > today)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  return next ? { unitName: next.unitName, from: next.validFrom } : null;
}

export const offices = ['lead', 'deputy', 'secretariat', 'overseer'] as const;
/** What somebody must be in charge of before a campaign can run. */
export type Office = (typeof offices)[number];

/** The offices nobody holds or will hold in a year that is not over; none once the year has passed. */
export function vacantOffices(
  held: { lead: Holder | null; deputy: Holder | null; staff: readonly ('secretariat' | 'overseer')[] },
  year: number,
  today: string,
): Office[] {
  if (year < Number(today.slice(0, 4))) return [];
  return offices.filter((office) =>
    office === 'lead' || office === 'deputy' ? held[office] === null : !held.staff.includes(office),
  );
}

/**
 * The members of the new year: last year's units that still exist on `day`, the others replaced by their successors.
 * Units that have moved to another bloc by then are left out; each unit comes once, in the order of last year.
 */
export function copyMembers(
  previous: readonly string[],
  units: ReadonlyMap<string, CopyUnit>,
  blocId: string,
  day: string,
): { members: string[]; left: string[] } {
  const members = new Set<string>();
  const left: string[] = [];
  const heirs = (id: string, seen: Set<string>): string[] => {
    const unit = units.get(id);
    if (!unit || seen.has(id)) return [];
    seen.add(id);
    if (isInForce(unit, day)) return unit.blocId === null || unit.blocId === blocId ? [id] : [];
    return unit.successorIds.flatMap((successor) => heirs(successor, seen));
  };
  for (const id of previous) {
    const found = heirs(id, new Set());
    for (const heir of found) members.add(heir);
    if (!found.includes(id)) left.push(id);
  }
  return { members: [...members], left };
}

/** Why a member of last year is not in the copy: it left during that year, is in another bloc, was succeeded, or ended. */
export type WhyLeft =
  | { why: 'left'; on: string }
  | { why: 'moved'; blocName: string }
  | { why: 'succeeded'; by: string[] }
  | { why: 'ended'; on: string };

type NamedUnit = CopyUnit & { readonly unitName: string; readonly blocName: string | null };

/** Why `copyMembers` left a unit out on `day`; `members` are those it kept. */
export function whyLeft(
  id: string,
  units: ReadonlyMap<string, NamedUnit>,
  members: readonly string[],
  day: string,
): WhyLeft {
  const unit = units.get(id);
  if (unit && isInForce(unit, day)) return { why: 'moved', blocName: unit.blocName ?? '' };
  const line = new Set([id]);
  // A set is walked on while it grows: those that came after the successors are looked at too.
  for (const one of line) for (const next of units.get(one)?.successorIds ?? []) line.add(next);
  const by = members.filter((member) => line.has(member)).map((member) => units.get(member)?.unitName ?? '');
  return by.length > 0 ? { why: 'succeeded', by } : { why: 'ended', on: unit?.validTo ?? day };
}

/** Whether a movement runs on any day of the year. */
export function isRunningIn(movement: { startsOn: string; endsOn: string | null }, year: number): boolean {
  return movement.startsOn <= `${year}-12-31` && (movement.endsOn === null || movement.endsOn >= `${year}-01-01`);
}

export type CampaignRefusal =
  | { reason: 'campaign-exists'; field: 'year'; year: number }
  | { reason: 'campaign-year-far'; field: 'year'; first: number; last: number }
  | { reason: 'no-previous-campaign'; field: 'start'; year: number }
  | { reason: 'copy-unit-not-offered'; field: 'joined' }
  | { reason: 'bloc-not-in-force'; field: 'blocId'; year: number }
  | { reason: 'head-in-use'; count: number }
  | { reason: 'year-over'; year: number; endedOn: string }
  | { reason: 'cap-in-use'; field: 'completionCap'; count: number };

/** The last day of a year's work: its last phase closes, or 31 March of the year after where none is planned. */
export function lastDayOf(year: number, phases: readonly { readonly closesOn: string }[]): string {
  return (
    phases
      .map((phase) => phase.closesOn)
      .toSorted()
      .at(-1) ?? `${year + 1}-03-31`
  );
}

/**
 * Why the settings of a year (texts, cap, phases, members, staff …) are refused on `today`, or null. A ranking rests on
 * them: once the year is over only the office changes them.
 */
export function refuseSettings(
  party: Party,
  campaign: { readonly year: number; readonly phases: readonly { readonly closesOn: string }[] },
  today: string,
): CampaignRefusal | null {
  const endedOn = lastDayOf(campaign.year, campaign.phases);
  return party === 'office' || today <= endedOn ? null : { reason: 'year-over', year: campaign.year, endedOn };
}

/** Why another completion cap is refused, or null: it changes the results of the reports that were accepted. */
export function refuseCap(party: Party, acceptedReports: number): CampaignRefusal | null {
  if (party === 'office' || acceptedReports === 0) return null;
  return { reason: 'cap-in-use', field: 'completionCap', count: acceptedReports };
}

/** Why a campaign of this year cannot be created on `today`: three years back for records, one ahead for the launch. */
export function refuseYear(year: number, today: string): CampaignRefusal | null {
  const now = Number(today.slice(0, 4));
  if (year >= now - 3 && year <= now + 1) return null;
  return { reason: 'campaign-year-far', field: 'year', first: now - 3, last: now + 1 };
}

/** The order after one thing moved by one place; at the ends nothing changes. */
export function moveByOne(ids: readonly string[], id: string, step: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = step === 'up' ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === from ? other : index === to ? id : one));
}
