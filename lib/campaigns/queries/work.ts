import 'server-only';
import type { AuditAction } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { isId } from '@/lib/db/values';
import { type CampaignWork, type CampaignWorkKind, refuseCampaignRemoval } from '../rules/settings';

const places: Readonly<Record<CampaignWorkKind, string>> = {
  registrations: '"Registration" where "campaignId"',
  reports: '"Report" where "campaignId"',
  scores: '"ScoreSheet" where "campaignId"',
  facts: '"ScoreFact" where "campaignId"',
  publications: '"RankingPublication" where "campaignId"',
  tables: '"CriteriaTable" where "campaignId"',
  imports: '"CriteriaImport" where "campaignId"',
  copies: '"Campaign" where "previousId"',
};

/** What was done in a year, by kind, none included. Whoever calls has decided that the actor may know. */
export async function countWork(tx: Transaction, campaignId: string): Promise<CampaignWork[]> {
  const counts = Object.entries(places).map(
    ([kind, place]) =>
      Prisma.sql`select ${kind} as kind, count(*)::int as count from ${Prisma.raw(place)} = ${campaignId}::uuid`,
  );
  return tx.$queryRaw<CampaignWork[]>`${Prisma.join(counts, ' union all ')}`;
}

/** What a year was called that was taken away: the log alone still knows it. Null where none was, and for those who may not. */
export async function getRemovedCampaign(actor: Actor, campaignId: string): Promise<string | null> {
  if (!may(actor, 'campaigns.remove') || !isId(campaignId)) return null;
  const action = 'campaigns.remove' satisfies AuditAction;
  const event = await db.auditEvent.findFirst({ where: { campaignId, action }, select: { objectName: true } });
  return event?.objectName ?? null;
}

/** Whether a year can be taken away as one made by mistake: why not, or null. Null as a whole for those who may not. */
export async function getCampaignRemoval(actor: Actor, campaignId: string) {
  if (!may(actor, 'campaigns.remove') || !isId(campaignId)) return null;
  return { refusal: refuseCampaignRemoval(await countWork(db, campaignId)) };
}
