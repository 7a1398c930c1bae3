import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { holdMember } from '@/lib/campaigns/commands/lock';
import type { Criterion } from '@/lib/criteria/rules/table';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { readIssuedTable } from '@/lib/scores/queries/version';
import { type PointScale, scaleOf } from '@/lib/scores/rules/line';
import { isScoreLineOpen, refuseScoreWork, type ScoreStatus } from '@/lib/scores/rules/sheet';

export type OpenScores = { head: ScoreHead; sheetId: string; versionId: string; status: ScoreStatus; actedAs: Party };

const statusOf = ({ status }: ScoreHead): ScoreStatus => (status === 'none' ? 'draft' : status);

function refuseHead(head: ScoreHead): Refusal | null {
  if (!head.versionId) return { reason: 'criteria-not-issued' };
  return refuseScoreWork({ ...head, status: statusOf(head) }, head.today);
}

/** Makes the sheet at the first thing that is written, of many at once one does; null where the unit was taken out meanwhile. */
async function makeSheet(actor: Actor, tx: Transaction, key: ScoreKey, versionId: string): Promise<string | null> {
  const { campaignId, unitId } = key;
  if (!(await holdMember(tx, key))) return null;
  const data = { campaignId, unitId, versionId, statusSince: actor.now };
  await tx.scoreSheet.createMany({ data, skipDuplicates: true });
  const where = { campaignId_unitId: { campaignId, unitId } };
  return (await tx.scoreSheet.findUniqueOrThrow({ where, select: { id: true } })).id;
}

/** The locked sheet that the actor's unit may write, made where it is not there, or why it is closed. */
export async function openScoreSheet(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  action: 'scores.edit' | 'scores.submit' = 'scores.edit',
): Promise<Result<OpenScores>> {
  const actedAs = actingAs(actor, action, key);
  const first = actedAs && (await readScoreHead(actor, tx, key));
  if (!first) return refused({ reason: 'not-found' });
  const closed = refuseHead(first);
  if (closed || !first.versionId) return refused(closed ?? { reason: 'criteria-not-issued' });
  const id = first.sheetId ?? (await makeSheet(actor, tx, key, first.versionId));
  if (!id) return refused({ reason: 'not-found' });
  await lockRow(tx, 'ScoreSheet', id);
  // Read again behind the lock: the one before may have sent it.
  const head = await readScoreHead(actor, tx, key);
  if (!head?.versionId) return refused({ reason: 'not-found' });
  const since = refuseHead(head);
  if (since) return refused(since);
  return done({ head, sheetId: id, versionId: head.versionId, status: statusOf(head), actedAs });
}

/** The leaf of the table in force that the actor's unit may write in its locked sheet. */
export async function openScoreLine(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey & { criterionId: string },
): Promise<Result<OpenScores & { criterion: Criterion; scale: PointScale }>> {
  const opened = await openScoreSheet(actor, tx, key);
  if (!opened.ok) return opened;
  const { versionId, sheetId, status } = opened.value;
  const issued = await readIssuedTable(actor, tx, versionId);
  const leaf = issued.leafById.get(key.criterionId);
  if (!leaf) return refused({ reason: 'not-found' });
  const where = { sheetId_criterionId: { sheetId, criterionId: key.criterionId } };
  const line = await tx.scoreLine.findUnique({ where, select: { reopened: true } });
  if (!isScoreLineOpen(status, line?.reopened ?? false)) return refused({ reason: 'score-line-closed' });
  return done({ ...opened.value, criterion: leaf.criterion, scale: scaleOf(leaf.criterion, issued.table) });
}
