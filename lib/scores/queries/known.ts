import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { type KnownFacts, nothingKnown } from '@/lib/scores/rules/known';

type Row = { completion: Record<string, string | null> | null; due: number; late: number };

/** What targets and reports tell about one unit, now. Whoever calls has decided that the actor may see it. */
export async function readKnown(
  actor: Actor,
  tx: Transaction,
  { campaignId, unitId }: { campaignId: string; unitId: string },
): Promise<KnownFacts> {
  const today = todayInVietnam(actor.now);
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    with reached as (
      select p."groupCode", coalesce(p.weight, 0) as weight, least(c."completionCap", coalesce(p.completion, 0)) as value
      from registration_progress(array(select r.id from "Registration" r
        where r."campaignId" = ${campaignId}::uuid and r."unitId" = ${unitId}::uuid), 'year') p
      join "Campaign" c on c.id = p."campaignId"
    ), ends as (
      select greatest(f."closesOn", (select e.until from "PhaseExtension" e where e."phaseId" = f.id and e."unitId" = m."unitId"
          order by e."createdAt" desc limit 1)) as day,
        (r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh')::date as sent
      from "CampaignMember" m
      join "Phase" f on f."campaignId" = m."campaignId" and f."closesOn" >= m."joinedOn"
      join (values ('reportQ1', 'q1'), ('reportHalf', 'half'), ('reportNine', 'nine'), ('reportYear', 'year')) as k (kind, period)
        on k.kind = f.kind::text
      left join "Report" r on r."campaignId" = m."campaignId" and r."unitId" = m."unitId" and r.period::text = k.period
      where m."campaignId" = ${campaignId}::uuid and m."unitId" = ${unitId}::uuid
    )
    select (select json_object_agg(coalesce(g.code, ''), g.value) from (
        select "groupCode" as code, trim_scale(round(sum(value * weight) / nullif(sum(weight), 0), 2))::text as value
        from reached group by grouping sets (("groupCode"), ())) g where g.value is not null) as completion,
      (select count(*)::int from ends where sent is not null or day < ${today}::date) as due,
      (select count(*)::int from ends where coalesce(sent, ${today}::date) > day) as late`);
  const row = rows[0];
  if (!row) return nothingKnown;
  const told = Object.entries(row.completion ?? {}).filter((one): one is [string, string] => one[1] !== null);
  return { completion: Object.fromEntries(told), reports: { due: row.due, late: row.late } };
}
