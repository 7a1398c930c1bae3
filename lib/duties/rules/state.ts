import { type Membership, owes } from '@/lib/campaigns/rules/membership';
import {
  lastAnswerDay,
  lastDayOf,
  type PhaseDates,
  type PhaseKind,
  periods,
  phaseOfPeriod,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { isReleased, type SheetStatus } from '@/lib/reviews/rules/sheet';

/** What a unit has sent or begun for one phase. Days are ISO dates in Vietnam; `returned` counts the items sent back. */
export type Sheet = {
  readonly status: SheetStatus;
  readonly since: string;
  readonly firstSentOn: string | null;
  readonly returned: number;
  /** It is returned no second time: the unit itself took back what answered the return. */
  readonly takenBack: boolean;
  /** The last day for the answer to what was returned; null unless it is returned. */
  readonly answerBy: string | null;
};

export const sheetDuties = ['registration', ...periods] as const;
/** What a unit sends about its targets in a year: one registration, four reports. */
export type SheetDuty = (typeof sheetDuties)[number];

export const duties = [...sheetDuties, 'score', 'cross'] as const;
/** All that a unit owes in a year: besides, the score of itself (`score`) and those of the units it was given (`cross`). */
export type Duty = (typeof duties)[number];

const phases = {
  registration: 'registration',
  ...phaseOfPeriod,
  score: 'selfScoring',
  cross: 'crossScoring',
} as const satisfies Record<Duty, PhaseKind>;

/** The phase in which a duty is done. */
export function phaseOfDuty(duty: Duty): PhaseKind {
  return phases[duty];
}

/** Whether the duty is about scores, of which other units hear less than of registrations and reports. */
export function isScoreDuty(duty: Duty): boolean {
  return duty === 'score' || duty === 'cross';
}

export type DutyStatus = 'not-owed' | 'not-due' | 'not-started' | 'in-progress' | 'returned' | 'submitted' | 'accepted';

export type DutyState = {
  readonly duty: Duty;
  readonly status: DutyStatus;
  readonly returned: number;
  /** Of what is returned: the unit itself took its answer back. */
  readonly takenBack: boolean;
  /** The last day to send, this unit's extension included, or to answer what was returned; null while no dates are set. */
  readonly dueOn: string | null;
  /** Since when it is overdue: the last day that was missed. */
  readonly lateSince: string | null;
  /** Sent, but after the last day. */
  readonly sentLate: boolean;
  /** How many of several were done, where the duty has parts. */
  readonly parts: { readonly done: number; readonly of: number } | null;
};

export type DutyFacts = {
  readonly duty: Exclude<Duty, 'cross'>;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly sheet: Sheet | null;
  readonly member: Membership;
  /**
   * Whether it is asked for: a score while a table is in force and the meeting has adopted none; a report of a unit that has
   * registered, or has to.
   */
  readonly asked: boolean;
};

const statusOfSheet = {
  draft: 'in-progress',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'accepted',
} as const satisfies Record<SheetStatus, DutyStatus>;

/** Whether the unit still has something to do: nothing was sent, or something came back. */
export function isOwed({ status }: Pick<DutyState, 'status'>): boolean {
  return status === 'not-started' || status === 'in-progress' || status === 'returned';
}

/**
 * The last day for an answer, where it has passed without one; null otherwise. For the answer about a score nobody waits: the
 * secretariat goes on without it.
 */
function missedAnswer(duty: Duty, answerBy: string | null, today: string): string | null {
  if (isScoreDuty(duty) || answerBy === null) return null;
  return answerBy < today ? answerBy : null;
}

/**
 * Where one unit stands with one duty on `today`. Late is what was not sent by the last day, and what was returned and
 * not answered by the day set for that. A unit that is gone owes nothing more.
 */
export function dutyState({ duty, phase, extendedUntil, sheet, member, asked }: DutyFacts, today: string): DutyState {
  const now = phaseState(phase, today, extendedUntil);
  // Whole, because a spread with fields written over costs forty times as much, and a province asks thousands of times.
  const stateOf = (
    status: DutyStatus,
    dueOn: string | null,
    lateSince: string | null = null,
    sentLate = false,
  ): DutyState => ({
    duty,
    status,
    returned: sheet?.returned ?? 0,
    takenBack: sheet?.takenBack ?? false,
    dueOn,
    lateSince,
    sentLate,
    parts: null,
  });
  const closes = lastDayOf(now);
  const answerDay = sheet?.status === 'returned' ? sheet.answerBy : null;
  // The answer about a score closes on its day, whatever time the phase was given.
  const answerBy = isScoreDuty(duty) ? answerDay : lastAnswerDay(answerDay, phase, extendedUntil);
  const dueOn = answerBy ?? closes;
  if (isReleased(sheet?.status ?? 'none', member, closes, today)) return stateOf('not-owed', dueOn);
  if (!asked && (!sheet || sheet.status === 'draft')) return stateOf('not-owed', dueOn);
  const missed = missedAnswer(duty, answerBy, today);
  if (closes === null) return stateOf(sheet ? statusOfSheet[sheet.status] : 'not-due', dueOn, missed);
  const status = sheet ? statusOfSheet[sheet.status] : now.state === 'upcoming' ? 'not-due' : 'not-started';
  const unsent = !sheet || sheet.status === 'draft';
  const late = now.state === 'closed' && unsent && owes(member, closes);
  const sentLate = sheet?.firstSentOn != null && sheet.firstSentOn > closes;
  return stateOf(status, dueOn, late ? closes : missed, sentLate);
}
