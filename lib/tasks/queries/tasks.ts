import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { assignedCampaigns, may, mayEverywhere } from '@/lib/auth/permissions';
import { isGone, leftSince, type Unregistered } from '@/lib/campaigns/rules/membership';
import { Prisma } from '@/lib/db/generated/client';
import { type LateUnit, lateUnits } from '@/lib/duties/queries/late';
import { type CampaignSheets, readSheets, stateOf, timeOf, unregisteredOf } from '@/lib/duties/queries/sheets';
import { crossPartState } from '@/lib/duties/rules/cross';
import { type Duty, duties, isScoreDuty } from '@/lib/duties/rules/state';
import { daysBetween, todayInVietnam } from '@/lib/format';
import { listOwnedSheets, type OwnedRow } from '@/lib/scores/queries/owned';
import { isOwnedTask } from '@/lib/scores/rules/owners';
import { isCampaignAlive, type PhaseNotice, phaseNotices, tableWanted } from '../rules/bloc-tasks';
import { crossTask } from '../rules/cross-tasks';
import { dutyTask, needsHead, sortTasks, type Task } from '../rules/unit-tasks';
import { adjustmentTask, type OpenAdjustment, readAdjustments } from './adjustments';
import { type OfficeTasks, readOfficeTasks } from './office';
import { type Outcomes, readOutcomes } from './outcomes';

type Place = { campaignId: string; blocName: string; year: number };
/** `targetId`: which target an adjustment changes. */
export type UnitTask = Task & Place & { unitId: string; targetId: string | null; text: string | null };

export type ReviewTask = Place & {
  key: string;
  unitId: string;
  unitName: string;
  kind: Task['kind'];
  adjustmentId: string | null;
  text: string | null;
  since: string;
  /** Their own unit sent it, so somebody else reviews it. */
  ownUnit: boolean;
};

export type Notice = Place & PhaseNotice & { key: string };
export type Movement = Place & {
  key: string;
  unitId: string;
  unitName: string;
  duty: Duty;
  status: 'submitted' | 'returned' | 'accepted';
  /** Of what is returned: the unit itself took its answer back. */
  takenBack: boolean;
  on: string;
};

/** A campaign that the actor's unit has left: what it owed there is owed no more. */
export type LeftCampaign = Place & { since: string };

/** A unit that joined after the registration had ended: the actor's own, or one that the actor may give time to register. */
export type UnregisteredUnit = Place & Unregistered & { unitId: string; unitName: string; own: boolean };

/** A campaign of the actor's secretariat whose units cannot score themselves without a criteria table. */
export type WantedTable = Place & { opensOn: string };

export type Elsewhere = { units: number; blocs: number };

export type TaskPage = {
  today: string;
  asOf: string;
  unit: UnitTask[] | null;
  /** Something waits for the head of the actor's unit, and nobody can sign in as the head. */
  noHead: boolean;
  left: LeftCampaign[];
  unregistered: UnregisteredUnit[];
  reviews: ReviewTask[] | null;
  late: LateUnit[] | null;
  notices: Notice[] | null;
  moved: Movement[] | null;
  /** Who is late in the blocs that a leader reads beside those they are in charge of. */
  elsewhere: Elsewhere | null;
  office: OfficeTasks | null;
  /** Sheets of others in which the actor's unit has items to appraise. */
  owned: OwnedRow[];
  outcomes: Outcomes;
  wantedTables: WantedTable[];
};

const movedDays = 7;
const place = (campaign: CampaignSheets): Place => ({
  campaignId: campaign.id,
  blocName: campaign.blocName,
  year: campaign.year,
});

const sheetTasks = duties.filter((duty) => duty !== 'cross');

