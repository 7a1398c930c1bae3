import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns } from '@/lib/auth/permissions';
import type { PhaseDates } from '@/lib/campaigns/rules';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { todayInVietnam } from '@/lib/format';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

/** A unit's score that somebody has to do something about. */
export type OpenScore = {
  place: { campaignId: string; blocName: string; year: number };
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

type Row = Omit<OpenScore, 'place' | 'phase'> & {
  campaignId: string;
  blocName: string;
  year: number;
  opensOn: string | null;
  closesOn: string | null;
};

/** The own unit's scores of this year and the last, and those sent to campaigns in which the actor appraises. */
export async function readOpenScores(actor: Actor): Promise<OpenScore[]> {
  const appraising = assignedCampaigns(actor, 'scores.appraise');
  if (!actor.unitId && appraising.length === 0) return [];
  const year = Number(todayInVietnam(actor.now).slice(0, 4)) - 1;
  const rows = await readRows<Row>(Prisma.sql`
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
    where c.year >= ${year} and exists (select from "CriteriaVersion" v where v."tableId" = t.id)
      and (m."unitId" = ${actor.unitId}::uuid
        or (s.status = 'submitted' and c.id = any (${appraising}::uuid[])))
    order by c.year desc, m."unitName"`);
  return rows.map(({ campaignId, blocName, year: of, opensOn, closesOn, ...row }) => ({
    ...row,
    place: { campaignId, blocName, year: of },
    phase: opensOn && closesOn ? { kind: 'selfScoring', opensOn, closesOn } : undefined,
  }));
}
