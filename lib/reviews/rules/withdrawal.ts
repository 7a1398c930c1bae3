import {
  lastAnswerDay,
  lastDayOf,
  type PhaseDates,
  type PhaseKind,
  type PhaseRefusal,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { type AnyStatus, refuseGone, refuseSheetPhase, type SheetStatus } from './sheet';

/** A sheet, or a score, that a unit wants back, as far as that decides. Days are ISO dates and included. */
export type SentSheet = {
  readonly status: AnyStatus;
  /** A reviewer has noted a verdict on one of its lines. */
  readonly judged: boolean;
  /** The day set for the answer when it was last returned; null while it never was. */
  readonly answerBy: string | null;
  readonly kind: PhaseKind;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly leftOn: string | null;
};

export type WithdrawalRefusal =
  | PhaseRefusal
  | { reason: 'nothing-to-withdraw'; status: AnyStatus }
  | { reason: 'review-begun' }
  | { reason: 'withdrawal-too-late'; lastDay: string };

const lastDayToSend = ({ answerBy, phase, extendedUntil }: SentSheet, today: string): string | null =>
  lastAnswerDay(answerBy, phase, extendedUntil) ?? lastDayOf(phaseState(phase, today, extendedUntil));

/** As what a sheet comes back: what answered a return is returned again, everything else a draft. */
export function withdrawalVerb({ answerBy }: Pick<SentSheet, 'answerBy'>): 'withdraw' | 'withdrawAnswer' {
  return answerBy === null ? 'withdraw' : 'withdrawAnswer';
}

/**
 * Why the unit cannot take back on `today` what it sent, or null. It may while no reviewer has begun, and while it still has
 * time to send again: who takes back never becomes late by it.
 */
export function refuseWithdrawal(sheet: SentSheet, today: string): WithdrawalRefusal | null {
  const { status, judged, answerBy, kind, phase } = sheet;
  const gone = refuseGone(sheet.leftOn, today);
  if (gone) return gone;
  if (status !== 'submitted') return { reason: 'nothing-to-withdraw', status };
  if (judged) return { reason: 'review-begun' };
  const lastDay = lastDayToSend(sheet, today);
  if (lastDay !== null && lastDay < today) return { reason: 'withdrawal-too-late', lastDay };
  return answerBy === null ? refuseSheetPhase('draft', kind, phase, today, sheet) : null;
}

/** Until when a sheet that is taken back on `today` may be sent again, included; null where it cannot be taken back. */
export function withdrawableUntil(sheet: SentSheet, today: string): string | null {
  return refuseWithdrawal(sheet, today) === null ? lastDayToSend(sheet, today) : null;
}

type Reader = { readonly own: boolean; readonly sends: boolean; readonly hasHead: boolean };

/**
 * Who of a unit hears until when (`until`) its sheet can be taken back: who may do it, and an officer whose head may. Where nobody
 * can sign in as the head nobody can take it back.
 */
export function backOf({ own, sends, hasHead }: Reader, until: string | null) {
  return {
    withdrawableUntil: own && sends ? until : null,
    headWithdrawsUntil: own && !sends && hasHead ? until : null,
  };
}

/**
 * Whether a sheet is at its unit because the unit itself took its answer back, and not because it was returned a second time.
 * `history` says what happened to it, the latest first.
 */
export function isTakenBack(status: SheetStatus | null, history: readonly { readonly kind: string }[]): boolean {
  const last = history.find(({ kind }) => kind === 'returned' || kind === 'withdrawn');
  return status === 'returned' && last?.kind === 'withdrawn';
}

/**
 * Whether what was sent is at its unit because the unit took it back, the first time or later. A sheet has gone through as many
 * rounds as it was sent, so a draft with one was taken back.
 */
export function isBackToMend(sheet: { readonly status: string; readonly round: number; readonly takenBack: boolean }) {
  return sheet.takenBack || (sheet.status === 'draft' && sheet.round > 0);
}

/** A status as people are told it: what the unit took back is not called returned, for nobody returned it again. */
export function toldStatus<Status extends string>(status: Status, takenBack: boolean): Status | 'taken-back' {
  return status === 'returned' && takenBack ? 'taken-back' : status;
}

/** What a line under review is again once its sheet was taken back: of a returned one the request stays beside it. */
export function withdrawnStatus({ returnReason }: { readonly returnReason: string }): 'draft' | 'returned' {
  return returnReason === '' ? 'draft' : 'returned';
}
