import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone, may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { isGone } from '@/lib/campaigns/rules/membership';
import { type PhaseKind, type PhaseState, phaseState } from '@/lib/campaigns/rules/phases';
import { unreviewedUnit, vacantPosts } from '@/lib/campaigns/rules/posts';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { fromDay, toDay } from '@/lib/db/values';
import {
  type CampaignSheets,
  heldOf,
  type MemberRow,
  readSheets,
  stateOf,
  unregisteredOf,
} from '@/lib/duties/queries/sheets';
import { type Duty, type DutyState, duties, isOwed, isScoreDuty, phaseOfDuty } from '@/lib/duties/rules/state';
import { todayInVietnam } from '@/lib/format';
import type { Held } from '@/lib/reports/rules/held';
import { extensionStanding, refuseEnding } from './rules';

const include = {
  movements: { include: { movement: true }, orderBy: { ordinal: 'asc' } },
  staff: { where: { account: { disabledAt: null } }, select: { kind: true, account: { select: { unitId: true } } } },
  phases: { include: { extensions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } } },
} as const satisfies Prisma.CampaignInclude;

type Loaded = Prisma.CampaignGetPayload<{ include: typeof include }>;

function extensionsOf(actor: Actor, frame: CampaignFrame, loaded: Loaded) {
  const names = new Map(frame.members.map((member) => [member.unitId, member.unitName]));
  return loaded.phases
    .flatMap(({ kind, extensions }) => extensions.map((extension) => ({ kind, ...extension })))
    .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime())
    .map(({ id, kind, unitId, until, reason, grantedBy, createdAt }, index, newestFirst) => {
      const later = newestFirst.slice(0, index).filter((one) => one.kind === kind && one.unitId === unitId);
      const given = later.map((one) => ({ until: toDay(one.until), givenOn: todayInVietnam(one.createdAt) }));
      const days = { until: toDay(until), givenOn: todayInVietnam(createdAt) };
      const standing = extensionStanding(days, given, frame.today);
      const phase = frame.phases.find((one) => one.kind === kind);
      const ends = standing === 'running' && refuseEnding(phase, days.until, frame.today) === null;
      return {
        ...{ id, kind, unitId, unitName: names.get(unitId) ?? '', until: days.until, reason, grantedBy, standing },
        givenAt: createdAt.toISOString(),
        ends: ends && may(actor, 'phases.extend', { campaignId: frame.id, blocId: frame.blocId, unitId }),
      };
    });
}
type Extension = ReturnType<typeof extensionsOf>[number];

/** The latest extension of a unit in a phase counts; they come newest first. */
const endFor = (extensions: readonly Extension[], kind: PhaseKind, unitId: string | null) =>
  extensions.find((one) => one.kind === kind && one.unitId === unitId)?.until ?? null;

/** Whether the actor sees where every unit stands: whoever runs or oversees the bloc, and members where the campaign shows it. */
const seesEveryUnit = (frame: CampaignFrame) => frame.can.seeAllUnits || frame.peerVisibility !== 'none';

/** The units the actor may give more time, and the own one if it would be among them. */
function extendableOf(actor: Actor, frame: CampaignFrame) {
  const present = frame.members.filter((member) => member.leftSince === null);
  const on = (unitId: string) => ({ campaignId: frame.id, blocId: frame.blocId, unitId });
  return {
    units: present
      .filter((member) => may(actor, 'phases.extend', on(member.unitId)))
      .map(({ unitId, unitName }) => ({ unitId, unitName })),
    withheld: present.find((member) => isOwnUnitAlone(actor, 'phases.extend', on(member.unitId)))?.unitName ?? null,
  };
}

/** Of one unit in one column; null where others are not told. */
export type OwedCell = {
  state: DutyState;
  /** What of the registration keeps the unit from it, which may have no column any more. */
  held: Held | null;
  /** The actor may open what was sent or begun. */
  opens: boolean;
} | null;

const wasSent = ({ status }: DutyState) => status === 'submitted' || status === 'returned' || status === 'accepted';

/** Where a unit stands with a duty, as far as it is the actor's to know: of others' scores members hear nothing (brief §5). */
function cellOf(actor: Actor, campaign: CampaignSheets, member: MemberRow, duty: Duty, today: string): OwedCell {
  const own = member.unitId === actor.unitId;
  const place = { campaignId: campaign.id, unitId: member.unitId };
  const reads = may(actor, isScoreDuty(duty) ? 'scores.read' : 'reports.read', place);
  if (isScoreDuty(duty) && !own && !reads) return null;
  const state = stateOf(campaign, member, duty, today);
  const others = duty === 'cross' ? may(actor, 'scores.assign', place) : reads && wasSent(state);
  return { state, held: heldOf(campaign, member, state, today), opens: state.status !== 'not-owed' && (own || others) };
}

