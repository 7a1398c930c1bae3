import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { owedByCriterion, plainCrossClaims, type StoredCrossLine } from '@/lib/cross-scores/queries/lines';
import {
  type Claim,
  type CrossDraft,
  type CrossLine,
  type CrossOwed,
  claimedPoints,
  crossDraft,
  crossOwed,
  isSameOpinion,
} from '@/lib/cross-scores/rules/line';
import { crossWorkflow } from '@/lib/cross-scores/rules/sheet';
import type { SaveCrossLineInput } from '@/lib/cross-scores/schema';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { type PointScale, readPoints, scaleOf } from '@/lib/scores/rules/line';
import { nextStatus } from '@/lib/workflow';
import { type CrossWork, crossName, openCrossWork } from './context';

/** A line as the scorer's page holds it, with the progress that follows every save. */
export type SavedCrossLine = {
  revision: number;
  draft: CrossDraft;
  owed: CrossOwed | null;
  sums: { total: number; done: number };
};

type Written = CrossLine & { revision: number };

const told = (line: CrossLine | null) => line && { stance: line.stance, points: line.points, reason: line.reason };

/** The first line that is written begins the sheet. */
async function begin(actor: Actor, tx: Transaction, { head }: CrossWork): Promise<Result<void>> {
  const status = nextStatus(crossWorkflow, 'begin', head.status, 'scorer');
  if (!status) return refused({ reason: 'invalid-transition', status: head.status });
  if (status === head.status) return done();
  await tx.crossSheet.update({ where: { id: head.sheetId }, data: { status, statusSince: actor.now } });
  return done();
}

async function conflictOf(tx: Transaction, sheetId: string, criterionId: string, line: StoredCrossLine) {
  const where = { sheetId_criterionId: { sheetId, criterionId } };
  const { updatedBy, updatedAt } = await tx.crossLine.findUniqueOrThrow({ where });
  const current = { revision: line.revision, draft: crossDraft(line) };
  return refused({ reason: 'conflict', by: updatedBy, at: updatedAt.toISOString(), current });
}

/** What was chosen, as it is stored; refuses what is no number. Points belong to a difference alone. */
function readLine(input: SaveCrossLineInput, claim: Claim, scale: PointScale): Result<CrossLine> {
  const stance = input.stance === '' ? null : input.stance;
  const read = stance === 'differ' ? readPoints(input.points, scale, 'points') : { points: null };
  if ('refusal' in read) return refused(read.refusal);
  return done({ stance, points: read.points, reason: input.reason, claimed: claimedPoints(claim) });
}

function present(work: CrossWork, criterionId: string, claim: Claim, line: Written): SavedCrossLine {
  const lines = new Map<string, CrossLine>(work.lines).set(criterionId, line);
  const open = owedByCriterion(work.claims, lines).size;
  const sums = { total: work.claims.size, done: work.claims.size - open };
  return { revision: line.revision, draft: crossDraft(line), owed: crossOwed(line, claim), sums };
}

/**
 * Saves what the scorer makes of one criterion. Without its reason it is kept and not yet finished. What is there already is
 * not written again.
 */
export async function saveCrossLine(actor: Actor, input: SaveCrossLineInput): Promise<Result<SavedCrossLine>> {
  const { criterionId } = input;
  return inTransaction(async (tx) => {
    const opened = await openCrossWork(actor, tx, input);
    if (!opened.ok) return opened;
    const work = opened.value;
    const { sheetId } = work.head;
    const criterion = work.scoring.issued.leafById.get(criterionId)?.criterion;
    const claim = work.claims.get(criterionId);
    if (!criterion || !claim) return refused({ reason: 'not-found' });
    const read = readLine(input, claim, scaleOf(criterion, work.scoring.issued.table));
    if (!read.ok) return read;
    const before = work.lines.get(criterionId) ?? null;
    if (before && before.revision !== input.revision) {
      const again = isSameOpinion(before, read.value);
      return again ? done(present(work, criterionId, claim, before)) : conflictOf(tx, sheetId, criterionId, before);
    }
    const begun = await begin(actor, tx, work);
    if (!begun.ok) return begun;
    const line = { ...read.value, revision: (before?.revision ?? 0) + 1 };
    const data = { ...line, updatedAt: actor.now, updatedBy: actor.name };
    const { id } = await tx.crossLine.upsert({
      where: { sheetId_criterionId: { sheetId, criterionId } },
      create: { ...data, sheetId, criterionId },
      update: data,
    });
    await audit(tx, actor, {
      action: 'scores.saveCross',
      actedAs: work.actedAs,
      object: { kind: 'crossLine', id, name: `${work.head.score.unitName}: ${criterion.code} ${criterion.title}` },
      campaignId: input.campaignId,
      unitId: work.head.scorerId,
      before: told(before),
      after: told(line),
    });
    return done(present(work, criterionId, claim, line));
  });
}

/** Agrees with the claims that say what the rule computes, where nothing was decided yet. Returns how many. */
export async function agreePlainClaims(actor: Actor, key: ScoreKey): Promise<Result<{ count: number }>> {
  return inTransaction(async (tx) => {
    const opened = await openCrossWork(actor, tx, key);
    if (!opened.ok) return opened;
    const work = opened.value;
    const { sheetId, scorerId } = work.head;
    const rows = plainCrossClaims(work.scoring, work.claims, work.lines).map((criterionId) => ({
      ...{ criterionId, claimed: work.claims.get(criterionId)?.points ?? null },
    }));
    if (rows.length === 0) return done({ count: 0 });
    const begun = await begin(actor, tx, work);
    if (!begun.ok) return begun;
    const count = await tx.$executeRaw`
      insert into "CrossLine" (id, "sheetId", "criterionId", stance, claimed, "updatedAt", "updatedBy")
      select gen_random_uuid(), ${sheetId}::uuid, r."criterionId", 'agree', r.claimed, ${actor.now}, ${actor.name}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r ("criterionId" uuid, claimed numeric)
      on conflict ("sheetId", "criterionId") do update set stance = 'agree', points = null, claimed = excluded.claimed,
        revision = "CrossLine".revision + 1, "updatedAt" = excluded."updatedAt", "updatedBy" = excluded."updatedBy"`;
    await audit(tx, actor, {
      action: 'scores.agreeCross',
      actedAs: work.actedAs,
      object: { kind: 'crossSheet', id: sheetId, name: crossName(work.head) },
      campaignId: key.campaignId,
      unitId: scorerId,
      after: { accepted: count },
    });
    return done({ count });
  });
}
