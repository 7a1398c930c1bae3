import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { inTransaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { countAccepted } from '../queries/frame';
import { refuseCap } from '../rules/settings';
import type { UpdateCampaignInput } from '../schema';
import { recordChange } from './heads';
import { lockCampaign, raiseRevision } from './lock';

/** Changes what a campaign says and allows: name, launch, directions, what units see of each other, who may send. */
export async function updateCampaign(actor: Actor, input: UpdateCampaignInput): Promise<Result<void>> {
  const { campaignId, revision, ...after } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, revision, action: 'campaigns.edit' });
    if (!locked.ok) return locked;
    const before = await tx.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      select: {
        name: true,
        launchText: true,
        directions: true,
        peerVisibility: true,
        scoreVisibility: true,
        officerMaySubmit: true,
        completionCap: true,
      },
    });
    if (before.completionCap !== after.completionCap) {
      const refusal = refuseCap(locked.value.actedAs, await countAccepted(tx, campaignId));
      if (refusal) return refused(refusal);
    }
    await tx.campaign.update({ where: { id: campaignId }, data: after });
    await raiseRevision(actor, tx, campaignId);
    await recordChange(tx, actor, locked.value, 'campaigns.update', before, after);
    return done();
  });
}
