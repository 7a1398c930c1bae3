import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import type { PhaseDates } from '@/lib/campaigns/rules/phases';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { todayInVietnam } from '@/lib/format';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

/** A unit that the actor's unit has to score. */
export type CrossDuty = {
  place: { campaignId: string; blocName: string; year: number };
  unitId: string;
  unitName: string;
  status: CrossStatus;
  /** Where the score of that unit stands. */
  scored: ScoreStatus | 'none';
  scoredLeftOn: string | null;
  /** Criteria with an opinion. */
  decided: number;
  officerMaySubmit: boolean;
  phase: PhaseDates | undefined;
  extendedUntil: string | null;
  /** When the scorer took part in the campaign. */
  member: { joinedOn: string; leftOn: string | null };
};

type Row = Omit<CrossDuty, 'place' | 'phase' | 'member'> & {
  campaignId: string;
  blocName: string;
  year: number;
  opensOn: string | null;
  closesOn: string | null;
  joinedOn: string;
  leftOn: string | null;
};

/** The units that the actor's unit scores, in one campaign or in all of this year and the last. */
export async function listCrossDuties(actor: Actor, campaignId: string | null = null): Promise<CrossDuty[]> {
  const own = { unitId: actor.unitId ?? '', ...(campaignId ? { campaignId } : {}) };
  if (!may(actor, 'scores.cross', own) || (campaignId !== null && !isId(campaignId))) return [];
  const from = Number(todayInVietnam(actor.now).slice(0, 4)) - 1;
  const rows = await readRows<Row>(Prisma.sql`
    select c.id as "campaignId", b.name as "blocName", c.year, n."unitId", n."unitName", c."officerMaySubmit",
      x.status::text as status, coalesce(s.status::text, 'none') as scored,
      n."leftOn"::text as "scoredLeftOn", own."joinedOn"::text as "joinedOn", own."leftOn"::text as "leftOn",
      (select count(*)::int from "CrossLine" l where l."sheetId" = x.id and l.stance is not null) as decided,
      f."opensOn"::text as "opensOn", f."closesOn"::text as "closesOn",
      ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`x."scorerId"`)} as "extendedUntil"
    from "CrossSheet" x join "Campaign" c on c.id = x."campaignId" join "Bloc" b on b.id = c."blocId"
    join "CampaignMember" n on n."campaignId" = x."campaignId" and n."unitId" = x."scoredId"
    join "CampaignMember" own on own."campaignId" = x."campaignId" and own."unitId" = x."scorerId"
    left join "Phase" f on f."campaignId" = c.id and f.kind = 'crossScoring'
    left join "ScoreSheet" s on s."campaignId" = c.id and s."unitId" = x."scoredId"
    where x."scorerId" = ${actor.unitId}::uuid and c.year >= ${campaignId === null ? from : 0}
      and (${campaignId}::uuid is null or c.id = ${campaignId}::uuid)
    order by c.year desc, n."unitName"`);
  return rows.map(({ campaignId: id, blocName, year, opensOn, closesOn, joinedOn, leftOn, ...row }) => ({
    ...row,
    member: { joinedOn, leftOn },
    place: { campaignId: id, blocName, year },
    phase: opensOn && closesOn ? { kind: 'crossScoring', opensOn, closesOn } : undefined,
  }));
}
