import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, mayEverywhere } from '@/lib/auth/permissions';
import type { PhaseDates, PhaseKind } from '@/lib/campaigns/rules';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Duty, type DutyState, duties, dutyState, phaseOfDuty, type Sheet } from '../rules/states';
import type { PeerVisibility } from '../rules/visibility';

export type MemberSheet = Sheet & { readonly duty: Duty; readonly ready: boolean };

export type MemberRow = {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly sheets: readonly MemberSheet[];
};

export type CampaignSheets = {
  readonly id: string;
  readonly blocId: string;
  readonly blocName: string;
  readonly year: number;
  readonly name: string;
  readonly peerVisibility: PeerVisibility;
  readonly officerMaySubmit: boolean;
  readonly completionCap: number;
  readonly phases: readonly PhaseDates[];
  readonly extensions: readonly { kind: PhaseKind; unitId: string; until: string }[];
  readonly members: readonly MemberRow[];
};

/** Campaigns (alias c) that the actor may open: everywhere, assigned, or as a member. */
function readableCampaigns(actor: Actor): Prisma.Sql {
  if (mayEverywhere(actor, 'campaigns.read')) return Prisma.sql`true`;
  const assigned = assignedCampaigns(actor, 'campaigns.read');
  return Prisma.sql`(c.id = any (${assigned}::uuid[]) or exists (
    select from "CampaignMember" own where own."campaignId" = c.id and own."unitId" = ${actor.unitId}::uuid))`;
}

/**
 * Campaigns (alias c) that the actor may open, with what their members (alias m) have sent, in one statement. Other
 * members of these campaigns are not yet narrowed to what the campaign lets its units see: callers do that (visibility.ts).
 */
export function readSheets(actor: Actor, campaigns: Prisma.Sql, members: Prisma.Sql): Promise<CampaignSheets[]> {
  return readRows<CampaignSheets>(Prisma.sql`
    select c.id, c."blocId", b.name as "blocName", c.year, c.name, c."peerVisibility"::text as "peerVisibility",
      c."officerMaySubmit", c."completionCap",
      (select coalesce(json_agg(json_build_object('kind', p.kind, 'opensOn', p."opensOn", 'closesOn', p."closesOn")), '[]')
        from "Phase" p where p."campaignId" = c.id) as phases,
      (select coalesce(json_agg(x), '[]') from (
        select distinct on (e."phaseId", e."unitId") p.kind, e."unitId", e.until
        from "Phase" p join "PhaseExtension" e on e."phaseId" = p.id where p."campaignId" = c.id
        order by e."phaseId", e."unitId", e."createdAt" desc) x) as extensions,
      (select coalesce(json_agg(json_build_object('unitId', m."unitId", 'name', m."unitName", 'shortName', m."shortName",
          'joinedOn', m."joinedOn", 'leftOn', m."leftOn", 'sheets', (
            select coalesce(json_agg(s), '[]') from (
              select 'registration' as duty, r.status,
                to_char(r."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since,
                to_char(r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "firstSentOn",
                case when r.status <> 'returned' then 0 else
                  (select count(*) from "Target" t where t."registrationId" = r.id and t.status = 'returned') end as returned,
                r.status in ('draft', 'returned') and (select coalesce(sum(t.weight), 0) = 100
                    and bool_and(t.status <> 'returned' or btrim(t.answer) <> '')
                  from "Target" t where t."registrationId" = r.id) as ready
              from "Registration" r where r."campaignId" = c.id and r."unitId" = m."unitId"
              union all
              select q.period::text, q.status,
                to_char(q."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
                to_char(q."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
                case when q.status <> 'returned' then 0 else
                  (select count(*) from "ReportLine" l where l."reportId" = q.id and l.status = 'returned') end,
                q.status in ('draft', 'returned') and not exists (
                  select from "Registration" r join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
                  left join "ReportLine" l on l."targetId" = t.id and l."reportId" = q.id
                  where r."campaignId" = c.id and r."unitId" = m."unitId" and (l.id is null
                    or (coalesce(l.actual::text, l."actualOn"::text, l."actualYes"::text) is null and btrim(l.note) = '')
                    or (l.status = 'returned' and btrim(l.answer) = '')))
              from "Report" q where q."campaignId" = c.id and q."unitId" = m."unitId") s
        )) order by m."unitName"), '[]')
        from "CampaignMember" m where m."campaignId" = c.id and (${members})) as members
    from "Campaign" c join "Bloc" b on b.id = c."blocId"
    where ${campaigns} and ${readableCampaigns(actor)}
    order by c.year desc, b.ordinal, b.name`);
}

/** Where one member stands with one duty. */
export function stateOf(campaign: CampaignSheets, member: MemberRow, duty: Duty, today: string): DutyState {
  const kind = phaseOfDuty(duty);
  const extension = campaign.extensions.find((one) => one.kind === kind && one.unitId === member.unitId);
  return dutyState(
    {
      duty,
      phase: campaign.phases.find((phase) => phase.kind === kind),
      extendedUntil: extension?.until ?? null,
      sheet: member.sheets.find((sheet) => sheet.duty === duty) ?? null,
      member,
    },
    today,
  );
}

/** Where one member stands with everything it owes in the year. */
export function statesOf(campaign: CampaignSheets, member: MemberRow, today: string): Record<Duty, DutyState> {
  const states = duties.map((duty) => [duty, stateOf(campaign, member, duty, today)]);
  return Object.fromEntries(states) as Record<Duty, DutyState>; // one entry per duty
}
