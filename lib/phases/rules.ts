import { type PhaseDates, type PhaseKind, phaseKinds, phaseState } from '@/lib/campaigns/rules/phases';
import { daysBetween } from '@/lib/format';

/** An extension may give at most so many days from the end of the phase, or from today when it has closed. */
export const longestExtension = 90;

/** The phases in which a unit acts by itself; the bloc appraises, meets and publishes as a whole. */
export const extendableKinds = [
  'registration',
  'reportQ1',
  'reportHalf',
  'reportNine',
  'reportYear',
  'selfScoring',
  'crossScoring',
] as const satisfies readonly PhaseKind[];

export type ExtensionRefusal =
  | { reason: 'extension-without-phase'; phase: PhaseKind }
  | { reason: 'extension-not-later'; field: 'until'; closesOn: string }
  | { reason: 'extension-in-past'; field: 'until'; today: string }
  | { reason: 'extension-too-long'; field: 'until'; days: number }
  | { reason: 'extension-given'; field: 'until'; until: string }
  | { reason: 'extension-of-finished'; field: 'kind'; phase: PhaseKind }
  | { reason: 'extension-not-running' }
  | { reason: 'own-unit-extension' }
  | { reason: 'not-a-member'; field: string; since: string | null };

/** Why a unit cannot be given time until a day, or null; `current` is the end it was given before. */
export function refuseExtension(
  kind: PhaseKind,
  phase: PhaseDates | undefined,
  until: string,
  today: string,
  current: string | null,
): ExtensionRefusal | null {
  if (!phase) return { reason: 'extension-without-phase', phase: kind };
  if (until <= phase.closesOn) return { reason: 'extension-not-later', field: 'until', closesOn: phase.closesOn };
  if (until < today) return { reason: 'extension-in-past', field: 'until', today };
  const from = today > phase.closesOn ? today : phase.closesOn;
  if (daysBetween(from, until) > longestExtension) {
    return { reason: 'extension-too-long', field: 'until', days: longestExtension };
  }
  return until === current ? { reason: 'extension-given', field: 'until', until } : null;
}

/** What the bloc has taken as it is: it comes back to the unit only by a decision that gives its own days for the answer. */
const finished = ['accepted', 'appraised', 'agreed'] as const;

/**
 * Why no more time is given for what the unit has done already, or null. `status` is that of its registration, report or
 * score of the phase, null where it has none; what was only sent may be returned or taken back, and is worth time.
 */
export function refuseFinished(phase: PhaseKind, status: string | null): ExtensionRefusal | null {
  return finished.some((one) => one === status) ? { reason: 'extension-of-finished', field: 'kind', phase } : null;
}

/** What became of an extension: it runs, another took its place, it was ended, or its time is over. */
export type ExtensionStanding = 'running' | 'replaced' | 'ended' | 'over';

type Given = { readonly until: string; readonly givenOn: string };

/**
 * Where one extension of a unit in a phase stands on `today`; `later` came after it. Ending one is itself a row, that gives time
 * until the day before it was written.
 */
export function extensionStanding(one: Given, later: readonly Given[], today: string): ExtensionStanding {
  if (one.until < one.givenOn) return 'ended';
  if (later.length > 0) return 'replaced';
  return one.until < today ? 'over' : 'running';
}

/** Why the extension of a unit cannot be ended on `today`, or null: none runs, or the common end is as late. */
export function refuseEnding(
  phase: PhaseDates | undefined,
  current: string | null,
  today: string,
): ExtensionRefusal | null {
  const now = phaseState(phase, today, current);
  const extended = current !== null && phase !== undefined && current > phase.closesOn;
  return extended && now.state !== 'closed' ? null : { reason: 'extension-not-running' };
}

export type PhaseWarning =
  | { warning: 'unplanned'; phase: PhaseKind }
  | { warning: 'opens-before'; phase: PhaseKind; earlier: PhaseKind }
  | { warning: 'closes-before'; phase: PhaseKind; earlier: PhaseKind }
  | { warning: 'report-before-registration'; phase: PhaseKind }
  | { warning: 'outside-year'; phase: PhaseKind };

