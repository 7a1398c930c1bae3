import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { readCrossHead } from '@/lib/cross-scores/queries/head';
import { owedByCriterion } from '@/lib/cross-scores/queries/lines';
import type { SentLine } from '@/lib/cross-scores/queries/snapshots';
import { crossPoints } from '@/lib/cross-scores/rules/line';
import { type CrossVerb, crossWorkflow, refuseAbstention, refuseCrossSender } from '@/lib/cross-scores/rules/sheet';
import type { AbstainCrossInput } from '@/lib/cross-scores/schema';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { ScoreKey } from '@/lib/scores/queries/head';
import { nextStatus } from '@/lib/workflow';
import { type CrossWork, crossName, type OpenCross, openCross, openCrossWork } from './context';

/** Whether the actor may send or decline in the name of its unit. */
async function refuseSender(actor: Actor, tx: Transaction, key: ScoreKey) {
  const found = await readCrossHead(actor, tx, key);
  return found ? refuseCrossSender(actor.role, found.score.officerMaySubmit) : ({ reason: 'not-found' } as const);
}

/** What was sent, as it is: later changes of tables, claims or names do not reach it. */
function contentOf({ scoring, claims, lines }: CrossWork) {
  const { issued, computed } = scoring;
  return {
    table: { title: issued.table.title, versionId: issued.id, number: issued.number },
    lines: issued.leaves.flatMap(({ criterion, groupId }): SentLine[] => {
      const [line, claim, score] = [lines.get(criterion.id), claims.get(criterion.id), computed.get(criterion.id)];
      if (!line?.stance || !claim || !score) return [];
      const names = { criterionId: criterion.id, groupId, code: criterion.code, title: criterion.title };
      const given = { stance: line.stance, points: crossPoints(line, claim), reason: line.reason };
      const facts = { maximum: score.maximum, computed: score.points?.points ?? null };
      return [{ ...names, ...facts, claimed: line.claimed, notAssigned: claim.notAssigned, ...given }];
    }),
  };
}

async function conclude(
  actor: Actor,
  tx: Transaction,
  key: ScoreKey,
  { head, actedAs }: OpenCross,
  verb: CrossVerb,
  outcome: { action: AuditAction; abstainReason?: string; told: { [name: string]: unknown } },
): Promise<Result<ScoreKey>> {
  const status = nextStatus(crossWorkflow, verb, head.status, 'scorer');
  if (!status) return refused({ reason: 'invalid-transition', status: head.status });
  const { action, abstainReason = '', told } = outcome;
  await tx.crossSheet.update({ where: { id: head.sheetId }, data: { status, statusSince: actor.now, abstainReason } });
  await audit(tx, actor, {
    ...{ action, actedAs },
    object: { kind: 'crossSheet', id: head.sheetId, name: crossName(head) },
    campaignId: key.campaignId,
    unitId: head.scorerId,
    before: { crossStatus: head.status },
    after: { crossStatus: status, ...told },
  });
  return done({ campaignId: key.campaignId, unitId: key.unitId });
}

/** Sends what the unit makes of another one. Of many at once one wins; afterwards nothing of it changes. */
export async function submitCross(actor: Actor, key: ScoreKey): Promise<Result<ScoreKey>> {
  return inTransaction(async (tx) => {
    const sender = await refuseSender(actor, tx, key);
    if (sender) return refused(sender);
    const opened = await openCrossWork(actor, tx, key);
    if (!opened.ok) return opened;
    const work = opened.value;
    const owed = owedByCriterion(work.claims, work.lines).size;
    if (owed > 0) return refused({ reason: 'cross-incomplete', count: owed });
    const { sheetId } = work.head;
    // What was agreed with is written down, so that a later claim does not change it.
    await tx.$executeRaw`update "CrossLine" set points = claimed where "sheetId" = ${sheetId}::uuid and stance = 'agree'`;
    const content = contentOf(work);
    const versionId = work.scoring.issued.id;
    await tx.crossSnapshot.create({
      data: { sheetId, versionId, takenAt: actor.now, takenBy: actor.name, content },
    });
    const told = { leaves: content.lines.length };
    return conclude(actor, tx, key, work, 'submit', { action: 'scores.submitCross', told });
  });
}

/** Declines to score a unit at all, with the reason. */
export async function abstainCross(actor: Actor, input: AbstainCrossInput): Promise<Result<ScoreKey>> {
  return inTransaction(async (tx) => {
    const sender = await refuseSender(actor, tx, input);
    if (sender) return refused(sender);
    const opened = await openCross(actor, tx, input, refuseAbstention);
    if (!opened.ok) return opened;
    const { reason } = input;
    if (reason === '') return refused({ reason: 'cross-abstain-unexplained', field: 'reason' });
    const outcome = { action: 'scores.abstainCross' as const, abstainReason: reason, told: { reason } };
    return conclude(actor, tx, input, opened.value, 'abstain', outcome);
  });
}