function dutyTasksOf(actor: Actor, campaign: CampaignSheets, today: string): UnitTask[] {
  const member = campaign.members.find((one) => one.unitId === actor.unitId);
  const { role } = actor;
  if (!member || isGone(member, today) || (role !== 'officer' && role !== 'head')) return [];
  const reader = { role, officerMaySubmit: campaign.officerMaySubmit };
  const opensOn = (duty: Duty) => timeOf(campaign, member, duty).phase?.opensOn ?? null;
  const registration = stateOf(campaign, member, 'registration', today).status;
  const where = { ...place(campaign), targetId: null };
  const own = sheetTasks.flatMap((duty): UnitTask[] => {
    const ready = member.sheets.find((sheet) => sheet.duty === duty)?.ready ?? false;
    const facts = { state: stateOf(campaign, member, duty, today), opensOn: opensOn(duty), ready, registration };
    const task = dutyTask(campaign.id, facts, reader, today);
    return task ? [{ ...task, ...where, unitId: member.unitId, text: null }] : [];
  });
  const crosses = member.crosses.flatMap((one): UnitTask[] => {
    const state = crossPartState(one, timeOf(campaign, member, 'cross'), today);
    const facts = { unitId: one.scoredId, state, opensOn: opensOn('cross') };
    const task = crossTask(campaign.id, facts, reader, today);
    return task ? [{ ...task, ...where, unitId: one.scoredId, text: one.scoredName }] : [];
  });
  return [...own, ...crosses];
}

function leftOf(actor: Actor, campaigns: readonly CampaignSheets[], today: string): LeftCampaign[] {
  return campaigns.flatMap((campaign) => {
    const member = campaign.members.find((one) => one.unitId === actor.unitId);
    const since = member ? leftSince(member.leftOn, today) : null;
    return since === null ? [] : [{ ...place(campaign), since }];
  });
}

/** Whom it concerns: the unit itself, and who may give it time to register. */
function unregisteredIn(actor: Actor, campaign: CampaignSheets, today: string): UnregisteredUnit[] {
  return campaign.members.flatMap((member) => {
    const { unitId, name: unitName } = member;
    const own = unitId === actor.unitId;
    if (!own && !may(actor, 'phases.extend', { campaignId: campaign.id, unitId })) return [];
    const found = unregisteredOf(campaign, member, today);
    return found ? [{ ...place(campaign), ...found, unitId, unitName, own }] : [];
  });
}

/** What members have sent and wait for, not those that left; of a year that is over the scores alone, which still have to be adopted. */
function reviewsOf(actor: Actor, campaign: CampaignSheets, today: string): ReviewTask[] {
  const alive = isCampaignAlive(campaign, today);
  const members = campaign.members.filter((member) => !isGone(member, today));
  return members.flatMap((member) =>
    member.sheets
      .filter(({ status, duty }) => status === 'submitted' && (alive || isScoreDuty(duty)))
      .map((sheet) => ({
        ...place(campaign),
        key: `${campaign.id}/${member.unitId}/${sheet.duty}`,
        unitId: member.unitId,
        unitName: member.name,
        kind: sheet.duty,
        adjustmentId: null,
        text: null,
        since: sheet.since,
        ownUnit: !may(actor, isScoreDuty(sheet.duty) ? 'scores.appraise' : 'reports.review', {
          campaignId: campaign.id,
          unitId: member.unitId,
        }),
      })),
  );
}

function adjustmentReview(actor: Actor, one: OpenAdjustment): ReviewTask {
  return {
    ...one.place,
    key: `adjustment/${one.id}`,
    unitId: one.unitId,
    unitName: one.unitName,
    kind: 'adjustment',
    adjustmentId: one.id,
    text: one.text,
    since: one.since,
    ownUnit: !may(actor, 'targets.review', { campaignId: one.place.campaignId, unitId: one.unitId }),
  };
}

function movedIn(campaigns: readonly CampaignSheets[], today: string): Movement[] {
  return campaigns
    .flatMap((campaign) =>
      campaign.members.flatMap((member) =>
        member.sheets.flatMap(({ duty, status, takenBack, since }): Movement[] =>
          status === 'draft' || daysBetween(since, today) > movedDays
            ? []
            : [
                {
                  ...place(campaign),
                  key: `${campaign.id}/${member.unitId}/${duty}`,
                  unitId: member.unitId,
                  unitName: member.name,
                  duty,
                  ...{ status, takenBack },
                  on: since,
                },
              ],
        ),
      ),
    )
    .toSorted((left, right) => right.on.localeCompare(left.on));
}

/** Who is in charge of blocs has those to follow; of the rest of the province a leader reads in a line how it stands. */
function followedOf(actor: Actor, alive: readonly CampaignSheets[], following: ReadonlySet<string>) {
  const charge = alive.filter(({ id }) => following.has(id));
  const leads = actor.role === 'leader';
  const province = leads && charge.length === 0;
  const rest = leads && !province ? alive.filter(({ id }) => !following.has(id)) : null;
  return { follows: leads || following.size > 0, followed: province ? alive : charge, province, rest };
}

