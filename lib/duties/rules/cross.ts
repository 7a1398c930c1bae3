import { isGone, type Membership } from '@/lib/campaigns/rules/membership';
import { lastDayOf, type PhaseDates, phaseState } from '@/lib/campaigns/rules/phases';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { type DutyState, isOwed } from './state';

/** Another unit that was given to a unit to score, and where its own score stands. */
export type CrossPart = {
  readonly status: CrossStatus;
  readonly scored: ScoreStatus | 'none';
  /** The last day of a scored unit that leaves or has left the bloc. */
  readonly scoredLeftOn: string | null;
};

/** The time to score, the scorer's own where it was given more. */
export type CrossTime = {
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly member: Membership;
};

export type CrossPartState = Pick<DutyState, 'dueOn' | 'lateSince'> & {
  readonly status: Exclude<DutyState['status'], 'returned' | 'accepted'>;
  /** Nothing can be scored yet: the other unit has sent nothing. */
  readonly waits: boolean;
};

const begun = { assigned: 'not-started', draft: 'in-progress', sent: 'submitted', abstained: 'submitted' } as const;

/** Whether nobody asks for this score any more: the other unit was appraised or is gone, or the scorer is. */
function isNeedless({ scored, scoredLeftOn }: CrossPart, member: Membership, today: string): boolean {
  const decided = scored === 'appraised' || scored === 'agreed';
  return decided || isGone({ leftOn: scoredLeftOn }, today) || isGone(member, today);
}

/**
 * Where a unit stands with scoring one other on `today`. Late is what could have been scored and was not by the last day; who
 * waits for the other unit is not.
 */
export function crossPartState(part: CrossPart, { phase, extendedUntil, member }: CrossTime, today: string) {
  const now = phaseState(phase, today, extendedUntil);
  const dueOn = lastDayOf(now);
  const waits = part.scored === 'none' || part.scored === 'draft';
  const of = (status: CrossPartState['status'], lateSince: string | null = null): CrossPartState => ({
    status,
    dueOn,
    lateSince,
    waits: waits && status !== 'submitted' && status !== 'not-owed',
  });
  const status = begun[part.status];
  if (status === 'submitted') return of(status);
  if (now.state === 'unplanned' || isNeedless(part, member, today)) return of('not-owed');
  if (now.state === 'upcoming') return of('not-due');
  return of(status, now.state === 'closed' && !waits ? now.closedOn : null);
}

/** Where a unit stands with all that it was given to score: nothing is owed while nothing is asked for. */
export function crossState(given: readonly CrossPart[], time: CrossTime, today: string): DutyState {
  const states = given.map((one) => crossPartState(one, time, today)).filter(({ status }) => status !== 'not-owed');
  const done = states.filter(({ status }) => status === 'submitted').length;
  const open = states.filter(isOwed);
  const dueOn = states[0]?.dueOn ?? null;
  const started = done > 0 || open.some(({ status }) => status === 'in-progress');
  const status = states.length === 0 ? 'not-owed' : done === states.length ? 'submitted' : 'not-due';
  return {
    duty: 'cross',
    returned: 0,
    takenBack: false,
    dueOn,
    sentLate: false,
    status: open.length === 0 ? status : started ? 'in-progress' : 'not-started',
    lateSince: open.find((one) => one.lateSince !== null)?.lateSince ?? null,
    parts: states.length === 0 ? null : { done, of: states.length },
  };
}
