import type { PhaseState } from '@/lib/campaigns/rules/phases';
import { addDays } from '@/lib/criteria/rules/days';
import { daysBetween, parseDate } from '@/lib/format';
import type { SheetStatus } from './sheet';

export type AnswerRefusal = { reason: 'answer-missing'; count: number };

/** A returned line goes back only with an answer beside the request (brief §5). */
export function refuseAnswers(lines: readonly { status: SheetStatus; answer: string }[]): AnswerRefusal | null {
  const missing = lines.filter((line) => line.status === 'returned' && line.answer.trim() === '').length;
  return missing > 0 ? { reason: 'answer-missing', count: missing } : null;
}

/** An answer may be asked for within at most so many days from today. */
export const longestAnswer = 30;

export type AnswerDayRefusal =
  | { reason: 'answer-by-needed'; field: 'answerBy' }
  | { reason: 'answer-by-past'; field: 'answerBy' }
  | { reason: 'answer-by-far'; field: 'answerBy'; days: number };

/** Reads the last day for an answer: a real day from today on, at most `longestAnswer` days ahead. */
export function readAnswerBy(text: string, today: string): { readonly day: string } | AnswerDayRefusal {
  const day = parseDate(text);
  if (!day) return { reason: 'answer-by-needed', field: 'answerBy' };
  if (day < today) return { reason: 'answer-by-past', field: 'answerBy' };
  return daysBetween(today, day) > longestAnswer
    ? { reason: 'answer-by-far', field: 'answerBy', days: longestAnswer }
    : { day };
}

/** What is proposed where no phase says when an answer is due: so many working days, Monday to Friday. */
export const answerWorkingDays = 5;

/** The day after so many working days. Holidays are not known here: it is a proposal that can be changed. */
function afterWorkingDays(today: string, count: number): string {
  const isWorking = (day: string) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
  let day = today;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorking(day)) left--;
  }
  return day;
}

/**
 * The last day for an answer that is proposed on `today`: the end of the phases in question, the latest that is still open;
 * where none leaves a day, so many working days. Never later than may be asked for.
 */
export function proposeAnswerBy(phases: readonly PhaseState[], today: string): string {
  const latest = addDays(today, longestAnswer);
  const ends = phases.flatMap((phase) => (phase.state === 'open' && phase.closesOn > today ? [phase.closesOn] : []));
  const day = ends.toSorted().at(-1) ?? afterWorkingDays(today, answerWorkingDays);
  if (day > latest) return latest;
  return day;
}
