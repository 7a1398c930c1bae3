import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns } from '@/lib/auth/permissions';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { todayInVietnam } from '@/lib/format';

type Place = { campaignId: string; blocName: string; year: number };

/** The meeting has adopted the scores, and the ranking of them waits to be published. */
export type ToPublish = Place & { units: number };
/** The own unit's place in a ranking that was published lately; null where it has none. */
export type OwnResult = Place & { place: number | null; on: string };

export type Outcomes = { toPublish: ToPublish[]; results: OwnResult[] };

/** As long as it is news. */
const newsDays = 90;

async function readToPublish(actor: Actor): Promise<ToPublish[]> {
  const campaigns = assignedCampaigns(actor, 'scores.publish');
  if (campaigns.length === 0) return [];
  const year = Number(todayInVietnam(actor.now).slice(0, 4)) - 1;
  return readRows<ToPublish>(Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, count(*) filter (where s.status = 'agreed')::int as units
    from "Campaign" c join "Bloc" b on b.id = c."blocId" join "ScoreSheet" s on s."campaignId" = c.id
    where c.id = any (${campaigns}::uuid[]) and c.year >= ${year}
    group by c.id, b.name
    having bool_or(s.status = 'agreed') and not bool_or(s.status in ('submitted', 'returned', 'appraised'))
      and coalesce(max(s."statusSince") filter (where s.status = 'agreed') >
        (select max(p."publishedAt") from "RankingPublication" p where p."campaignId" = c.id), true)
    order by c.year, b.name`);
}

function readResults({ unitId, now }: Actor): Promise<OwnResult[]> {
  if (unitId === null) return Promise.resolve([]);
  const since = new Date(now.getTime() - newsDays * 86_400_000);
  return readRows<OwnResult>(Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, (r.row ->> 'place')::int as place,
      (p."publishedAt" at time zone 'Asia/Ho_Chi_Minh')::date::text as on
    from "RankingPublication" p join "Campaign" c on c.id = p."campaignId" join "Bloc" b on b.id = c."blocId"
    cross join lateral jsonb_array_elements(p.content -> 'rows') as r (row)
    where r.row ->> 'unitId' = ${unitId}::text and p."publishedAt" > ${since}
      and exists (select from "CampaignMember" m where m."campaignId" = c.id and m."unitId" = ${unitId}::uuid)
      and p.number = (select max(q.number) from "RankingPublication" q where q."campaignId" = c.id)
    order by p."publishedAt" desc`);
}

/** What of rankings concerns the actor on the first page: those to publish, and the own unit's results. */
export async function getOutcomes(actor: Actor): Promise<Outcomes> {
  const [toPublish, results] = await Promise.all([readToPublish(actor), readResults(actor)]);
  return { toPublish, results };
}
