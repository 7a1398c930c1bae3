import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { refuseUnseen, type Seen } from '@/lib/reviews/rules/seen';
import { readScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { factsOf, type Scoring, scoreStored } from '@/lib/scores/queries/scoring';
import { readScoreMark, scoreSeen } from '@/lib/scores/queries/seen';
import { owedFor } from '@/lib/scores/rules/line';
import { isScoreLineOpen, refuseScoreSender, type ScoreStatus, scoreWorkflow } from '@/lib/scores/rules/sheet';
import { nextStatus } from '@/lib/workflow';
import { type OpenScores, openScoreSheet } from './context';
import { recordScores } from './record';

/** Criteria for which something is still owed. */
function countOwed({ issued, lines, computed }: Scoring): number {
  return lines.filter((line) => {
    const leaf = issued.leafById.get(line.criterionId);
    const score = computed.get(line.criterionId);
    return leaf && score && owedFor(leaf.criterion, issued.table, factsOf(line), score).length > 0;
  }).length;
}

/**
 * Writes the numbers and points that are sent into their lines: what the product learns later does not change them. What was
 * typed stays beside them, for the unit that takes its score back.
 */
async function freezeLines(actor: Actor, tx: Transaction, sheetId: string, status: ScoreStatus, scoring: Scoring) {
  const claimed = new Map(scoring.scores.claimed.leaves.map((leaf) => [leaf.criterionId, leaf.points?.points ?? null]));
  const rows = scoring.lines
    .filter((line) => isScoreLineOpen(status, line.reopened))
    .map(({ criterionId, inputs, claimed: typed }) => ({
      ...{ criterionId, inputs, claimed: typed ?? claimed.get(criterionId) ?? null },
    }));
  await tx.$executeRaw(Prisma.sql`
    insert into "ScoreLine" as l (id, "sheetId", "criterionId", inputs, claimed, "typedInputs", "updatedAt", "updatedBy")
    select gen_random_uuid(), ${sheetId}::uuid, r."criterionId", r.inputs, r.claimed, '{}', ${actor.now}, ${actor.name}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("criterionId" uuid, inputs jsonb, claimed numeric)
    on conflict ("sheetId", "criterionId") do update
    set inputs = excluded.inputs, claimed = excluded.claimed, "typedInputs" = l.inputs, "typedClaimed" = l.claimed,
      "appraisedAt" = null, reopened = false`);
}

/** Keeps the cited documents as they are until the score is sent: who changes one now comes before or is refused. */
async function holdDocuments(tx: Transaction, sheetId: string): Promise<void> {
  await tx.$queryRaw`
    select 1 from "Document" where id in (
      select e."documentId" from "ScoreLineEvidence" e join "ScoreLine" l on l.id = e."lineId"
      where l."sheetId" = ${sheetId}::uuid
    ) order by id for share`;
}

async function send(
  actor: Actor,
  tx: Transaction,
  input: ScoreKey & Seen,
  opened: OpenScores,
): Promise<Result<ScoreKey>> {
  const { seen, ...key } = input;
  const { sheetId, status, versionId, actedAs } = opened;
  const head = { ...opened.head, sheetId, versionId };
  await holdDocuments(tx, sheetId);
  const scoring = await scoreStored(actor, tx, key, head, true);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const mark = scoreSeen(await readScoreMark(actor, key, tx), scoring.scores.claimed.points);
  const unseen = refuseUnseen({ seen }, mark);
  if (unseen) return refused(unseen);
  const owed = countOwed(scoring);
  if (owed > 0) return refused({ reason: 'scores-incomplete', count: owed });
  const next = nextStatus(scoreWorkflow, 'submit', status, 'unit');
  if (!next) return refused({ reason: 'invalid-transition', status });
  await freezeLines(actor, tx, sheetId, status, scoring);
  const sheet = { status: next, statusSince: actor.now, round: head.round + 1, versionId };
  const firstSentAt = head.sentAt ? new Date(head.sentAt) : actor.now;
  const answered = { answerBy: null, answeredBy: fromDay(status === 'returned' ? head.answerBy : null) };
  await tx.scoreSheet.update({ where: { id: sheetId }, data: { ...sheet, firstSentAt, ...answered } });
  const sent = await scoreStored(actor, tx, key, { ...head, status: next }, true);
  if (!sent) return refused({ reason: 'criteria-not-issued' });
  await recordScores(actor, tx, {
    ...{ key, head, sheetId, actedAs, action: 'scores.submit', status: next },
    snapshot: { kind: status === 'draft' ? 'self' : 'explained', stage: 'claimed', scoring: sent },
    told: { round: sheet.round, points: sent.scores.claimed.points },
  });
  return done(key);
}

/**
 * Sends the self-score to the bloc, or the answers to what was returned. Of many at once one wins; a total of 0 can be sent.
 * Refuses what the sender has not read (`refuseUnseen`).
 */
export async function submitScores(actor: Actor, key: ScoreKey & Seen): Promise<Result<ScoreKey>> {
  return inTransaction(async (tx) => {
    const found = actor.unitId === key.unitId ? await readScoreHead(actor, tx, key) : null;
    if (!found) return refused({ reason: 'not-found' });
    const sender = refuseScoreSender(actor.role, found.officerMaySubmit);
    if (sender) return refused(sender);
    const opened = await openScoreSheet(actor, tx, key, 'scores.submit');
    return opened.ok ? send(actor, tx, key, opened.value) : opened;
  });
}
