import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import type { AdjustTargetInput, DeleteAdjustmentDraftInput } from '../schema';
import { auditAdjustment, openAdjustable, readAsked } from './adjustable';

/**
 * Keeps a request for change ready for the head to read and send; the bloc sees nothing of it. Refuses what could not be sent,
 * and a draft that somebody else has changed since it was read.
 */
export async function saveAdjustmentDraft(actor: Actor, input: AdjustTargetInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const found = await openAdjustable(tx, actor, 'targets.edit', input);
    if (!found.ok) return found;
    const { sheet, line } = found.value;
    const asked = await readAsked(tx, actor, found.value, input);
    if (!asked.ok) return asked;
    const { before, after } = asked.value;
    const { targetId, reason, documentId } = input;
    const data = { reason, documentId, after: { ...after }, preparedAt: actor.now, preparedBy: actor.name };
    await tx.adjustmentDraft.upsert({ where: { targetId }, create: { targetId, ...data }, update: data });
    await auditAdjustment(tx, actor, sheet, 'targets.saveAdjustmentDraft', line, {
      ...{ before, after: { ...after, reason } },
    });
    return done();
  });
}

/** Throws away what was prepared and not sent. Refuses a draft that somebody else has changed since it was read. */
export async function deleteAdjustmentDraft(
  actor: Actor,
  input: DeleteAdjustmentDraftInput,
): Promise<Result<{ campaignId: string; unitId: string }>> {
  return inTransaction(async (tx) => {
    const found = await openAdjustable(tx, actor, 'targets.edit', input);
    if (!found.ok) return found;
    const { sheet, line, draft } = found.value;
    if (!draft) return refused({ reason: 'draft-gone' });
    const at = draft.preparedAt.toISOString();
    if (at !== input.seen) return refused({ reason: 'conflict', by: draft.preparedBy, at });
    await tx.adjustmentDraft.delete({ where: { targetId: line.id } });
    await auditAdjustment(tx, actor, sheet, 'targets.deleteAdjustmentDraft', line, { before: { values: draft.after } });
    return done({ campaignId: input.campaignId, unitId: input.unitId });
  });
}
