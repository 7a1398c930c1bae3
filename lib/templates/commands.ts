import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { type LockedCampaign, lockCampaign, raiseRevision } from '@/lib/campaigns/commands/lock';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDecimal } from '@/lib/db/values';
import { moveByOne } from '@/lib/move-by-one';
import { done, type Result, refused } from '@/lib/result';
import { refuseAccumulation, type TemplateRefusal } from './rules';
import type { CreateTemplateInput, MoveTemplateInput, RemoveTemplateInput, UpdateTemplateInput } from './schema';

type Content = Omit<CreateTemplateInput, 'campaignId'>;
type Change = { action: AuditAction; id: string; text: string; before?: unknown; after?: unknown };

function record(tx: Transaction, actor: Actor, one: LockedCampaign, { action, id, text, before, after }: Change) {
  const object = { kind: 'template', id, name: `${one.title}: ${text}` };
  return audit(tx, actor, { action, actedAs: one.actedAs, object, campaignId: one.id, before, after });
}

/** Groups must be in force on some day of the year, movements must be of this campaign. */
async function refuseContent(tx: Transaction, one: LockedCampaign, content: Content): Promise<TemplateRefusal | null> {
  const accumulation = refuseAccumulation(content.direction, content.accumulation);
  if (accumulation) return accumulation;
  const inForce = {
    code: content.groupCode,
    validFrom: { lte: fromDay(`${one.year}-12-31`) },
    OR: [{ validTo: null }, { validTo: { gt: fromDay(`${one.year}-01-01`) } }],
  };
  if ((await tx.targetGroup.count({ where: inForce })) === 0)
    return { reason: 'group-not-in-force', field: 'groupCode' };
  if (content.movementId === null) return null;
  const linked = await tx.campaignMovement.count({ where: { campaignId: one.id, movementId: content.movementId } });
  return linked > 0 ? null : { reason: 'movement-not-in-campaign', field: 'movementId' };
}

/** Adds a template at the end. */
export async function createTemplate(actor: Actor, input: CreateTemplateInput): Promise<Result<void>> {
  const { campaignId, ...content } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const refusal = await refuseContent(tx, locked.value, content);
    if (refusal) return refused(refusal);
    const last = await tx.targetTemplate.aggregate({ where: { campaignId }, _max: { ordinal: true } });
    const ordinal = (last._max.ordinal ?? 0) + 1;
    const { id, text } = await tx.targetTemplate.create({ data: { campaignId, ordinal, ...content } });
    await record(tx, actor, locked.value, { action: 'templates.create', id, text, after: content });
    return done();
  });
}

/** Changes a template. What units have taken over from it stays as it is. */
export async function updateTemplate(actor: Actor, input: UpdateTemplateInput): Promise<Result<void>> {
  const { campaignId, revision, templateId, ...content } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const stored = await tx.targetTemplate.findFirst({ where: { id: templateId, campaignId } });
    if (!stored) return refused({ reason: 'not-found' });
    const refusal = await refuseContent(tx, locked.value, content);
    if (refusal) return refused(refusal);
    await tx.targetTemplate.update({ where: { id: templateId, campaignId }, data: content });
    await raiseRevision(actor, tx, campaignId);
    const { id, campaignId: _, ordinal: __, weight, ...before } = stored;
    const change = { action: 'templates.update' as const, id, text: stored.text, after: content };
    await record(tx, actor, locked.value, { ...change, before: { ...before, weight: toDecimal(weight) } });
    return done();
  });
}

/** Moves a template by one place. */
export async function moveTemplate(actor: Actor, input: MoveTemplateInput): Promise<Result<void>> {
  const { campaignId, revision, templateId, step } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const templates = await tx.targetTemplate.findMany({
      where: { campaignId },
      orderBy: [{ ordinal: 'asc' }, { id: 'asc' }],
    });
    const stored = templates.find((one) => one.id === templateId);
    if (!stored) return refused({ reason: 'not-found' });
    const before = templates.map((one) => one.id);
    const order = moveByOne(before, templateId, step);
    if (order.join() === before.join()) return done();
    await tx.$executeRaw`
      update "TargetTemplate" t set ordinal = o.place
      from unnest(${order}::uuid[]) with ordinality as o(id, place) where t.id = o.id and t."campaignId" = ${campaignId}::uuid`;
    await raiseRevision(actor, tx, campaignId);
    await record(tx, actor, locked.value, {
      action: 'templates.move',
      id: templateId,
      text: stored.text,
      before: { ordinal: before.indexOf(templateId) + 1 },
      after: { ordinal: order.indexOf(templateId) + 1 },
    });
    return done();
  });
}

/** Removes a template; targets that came from it stay. */
export async function removeTemplate(actor: Actor, input: RemoveTemplateInput): Promise<Result<void>> {
  const { campaignId, revision, templateId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const stored = await tx.targetTemplate.findFirst({ where: { id: templateId, campaignId } });
    if (!stored) return refused({ reason: 'not-found' });
    await tx.targetTemplate.delete({ where: { id: templateId, campaignId } });
    await raiseRevision(actor, tx, campaignId);
    const { id, campaignId: _, weight, ...rest } = stored;
    const before = { ...rest, weight: toDecimal(weight) };
    await record(tx, actor, locked.value, { action: 'templates.remove', id, text: stored.text, before });
    return done();
  });
}
