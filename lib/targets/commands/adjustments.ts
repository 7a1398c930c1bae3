import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { refuseAdjuster } from '../rules/adjustment';
import type { AdjustTargetInput, WithdrawAdjustmentInput } from '../schema';
import { type AskedValues, auditAdjustment, openAdjustable, openRequest, readAsked } from './adjustable';

async function writeRequest(
  tx: Transaction,
  actor: Actor,
  { targetId, documentId, reason }: AdjustTargetInput,
  openId: string | null,
  { before, after }: AskedValues,
) {
  const data = {
    ...{ status: 'submitted' as const, reason, documentId, before: { ...before }, after: { ...after } },
    // What was decided the last time stays beside it: who decides again sees why it was returned.
    ...{ requestedAt: actor.now, requestedBy: actor.name },
  };
  if (openId) await tx.targetAdjustment.update({ where: { id: openId }, data: { ...data, round: { increment: 1 } } });
  else await tx.targetAdjustment.create({ data: { targetId, ...data } });
  await tx.adjustmentDraft.deleteMany({ where: { targetId } });
}

/**
 * Asks the bloc to change an accepted target, with the reason and the document; the target itself stays as it is until that is
 * decided. A returned request is sent again in its changed form. Refuses a second open request, any once the unit's year is
 * settled, and an officer where only the head sends.
 */
export async function adjustTarget(actor: Actor, input: AdjustTargetInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const found = await openAdjustable(tx, actor, 'targets.submit', input);
    if (!found.ok) return found;
    const { sheet, line } = found.value;
    const sender = refuseAdjuster(actor.role, sheet.officerMaySubmit);
    if (sender) return refused(sender);
    const asked = await readAsked(tx, actor, found.value, input);
    if (!asked.ok) return asked;
    const { before, after } = asked.value;
    await writeRequest(tx, actor, input, openRequest(found.value)?.id ?? null, asked.value);
    await auditAdjustment(tx, actor, sheet, 'targets.adjust', line, {
      ...{ before, after: { ...after, reason: input.reason } },
    });
    return done();
  });
}

/** Takes back a request that is not decided yet: who may send one may do so. */
export async function withdrawAdjustment(
  actor: Actor,
  input: WithdrawAdjustmentInput,
): Promise<Result<{ campaignId: string; unitId: string }>> {
  return inTransaction(async (tx) => {
    const found = await openAdjustable(tx, actor, 'targets.submit', input);
    if (!found.ok) return found;
    const { sheet, line, last } = found.value;
    const sender = refuseAdjuster(actor.role, sheet.officerMaySubmit);
    if (sender) return refused(sender);
    const open = openRequest(found.value);
    // One that was never asked for is as good as withdrawn.
    if (!open) return refused({ reason: 'adjustment-decided', status: last?.status ?? 'withdrawn' });
    await tx.targetAdjustment.update({
      where: { id: open.id },
      data: { status: 'withdrawn', decidedAt: actor.now, decidedBy: actor.name },
    });
    await auditAdjustment(tx, actor, sheet, 'targets.withdrawAdjustment', line, { before: { values: open.after } });
    return done({ campaignId: input.campaignId, unitId: input.unitId });
  });
}
