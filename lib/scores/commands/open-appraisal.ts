import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, may, type Party } from '@/lib/auth/permissions';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

export type OpenAppraisal = { head: ScoreHead; sheetId: string; versionId: string; actedAs: Party };

function refuseAppraiser(actor: Actor, key: ScoreKey): Refusal {
  // Any other unit stands for "somebody else's": who could appraise those is told why not this one.
  const appraises = may(actor, 'scores.appraise', { campaignId: key.campaignId, unitId: '' });
  return { reason: appraises && actor.unitId === key.unitId ? 'own-unit-appraisal' : 'not-found' };
}

/** The locked sheet of another unit, in the status that the step needs, or why it cannot be appraised. */
export async function openAppraisal(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  status: ScoreStatus = 'submitted',
): Promise<Result<OpenAppraisal>> {
  const actedAs = actingAs(actor, 'scores.appraise', key);
  if (!actedAs) return refused(refuseAppraiser(actor, key));
  const first = await readScoreHead(actor, tx, key);
  if (!first?.sheetId || first.status === 'draft') return refused({ reason: 'not-found' });
  await lockRow(tx, 'ScoreSheet', first.sheetId);
  const head = await readScoreHead(actor, tx, key);
  if (!head?.sheetId || !head.versionId || head.status === 'none') return refused({ reason: 'not-found' });
  if (head.status !== status) return refused({ reason: 'not-under-appraisal', status: head.status });
  return done({ head, sheetId: head.sheetId, versionId: head.versionId, actedAs });
}
