import type { SheetStatus } from './sheet';

export type Verdict = 'accept' | 'return';
export type ReviewedLine = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly verdict: Verdict | null;
  readonly verdictReason: string;
};

/**
 * Whether a line under review has this verdict already: a save that arrives twice, or again after a lost answer. A reason
 * belongs to a return alone.
 */
export function isSameVerdict(stored: Omit<ReviewedLine, 'id'>, verdict: Verdict | null, reason: string): boolean {
  return stored.status === 'submitted' && stored.verdict === verdict && stored.verdictReason === reason;
}

export type ReviewRefusal =
  | { reason: 'lines-undecided'; count: number }
  | { reason: 'return-without-reason'; count: number };

/** What the reviewer was told before sending: how many lines of this round are accepted and returned. */
export type Expected = { readonly accepted: number; readonly returned: number };
export type ExpectationRefusal = { reason: 'review-changed'; accepted: number; returned: number };

/** Refuses to send something else than what the reviewer confirmed: somebody decided differently in between. */
export function refuseSurprise(
  lines: readonly ReviewedLine[],
  expected: Expected | undefined,
): ExpectationRefusal | null {
  const { accepted, returned } = tallyReview(lines);
  if (!expected || (expected.accepted === accepted && expected.returned === returned)) return null;
  return { reason: 'review-changed', accepted, returned };
}

/** Whether a reviewer still owes something on this line: a verdict, or the reason of a return. */
export function isUnfinished({ status, verdict, verdictReason }: Omit<ReviewedLine, 'id'>): boolean {
  if (status !== 'submitted') return false;
  return verdict === null || (verdict === 'return' && verdictReason.trim() === '');
}

/** Why a review cannot be sent to the unit yet, or null. Only lines that were sent are under review. */
export function refuseReview(lines: readonly ReviewedLine[]): ReviewRefusal | null {
  const sent = lines.filter((line) => line.status === 'submitted');
  const undecided = sent.filter((line) => line.verdict === null).length;
  if (undecided > 0) return { reason: 'lines-undecided', count: undecided };
  const unexplained = sent.filter((line) => line.verdict === 'return' && line.verdictReason.trim() === '').length;
  if (unexplained > 0) return { reason: 'return-without-reason', count: unexplained };
  return null;
}

/** What sending the review does to the sheet: one returned line returns it. */
export function reviewOutcome(lines: readonly ReviewedLine[]): 'return' | 'accept' {
  return lines.some((line) => line.status === 'submitted' && line.verdict === 'return') ? 'return' : 'accept';
}

export type ReviewTally = { total: number; underReview: number; accepted: number; returned: number; undecided: number };

/** How far a review has come. `accepted` and `returned` count verdicts of lines under review only. */
export function tallyReview(lines: readonly ReviewedLine[]): ReviewTally {
  const sent = lines.filter((line) => line.status === 'submitted');
  const accepted = sent.filter((line) => line.verdict === 'accept').length;
  const returned = sent.filter((line) => line.verdict === 'return').length;
  const undecided = sent.length - accepted - returned;
  return { total: lines.length, underReview: sent.length, accepted, returned, undecided };
}

/** A line as the reviewer sees it: `marked` shows a doubt. */
type ProvenLine = { readonly id: string; readonly number: number; readonly unproven: boolean };

/** The numbers of the lines that are about to be accepted though nothing proves them. */
export function acceptedUnproven(lines: readonly ProvenLine[], reviewed: readonly ReviewedLine[]): number[] {
  const accepted = reviewed.filter(({ status, verdict }) => status === 'submitted' && verdict === 'accept');
  const ids = new Set(accepted.map(({ id }) => id));
  return lines.filter(({ id, unproven }) => unproven && ids.has(id)).map(({ number }) => number);
}

export type MarkedLine = ReviewedLine & { readonly marked: boolean };

/** The lines one act accepts: undecided ones without a doubt. Who accepts a doubtful line says so on that line. */
export function acceptedTogether(lines: readonly MarkedLine[]): MarkedLine[] {
  return lines.filter(({ status, verdict, marked }) => status === 'submitted' && verdict === null && !marked);
}
