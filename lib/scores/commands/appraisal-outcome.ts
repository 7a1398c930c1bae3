import 'server-only';
import type { AuditAction } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { readAnswerBy } from '@/lib/reviews/rules/answers';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { nothingSent, readSentLines, type SentScoreLine } from '@/lib/scores/queries/lines';
import { readDuties } from '@/lib/scores/queries/owners';
import { type Scoring, scoreStored } from '@/lib/scores/queries/scoring';
import { refuseAppraisal, tallyAppraisal } from '@/lib/scores/rules/appraisal';
import { missingOwners } from '@/lib/scores/rules/owners';
import { refuseReopening, type ScoreStatus, type ScoreVerb, scoreWorkflow } from '@/lib/scores/rules/sheet';
import type { ReopenAppraisalInput, SendAppraisalInput } from '@/lib/scores/schema';
import { nextStatus } from '@/lib/workflow';
import { type OpenAppraisal, openAppraisal } from './open-appraisal';
import { recordScores } from './record';

type Outcome = { action: AuditAction; answerBy: string | null; told: { [name: string]: unknown } };

/** From now on the unit cannot take back what it sent: what it had typed before is not needed any more. */
function forgetTyped(tx: Transaction, sheetId: string) {
  return tx.$executeRaw`
    update "ScoreLine" set "typedInputs" = null, "typedClaimed" = null
    where "sheetId" = ${sheetId}::uuid and "typedInputs" is not null`;
}

async function conclude(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  { head, sheetId, actedAs }: OpenAppraisal,
  verb: ScoreVerb,
  { action, answerBy, told }: Outcome,
  scoring: Scoring | null,
): Promise<Result<ScoreKey>> {
  const status = head.status === 'none' ? null : nextStatus(scoreWorkflow, verb, head.status, 'secretariat');
  if (!status) return refused({ reason: 'invalid-transition', status: head.status });
  const data = { status, statusSince: actor.now, answerBy: fromDay(answerBy), answeredBy: null };
  await tx.scoreSheet.update({ where: { id: sheetId }, data });
  await forgetTyped(tx, sheetId);
  await recordScores(actor, tx, {
    ...{ key, head, sheetId, actedAs, action, status: status satisfies ScoreStatus, told },
    snapshot: scoring && { kind: 'appraised', stage: 'appraised', scoring },
  });
  return done(key);
}

/** Only what is asked about is opened for the unit; its last answer makes room for the next. */
function reopenLines(actor: Actor, tx: Transaction, sheetId: string) {
  return tx.$executeRaw`
    update "ScoreLine" set question = "nextQuestion", answer = '', "nextQuestion" = '', reopened = true, "appraisedAt" = null,
      revision = revision + 1, "updatedAt" = ${actor.now}, "updatedBy" = ${actor.name}
    where "sheetId" = ${sheetId}::uuid and btrim("nextQuestion") <> ''`;
}

/**
 * Sends the appraisal: with questions, the items asked about go back to the unit until the day named; without, it is
 * finished and every item has its points. Refuses to send something else than the appraiser confirmed.
 */
export async function sendAppraisal(actor: Actor, input: SendAppraisalInput): Promise<Result<ScoreKey>> {
  const key = { campaignId: input.campaignId, unitId: input.unitId };
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, key);
    if (!opened.ok) return opened;
    const { head, sheetId } = opened.value;
    const scoring = await scoreStored(actor, tx, key, head, false);
    if (!scoring) return refused({ reason: 'criteria-not-issued' });
    const tally = tallyAppraisal(scoring.lines);
    const duties = await readDuties(actor, tx, { ...key, ...head });
    const refusal = refuseAppraisal(tally, input.asked, missingOwners(scoring.lines, duties));
    if (refusal) return refused(refusal);
    if (tally.asked === 0) {
      const outcome: Outcome = {
        action: 'scores.complete',
        answerBy: null,
        told: { points: scoring.scores.appraised.points },
      };
      return conclude(actor, tx, key, opened.value, 'appraise', outcome, scoring);
    }
    const until = readAnswerBy(input.answerBy ?? '', head.today);
    if ('reason' in until) return refused(until);
    await reopenLines(actor, tx, sheetId);
    const told = { returned: tally.asked, answerBy: until.day };
    const outcome: Outcome = { action: 'scores.return', answerBy: until.day, told };
    return conclude(actor, tx, key, opened.value, 'return', outcome, scoring);
  });
}

