import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import { type KnownFacts, nothingKnown } from '@/lib/scores/rules/known';

type Row = {
  completion: Record<string, string | null> | null;
  due: number;
  late: number;
  awards: KnownFacts['awards'];
  external: KnownFacts['external'];
};

/** What targets, reports, the register of awards and outside scores tell about one unit, now. Whoever calls has decided that the actor may see it. */
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
      (select count(*)::int from ends where coalesce(sent, ${today}::date) > day) as late,
      (select json_build_object('year', c.year - 1,
        'declaredOn', (select (y."declaredAt" at time zone 'Asia/Ho_Chi_Minh')::date from "AwardYear" y where y.year = c.year - 1),
        'given', (select coalesce(json_agg(json_build_object('name', t.name, 'decision', w."decisionNumber",
          'decidedOn', w."decidedOn", 'codes', (select json_agg(o.code) from "AwardType" o where o.name = t.name))
          order by w."decidedOn", w.id), '[]')
          from "UnitAward" w join "AwardType" t on t.code = w."awardCode"
          where w."unitId" = ${unitId}::uuid and w.year = c.year - 1))
        from "Campaign" c where c.id = ${campaignId}::uuid) as awards,
      (select coalesce(json_agg(json_build_object('name', i.name, 'score', trim_scale(x.score)::text,
        'outOf', trim_scale(i."outOf")::text, 'document', x.document, 'documentOn', x."documentOn") order by i."validFrom" desc), '[]')
        from "ExternalScore" x join "ExternalIndex" i on i.id = x."indexId" join "Campaign" c on c.id = ${campaignId}::uuid
        where x."unitId" = ${unitId}::uuid and x.year = c.year) as external`);
  const row = rows[0];
  if (!row) return nothingKnown;
  const told = Object.entries(row.completion ?? {}).filter((one): one is [string, string] => one[1] !== null);
  const { due, late, awards, external } = row;
  return { completion: Object.fromEntries(told), reports: { due, late }, awards, external };
}
