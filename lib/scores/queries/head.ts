import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { hasHead } from '@/lib/campaigns/queries/sender';
import { extendedUntil } from '@/lib/campaigns/queries/time';
import type { PhaseDates } from '@/lib/campaigns/rules/phases';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import { todayInVietnam } from '@/lib/format';
import type { Stage } from '@/lib/scores/rules/answers';
import type { StatedFact } from '@/lib/scores/rules/facts';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import { scoreTakenBack, type UnderAppraisal, underAppraisal } from './sent';

export type ScoreKey = { campaignId: string; unitId: string };

/** A unit's score before its lines: the campaign, the table in force, and where the sheet stands. */
export type ScoreHead = {
  campaignName: string;
  year: number;
  blocName: string;
  unitName: string;
  officerMaySubmit: boolean;
  hasHead: boolean;
  previousId: string | null;
  phase: PhaseDates | undefined;
  extendedUntil: string | null;
  joinedOn: string;
  /** The last day of a unit that has left the bloc. */
  leftOn: string | null;
  sheetId: string | null;
  /** `none`: nothing was written yet. */
  status: ScoreStatus | 'none';
  statusSince: string | null;
  sentAt: string | null;
  answerBy: string | null;
  round: number;
  underAppraisal: UnderAppraisal;
  /** Of a returned one: the unit itself took its answer back. */
  takenBack: boolean;
  /** The version with which the sheet was sent. */
  sentVersion: number | null;
  /** The version in force; nothing while none was issued. */
  versionId: string | null;
  /** While units still report, what compares the bloc waits. */
  stage: Stage;
  /** Vetoes and conditions that the secretariat stated about the unit. */
  stated: StatedFact[];
  /** That the ranking was published, and the campaign shows its members each other's adopted scores. */
  shared: boolean;
  today: string;
};

type Row = Omit<ScoreHead, 'phase' | 'stage' | 'today' | 'statusSince' | 'sentAt'> & {
  opensOn: string | null;
  closesOn: string | null;
  statusSince: Date | null;
  sentAt: Date | null;
};

/** In one statement; null where the unit takes no part in the campaign. Whoever calls decides what the actor may see of it. */
export async function readScoreHead(actor: Actor, tx: Transaction, key: ScoreKey): Promise<ScoreHead | null> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    select c.name as "campaignName", c.year, b.name as "blocName", m."unitName", m."joinedOn"::text as "joinedOn", m."leftOn"::text as "leftOn", c."officerMaySubmit", c."previousId",
      ${hasHead(Prisma.sql`m."unitId"`)} as "hasHead",
      f."opensOn"::text as "opensOn", f."closesOn"::text as "closesOn",
      ${extendedUntil(Prisma.sql`f.id`, Prisma.sql`m."unitId"`)} as "extendedUntil",
      s.id as "sheetId", coalesce(s.status::text, 'none') as status, s."statusSince", s."firstSentAt" as "sentAt",
      s."answerBy"::text as "answerBy", coalesce(s.round, 0) as round, ${underAppraisal} as "underAppraisal",
      coalesce(${scoreTakenBack(Prisma.sql`s`)}, false) as "takenBack", w.number as "sentVersion",
      case when s.status = 'agreed' then s."versionId" else (
        select v.id from "CriteriaTable" t join "CriteriaVersion" v on v."tableId" = t.id
        where t."campaignId" = c.id order by v.number desc limit 1) end as "versionId",
      (select coalesce(json_agg(json_build_object('factId', a."factId", 'holds', a.holds)), '[]') from "ScoreFact" a
        where a."campaignId" = c.id and a."unitId" = m."unitId") as stated,
      coalesce(s.status = 'agreed', false) and c."scoreVisibility" = 'sheets'
        and exists (select from "RankingPublication" p where p."campaignId" = c.id)
        and exists (select from "CampaignMember" o where o."campaignId" = c.id and o."unitId" = ${actor.unitId}::uuid) as shared
    from "CampaignMember" m join "Campaign" c on c.id = m."campaignId" join "Bloc" b on b.id = c."blocId"
    left join "Phase" f on f."campaignId" = c.id and f.kind = 'selfScoring'
    left join "ScoreSheet" s on s."campaignId" = c.id and s."unitId" = m."unitId"
    left join "CriteriaVersion" w on w.id = s."versionId"
    where m."campaignId" = ${key.campaignId}::uuid and m."unitId" = ${key.unitId}::uuid`);
  const row = rows[0];
  if (!row) return null;
  const { opensOn, closesOn, statusSince, sentAt, ...rest } = row;
  const today = todayInVietnam(actor.now);
  return {
    ...rest,
    statusSince: statusSince?.toISOString() ?? null,
    sentAt: sentAt?.toISOString() ?? null,
    phase: opensOn && closesOn ? { kind: 'selfScoring', opensOn, closesOn } : undefined,
    stage: closesOn !== null && today > closesOn ? 'closed' : 'open',
    today,
  };
}
