import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns } from '@/lib/auth/permissions';
import type { Period } from '@/lib/campaigns/rules';
import { db } from '@/lib/db/client';
import { isId } from '@/lib/db/values';
import type { SheetStatus } from '../rules';

export type QueueItem = {
  kind: 'registration' | 'report' | 'adjustment';
  id: string;
  unitId: string;
  unitName: string;
  period: Period | null;
  status: SheetStatus;
  since: string;
  round: number;
  lines: number;
  decided: number;
  /** Sent by the actor's own unit: another member of the secretariat reviews it. */
  ownUnit: boolean;
};

export type ReviewQueue = { campaignId: string; waiting: QueueItem[]; decided: QueueItem[] };

type Row = Omit<QueueItem, 'since' | 'ownUnit'> & { since: Date };

/** Everything that was sent in a campaign: what waits (oldest first), and what was decided (newest first). */
export async function getReviewQueue(actor: Actor, campaignId: string): Promise<ReviewQueue | null> {
  if (!isId(campaignId) || !assignedCampaigns(actor, 'targets.review').includes(campaignId)) return null;
  const rows = await db.$queryRaw<Row[]>`
    select s.*, m."unitName" from (
      select 'registration' as kind, r.id, r."unitId", null as period, r.status::text as status, r."statusSince" as since, r.round,
        count(t.id) filter (where t.status = 'submitted' or r.status <> 'submitted')::int as lines,
        count(t.verdict)::int as decided
      from "Registration" r left join "Target" t on t."registrationId" = r.id
      where r."campaignId" = ${campaignId}::uuid and r.status <> 'draft' group by r.id
      union all
      select 'report', p.id, p."unitId", p.period::text, p.status::text, p."statusSince", p.round,
        count(l.id) filter (where l.status = 'submitted' or p.status <> 'submitted')::int, count(l.verdict)::int
      from "Report" p left join "ReportLine" l on l."reportId" = p.id
      where p."campaignId" = ${campaignId}::uuid and p.status <> 'draft' group by p.id
      union all
      select 'adjustment', a.id, r."unitId", null, a.status::text, coalesce(a."decidedAt", a."requestedAt"), 1, 1, 0
      from "TargetAdjustment" a join "Target" t on t.id = a."targetId" join "Registration" r on r.id = t."registrationId"
      where r."campaignId" = ${campaignId}::uuid and a.status <> 'withdrawn'
    ) s join "CampaignMember" m on m."campaignId" = ${campaignId}::uuid and m."unitId" = s."unitId"
    order by s.since`;
  const items = rows.map((row) => ({ ...row, since: row.since.toISOString(), ownUnit: row.unitId === actor.unitId }));
  const waiting = items.filter((item) => item.status === 'submitted');
  return { campaignId, waiting, decided: items.filter((item) => item.status !== 'submitted').reverse() };
}
