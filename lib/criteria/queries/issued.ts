import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { db } from '@/lib/db/client';
import { issuedContent } from './stored';

/**
 * The issued table of a campaign, as everybody in it may read it, with the list of its versions, latest first. `version`:
 * another one than that in force. `table` is null while nothing is issued; the whole is null for who may not read it.
 */
export async function getCriteria(actor: Actor, campaignId: string, version: number | null = null) {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return null;
  const on = { campaignId, blocId: frame.blocId, memberUnitIds: frame.members.map(({ unitId }) => unitId) };
  if (!may(actor, 'criteria.read', on)) return null;
  const rows = await db.criteriaVersion.findMany({
    where: { table: { campaignId } },
    select: { id: true, number: true, reason: true, issuedAt: true, issuedBy: true },
    orderBy: { number: 'desc' },
  });
  const shown = version === null ? rows[0] : rows.find(({ number }) => number === version);
  const stored = shown && (await db.criteriaVersion.findUniqueOrThrow({ where: { id: shown.id } }));
  return {
    frame,
    can: { edit: may(actor, 'criteria.edit', on), makeTemplate: may(actor, 'criteria.template') },
    versions: rows.map(({ issuedAt, id: _, ...one }) => ({ ...one, issuedAt: issuedAt.toISOString() })),
    number: shown?.number ?? null,
    table: stored ? issuedContent(stored.content) : null,
  };
}
export type IssuedCriteria = NonNullable<Awaited<ReturnType<typeof getCriteria>>>;
