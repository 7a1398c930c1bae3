import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';
import type { LeafScore } from './leaf-score';
import { type MissingOwner, missingWords, type OwnerRefusal } from './owners';
import type { AppraisalRefusal } from './sheet';

/** A line as the appraiser sees it: what was claimed, and what he makes of it. Points are canonical decimal text. */
export type AppraisedLine = {
  readonly notAssigned: boolean;
  readonly claimed: string | null;
  readonly appraised: string | null;
  readonly appraisedReason: string;
  readonly appraisedAt: string | null;
  readonly nextQuestion: string;
};

/** What an appraiser sets for a line. `leaveOut`: that it is not assigned is right. */
export type Verdict = { readonly points: string | null; readonly leaveOut: boolean; readonly reason: string };

/** What stands in the appraiser's boxes. */
export type AppraisalDraft = {
  readonly points: string;
  readonly leaveOut: boolean;
  readonly reason: string;
  readonly question: string;
};

/** A stored verdict as the appraiser's boxes show it. */
export function appraisalDraft(line: Omit<AppraisedLine, 'claimed'>): AppraisalDraft {
  const points = line.appraised === null ? '' : formatNumber(line.appraised);
  const leaveOut = line.notAssigned && line.appraisedAt !== null && line.appraised === null;
  return { points, leaveOut, reason: line.appraisedReason, question: line.nextQuestion };
}

/** Whether nothing more is owed for the line in this round. */
export function isDecided(line: Pick<AppraisedLine, 'appraisedAt' | 'nextQuestion'>): boolean {
  return line.appraisedAt !== null && line.nextQuestion.trim() === '';
}

/** Whether nobody has decided or asked about an item yet: the next one to look at. */
export function isUntouched({ decided, question }: { decided: boolean; question: string }): boolean {
  return !decided && question.trim() === '';
}

/**
 * The points a unit claims: those it sent, else those the rule gives now. A criterion that compares the bloc had none on the
 * day it was sent.
 */
export function claimOf(sent: string | null, computed: LeafScore | undefined): string | null {
  return sent ?? computed?.points?.points ?? null;
}

/** Whether the points differ from the claim, so that a reason is needed. */
export function differsFromClaim(notAssigned: boolean, claimed: string | null, points: string): boolean {
  return notAssigned || claimed === null || !new Exact(points).eq(claimed);
}

type Judged = Pick<AppraisedLine, 'notAssigned' | 'appraised' | 'appraisedReason' | 'appraisedAt' | 'nextQuestion'>;

/**
 * Whether a stored line has this verdict and question already: a save that arrives twice, or again after a lost answer. That
 * a criterion is left out is a verdict only where the unit says that it is not assigned, and no points are given.
 */
export function isSameAppraisal(stored: Judged, { points, leaveOut, reason }: Verdict, question: string): boolean {
  const mayLeaveOut = stored.notAssigned && points === null;
  return (
    stored.appraised === points &&
    stored.appraisedReason === reason &&
    stored.nextQuestion === question &&
    (!mayLeaveOut || leaveOut === appraisalDraft(stored).leaveOut)
  );
}

/** Whether a verdict is complete: points, with a reason where they differ from the claim; or what is not assigned stays out. */
export function isComplete({ notAssigned, claimed }: Pick<AppraisedLine, 'notAssigned' | 'claimed'>, verdict: Verdict) {
  if (verdict.points === null) return notAssigned && verdict.leaveOut;
  return !differsFromClaim(notAssigned, claimed, verdict.points) || verdict.reason.trim() !== '';
}

export type AppraisalTally = { readonly total: number; readonly decided: number; readonly asked: number };

/** How far an appraisal has come; what is asked about is not counted as decided. */
export function tallyAppraisal(lines: readonly Pick<AppraisedLine, 'appraisedAt' | 'nextQuestion'>[]): AppraisalTally {
  const asked = lines.filter((line) => line.nextQuestion.trim() !== '').length;
  const decided = lines.filter(isDecided).length;
  return { total: lines.length, decided, asked };
}

/**
 * Why an appraisal cannot be finished or returned as the appraiser confirmed it, or null. Questions are sent at once; to be
 * finished it waits for the secretariat's own items, then for `missing` owners.
 */
export function refuseAppraisal(
  tally: AppraisalTally,
  expectedAsked: number,
  missing: readonly MissingOwner[] = [],
): AppraisalRefusal | OwnerRefusal | null {
  const { total, decided, asked } = tally;
  if (asked !== expectedAsked) return { reason: 'appraisal-changed', asked };
  if (asked > 0) return null;
  const own = total - decided - missing.reduce((sum, { count }) => sum + count, 0);
  if (own > 0) return { reason: 'appraisal-undecided', count: own };
  return missing.length > 0 ? { reason: 'owners-unfinished', owners: missingWords(missing) } : null;
}
