import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { type LockedCampaign, lockCampaign } from '@/lib/campaigns/commands/lock';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { choosable } from '../queries';
import { refuseLeaveOut } from '../rules';
import type { ChooseMovementInput, LeaveOutMovementInput } from '../schema';

type Change = { action: AuditAction; movement: { id: string; name: string }; before?: unknown; after?: unknown };

export function record(
  tx: Transaction,
  actor: Actor,
  one: LockedCampaign,
  { action, movement, before, after }: Change,
) {
  const object = { kind: 'movement', ...movement };
  return audit(tx, actor, { action, actedAs: one.actedAs, object, campaignId: one.id, before, after });
}

export async function link(tx: Transaction, campaignId: string, movementId: string): Promise<void> {
  const last = await tx.campaignMovement.aggregate({ where: { campaignId }, _max: { ordinal: true } });
  await tx.campaignMovement.create({ data: { campaignId, movementId, ordinal: (last._max.ordinal ?? 0) + 1 } });
}

/** Takes a movement of the province, or of another year of the bloc, into the campaign. */
export async function chooseMovement(actor: Actor, input: ChooseMovementInput): Promise<Result<void>> {
  const { campaignId, movementId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const there = await tx.campaignMovement.findUnique({
      where: { campaignId_movementId: { campaignId, movementId } },
    });
    if (there) return refused({ reason: 'movement-chosen', field: 'movementId' });
    const movement = await tx.movement.findFirst({ where: { id: movementId, ...choosable(actor, locked.value) } });
    if (!movement) return refused({ reason: 'movement-elsewhere', field: 'movementId' });
    await link(tx, campaignId, movementId);
    const { name } = movement;
    await record(tx, actor, locked.value, {
      action: 'movements.choose',
      movement: { id: movementId, name },
      after: { name },
    });
    return done();
  });
}

/** Takes a movement out of the campaign; the bloc's own disappears with its last campaign. */
export async function leaveOutMovement(actor: Actor, input: LeaveOutMovementInput): Promise<Result<void>> {
  const { campaignId, movementId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const stored = await tx.movement.findFirst({ where: { id: movementId, campaigns: { some: { campaignId } } } });
    if (!stored) return refused({ reason: 'not-found' });
    const targets = await tx.target.count({ where: { movementId, registration: { campaignId } } });
    const templates = await tx.targetTemplate.count({ where: { movementId, campaignId } });
    const refusal = refuseLeaveOut({ targets, templates });
    if (refusal) return refused(refusal);
    await tx.campaignMovement.delete({ where: { campaignId_movementId: { campaignId, movementId } } });
    const alone = {
      id: movementId,
      provincial: false,
      campaigns: { none: {} },
      targets: { none: {} },
      templates: { none: {} },
    };
    await tx.movement.deleteMany({ where: alone });
    const { name } = stored;
    await record(tx, actor, locked.value, {
      action: 'movements.leaveOut',
      movement: { id: movementId, name },
      before: { name },
    });
    return done();
  });
}
