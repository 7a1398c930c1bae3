import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import { done, type Result, refused } from '@/lib/result';
import { nextStatus } from '@/lib/workflow';
import { readAnswerBy } from '../rules/answers';
import { type SheetStatus, sheetWorkflow } from '../rules/sheet';
import { type ReviewedLine, refuseReview, refuseSurprise, reviewOutcome, tallyReview } from '../rules/verdicts';
import type { SendReviewInput } from '../schema';
import { type JudgedLine, type LockedSheet, lockSheet, readBeside, readJudgedLines, readVerdicts } from './sheets';

/** Turns verdicts into states: accepted lines are locked, returned ones carry the reason and reopen. */
async function applyVerdicts(tx: Transaction, sheet: LockedSheet, lines: readonly ReviewedLine[], actor: Actor) {
  const decided = { verdict: null, verdictReason: '', updatedAt: actor.now, updatedBy: actor.name };
  for (const line of lines.filter((one) => one.status === 'submitted' && one.verdict !== null)) {
    const state =
      line.verdict === 'accept'
        ? { status: 'accepted' as const } // the last request and its answer stay beside the line
        : { status: 'returned' as const, returnReason: line.verdictReason, answer: '' };
    const change = { where: { id: line.id }, data: { ...decided, ...state, revision: { increment: 1 } } };
    if (sheet.kind === 'registration') await tx.target.update(change);
    else await tx.reportLine.update(change);
  }
}

/** Writes the new status and a snapshot of what was decided, so that later changes can be shown against it. */
async function closeReview(
  tx: Transaction,
  sheet: LockedSheet,
  to: SheetStatus,
  content: { lines: JudgedLine[]; beside: Record<string, string | null> },
  answerBy: string | null,
  actor: Actor,
): Promise<void> {
  const kind = to === 'accepted' ? ('accepted' as const) : ('returned' as const);
  const written = { kind, takenAt: actor.now, takenBy: actor.name, content: { ...content, answerBy } };
  const data = { status: to, statusSince: actor.now, answerBy: fromDay(answerBy) };
  if (sheet.kind === 'registration') {
    const number = (await tx.registrationSnapshot.count({ where: { registrationId: sheet.id } })) + 1;
    await tx.registration.update({ where: { id: sheet.id }, data });
    await tx.registrationSnapshot.create({ data: { registrationId: sheet.id, number, ...written } });
  } else {
    const number = (await tx.reportSnapshot.count({ where: { reportId: sheet.id } })) + 1;
    await tx.report.update({ where: { id: sheet.id }, data });
    await tx.reportSnapshot.create({ data: { reportId: sheet.id, number, ...written } });
  }
}

/** The last day for the unit's answer, where lines go back to it. */
function answerDayOf(to: 'returned' | 'accepted', typed: string | undefined, actor: Actor) {
  return to === 'accepted' ? { day: null } : readAnswerBy(typed ?? '', todayInVietnam(actor.now));
}

/**
 * Sends the review of a registration or report to its unit: one returned line returns the sheet, otherwise it is
 * accepted and locked. Refuses undecided lines, returns without a reason or a day for the answer, and sheets that are
 * not under review.
 */
export async function sendReview(actor: Actor, input: SendReviewInput): Promise<Result<'returned' | 'accepted'>> {
  return inTransaction(async (tx) => {
    const locked = await lockSheet(tx, actor, input);
    if ('refusal' in locked) return refused(locked.refusal);
    const { sheet } = locked;
    const lines = await readVerdicts(tx, sheet);
    const verb = reviewOutcome(lines);
    const to = nextStatus(sheetWorkflow, verb, sheet.status, 'secretariat');
    if (to !== 'accepted' && to !== 'returned') return refused({ reason: 'not-under-review', status: sheet.status });
    const refusal = refuseReview(lines) ?? refuseSurprise(lines, input.expected);
    if (refusal) return refused(refusal);
    const answerBy = answerDayOf(to, input.answerBy, actor);
    if ('reason' in answerBy) return refused(answerBy);
    const judged = { lines: await readJudgedLines(tx, sheet), beside: await readBeside(tx, sheet) };
    await applyVerdicts(tx, sheet, lines, actor);
    await closeReview(tx, sheet, to, judged, answerBy.day, actor);
    await auditOutcome(tx, actor, sheet, verb, { status: to, answerBy: answerBy.day }, lines);
    return done(to);
  });
}

function auditOutcome(
  tx: Transaction,
  actor: Actor,
  sheet: LockedSheet,
  verb: 'return' | 'accept',
  { status, answerBy }: { status: SheetStatus; answerBy: string | null },
  lines: readonly ReviewedLine[],
) {
  const { accepted, returned } = tallyReview(lines);
  return audit(tx, actor, {
    action: `${sheet.kind === 'registration' ? ('targets' as const) : ('reports' as const)}.${verb}` as const,
    actedAs: sheet.actedAs,
    object: { kind: sheet.kind, id: sheet.id, name: sheet.unitName },
    campaignId: sheet.campaignId,
    unitId: sheet.unitId,
    before: { status: sheet.status },
    after: { status, accepted, returned, ...(answerBy ? { answerBy } : {}) },
  });
}
