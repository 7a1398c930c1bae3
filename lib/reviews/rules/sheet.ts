import { isGone, leftSince, type Membership, owes } from '@/lib/campaigns/rules/membership';
import {
  isAhead,
  lastDayOf,
  type PhaseDates,
  type PhaseKind,
  type PhaseRefusal,
  type PhaseState,
  refusePhase,
} from '@/lib/campaigns/rules/phases';
import type { Workflow } from '@/lib/workflow';

/** A registration and a report go the same way: written, sent, reviewed line by line, returned in part, accepted. */
export const sheetStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
export type SheetParty = 'unit' | 'secretariat';
export type SheetVerb = 'submit' | 'return' | 'accept' | 'withdraw' | 'withdrawAnswer';

export const sheetWorkflow: Workflow<SheetStatus, SheetVerb, SheetParty> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['secretariat'] },
  // What was sent for the first time, and what answered a return.
  withdraw: { from: ['submitted'], to: 'draft', by: ['unit'] },
  withdrawAnswer: { from: ['submitted'], to: 'returned', by: ['unit'] },
};

/** Whether the unit may write in a line: nothing of it was sent yet, or it was returned. */
export function isLineOpen(sheet: SheetStatus, line: SheetStatus): boolean {
  if (sheet === 'draft') return line === 'draft';
  return sheet === 'returned' && (line === 'returned' || line === 'draft');
}

/** Where a registration, a report or a score stands; `none`: nothing was begun. */
export type AnyStatus = SheetStatus | 'none' | 'appraised' | 'agreed';

/**
 * Whether a unit has nothing to send on `today`, now or ever: it is gone, and what it had begun or got back rests; or it has begun
 * nothing and was no member on the last day, which is null while no dates are set. Also of a score, with what becomes of that.
 */
export function isReleased(status: AnyStatus, member: Membership, lastDay: string | null, today: string): boolean {
  if (status !== 'none' && status !== 'draft' && status !== 'returned') return false;
  return isGone(member, today) || (status === 'none' && lastDay !== null && !owes(member, lastDay));
}

/**
 * A status as every page shows it on `today`: nothing has to be sent (`not-owed`), the time for it has not come (`not-due`, also
 * while no dates are set), or where the sheet stands. Only what could have been begun is called not begun (`none`).
 */
export function shownStatus<S extends AnyStatus>(status: S, member: Membership, phase: PhaseState, today: string) {
  if (isReleased(status, member, lastDayOf(phase), today)) return 'not-owed';
  return status === 'none' && isAhead(phase) ? 'not-due' : status;
}

/** Why a unit writes nothing more in the campaign on `today`, or null; `leftOn` is its last day. */
export function refuseGone(leftOn: string | null, today: string): PhaseRefusal | null {
  const since = leftSince(leftOn, today);
  return since === null ? null : { reason: 'phase-unit-left', since };
}

/**
 * Why the unit cannot write in its sheet on `today` because of the phase, or null. What the bloc returned stays open for
 * the answer after the phase has closed: the request itself reopened it. Everything else needs an open phase, and a unit
 * that still takes part (`leftOn` is its last day).
 */
export function refuseSheetPhase(
  status: SheetStatus,
  kind: PhaseKind,
  phase: PhaseDates | undefined,
  today: string,
  { extendedUntil, leftOn }: { extendedUntil: string | null; leftOn: string | null },
): PhaseRefusal | null {
  const gone = refuseGone(leftOn, today);
  if (gone) return gone;
  const refusal = refusePhase(kind, phase, today, extendedUntil);
  return refusal?.reason === 'phase-closed' && status === 'returned' ? null : refusal;
}

export type LeftRefusal = { reason: 'reviewed-unit-left'; since: string };

/** Why nothing of this unit is reviewed, appraised or agreed any more on `today`, or null; `leftOn` is its last day. */
export function refuseLeftUnit(leftOn: string | null, today: string): LeftRefusal | null {
  const since = leftSince(leftOn, today);
  return since === null ? null : { reason: 'reviewed-unit-left', since };
}
