import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { readableCampaigns } from '@/lib/campaigns/queries/scope';
import { hasHead } from '@/lib/campaigns/queries/sender';
import { type Unregistered, unregistered } from '@/lib/campaigns/rules/membership';
import { type PhaseDates, type PhaseKind, phaseState } from '@/lib/campaigns/rules/phases';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { type Held, heldBy } from '@/lib/reports/rules/held';
import type { PeerVisibility } from '@/lib/reports/rules/visibility';
import { registrationTakenBack, reportTakenBack } from '@/lib/reviews/queries/sent';
import { scoreTakenBack } from '@/lib/scores/queries/sent';
import { type CrossPart, crossState } from '../rules/cross';
import {
  type Duty,
  type DutyState,
  dutyState,
  isOwed,
  isScoreDuty,
  phaseOfDuty,
  type Sheet,
  type SheetDuty,
  sheetDuties,
} from '../rules/state';

export type MemberSheet = Sheet & { readonly duty: Exclude<Duty, 'cross'>; readonly ready: boolean };

/** A unit that a member was given to score. */
export type MemberCross = CrossPart & { readonly scoredId: string; readonly scoredName: string };

export type MemberRow = {
  readonly unitId: string;
  readonly name: string;
  readonly shortName: string;
  readonly joinedOn: string;
  readonly leftOn: string | null;
  readonly sheets: readonly MemberSheet[];
  readonly crosses: readonly MemberCross[];
};

export type CampaignSheets = {
  readonly id: string;
  readonly blocId: string;
  readonly blocName: string;
  readonly year: number;
  readonly name: string;
  readonly peerVisibility: PeerVisibility;
  readonly officerMaySubmit: boolean;
  /** Whether anybody can sign in as the head of the reader's own unit. */
  readonly ownHead: boolean;
  readonly completionCap: number;
  /** The bloc has a criteria table in force. */
  readonly tableIssued: boolean;
  /** Units are asked to score themselves: a table is in force, and the meeting has adopted no score. */
  readonly scoring: boolean;
  readonly phases: readonly PhaseDates[];
  readonly extensions: readonly { kind: PhaseKind; unitId: string; until: string }[];
  readonly members: readonly MemberRow[];
};

/**
 * Campaigns (alias c) that the actor may open, with what their members (alias m) have sent, in one statement. Other
 * members of these campaigns are not yet narrowed to what the campaign lets its units see: callers do that (visibility.ts).
 * Who has decided already that the actor may read these members names other `readable` campaigns.
 */
