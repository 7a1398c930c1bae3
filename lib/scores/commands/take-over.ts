import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { readDuties } from '@/lib/scores/queries/owners';
import { isOwnerTurn, refuseItemAppraiser } from '@/lib/scores/rules/owners';
import type { TakeOverInput } from '@/lib/scores/schema';
import { openAppraisal } from './open-appraisal';

/**
 * The secretariat appraises an owner's items of one unit in its place, for a written reason (docs/decisions). What the owner
 * has decided stays; it can write no more. Of many at once one wins, the others are told who took over.
 */
export async function takeOver(actor: Actor, input: TakeOverInput): Promise<Result<{ owner: string }>> {
  const { ownerUnitId, reason } = input;
  return inTransaction(async (tx) => {
    const opened = await openAppraisal(actor, tx, input);
    if (!opened.ok) return opened;
    const { head, sheetId, actedAs } = opened.value;
    const duties = await readDuties(actor, tx, { ...input, ...head });
    const duty = [...duties.values()].find(({ unitId }) => unitId === ownerUnitId);
    const already = refuseItemAppraiser(duty, 'owner');
    if (already) return refused(already);
    if (!isOwnerTurn(duty)) return refused({ reason: 'not-found' });
    await tx.ownerTakeover.create({
      data: { sheetId, ownerUnitId, reason, takenAt: actor.now, takenBy: actor.name },
    });
    await audit(tx, actor, {
      action: 'scores.takeOver',
      actedAs,
      object: { kind: 'scoreSheet', id: sheetId, name: `${head.campaignName} · ${head.unitName} · chấm điểm` },
      campaignId: input.campaignId,
      unitId: input.unitId,
      after: { scoreOwner: duty.name, reason },
    });
    return done({ owner: duty.name });
  });
}
