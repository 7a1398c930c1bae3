import {
  isAhead,
  type Period,
  type PhaseDates,
  type PhaseRefusal,
  type PhaseState,
  phaseOfPeriod,
} from '@/lib/campaigns/rules/phases';
import { parseDate, parseMeasured } from '@/lib/format';
import { type AnswerRefusal, refuseAnswers } from '@/lib/reviews/rules/answers';
import { isLineOpen, refuseGone, refuseSheetPhase, type SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Direction } from '@/lib/templates/rules';

export type SheetRefusal =
  | PhaseRefusal
  | { reason: 'registration-not-accepted' }
  | { reason: 'report-sent'; status: SheetStatus }
  | { reason: 'line-closed' }
  | { reason: 'narrative-closed' };

/** What of a sheet decides whether the unit may write in it. */
export type SheetState = {
  readonly period: Period;
  readonly registration: SheetStatus | null;
  readonly status: SheetStatus;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  /** The last day on which the unit takes part, where it left. */
  readonly leftOn: string | null;
};

/** Why the unit cannot work on this report on `today`, or null. */
export function refuseSheetWork(sheet: SheetState, today: string): SheetRefusal | null {
  const gone = refuseGone(sheet.leftOn, today);
  if (gone) return gone;
  if (sheet.registration !== 'accepted') return { reason: 'registration-not-accepted' };
  if (sheet.status === 'submitted' || sheet.status === 'accepted') {
    return { reason: 'report-sent', status: sheet.status };
  }
  return refuseSheetPhase(sheet.status, phaseOfPeriod[sheet.period], sheet.phase, today, sheet);
}

/** The registration has not opened; null while no day is set for that. */
export type Unopened = { readonly opensOn: string | null };

/** Whether nobody can blame the unit for an unaccepted registration: it has not opened, and nothing of it was sent. */
export function unopenedRegistration(status: SheetStatus | null, phase: PhaseState): Unopened | null {
  if (!isAhead(phase) || (status !== null && status !== 'draft')) return null;
  return { opensOn: phase.state === 'upcoming' ? phase.opensOn : null };
}

/** Why one line cannot be written, or null: of a returned report only the returned lines are open. */
export function refuseLineWork(sheet: SheetState, line: SheetStatus, today: string): SheetRefusal | null {
  return refuseSheetWork(sheet, today) ?? (isLineOpen(sheet.status, line) ? null : { reason: 'line-closed' });
}

export type ResultRefusal =
  | { reason: 'result-not-number'; field: 'value' }
  | { reason: 'result-too-long'; field: 'value' }
  | { reason: 'result-not-date'; field: 'value' }
  | { reason: 'result-in-future'; field: 'value' }
  | { reason: 'result-not-yes-no'; field: 'value' };

/** A result as stored: one of the three by direction, all null where nothing was reported. */
export type ResultValue = { actual: string | null; actualOn: string | null; actualYes: boolean | null };

const nothing: ResultValue = { actual: null, actualOn: null, actualYes: null };
const field = 'value';
const wholeDigits = 16;
const decimals = 4;

function readNumber(text: string, measure: string): ResultValue | ResultRefusal {
  const parsed = parseMeasured(text, measure);
  if (!parsed.ok) return { reason: 'result-not-number', field };
  const [whole = '', fraction = ''] = parsed.value.replace('-', '').split('.');
  if (whole.length > wholeDigits || fraction.length > decimals) return { reason: 'result-too-long', field };
  return { ...nothing, actual: parsed.value };
}

function readDay(text: string, today: string): ResultValue | ResultRefusal {
  const day = parseDate(text);
  if (!day) return { reason: 'result-not-date', field };
  return day > today ? { reason: 'result-in-future', field } : { ...nothing, actualOn: day };
}

/** What of a target decides how its result is typed. */
export type Asked = { readonly direction: Direction; readonly measure: string };

/** Reads what was typed as a result of such a target; an empty text is nothing reported. */
export function readResult({ direction, measure }: Asked, text: string, today: string): ResultValue | ResultRefusal {
  if (text.trim() === '') return nothing;
  if (direction === 'byDate') return readDay(text, today);
  if (direction !== 'yesNo') return readNumber(text, measure);
  if (text !== 'yes' && text !== 'no') return { reason: 'result-not-yes-no', field };
  return { ...nothing, actualYes: text === 'yes' };
}

type Said = ResultValue & { readonly note: string; readonly answer: string };

/**
 * Whether a stored line says already what is to be written: a save that arrives twice, or again after a lost answer. Numbers
 * are canonical; an answer counts where one was asked for (`isAnswered`), for elsewhere it is not written.
 */
export function saysAlready(stored: Said, wish: Said, isAnswered: boolean): boolean {
  const sameValue =
    stored.actual === wish.actual && stored.actualOn === wish.actualOn && stored.actualYes === wish.actualYes;
  return sameValue && stored.note === wish.note && (!isAnswered || stored.answer === wish.answer);
}

export type SentLine = ResultValue & { readonly status: SheetStatus; readonly note: string; readonly answer: string };

/** Whether a line says neither what was achieved nor why not. */
export function isUntold(line: Omit<SentLine, 'status' | 'answer'>): boolean {
  const reported = line.actual !== null || line.actualOn !== null || line.actualYes !== null;
  return !reported && line.note.trim() === '';
}

export type SendRefusal =
  | { reason: 'head-only' }
  | { reason: 'nothing-to-report' }
  | { reason: 'results-missing'; count: number }
  | AnswerRefusal;

/** Why a complete sheet cannot be sent yet, or null; `lines` holds one entry per accepted target, null where nothing was written. */
export function refuseSending(lines: readonly (SentLine | null)[]): SendRefusal | null {
  if (lines.length === 0) return { reason: 'nothing-to-report' };
  const missing = lines.filter((line) => line === null || isUntold(line)).length;
  if (missing > 0) return { reason: 'results-missing', count: missing };
  return refuseAnswers(lines.filter((line) => line !== null));
}

/** The head sends; an officer only where the campaign allows it. */
export function refuseSender(role: string, officerMaySubmit: boolean): SendRefusal | null {
  return role === 'head' || officerMaySubmit ? null : { reason: 'head-only' };
}
