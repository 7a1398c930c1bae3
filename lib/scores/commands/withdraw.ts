import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { withdrawalVerb } from '@/lib/reviews/rules/withdrawal';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { refuseScoreSender, scoreWorkflow } from '@/lib/scores/rules/sheet';
import { refuseScoreWithdrawal } from '@/lib/scores/rules/withdrawal';
import { nextStatus } from '@/lib/workflow';
import { recordScores } from './record';

/** Waits for those who write about the score: whoever appraises holds the sheet, whoever gives an opinion its own. */
async function lockScore(tx: Transaction, { campaignId, unitId }: ScoreKey, sheetId: string): Promise<void> {
  await lockRow(tx, 'ScoreSheet', sheetId);
  await tx.$queryRaw`
    select 1 from "CrossSheet" where "campaignId" = ${campaignId}::uuid and "scoredId" = ${unitId}::uuid order by id for update`;
}

/** The lines that were sent stand as the unit had typed them: what the product knows by itself is asked of it anew. */
function thawLines(actor: Actor, tx: Transaction, sheetId: string, reopened: boolean) {
  return tx.$executeRaw(Prisma.sql`
    update "ScoreLine" set inputs = "typedInputs", claimed = "typedClaimed", "typedInputs" = null, "typedClaimed" = null,
      reopened = ${reopened}, revision = revision + 1, "updatedAt" = ${actor.now}, "updatedBy" = ${actor.name}
    where "sheetId" = ${sheetId}::uuid and "typedInputs" is not null`);
}

async function giveBack(actor: Actor, tx: Transaction, key: ScoreKey, head: ScoreHead, sheetId: string) {
  const actedAs = actingAs(actor, 'scores.submit', key);
  const answerBy = head.underAppraisal?.answerBy ?? null;
  const [stood, verb] = [head.status === 'none' ? 'draft' : head.status, withdrawalVerb({ answerBy })];
  const status = nextStatus(scoreWorkflow, verb, stood, 'unit');
  if (!status || !actedAs || !head.versionId) return refused({ reason: 'invalid-transition', status: head.status });
  await thawLines(actor, tx, sheetId, verb === 'withdrawAnswer');
  // What was sent for the first time counts as never sent: being in time is judged by what the bloc was left with.
  const first = verb === 'withdraw' ? { firstSentAt: null } : {};
  const data = { status, statusSince: actor.now, answerBy: fromDay(answerBy), answeredBy: null, ...first };
  await tx.scoreSheet.update({ where: { id: sheetId }, data });
  await recordScores(actor, tx, {
    ...{ key, head, sheetId, actedAs, action: 'scores.withdraw', status },
    snapshot: { kind: 'withdrawn', versionId: head.versionId },
  });
  return done(key);
}

/**
 * Takes the score back from the bloc, to be mended and sent again. Refuses an officer where only the head sends, and what
 * `refuseScoreWithdrawal` says. Of somebody who begins to appraise and a unit that takes back at once, one wins.
 */
export async function withdrawScores(actor: Actor, key: ScoreKey): Promise<Result<ScoreKey>> {
  return inTransaction(async (tx) => {
    const first = actingAs(actor, 'scores.submit', key) && (await readScoreHead(actor, tx, key));
    if (!first) return refused({ reason: 'not-found' });
    if (refuseScoreSender(actor.role, first.officerMaySubmit)) return refused({ reason: 'head-withdraws' });
    if (!first.sheetId) return refused({ reason: 'nothing-to-withdraw', status: 'none' });
    await lockScore(tx, key, first.sheetId);
    const head = await readScoreHead(actor, tx, key);
    if (!head) return refused({ reason: 'not-found' });
    const refusal = refuseScoreWithdrawal(head, head.today);
    return refusal ? refused(refusal) : giveBack(actor, tx, key, head, first.sheetId);
  });
}
