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
/** As long as a result is news. */
const newsDays = 90;

const lastYear = ({ now }: Actor) => Number(todayInVietnam(now).slice(0, 4)) - 1;

/** Campaigns whose scores are adopted, and not published since. */
function toPublish(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, count(*) filter (where s.status = 'agreed')::int as units
    from "Campaign" c join "Bloc" b on b.id = c."blocId" join "ScoreSheet" s on s."campaignId" = c.id
    join "CampaignMember" m on m."campaignId" = c.id and m."unitId" = s."unitId"
    where c.id = any (${assignedCampaigns(actor, 'scores.publish')}::uuid[]) and c.year >= ${lastYear(actor)}
      and (s.status = 'agreed' or m."leftOn" is null or m."leftOn" >= ${todayInVietnam(actor.now)}::date)
    group by c.id, b.name
    having bool_or(s.status = 'agreed') and not bool_or(s.status in ('submitted', 'returned', 'appraised'))
      and coalesce(max(s."statusSince") filter (where s.status = 'agreed') >
        (select max(p."publishedAt") from "RankingPublication" p where p."campaignId" = c.id), true)
    order by c.year, b.name`;
}

/** The own unit's places in the newest rankings of campaigns it belonged to. */
function ownResults({ unitId, now }: Actor): Prisma.Sql {
  const since = new Date(now.getTime() - newsDays * 86_400_000);
  return Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, (r.row ->> 'place')::int as place,
      (p."publishedAt" at time zone 'Asia/Ho_Chi_Minh')::date::text as on
    from "CampaignMember" m join "RankingPublication" p on p."campaignId" = m."campaignId"
    join "Campaign" c on c.id = p."campaignId" join "Bloc" b on b.id = c."blocId"
    cross join lateral jsonb_array_elements(p.content -> 'rows') as r (row)
    where m."unitId" = ${unitId}::uuid and r.row ->> 'unitId' = ${unitId}::text and p."publishedAt" > ${since}
      and p.number = (select max(q.number) from "RankingPublication" q where q."campaignId" = c.id)
    order by p."publishedAt" desc`;
}

const listed = (rows: Prisma.Sql) => Prisma.sql`(select coalesce(json_agg(one), '[]') from (${rows}) as one)`;

/** What became of scores, in one statement: rankings to publish, the own unit's results. */
export async function readOutcomes(actor: Actor): Promise<Outcomes> {
  const [row] = await readRows<Outcomes>(Prisma.sql`
    select ${listed(toPublish(actor))} as "toPublish", ${listed(ownResults(actor))} as results`);
  return row ?? { toPublish: [], results: [] };
}