/** Who owes what: the units that may be seen × the phases that have opened and are not finished by all of them. */
function owedOf(actor: Actor, frame: CampaignFrame, campaign: CampaignSheets) {
  const open = seesEveryUnit(frame);
  const linked = frame.can.seeAllUnits || frame.peerVisibility === 'results';
  const units = campaign.members.filter(
    (member) => !isGone(member, frame.today) && (open || member.unitId === actor.unitId),
  );
  const columns = duties.flatMap((duty) => {
    const phase = frame.phases.find(({ kind }) => kind === phaseOfDuty(duty));
    if (!phase || phase.opensOn > frame.today) return [];
    const cells = units.map((member) => cellOf(actor, campaign, member, duty, frame.today));
    const states = cells.flatMap((cell) => (cell ? [cell.state] : []));
    const asked = states.some(({ status }) => status !== 'not-owed');
    if (!asked || (phase.closesOn < frame.today && !states.some(isOwed))) return [];
    return [{ duty, kind: phase.kind, closesOn: phase.closesOn, cells }];
  });
  const seen = ({ unitId }: { unitId: string }) => linked || unitId === actor.unitId;
  const late = units.flatMap((member) => {
    const found = unregisteredOf(campaign, member, frame.today);
    const { unitId, name: unitName } = member;
    const place = { campaignId: frame.id, blocId: frame.blocId, unitId };
    return found ? [{ ...found, unitId, unitName, extend: may(actor, 'phases.extend', place) }] : [];
  });
  return {
    unregistered: late,
    partial: !open,
    left: frame.members
      .filter((member) => member.leftSince !== null)
      .map(({ unitId, unitName, leftSince }) => ({ unitId, unitName, leftSince, linked: seen({ unitId }) })),
    phases: columns.map(({ cells, ...column }) => {
      const told = cells.flatMap((cell) => (cell ? [cell.state] : []));
      return { ...column, owing: told.length < units.length ? null : told.filter(isOwed).length };
    }),
    units: units.map(({ unitId, name }, index) => ({
      ...{ unitId, unitName: name, own: unitId === actor.unitId, linked: seen({ unitId }) },
      cells: columns.map((column) => column.cells[index] ?? null),
    })),
  };
}

/** Who is still to be named, for who may edit: only they can do something about it. */
function missingOf(frame: CampaignFrame, { staff }: Loaded) {
  if (!frame.can.edit) return { vacant: [], unreviewed: null };
  const { lead, deputy, year, today, members } = frame;
  const vacant = vacantPosts({ lead, deputy, staff: staff.map((one) => one.kind) }, year, today);
  const secretaries = staff.filter((one) => one.kind === 'secretariat').map((one) => one.account.unitId);
  const present = members.filter((member) => member.leftSince === null);
  const isOver = year < Number(today.slice(0, 4));
  return { vacant, unreviewed: isOver ? null : unreviewedUnit(secretaries, present) };
}

/** How many units that belong to the bloc now or later in the year its list of members lacks. */
async function countUnlistedUnits({ id, blocId, year, today }: CampaignFrame): Promise<number> {
  const from = today > `${year}-01-01` ? today : `${year}-01-01`;
  if (from > `${year}-12-31`) return 0;
  const during = {
    validFrom: { lte: fromDay(`${year}-12-31`) },
    OR: [{ validTo: null }, { validTo: { gt: fromDay(from) } }],
  };
  return db.unit.count({
    where: { memberships: { some: { blocId, ...during } }, members: { none: { campaignId: id } } },
  });
}

/** The page of a campaign: where it stands, what comes next, what was extended, and who still owes what. */
export async function getOverview(actor: Actor, campaignId: string) {
  const frame = await getCampaignFrame(actor, campaignId);
  if (!frame) return null;
  const [loaded, [campaign]] = await Promise.all([
    db.campaign.findUniqueOrThrow({ where: { id: campaignId }, include, relationLoadStrategy: 'join' }),
    readSheets(actor, Prisma.sql`c.id = ${campaignId}::uuid`, Prisma.sql`true`),
  ]);
  if (!campaign) return null;
  const extensions = extensionsOf(actor, frame, loaded);
  const timeline = frame.phases.map((phase) => ({
    ...phase,
    state: phaseState(phase, frame.today, endFor(extensions, phase.kind, actor.unitId)) satisfies PhaseState,
  }));
  return {
    frame,
    timeline,
    // Why a unit needed time is as private as where it stands.
    extensions: seesEveryUnit(frame) ? extensions : extensions.filter((one) => one.unitId === actor.unitId),
    extendable: extendableOf(actor, frame),
    owed: owedOf(actor, frame, campaign),
    ...missingOf(frame, loaded),
    unlisted: frame.can.edit ? await countUnlistedUnits(frame) : 0,
    movements: loaded.movements.map(({ movement }) => ({
      id: movement.id,
      name: movement.name,
      goal: movement.goal,
      provincial: movement.provincial,
      startsOn: toDay(movement.startsOn),
      endsOn: toDay(movement.endsOn),
    })),
  };
}
export type Overview = NonNullable<Awaited<ReturnType<typeof getOverview>>>;