/** The order of the year is compulsory (brief §3); the last report runs beside self-scoring and is compared alone. */
function orderWarnings(planned: readonly PhaseDates[]): PhaseWarning[] {
  return planned.slice(1).flatMap((phase, index): PhaseWarning[] => {
    const earlier = planned[index];
    if (!earlier) return [];
    if (phase.opensOn < earlier.opensOn) return [{ warning: 'opens-before', phase: phase.kind, earlier: earlier.kind }];
    const ends = earlier.kind !== 'reportYear' && phase.closesOn < earlier.closesOn;
    return ends ? [{ warning: 'closes-before', phase: phase.kind, earlier: earlier.kind }] : [];
  });
}

/** What looks wrong in the dates of a campaign without being forbidden: gaps, order, dates far from the year. */
export function phaseWarnings(phases: readonly PhaseDates[], year: number): PhaseWarning[] {
  const of = new Map(phases.map((phase) => [phase.kind, phase]));
  const planned = phaseKinds.flatMap((kind) => of.get(kind) ?? []);
  const registration = of.get('registration');
  const q1 = of.get('reportQ1');
  const order = orderWarnings(planned);
  const said = order.some(({ warning, phase }) => warning === 'closes-before' && phase === 'reportQ1');
  return [
    ...phaseKinds.filter((kind) => !of.has(kind)).map((phase) => ({ warning: 'unplanned', phase }) as const),
    ...order,
    ...(!said && registration && q1 && q1.closesOn <= registration.closesOn
      ? [{ warning: 'report-before-registration', phase: 'reportQ1' } as const]
      : []),
    ...planned
      .filter((phase) => phase.opensOn < `${year - 1}-12-01` || phase.closesOn > `${year + 1}-03-31`)
      .map(({ kind }) => ({ warning: 'outside-year', phase: kind }) as const),
  ];
}

export type PhaseChangeRefusal =
  | { reason: 'phase-has-extensions'; field: string; phase: PhaseKind }
  | { reason: 'phase-outside-year'; field: string; phase: PhaseKind; year: number; first: string; last: string }
  | { reason: 'phase-opens-before'; field: string; phase: PhaseKind; earlier: PhaseKind; opensOn: string };

/** A phase as it stands in the form: null for an empty box, undefined for one that could not be read. */
export type TypedPhase = {
  readonly kind: PhaseKind;
  readonly opensOn: string | null | undefined;
  readonly closesOn: string | null | undefined;
};

/** Each phase works on what the one before it in its line began; the last report runs beside self-scoring. */
const lines = [
  ['registration', 'reportQ1', 'reportHalf', 'reportNine', 'reportYear'],
  ['selfScoring', 'crossScoring', 'appraisal', 'meeting', 'publication'],
] as const satisfies readonly (readonly PhaseKind[])[];

/**
 * What cannot be right in the dates of a year, at every box: a day before October of the year before or after June of the year
 * after, and a phase that opens before the one that it builds on. Days that a year may have, though few do, only warn
 * (`phaseWarnings`).
 */
export function refusePhases(phases: readonly TypedPhase[], year: number): PhaseChangeRefusal[] {
  const [first, last] = [`${year - 1}-10-01`, `${year + 1}-06-30`];
  const isOutside = (day: string) => day < first || day > last;
  const outside = phases.flatMap(({ kind: phase, ...days }) =>
    (['opensOn', 'closesOn'] as const)
      .filter((end) => days[end] && isOutside(days[end]))
      .map((end) => ({ reason: 'phase-outside-year' as const, field: `${phase}-${end}`, phase, year, first, last })),
  );
  // A day outside the year is refused already: nothing is measured by it.
  const opening = new Map(
    phases.flatMap(({ kind, opensOn }) => (opensOn && !isOutside(opensOn) ? [[kind, opensOn]] : [])),
  );
  const early = lines.flatMap((line) => {
    const planned = line.filter((kind) => opening.has(kind));
    return planned.slice(1).flatMap((phase, index) => {
      const earlier = planned[index];
      const opensOn = earlier && opening.get(earlier);
      if (!opensOn || (opening.get(phase) ?? opensOn) >= opensOn) return [];
      return [{ reason: 'phase-opens-before' as const, field: `${phase}-opensOn`, phase, earlier, opensOn }];
    });
  });
  return [...outside, ...early];
}