/** The documents of reopened lines as they were sent: what was attached since is not, what was taken away is there again. */
async function restoreEvidence(tx: Transaction, sheetId: string, sent: readonly SentScoreLine[]) {
  const cited = sent.flatMap(({ criterionId, documents }) =>
    documents.map(({ id }) => ({ criterionId, documentId: id })),
  );
  await tx.scoreLineEvidence.deleteMany({ where: { line: { sheetId, reopened: true } } });
  await tx.$executeRaw`
    insert into "ScoreLineEvidence" ("lineId", "documentId")
    select l.id, d.id from jsonb_to_recordset(${JSON.stringify(cited)}::jsonb) as r ("criterionId" uuid, "documentId" uuid)
    join "ScoreLine" l on l."sheetId" = ${sheetId}::uuid and l."criterionId" = r."criterionId" and l.reopened
    join "Document" d on d.id = r."documentId"`;
}

/** What the unit began to change and did not send is given up: the lines are again as they were sent. */
async function restoreLines(actor: Actor, tx: Transaction, sheetId: string) {
  const sent = await readSentLines(actor, tx, sheetId);
  await restoreEvidence(tx, sheetId, sent);
  const known = new Set(sent.map(({ criterionId }) => criterionId));
  const reopened = await tx.scoreLine.findMany({ where: { sheetId, reopened: true }, select: { criterionId: true } });
  const unsent = reopened.filter((line) => !known.has(line.criterionId)).map((line) => ({ ...line, ...nothingSent }));
  const restored = [...sent, ...unsent];
  await tx.$executeRaw(Prisma.sql`
    update "ScoreLine" l set inputs = r.inputs, "notAssigned" = r."notAssigned", claimed = r.claimed,
      "claimReason" = r."claimReason", explanation = r.explanation, answer = '', revision = l.revision + 1,
      "updatedAt" = ${actor.now}, "updatedBy" = ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(restored)}::jsonb) as r ("criterionId" uuid, inputs jsonb, "notAssigned" boolean,
      claimed numeric, "claimReason" text, explanation text)
    where l."sheetId" = ${sheetId}::uuid and l."criterionId" = r."criterionId" and l.reopened`);
  await tx.scoreLine.updateMany({ where: { sheetId }, data: { reopened: false } });
}

/** Goes on without the unit's answer, once the last day for it has passed. */
export async function resumeAppraisal(actor: Actor, key: ScoreKey): Promise<Result<ScoreKey>> {
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, key, 'returned');
    if (!opened.ok) return opened;
    const { head, sheetId } = opened.value;
    if (head.answerBy !== null && head.answerBy >= head.today) {
      return refused({ reason: 'answer-still-open', answerBy: head.answerBy });
    }
    await restoreLines(actor, tx, sheetId);
    const outcome: Outcome = { action: 'scores.resume', answerBy: null, told: {} };
    return conclude(actor, tx, key, opened.value, 'resume', outcome, null);
  });
}

/**
 * Opens a finished appraisal again, for a written reason: all that was decided stands, and can be changed until it is finished
 * anew. What was finished is kept as it was. Refuses once the meeting has set points on top of it.
 */
export async function reopenAppraisal(actor: Actor, input: ReopenAppraisalInput): Promise<Result<ScoreKey>> {
  const key = { campaignId: input.campaignId, unitId: input.unitId };
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, key, 'appraised');
    if (!opened.ok) return opened;
    const { sheetId } = opened.value;
    const refusal = refuseReopening(await tx.scoreLine.count({ where: { sheetId, agreed: { not: null } } }));
    if (refusal) return refused(refusal);
    const outcome: Outcome = { action: 'scores.reopen', answerBy: null, told: { reason: input.reason } };
    return conclude(actor, tx, key, opened.value, 'reopen', outcome, null);
  });
}
