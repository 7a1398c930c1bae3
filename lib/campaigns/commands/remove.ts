import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { done, type Result, refused } from '@/lib/result';
import { countWork } from '../queries/work';
import { refuseCampaignRemoval } from '../rules/settings';
import type { RemoveCampaignInput } from '../schema';
import { recordChange } from './heads';
import { lockCampaign } from './lock';

/** All that is kept of a year in which nothing was done: what the log tells once it is gone. */
async function readWhole(tx: Transaction, campaignId: string) {
  const { name, launchText, directions, members, heads, phases, templates } = await tx.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include: {
      members: { orderBy: { unitName: 'asc' } },
      heads: { orderBy: { ordinal: 'asc' } },
      phases: { orderBy: { opensOn: 'asc' } },
      templates: { orderBy: { ordinal: 'asc' } },
    },
  });
  return {
    ...{ name, launchText, directions },
    members: members.map(({ unitName, joinedOn }) => ({ unitName, joinedOn: toDay(joinedOn) })),
    heads: heads.map(({ text }) => text),
    phases: phases.map(({ kind, opensOn, closesOn }) => ({ kind, opensOn: toDay(opensOn), closesOn: toDay(closesOn) })),
    templates: templates.map(({ text }) => text),
  };
}

/** What a year is set up with; nothing else names it once `refuseCampaignRemoval` has passed. */
async function removeSettings(tx: Transaction, campaignId: string): Promise<void> {
  const where = { campaignId };
  await tx.phaseExtension.deleteMany({ where: { phase: where } });
  await tx.phase.deleteMany({ where });
  await tx.targetTemplate.deleteMany({ where });
  await tx.campaignHead.deleteMany({ where });
  await tx.campaignMovement.deleteMany({ where });
  await tx.campaignStaff.deleteMany({ where });
  await tx.campaignLead.deleteMany({ where });
  await tx.campaignMember.deleteMany({ where });
}

/**
 * Takes away a year that was made by mistake, with all it was set up with. Whoever is about to work in it waits for the lock and
 * then finds none; who was faster is counted, and the database itself would refuse.
 */
export async function removeCampaign(
  actor: Actor,
  { campaignId, revision }: RemoveCampaignInput,
): Promise<Result<{ campaignId: string }>> {
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.remove' });
    if (!locked.ok) return locked;
    const refusal = refuseCampaignRemoval(await countWork(tx, campaignId));
    if (refusal) return refused(refusal);
    const before = await readWhole(tx, campaignId);
    await removeSettings(tx, campaignId);
    await tx.campaign.delete({ where: { id: campaignId } });
    await recordChange(tx, actor, locked.value, 'campaigns.remove', before, undefined);
    return done({ campaignId });
  });
}
