import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { moveByOne } from '@/lib/move-by-one';
import { done, type Result, refused } from '@/lib/result';
import type { AddHeadInput, ChangeHeadInput } from '../schema';
import { type LockedCampaign, lockCampaign, raiseRevision } from './lock';

export function recordChange(
  tx: Transaction,
  actor: Actor,
  one: LockedCampaign,
  action: AuditAction,
  before: unknown,
  after: unknown,
) {
  const object = { kind: 'campaign', id: one.id, name: one.title };
  return audit(tx, actor, { action, actedAs: one.actedAs, object, campaignId: one.id, before, after });
}

const textsOf = (heads: readonly { text: string }[]) => heads.map((head) => head.text);

/** Adds a head at the end. */
export async function addHead(actor: Actor, input: AddHeadInput): Promise<Result<void>> {
  const { campaignId, revision, text } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const heads = await tx.campaignHead.findMany({
      where: { campaignId },
      orderBy: { ordinal: 'asc' },
    });
    const ordinal = (heads.at(-1)?.ordinal ?? 0) + 1;
    await tx.campaignHead.create({ data: { campaignId, text, ordinal } });
    await raiseRevision(actor, tx, campaignId);
    const before = textsOf(heads);
    await recordChange(tx, actor, locked.value, 'campaigns.heads', before, [...before, text]);
    return done();
  });
}

/** Writes an order; in two steps, because two heads never hold one place. */
async function writeOrder(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`update "CampaignHead" set ordinal = -ordinal where id = any (${ids}::uuid[])`;
  await tx.$executeRaw`
    update "CampaignHead" h set ordinal = o.place
    from unnest(${ids}::uuid[]) with ordinality as o(id, place) where h.id = o.id`;
}

/** Rewords, moves or removes a head. One that a unit has written under stays. */
export async function changeHead(actor: Actor, input: ChangeHeadInput): Promise<Result<void>> {
  const { campaignId, revision, headId, act } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const list = () => tx.campaignHead.findMany({ where: { campaignId }, orderBy: { ordinal: 'asc' } });
    const heads = await list();
    if (!heads.some((head) => head.id === headId)) return refused({ reason: 'not-found' });
    if (act === 'remove') {
      const count = await tx.reportNarrative.count({ where: { headId } });
      if (count > 0) return refused({ reason: 'head-in-use', count });
      await tx.campaignHead.delete({ where: { id: headId, campaignId } });
    } else if (act === 'save') {
      await tx.campaignHead.update({ where: { id: headId, campaignId }, data: { text: input.text } });
    } else {
      await writeOrder(
        tx,
        moveByOne(
          heads.map((head) => head.id),
          headId,
          act,
        ),
      );
    }
    await raiseRevision(actor, tx, campaignId);
    await recordChange(tx, actor, locked.value, 'campaigns.heads', textsOf(heads), textsOf(await list()));
    return done();
  });
}
