import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { leftLast, leftSince } from '@/lib/campaigns/rules/membership';
import { type Period, yearAhead } from '@/lib/campaigns/rules/phases';
import { readRows } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { type CampaignSheets, type MemberRow, readSheets, statesOf } from '@/lib/duties/queries/sheets';
import type { DutyState, SheetDuty } from '@/lib/duties/rules/state';
import { compareVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import type { PeerVisibility } from '@/lib/reports/rules/visibility';
import { currentPeriod } from '../rules/periods';
import { type Contender, type Cost, type Placed, rankUnits, refuseRanking } from '../rules/ranking';
import { seesDistances, seesPlace, seesResults, seesStates, type View } from '../rules/visibility';

export type GroupCompletion = { code: string; name: string; completion: string; targets: number; reported: number };

export type RankingRow = {
  unitId: string;
  name: string;
  shortName: string;
  own: boolean;
  /** The first day on which the unit no longer belonged to the bloc. */
  leftSince: string | null;
  states: Record<SheetDuty, DutyState>;
  /** What the actor may not see is null. */
  result: (Pick<Placed, 'completion' | 'targets' | 'reported' | 'costs'> & { groups: GroupCompletion[] }) | null;
  placed: Placed | null;
  mayOpen: boolean;
};

export type RankingPage = {
  campaign: { id: string; name: string; year: number; blocName: string; peerVisibility: PeerVisibility; cap: number };
  through: Period;
  asOf: string;
  today: string;
  /** Of a year that has not begun: when its registration opens, null while that is not planned. */
  ahead: { readonly opensOn: string | null } | null;
  seesAll: boolean;
  seesDistances: boolean;
  rankedCount: number;
  groups: { code: string; name: string }[];
  rows: RankingRow[];
};

type ProgressRow = {
  unitId: string;
  completion: string;
  targets: number;
  reported: number;
  costs: Cost[];
  groups: GroupCompletion[];
};

/** What of the other units the actor sees in a campaign. */
export function viewOf(actor: Actor, campaign: { id: string; peerVisibility: PeerVisibility }): View {
  const everything = may(actor, 'reports.read', { campaignId: campaign.id });
  return { ownUnitId: actor.unitId, peers: everything ? 'all' : campaign.peerVisibility };
}

/** Weighted completion of every unit, by group, and the three targets that cost it most. */
function readProgress(campaign: CampaignSheets, through: Period): Promise<ProgressRow[]> {
  return readRows<ProgressRow>(Prisma.sql`
    with rows as (
      select p."unitId", p."targetId", p."groupCode", p.weight, p.completion,
        least(${campaign.completionCap}, coalesce(p.completion, 0)) as counted,
        nullif(sum(p.weight) over (partition by p."unitId"), 0) as whole
      from target_progress(array[${campaign.id}::uuid], ${through}::"Period") p
    ), losses as (
      select r."unitId", r."targetId", r.completion is not null as reported, r.weight * (100 - r.counted) / r.whole as points,
        row_number() over (partition by r."unitId" order by r.weight * (100 - r.counted) desc, r."targetId") as position
      from rows r where r.counted < 100 and r.weight > 0
    ), by_group as (
      select r."unitId", r."groupCode", count(*) as targets, count(r.completion) as reported,
        round(coalesce(sum(r.counted * r.weight) / nullif(sum(r.weight), 0), 0), 2) as completion
      from rows r group by 1, 2
    )
    select u."unitId", u.completion::text, u.targets, u.reported,
      (select coalesce(json_agg(json_build_object('targetId', l."targetId", 'text', t.text, 'reported', l.reported,
          'points', round(l.points, 2)::text) order by l.position), '[]')
        from losses l join "Target" t on t.id = l."targetId"
        where l."unitId" = u."unitId" and l.position <= 3 and round(l.points, 2) > 0) as costs,
      (select coalesce(json_agg(json_build_object('code', g.code, 'name', g.name, 'completion', b.completion::text,
          'targets', b.targets, 'reported', b.reported) order by g.ordinal, g.code), '[]')
        from by_group b join "TargetGroup" g on g.code = b."groupCode" where b."unitId" = u."unitId") as groups
    from "UnitProgress" u where u."campaignId" = ${campaign.id}::uuid and u.through = ${through}::"Period"`);
}

type States = RankingRow['states'];
type When = { through: Period; today: string };

function contender(member: MemberRow, states: States, progress: ProgressRow | undefined, when: When): Contender {
  return {
    unitId: member.unitId,
    name: member.name,
    unranked: refuseRanking({
      left: leftSince(member.leftOn, when.today) !== null,
      registration: states.registration.status,
      report: states[when.through].status,
      reported: progress?.reported ?? 0,
    }),
    completion: progress?.completion ?? '0.00',
    targets: progress?.targets ?? 0,
    reported: progress?.reported ?? 0,
    costs: progress?.costs ?? [],
  };
}

/** Everything that the view hides is removed here, before it leaves the server. */
function rowFor(
  view: View,
  placed: Placed,
  member: MemberRow,
  groups: GroupCompletion[],
  base: Omit<RankingRow, 'result' | 'placed'>,
) {
  const bare = seesDistances(view) ? placed : { ...placed, behind: null, ahead: null, equals: [] };
  return {
    ...base,
    result: seesResults(view, member.unitId)
      ? {
          completion: placed.completion,
          targets: placed.targets,
          reported: placed.reported,
          costs: placed.costs,
          groups,
        }
      : null,
    placed: seesPlace(view, member.unitId) ? bare : seesResults(view, member.unitId) ? { ...bare, place: null } : null,
  };
}

function buildRows(actor: Actor, campaign: CampaignSheets, progress: ProgressRow[], when: When): RankingRow[] {
  const { today } = when;
  const view = viewOf(actor, campaign);
  const of = new Map(progress.map((row) => [row.unitId, row]));
  const members = new Map(
    campaign.members.map((member) => [member.unitId, { member, states: statesOf(campaign, member, today) }]),
  );
  return rankUnits(
    [...members.values()].map(({ member, states }) => contender(member, states, of.get(member.unitId), when)),
  ).flatMap((placed) => {
    const found = members.get(placed.unitId);
    if (!found || !seesStates(view, placed.unitId)) return [];
    const { member, states } = found;
    return rowFor(view, placed, member, of.get(member.unitId)?.groups ?? [], {
      unitId: member.unitId,
      name: member.name,
      shortName: member.shortName,
      own: member.unitId === actor.unitId,
      leftSince: leftSince(member.leftOn, today),
      states,
      mayOpen:
        may(actor, 'reports.read', { campaignId: campaign.id, unitId: member.unitId }) || view.peers === 'results',
    });
  });
}

/** The matrix and the provisional ranking of a campaign, as far as the actor may see it; null where it does not exist for them. */
export async function getRanking(actor: Actor, campaignId: string, wish: Period | null): Promise<RankingPage | null> {
  if (!isId(campaignId)) return null;
  const [campaign] = await readSheets(actor, Prisma.sql`c.id = ${campaignId}::uuid`, Prisma.sql`true`);
  if (!campaign) return null;
  const today = todayInVietnam(actor.now);
  const through = wish ?? currentPeriod(campaign.phases, today);
  const view = viewOf(actor, campaign);
  const ranked = buildRows(actor, campaign, await readProgress(campaign, through), { through, today });
  // Where places are hidden their order would give them away.
  const shown = seesDistances(view) ? ranked : ranked.toSorted((a, b) => compareVietnamese(a.name, b.name));
  const rows = leftLast(shown);
  const groups = new Map(rows.flatMap((row) => row.result?.groups ?? []).map((group) => [group.code, group.name]));
  return {
    campaign: {
      id: campaign.id,
      name: campaign.name,
      year: campaign.year,
      blocName: campaign.blocName,
      peerVisibility: campaign.peerVisibility,
      cap: campaign.completionCap,
    },
    through,
    asOf: actor.now.toISOString(),
    today,
    ahead: yearAhead(campaign.phases, campaign.year, today),
    seesAll: view.peers === 'all',
    seesDistances: seesDistances(view),
    rankedCount: rows.filter((row) => row.placed?.unranked === null).length,
    groups: [...groups].map(([code, name]) => ({ code, name })),
    rows,
  };
}
