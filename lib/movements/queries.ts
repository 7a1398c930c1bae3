import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { mayEverywhere } from '@/lib/auth/permissions';
import { getEditableFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { fromDay, toDay } from '@/lib/db/values';

/** Movements a campaign may take in: they run in its year and are the province's or of another year of the bloc. */
export function choosable(
  _actor: Actor,
  campaign: { id: string; blocId: string; year: number },
): Prisma.MovementWhereInput {
  return {
    startsOn: { lte: fromDay(`${campaign.year}-12-31`) },
    AND: [
      { OR: [{ endsOn: null }, { endsOn: { gte: fromDay(`${campaign.year}-01-01`) } }] },
      { OR: [{ provincial: true }, { campaigns: { some: { campaign: { blocId: campaign.blocId } } } }] },
    ],
    campaigns: { none: { campaignId: campaign.id } },
  };
}

/** The movements of a campaign and those it could take in; null for who may not edit. */
export async function getMovementSettings(actor: Actor, campaignId: string) {
  const frame = await getEditableFrame(actor, campaignId);
  if (!frame) return null;
  const [links, others] = await Promise.all([
    db.campaignMovement.findMany({
      where: { campaignId },
      include: { movement: true },
      orderBy: { ordinal: 'asc' },
      relationLoadStrategy: 'join',
    }),
    db.movement.findMany({ where: choosable(actor, frame), orderBy: [{ provincial: 'desc' }, { name: 'asc' }] }),
  ]);
  const everywhere = mayEverywhere(actor, 'campaigns.edit');
  return {
    frame,
    canCreateProvincial: everywhere,
    movements: links.map(({ movement: { id, name, goal, provincial, startsOn, endsOn } }) => ({
      id,
      name,
      goal,
      provincial,
      startsOn: toDay(startsOn),
      endsOn: toDay(endsOn),
      canEdit: everywhere || !provincial,
    })),
    choices: others.map(({ id, name, provincial }) => ({ id, name, provincial })),
  };
}
export type MovementSettings = NonNullable<Awaited<ReturnType<typeof getMovementSettings>>>;