export function readSheets(
  actor: Actor,
  campaigns: Prisma.Sql,
  members: Prisma.Sql,
  readable = readableCampaigns(actor),
): Promise<CampaignSheets[]> {
  return readRows<CampaignSheets>(Prisma.sql`
    select c.id, c."blocId", b.name as "blocName", c.year, c.name, c."peerVisibility"::text as "peerVisibility",
      c."officerMaySubmit", ${hasHead(Prisma.sql`${actor.unitId}::uuid`)} as "ownHead", c."completionCap",
      issued."table" as "tableIssued",
      (issued."table" and not exists (select from "ScoreSheet" a where a."campaignId" = c.id and a.status = 'agreed')) as scoring,
      (select coalesce(json_agg(json_build_object('kind', p.kind, 'opensOn', p."opensOn", 'closesOn', p."closesOn")), '[]')
        from "Phase" p where p."campaignId" = c.id) as phases,
      (select coalesce(json_agg(x), '[]') from (
        select distinct on (e."phaseId", e."unitId") p.kind, e."unitId", e.until
        from "Phase" p join "PhaseExtension" e on e."phaseId" = p.id where p."campaignId" = c.id
        order by e."phaseId", e."unitId", e."createdAt" desc, e.id desc) x) as extensions,
      (select coalesce(json_agg(json_build_object('unitId', m."unitId", 'name', m."unitName", 'shortName', m."shortName",
          'joinedOn', m."joinedOn", 'leftOn', m."leftOn", 'sheets', (
            select coalesce(json_agg(s), '[]') from (
              select 'registration' as duty, r.status,
                to_char(r."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as since,
                to_char(r."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') as "firstSentOn",
                case when r.status <> 'returned' then 0 else
                  (select count(*) from "Target" t where t."registrationId" = r.id and t.status = 'returned') end as returned,
                ${registrationTakenBack(Prisma.sql`r`)} as "takenBack", r."answerBy",
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
                ${reportTakenBack(Prisma.sql`q`)}, q."answerBy",
                q.status in ('draft', 'returned') and not exists (
                  select from "Registration" r join "Target" t on t."registrationId" = r.id and t.status = 'accepted'
                  left join "ReportLine" l on l."targetId" = t.id and l."reportId" = q.id
                  where r."campaignId" = c.id and r."unitId" = m."unitId" and (l.id is null
                    or (coalesce(l.actual::text, l."actualOn"::text, l."actualYes"::text) is null and btrim(l.note) = '')
                    or (l.status = 'returned' and btrim(l.answer) = '')))
              from "Report" q where q."campaignId" = c.id and q."unitId" = m."unitId"
              union all
              select 'score', (case when a.status in ('appraised', 'agreed') then 'accepted' else a.status::text end)::"SheetStatus",
                to_char(a."statusSince" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
                to_char(a."firstSentAt" at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD'),
                case when a.status <> 'returned' then 0 else
                  (select count(*) from "ScoreLine" l where l."sheetId" = a.id and l.reopened) end,
                ${scoreTakenBack(Prisma.sql`a`)}, a."answerBy", false
              from "ScoreSheet" a where a."campaignId" = c.id and a."unitId" = m."unitId") s
          ), 'crosses', (
            select coalesce(json_agg(json_build_object('scoredId', n."unitId", 'scoredName', n."unitName", 'status', x.status,
              'scored', coalesce(a.status::text, 'none'), 'scoredLeftOn', n."leftOn") order by n."unitName"), '[]')
            from "CrossSheet" x
            join "CampaignMember" n on n."campaignId" = x."campaignId" and n."unitId" = x."scoredId"
            left join "ScoreSheet" a on a."campaignId" = x."campaignId" and a."unitId" = x."scoredId"
            where x."campaignId" = c.id and x."scorerId" = m."unitId"
          )) order by m."unitName"), '[]')
        from "CampaignMember" m where m."campaignId" = c.id and (${members})) as members
    from "Campaign" c join "Bloc" b on b.id = c."blocId"
    cross join lateral (select exists (
      select from "CriteriaTable" t join "CriteriaVersion" v on v."tableId" = t.id where t."campaignId" = c.id
    ) as "table") issued
    where ${campaigns} and ${readable}
    order by c.year desc, b.ordinal, b.name`);
}

/** The time of a duty for one member, its own where it was given more. */
export function timeOf(campaign: CampaignSheets, member: MemberRow, duty: Duty) {
  const kind = phaseOfDuty(duty);
  const extension = campaign.extensions.find((one) => one.kind === kind && one.unitId === member.unitId);
  const phase = campaign.phases.find((one) => one.kind === kind);
  return { phase, extendedUntil: extension?.until ?? null, member };
}

/** Since when a member belongs to the bloc that has nothing to register; null for the others. */
export function unregisteredOf(campaign: CampaignSheets, member: MemberRow, today: string): Unregistered | null {
  const { phase, extendedUntil } = timeOf(campaign, member, 'registration');
  const begun = member.sheets.some(({ duty }) => duty === 'registration');
  return unregistered(member, { phase: phaseState(phase, today, extendedUntil), begun }, today);
}

function isAsked(campaign: CampaignSheets, member: MemberRow, duty: Duty, today: string): boolean {
  if (duty === 'score') return campaign.scoring;
  return duty === 'registration' || unregisteredOf(campaign, member, today) === null;
}

/** Where one member stands with one duty. */
export function stateOf(campaign: CampaignSheets, member: MemberRow, duty: Duty, today: string): DutyState {
  const time = timeOf(campaign, member, duty);
  if (duty === 'cross') return crossState(member.crosses, time, today);
  const sheet = member.sheets.find((one) => one.duty === duty) ?? null;
  return dutyState({ duty, sheet, asked: isAsked(campaign, member, duty, today), ...time }, today);
}

/** What of a member's registration keeps it from a report that it owes; null for everything else, and where it may work. */
export function heldOf(campaign: CampaignSheets, member: MemberRow, state: DutyState, today: string): Held | null {
  const { duty } = state;
  if (duty === 'registration' || isScoreDuty(duty) || !isOwed(state)) return null;
  const stored = member.sheets.find((one) => one.duty === 'registration')?.status ?? 'none';
  const { status } = stateOf(campaign, member, 'registration', today);
  return heldBy(status === 'not-due' ? status : stored);
}

/** Where one member stands with what it sends about its targets in the year. */
export function statesOf(campaign: CampaignSheets, member: MemberRow, today: string): Record<SheetDuty, DutyState> {
  const states = sheetDuties.map((duty) => [duty, stateOf(campaign, member, duty, today)]);
  return Object.fromEntries(states) as Record<SheetDuty, DutyState>; // one entry per duty
}