function elsewhereOf(campaigns: readonly CampaignSheets[], today: string): Elsewhere {
  const late = lateUnits(campaigns, today);
  const count = (keys: string[]) => new Set(keys).size;
  return {
    units: count(late.map((one) => `${one.campaignId}/${one.unitId}`)),
    blocs: count(late.map((one) => one.blocName)),
  };
}

/** The leader hears of everybody, others of the campaigns they follow and of their own unit. */
function membersOf(actor: Actor, following: string[]): Prisma.Sql {
  if (actor.role === 'leader') return Prisma.sql`true`;
  return Prisma.sql`c.id = any (${following}::uuid[]) or m."unitId" = ${actor.unitId}::uuid`;
}

const bySince = (left: ReviewTask, right: ReviewTask) =>
  Number(left.ownUnit) - Number(right.ownUnit) || left.since.localeCompare(right.since);

/** Everything that waits for this actor, and for whom it waits otherwise, as of now. */
export async function getTasks(actor: Actor): Promise<TaskPage> {
  const today = todayInVietnam(actor.now);
  const following = new Set(assignedCampaigns(actor, 'reports.read'));
  const reviewing = new Set(assignedCampaigns(actor, 'reports.review'));
  const recent = Prisma.sql`c.year >= ${Number(today.slice(0, 4)) - 1}`;
  const office = mayEverywhere(actor, 'units.manage');
  const [sheets, adjustments, outcomes, officeTasks, ownedSheets] = await Promise.all([
    office ? [] : readSheets(actor, recent, membersOf(actor, [...following])),
    actor.unitId || reviewing.size > 0 ? readAdjustments(actor, [...reviewing]) : [],
    readOutcomes(actor),
    readOfficeTasks(actor, today),
    listOwnedSheets(actor),
  ]);
  const alive = sheets.filter((campaign) => isCampaignAlive(campaign, today));
  const reviewed = sheets.filter((campaign) => reviewing.has(campaign.id));
  const current = adjustments.filter((one) => alive.some(({ id }) => id === one.place.campaignId));
  const own = current.filter((one) => one.unitId === actor.unitId).map((one) => adjustmentTask(one, actor.role));
  const toReview = current.filter((one) => one.status === 'submitted' && reviewing.has(one.place.campaignId));
  const unit = actor.unitId ? sortTasks([...alive.flatMap((one) => dutyTasksOf(actor, one, today)), ...own]) : null;
  const { follows, followed, province, rest } = followedOf(actor, alive, following);
  return {
    today,
    asOf: actor.now.toISOString(),
    ...{ unit, noHead: alive.some(({ ownHead }) => !ownHead) && (unit ?? []).some(needsHead) },
    left: leftOf(actor, alive, today),
    unregistered: alive.flatMap((one) => unregisteredIn(actor, one, today)),
    reviews:
      reviewing.size > 0
        ? [
            ...reviewed.flatMap((one) => reviewsOf(actor, one, today)),
            ...toReview.map((one) => adjustmentReview(actor, one)),
          ].toSorted(bySince)
        : null,
    late: follows ? lateUnits(followed, today) : null,
    notices: follows && !province ? noticesOf(followed, today) : null,
    moved: follows && reviewing.size === 0 ? movedIn(followed, today) : null,
    elsewhere: rest && elsewhereOf(rest, today),
    office: officeTasks,
    owned: ownedSheets.filter(isOwnedTask),
    outcomes,
    wantedTables: wantedTablesOf(alive, new Set(assignedCampaigns(actor, 'criteria.edit')), today),
  };
}

function wantedTablesOf(alive: readonly CampaignSheets[], editing: ReadonlySet<string>, today: string): WantedTable[] {
  return alive.flatMap((campaign) => {
    const opensOn = editing.has(campaign.id) ? tableWanted(campaign, today) : null;
    return opensOn === null ? [] : [{ ...place(campaign), opensOn }];
  });
}

function noticesOf(campaigns: readonly CampaignSheets[], today: string): Notice[] {
  const notices = campaigns.flatMap((campaign) =>
    phaseNotices(campaign.phases, today).map((notice) => ({
      ...notice,
      ...place(campaign),
      key: `${campaign.id}/${notice.kind}/${notice.change}`,
    })),
  );
  return notices.toSorted((left, right) => left.on.localeCompare(right.on));
}
