import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { isOwnUnitAlone, may } from '@/lib/auth/permissions';
import { type CampaignFrame, getCampaignFrame } from '@/lib/campaigns/queries';
import {
  type PhaseKind,
  type PhaseState,
  periods,
  phaseOfPeriod,
  phaseState,
  standingOf,
  vacantOffices,
} from '@/lib/campaigns/rules';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { fromDay, toDay } from '@/lib/db/values';
import { isOwed } from './rules';

const include = {
  movements: { include: { movement: true }, orderBy: { ordinal: 'asc' } },
  registrations: { select: { unitId: true, status: true } },
  reports: { select: { unitId: true, period: true, status: true } },
  staff: { where: { account: { disabledAt: null } }, select: { kind: true } },
  phases: { include: { extensions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] } } },
} as const satisfies Prisma.CampaignInclude;

type Loaded = Prisma.CampaignGetPayload<{ include: typeof include }>;

function extensionsOf(frame: CampaignFrame, loaded: Loaded) {
  const names = new Map(frame.members.map((member) => [member.unitId, member.unitName]));
  return loaded.phases
    .flatMap(({ kind, extensions }) => extensions.map((extension) => ({ kind, ...extension })))
    .sort((left, right) => right.createdAt.getTime() - left.createdAt.getTime())
    .map(({ id, kind, unitId, until, reason, grantedBy, createdAt }) => ({
      id,
      kind,
      unitId,
      unitName: names.get(unitId) ?? '',
      until: toDay(until),
      reason,
      grantedBy,
      givenAt: createdAt.toISOString(),
    }));
}
type Extension = ReturnType<typeof extensionsOf>[number];

/** The latest extension of a unit in a phase counts; they come newest first. */
const endFor = (extensions: readonly Extension[], kind: PhaseKind, unitId: string | null) =>
  extensions.find((one) => one.kind === kind && one.unitId === unitId)?.until ?? null;

function sheetsOf(loaded: Loaded) {
  const sheets = new Map<string, Loaded['registrations'][number]>();
  for (const one of loaded.registrations) sheets.set(`registration ${one.unitId}`, one);
  for (const one of loaded.reports) sheets.set(`${phaseOfPeriod[one.period]} ${one.unitId}`, one);
  return sheets;
}

/** Whether the actor sees where every unit stands: whoever runs or oversees the bloc, and members where the campaign shows it. */
const seesEveryUnit = (frame: CampaignFrame) => frame.can.seeAllUnits || frame.peerVisibility !== 'none';

/** The units the actor may give more time, and the own one if it would be among them. */
function extendableOf(actor: Actor, frame: CampaignFrame) {
  const present = frame.members.filter((member) => member.leftOn === null || member.leftOn >= frame.today);
  const on = (unitId: string) => ({ campaignId: frame.id, blocId: frame.blocId, unitId });
  return {
    units: present
      .filter((member) => may(actor, 'phases.extend', on(member.unitId)))
      .map(({ unitId, unitName }) => ({ unitId, unitName })),
    withheld: present.find((member) => isOwnUnitAlone(actor, 'phases.extend', on(member.unitId)))?.unitName ?? null,
  };
}

/** Who owes what: the units that may be seen × the phases that have opened and are not finished by all of them. */
function owedOf(actor: Actor, frame: CampaignFrame, loaded: Loaded, extensions: readonly Extension[]) {
  const open = seesEveryUnit(frame);
  const linked = frame.can.seeAllUnits || frame.peerVisibility === 'results';
  const units = frame.members.filter(
    (member) => (member.leftOn === null || member.leftOn >= frame.today) && (open || member.unitId === actor.unitId),
  );
  const sheets = sheetsOf(loaded);
  const withSheet: PhaseKind[] = ['registration', ...periods.map((period) => phaseOfPeriod[period])];
  const columns = frame.phases
    .filter((phase) => withSheet.includes(phase.kind) && phase.opensOn <= frame.today)
    .map((phase) => ({
      kind: phase.kind,
      closesOn: phase.closesOn,
      standings: units.map((unit) => {
        const state = phaseState(phase, frame.today, endFor(extensions, phase.kind, unit.unitId));
        if (unit.joinedOn > phase.closesOn) return 'not-due';
        return standingOf(sheets.get(`${phase.kind} ${unit.unitId}`), state);
      }),
    }))
    .filter((column) => column.closesOn >= frame.today || column.standings.some(isOwed));
  return {
    partial: !open,
    phases: columns.map(({ kind, closesOn }) => ({ kind, closesOn })),
    units: units.map(({ unitId, unitName }, index) => ({
      unitId,
      unitName,
      own: unitId === actor.unitId,
      linked: linked || unitId === actor.unitId,
      standings: columns.map((column) => column.standings[index] ?? 'not-due'),
    })),
  };
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
  const loaded = await db.campaign.findUniqueOrThrow({
    where: { id: campaignId },
    include,
    relationLoadStrategy: 'join',
  });
  const extensions = extensionsOf(frame, loaded);
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
    owed: owedOf(actor, frame, loaded, extensions),
    // Only who may edit can do something about it.
    vacant: frame.can.edit
      ? vacantOffices(
          { lead: frame.lead, deputy: frame.deputy, staff: loaded.staff.map((one) => one.kind) },
          frame.year,
          frame.today,
        )
      : [],
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
