import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { type CrossHead, crossStateOf, readCrossHead } from '@/lib/cross-scores/queries/head';
import { claimsOf, readCrossLines, type StoredCrossLine } from '@/lib/cross-scores/queries/lines';
import type { Claim } from '@/lib/cross-scores/rules/line';
import { type refuseAbstention, refuseCrossWork } from '@/lib/cross-scores/rules/sheet';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { type Scoring, scoreStored } from '@/lib/scores/queries/scoring';

export type OpenCross = { head: CrossHead; actedAs: Party };

/** The locked sheet in which the actor's unit scores this one, or why it is closed. */
export async function openCross(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  refuse: typeof refuseCrossWork | typeof refuseAbstention = refuseCrossWork,
): Promise<Result<OpenCross>> {
  const own = { campaignId: key.campaignId, unitId: actor.unitId ?? '' };
  const actedAs = actingAs(actor, 'scores.cross', own);
  const first = actedAs && (await readCrossHead(actor, tx, key));
  if (!first) return refused({ reason: 'not-found' });
  await lockRow(tx, 'CrossSheet', first.sheetId);
  // Read again behind the lock: the one before may have sent it, or the secretariat taken it back.
  const head = await readCrossHead(actor, tx, key);
  if (!head) return refused({ reason: 'not-found' });
  const refusal = refuse(crossStateOf(head), head.score.today);
  return refusal ? refused(refusal) : done({ head, actedAs });
}

export type CrossWork = OpenCross & {
  scoring: Scoring;
  claims: ReadonlyMap<string, Claim>;
  lines: Map<string, StoredCrossLine>;
};

/** The same with what the scored unit sent, and what was written about it so far. */
export async function openCrossWork(actor: Actor, tx: Transaction, key: ScoreKey): Promise<Result<CrossWork>> {
  const opened = await openCross(actor, tx, key);
  if (!opened.ok) return opened;
  const { head } = opened.value;
  const scoring = await scoreStored(actor, tx, key, head.score, false);
  if (!scoring) return refused({ reason: 'criteria-not-issued' });
  const lines = await readCrossLines(actor, tx, head.sheetId);
  return done({ ...opened.value, scoring, claims: claimsOf(scoring), lines });
}

/** What the audit log calls the sheet. */
export function crossName({ score, scorerName }: CrossHead): string {
  return `${score.campaignName} · ${scorerName} chấm ${score.unitName}`;
}
