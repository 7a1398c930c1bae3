import {
  type Period,
  type PhaseDates,
  type PhaseKind,
  periods,
  phaseOfPeriod,
  phaseState,
} from '@/lib/campaigns/rules';
import type { SheetStatus } from '@/lib/reviews/rules';

/** What a unit has sent or begun for one phase. Days are ISO dates in Vietnam; `returned` counts the lines sent back. */
export type Sheet = {
  readonly status: SheetStatus;
  readonly since: string;
  readonly firstSentOn: string | null;
  readonly returned: number;
};

/** When a unit took part in the campaign; both days are included. */
export type Membership = { readonly joinedOn: string; readonly leftOn: string | null };

export const duties = ['registration', ...periods] as const;
/** What a unit owes in a year: one registration, four reports. */
export type Duty = (typeof duties)[number];

export function phaseOfDuty(duty: Duty): PhaseKind {
  return duty === 'registration' ? 'registration' : phaseOfPeriod[duty];
}

export type DutyStatus = 'not-owed' | 'not-due' | 'not-started' | 'in-progress' | 'returned' | 'submitted' | 'accepted';

export type DutyState = {
  readonly duty: Duty;
  readonly status: DutyStatus;
  readonly returned: number;
  /** The last day to send, this unit's extension included; null while no dates are set. */
  readonly dueOn: string | null;
  /** Since when it is overdue: the last day that was missed. */
  readonly lateSince: string | null;
  /** Sent, but after the last day. */
  readonly sentLate: boolean;
};

export type DutyFacts = {
  readonly duty: Duty;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly sheet: Sheet | null;
  readonly member: Membership;
};

const statusOfSheet = {
  draft: 'in-progress',
  returned: 'returned',
  submitted: 'submitted',
  accepted: 'accepted',
} as const satisfies Record<SheetStatus, DutyStatus>;

/** Who joined after the last day, or left before it, owes nothing for that phase. */
function owes(member: Membership, dueOn: string): boolean {
  return member.joinedOn <= dueOn && (member.leftOn === null || member.leftOn >= dueOn);
}

/** Nobody is left who could send what is missing. */
function isGone(member: Membership, today: string): boolean {
  return member.leftOn !== null && member.leftOn < today;
}

/**
 * Where one unit stands with one duty on `today`. Late is what was not sent by the last day; a sheet that was sent in time
 * and returned after the last day is returned, not late: the unit kept its date. A unit that is gone is late no more.
 */
export function dutyState({ duty, phase, extendedUntil, sheet, member }: DutyFacts, today: string): DutyState {
  const now = phaseState(phase, today, extendedUntil);
  const base = { duty, returned: sheet?.returned ?? 0, lateSince: null, sentLate: false };
  if (now.state === 'unplanned')
    return { ...base, status: sheet ? statusOfSheet[sheet.status] : 'not-due', dueOn: null };
  const dueOn = now.state === 'closed' ? now.closedOn : now.closesOn;
  if (!sheet && (!owes(member, dueOn) || isGone(member, today))) return { ...base, status: 'not-owed', dueOn };
  const status = sheet ? statusOfSheet[sheet.status] : now.state === 'upcoming' ? 'not-due' : 'not-started';
  const inHand = status === 'not-started' || status === 'in-progress' || status === 'returned';
  const keptDate = status === 'returned' && sheet !== null && sheet.since > dueOn;
  const late = now.state === 'closed' && inHand && !keptDate && owes(member, dueOn) && !isGone(member, today);
  const sentLate = sheet?.firstSentOn != null && sheet.firstSentOn > dueOn;
  return { ...base, status, dueOn, lateSince: late ? dueOn : null, sentLate };
}

/** The period a unit's own page opens on: what was accepted last, if that is later than what is compared everywhere. */
export function latestPeriod(current: Period, accepted: readonly Period[]): Period {
  return periods.filter((period) => period === current || accepted.includes(period)).at(-1) ?? current;
}

/**
 * The period up to which results are compared unless somebody asks for another: the latest whose reporting has closed
 * everywhere, because while it is open those who reported early would lead. Before any has closed, the latest begun.
 */
export function currentPeriod(phases: readonly PhaseDates[], today: string): Period {
  const of = (period: Period) => phases.filter((phase) => phase.kind === phaseOfPeriod[period]);
  const closed = periods.filter((period) => {
    const own = of(period);
    return own.length > 0 && own.every((phase) => phase.closesOn < today);
  });
  const begun = periods.filter((period) => of(period).some((phase) => phase.opensOn <= today));
  return closed.at(-1) ?? begun.at(-1) ?? 'q1';
}
