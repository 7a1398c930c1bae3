import type { Workflow } from '@/lib/workflow';

/** A registration and a report go the same way: written, sent, reviewed line by line, returned in part, accepted. */
export const sheetStatuses = ['draft', 'submitted', 'returned', 'accepted'] as const;
export type SheetStatus = (typeof sheetStatuses)[number];
export type SheetParty = 'unit' | 'secretariat';
export type SheetVerb = 'submit' | 'return' | 'accept';

export const sheetWorkflow: Workflow<SheetStatus, SheetVerb, SheetParty> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['secretariat'] },
};

/** Whether the unit may write in a line: nothing of it was sent yet, or it was returned. */
export function isLineOpen(sheet: SheetStatus, line: SheetStatus): boolean {
  if (sheet === 'draft') return line === 'draft';
  return sheet === 'returned' && (line === 'returned' || line === 'draft');
}

export type Verdict = 'accept' | 'return';
export type ReviewedLine = {
  readonly id: string;
  readonly status: SheetStatus;
  readonly verdict: Verdict | null;
  readonly verdictReason: string;
};

export type ReviewRefusal =
  | { reason: 'lines-undecided'; count: number }
  | { reason: 'return-without-reason'; count: number };

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

export type AnswerRefusal = { reason: 'answer-missing'; count: number };

/** A returned line goes back only with an answer beside the request (brief §5). */
export function refuseAnswers(lines: readonly { status: SheetStatus; answer: string }[]): AnswerRefusal | null {
  const missing = lines.filter((line) => line.status === 'returned' && line.answer.trim() === '').length;
  return missing > 0 ? { reason: 'answer-missing', count: missing } : null;
}
