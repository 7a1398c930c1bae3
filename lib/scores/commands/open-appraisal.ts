import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, isOwnUnit, may, type Party } from '@/lib/auth/permissions';
import { lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { refuseLeftUnit } from '@/lib/reviews/rules/sheet';
import { readScoreHead, type ScoreHead, type ScoreKey } from '@/lib/scores/queries/head';
import { readDuties } from '@/lib/scores/queries/owners';
import { readIssuedTable } from '@/lib/scores/queries/version';
import { scaleOf } from '@/lib/scores/rules/line';
import { type DutyByCriterion, refuseItemAppraiser } from '@/lib/scores/rules/owners';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

export type OpenAppraisal = { head: ScoreHead; sheetId: string; versionId: string; actedAs: Party };

function refuseAppraiser(actor: Actor, key: ScoreKey): Refusal {
  // Any other unit stands for "somebody else's": who could appraise those is told why not this one.
  const appraises = may(actor, 'scores.appraise', { campaignId: key.campaignId, unitId: '' });
  return { reason: appraises && isOwnUnit(actor, key.unitId) ? 'own-unit-appraisal' : 'not-found' };
}

async function openSheet(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  status: ScoreStatus,
  actedAs: Party,
): Promise<Result<OpenAppraisal>> {
  const first = await readScoreHead(actor, tx, key);
  if (!first?.sheetId || first.status === 'draft') return refused({ reason: 'not-found' });
  await lockRow(tx, 'ScoreSheet', first.sheetId);
  const head = await readScoreHead(actor, tx, key);
  if (!head?.sheetId || !head.versionId || head.status === 'none') return refused({ reason: 'not-found' });
  const left = refuseLeftUnit(head.leftOn, head.today);
  if (left) return refused(left);
  if (head.status !== status) return refused({ reason: 'not-under-appraisal', status: head.status });
  return done({ head, sheetId: head.sheetId, versionId: head.versionId, actedAs });
}

/** The locked sheet of another unit, in the status that the step needs, or why it cannot be appraised. */
export async function openAppraisal(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  status: ScoreStatus = 'submitted',
): Promise<Result<OpenAppraisal>> {
  const actedAs = actingAs(actor, 'scores.appraise', key);
  return actedAs ? openSheet(actor, tx, key, status, actedAs) : refused(refuseAppraiser(actor, key));
}

export type OpenOwned = OpenAppraisal & {
  duties: DutyByCriterion;
  /** The items that the actor's unit owns in this sheet, taken over or not. */
  owned: ReadonlySet<string>;
};

const partyOf = (actor: Actor, key: ScoreKey, ownerUnitIds: readonly string[]) =>
  actingAs(actor, 'scores.appraiseOwned', { ...key, ownerUnitIds });

/** The locked sheet of which the actor's unit owns items, or why there is none for it. */
export async function openOwned(actor: Actor, tx: Transaction, key: ScoreKey): Promise<Result<OpenOwned>> {
  const head = actor.unitId === null ? null : await readScoreHead(actor, tx, key);
  const first = head ? await readDuties(actor, tx, { ...key, ...head }) : new Map();
  const acting = [...first.values()].flatMap((duty) => duty.actingUnitIds);
  const actedAs = partyOf(actor, key, acting);
  if (!actedAs) return refused(refuseAppraiser(actor, key));
  const opened = await openSheet(actor, tx, key, 'submitted', actedAs);
  if (!opened.ok) return opened;
  // Read again behind the lock: a new version or a takeover may have come before.
  const duties = await readDuties(actor, tx, { ...key, ...opened.value.head });
  const owned = new Set([...duties].flatMap(([id, duty]) => (partyOf(actor, key, duty.actingUnitIds) ? [id] : [])));
  return done({ ...opened.value, duties, owned });
}

/** The locked sheet for the verdict of one item: by the owner's people where it is theirs, else by the secretariat. */
export async function openItem(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey & { criterionId: string },
): Promise<Result<OpenAppraisal & { owned: ReadonlySet<string> | null }>> {
  const asOwner = await openOwned(actor, tx, key);
  if (!asOwner.ok && !may(actor, 'scores.appraise', key)) return asOwner;
  const duty = asOwner.ok ? asOwner.value.duties.get(key.criterionId) : undefined;
  const isOwned = asOwner.ok && asOwner.value.owned.has(key.criterionId);
  if (isOwned && !(duty?.takenOver && may(actor, 'scores.appraise', key))) {
    const refusal = refuseItemAppraiser(duty, 'owner');
    return refusal ? refused(refusal) : asOwner;
  }
  const opened = await openAppraisal(actor, tx, key);
  if (!opened.ok) return opened;
  const duties = await readDuties(actor, tx, { ...key, ...opened.value.head });
  const refusal = refuseItemAppraiser(duties.get(key.criterionId), 'secretariat');
  return refusal ? refused(refusal) : done({ ...opened.value, owned: null });
}

/** The sent line of one criterion of the table in force; made empty where the version added the criterion since. */
export async function lineOf(
  actor: Actor,
  tx: Transaction,
  { sheetId, versionId }: Pick<OpenAppraisal, 'sheetId' | 'versionId'>,
  criterionId: string,
) {
  const issued = await readIssuedTable(actor, tx, versionId);
  const leaf = issued.leafById.get(criterionId);
  if (!leaf) return null;
  const where = { sheetId_criterionId: { sheetId, criterionId } };
  const stamp = { revision: 0, updatedAt: actor.now, updatedBy: actor.name };
  const line = await tx.scoreLine.upsert({ where, create: { sheetId, criterionId, inputs: {}, ...stamp }, update: {} });
  return { line, criterion: leaf.criterion, scale: scaleOf(leaf.criterion, issued.table) };
}
