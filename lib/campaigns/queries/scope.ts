import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, mayEverywhere } from '@/lib/auth/permissions';
import { Prisma } from '@/lib/db/generated/client';

/** The campaigns whose pages an actor may read: all, those it is assigned to, those its unit is a member of. */
export function campaignScope(actor: Actor): Prisma.CampaignWhereInput {
  if (mayEverywhere(actor, 'campaigns.read')) return {};
  const assigned = { id: { in: assignedCampaigns(actor, 'campaigns.read') } };
  return { OR: actor.unitId === null ? [assigned] : [assigned, { members: { some: { unitId: actor.unitId } } }] };
}

/** The same inside a statement, of campaigns that are called c there. */
export function readableCampaigns(actor: Actor): Prisma.Sql {
  if (mayEverywhere(actor, 'campaigns.read')) return Prisma.sql`true`;
  const assigned = assignedCampaigns(actor, 'campaigns.read');
  return Prisma.sql`(c.id = any (${assigned}::uuid[]) or exists (
    select from "CampaignMember" own where own."campaignId" = c.id and own."unitId" = ${actor.unitId}::uuid))`;
}
