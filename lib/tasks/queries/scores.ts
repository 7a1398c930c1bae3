import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns } from '@/lib/auth/permissions';
import type { PhaseDates } from '@/lib/campaigns/rules';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { todayInVietnam } from '@/lib/format';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

type Place = { campaignId: string; blocName: string; year: number };

/** The meeting has adopted the scores, and the ranking of them waits to be published. */
export type ToPublish = Place & { units: number };
/** The own unit's place in a ranking that was published lately; null where it has none. */
export type OwnResult = Place & { place: number | null; on: string };
export type Outcomes = { toPublish: ToPublish[]; results: OwnResult[] };
export type ScoreDuties = Outcomes & { open: OpenScore[] };

/** As long as a result is news. */
const newsDays = 90;

/** A unit's score that somebody has to do something about. */
export type OpenScore = {
  place: Place;
  unitId: string;
  unitName: string;
  status: ScoreStatus | 'none';
  since: string | null;
  answerBy: string | null;
  returned: number;
  officerMaySubmit: boolean;
  phase: PhaseDates | undefined;
  extendedUntil: string | null;
};

type Row = Omit<OpenScore, 'place' | 'phase'> & Place & { opensOn: string | null; closesOn: string | null };

const lastYear = ({ now }: Actor) => Number(todayInVietnam(now).slice(0, 4)) - 1;

/**
 * The own unit's scores of this year and the last, and in campaigns in which the actor appraises those that were sent, and
 * until the meeting adopts any, those that were not by the last day.
 */
function openScores(actor: Actor): Prisma.Sql {
  const today = todayInVietnam(actor.now);
  return Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, m."unitId", m."unitName", c."officerMaySubmit",
      coalesce(s.status::text, 'none') as status,
      to_char(s."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since, s."answerBy"::text as "answerBy",
      (select count(*)::int from "ScoreLine" l where l."sheetId" = s.id and l.reopened) as returned,
      f."opensOn"::text as "opensOn", f."closesOn"::text as "closesOn",
      (select e.until::text from "PhaseExtension" e where e."phaseId" = f.id and e."unitId" = m."unitId"
        order by e."createdAt" desc limit 1) as "extendedUntil"
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId" join "Bloc" b on b.id = c."blocId"
    join "CriteriaTable" t on t."campaignId" = c.id
    left join "Phase" f on f."campaignId" = c.id and f.kind = 'selfScoring'
    left join "ScoreSheet" s on s."campaignId" = c.id and s."unitId" = m."unitId"
    where c.year >= ${lastYear(actor)} and exists (select from "CriteriaVersion" v where v."tableId" = t.id)
      and (m."unitId" = ${actor.unitId}::uuid
        or (c.id = any (${assignedCampaigns(actor, 'scores.appraise')}::uuid[]) and (s.status = 'submitted'
          or (coalesce(s.status::text, 'draft') = 'draft' and f."closesOn" < ${today}::date and m."leftOn" is null
            and not exists (select from "ScoreSheet" a where a."campaignId" = c.id and a.status = 'agreed')))))
    order by c.year desc, m."unitName"`;
}

/** Campaigns whose scores are adopted, and not published since. */
function toPublish(actor: Actor): Prisma.Sql {
  return Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, count(*) filter (where s.status = 'agreed')::int as units
    from "Campaign" c join "Bloc" b on b.id = c."blocId" join "ScoreSheet" s on s."campaignId" = c.id
    where c.id = any (${assignedCampaigns(actor, 'scores.publish')}::uuid[]) and c.year >= ${lastYear(actor)}
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

/** All that the first page tells of scores, in one statement: those to work on, rankings to publish, the own unit's results. */
export async function readScoreDuties(actor: Actor): Promise<ScoreDuties> {
  const [row] = await readRows<Omit<ScoreDuties, 'open'> & { open: Row[] }>(Prisma.sql`
    select ${listed(openScores(actor))} as open, ${listed(toPublish(actor))} as "toPublish",
      ${listed(ownResults(actor))} as results`);
  const { open = [], toPublish: waiting = [], results = [] } = row ?? {};
  return {
    ...{ toPublish: waiting, results },
    open: open.map(({ campaignId, blocName, year, opensOn, closesOn, ...rest }) => ({
      ...rest,
      place: { campaignId, blocName, year },
      phase: opensOn && closesOn ? { kind: 'selfScoring', opensOn, closesOn } : undefined,
    })),
  };
}
