import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { inTransaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { refuseMovementDates } from '../rules';
import type { CreateMovementInput, UpdateMovementInput } from '../schema';
import { link, record } from './choice';

/** Creates a movement in a campaign: the bloc's own, or, by the office, the province's. */
export async function createMovement(actor: Actor, input: CreateMovementInput): Promise<Result<void>> {
  const { campaignId, ...after } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    if (after.provincial && !mayEverywhere(actor, 'campaigns.edit')) return refused({ reason: 'movement-provincial' });
    const refusal = refuseMovementDates(after.startsOn, after.endsOn);
    if (refusal) return refused(refusal);
    const data = { ...after, startsOn: fromDay(after.startsOn), endsOn: fromDay(after.endsOn) };
    const { id } = await tx.movement.create({ data });
    await link(tx, campaignId, id);
    await record(tx, actor, locked.value, { action: 'movements.create', movement: { id, name: after.name }, after });
    return done();
  });
}

/** Changes a movement of the campaign. The province's movements are changed by the office alone. */
export async function updateMovement(actor: Actor, input: UpdateMovementInput): Promise<Result<void>> {
  const { campaignId, revision, movementId, ...after } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const stored = await tx.movement.findFirst({ where: { id: movementId, campaigns: { some: { campaignId } } } });
    if (!stored) return refused({ reason: 'not-found' });
    if (stored.provincial && !mayEverywhere(actor, 'campaigns.edit')) return refused({ reason: 'movement-provincial' });
    const refusal = refuseMovementDates(after.startsOn, after.endsOn);
    if (refusal) return refused(refusal);
    const data = { ...after, startsOn: fromDay(after.startsOn), endsOn: fromDay(after.endsOn) };
    await tx.movement.update({ where: { id: movementId }, data });
    await raiseRevision(actor, tx, campaignId);
    const { name, goal, startsOn, endsOn } = stored;
    const before = { name, goal, startsOn: toDay(startsOn), endsOn: toDay(endsOn) };
    await record(tx, actor, locked.value, {
      action: 'movements.update',
      movement: { id: movementId, name },
      before,
      after,
    });
    return done();
  });
}
