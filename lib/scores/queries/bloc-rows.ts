import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { Prisma } from '@/lib/db/generated/client';
import type { Transaction } from '@/lib/db/transaction';
import type { StoredFact } from '@/lib/scores/rules/facts';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import type { StagedLine } from '@/lib/scores/rules/stages';
import { nothingSent } from './lines';
import { sentSnapshot } from './sent';

type Line = StagedLine & { reopened: boolean };

/** A member with what it sent; the lines of a draft stay where they are. */
export type MemberRow = {
  unitId: string;
  name: string;
  leftOn: string | null;
  status: ScoreStatus | 'none';
  sentAt: string | null;
  versionId: string | null;
  facts: StoredFact[];
  lines: Line[];
  /** The lines as they were sent, while some are open again. */
  sent: StagedLine[] | null;
};

export type HeadRow = {
  name: string;
  year: number;
  blocName: string;
  closesOn: string | null;
  inForce: string | null;
  published: number;
};

/** The campaign, its table in force and its last publication. Whoever calls has decided that the actor may see it. */
export async function readBlocHead(_actor: Actor, tx: Transaction, campaignId: string): Promise<HeadRow | undefined> {
  const rows = await tx.$queryRaw<HeadRow[]>(Prisma.sql`
    select c.name, c.year, b.name as "blocName", f."closesOn"::text as "closesOn",
      (select v.id from "CriteriaTable" t join "CriteriaVersion" v on v."tableId" = t.id
        where t."campaignId" = c.id order by v.number desc limit 1) as "inForce",
      (select coalesce(max(p.number), 0)::int from "RankingPublication" p where p."campaignId" = c.id) as published
    from "Campaign" c join "Bloc" b on b.id = c."blocId"
    left join "Phase" f on f."campaignId" = c.id and f.kind = 'selfScoring'
    where c.id = ${campaignId}::uuid`);
  return rows[0];
}

/** The members with what they sent, in one statement. */
export function readBlocMembers(_actor: Actor, tx: Transaction, campaignId: string): Promise<MemberRow[]> {
  return tx.$queryRaw<MemberRow[]>(Prisma.sql`
    select m."unitId", m."unitName" as name, m."leftOn"::text as "leftOn", coalesce(s.status::text, 'none') as status,
      to_char(s."firstSentAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sentAt", s."versionId",
      (select coalesce(json_agg(json_build_object('factId', a."factId", 'holds', a.holds, 'reason', a.reason, 'by', a."statedBy",
        'at', to_char(a."statedAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'revision', a.revision)), '[]')
        from "ScoreFact" a where a."campaignId" = m."campaignId" and a."unitId" = m."unitId") as facts,
      (select coalesce(json_agg(json_build_object('criterionId', l."criterionId", 'inputs', l.inputs,
        'notAssigned', l."notAssigned", 'claimed', trim_scale(l.claimed)::text, 'claimReason', l."claimReason",
        'appraised', trim_scale(l.appraised)::text, 'appraisedReason', l."appraisedReason",
        'agreed', trim_scale(l.agreed)::text, 'agreedReason', l."agreedReason", 'reopened', l.reopened)), '[]')
        from "ScoreLine" l where l."sheetId" = s.id and s.status <> 'draft') as lines,
      case when s.status = 'returned' then (
        select p.content -> 'lines' from "ScoreSnapshot" p where p."sheetId" = s.id and ${sentSnapshot}
        order by p.number desc limit 1) end as sent
    from "CampaignMember" m left join "ScoreSheet" s on s."campaignId" = m."campaignId" and s."unitId" = m."unitId"
    where m."campaignId" = ${campaignId}::uuid order by m."unitName", m."unitId"`);
}

/** While the unit mends what was returned, others see the lines as they were sent. */
export function asSent({ lines, sent }: MemberRow): StagedLine[] {
  const before = new Map((sent ?? []).map((line) => [line.criterionId, line]));
  return lines.map((line) => {
    if (!line.reopened) return line;
    const { inputs, notAssigned, claimed, claimReason } = before.get(line.criterionId) ?? nothingSent;
    return { ...line, inputs, notAssigned, claimed, claimReason };
  });
}
