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

/** Whether the time of a phase has not come: it opens later, or has no dates yet. */
export function isAhead({ state }: PhaseState): boolean {
  return state === 'upcoming' || state === 'unplanned';
}

/** The last day of a phase as it stands for a unit, what more time it was given included; null while no dates are set. */
export function lastDayOf(now: PhaseState): string | null {
  if (now.state === 'unplanned') return null;
  return now.state === 'closed' ? now.closedOn : now.closesOn;
}

/**
 * Until when a unit answers what was returned: the day set for it, or the end of more time that the unit was given, where that
 * is later; null where no day was set.
 */
export function lastAnswerDay(
  answerBy: string | null,
  phase: Pick<PhaseDates, 'closesOn'> | undefined,
  extendedUntil: string | null,
): string | null {
  if (answerBy === null || extendedUntil === null || !phase || extendedUntil <= phase.closesOn) return answerBy;
  return extendedUntil > answerBy ? extendedUntil : answerBy;
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

/**
 * Of a year of which no phase has opened on `today`: the day on which its registration opens, null while that is not planned. Null
 * as a whole once the year has begun, and of one that is over, planned or not.
 */
export function yearAhead(
  phases: readonly PhaseDates[],
  year: number,
  today: string,
): { readonly opensOn: string | null } | null {
  if (year < Number(today.slice(0, 4)) || phases.some((phase) => phase.opensOn <= today)) return null;
  return { opensOn: phases.find((phase) => phase.kind === 'registration')?.opensOn ?? null };
}

/** The phases open on a day, and the next one to open. */
export function phasesNow<One extends PhaseDates>(phases: readonly One[], today: string) {
  const open = phases.filter((phase) => phase.opensOn <= today && phase.closesOn >= today);
  const later = phases.filter((phase) => phase.opensOn > today).sort((a, b) => a.opensOn.localeCompare(b.opensOn));
  return { open, next: later[0] ?? null };
}
