import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import {
  leftLast,
  leftSince,
  type Membership,
  owes,
  type Unregistered,
  unregistered,
} from '@/lib/campaigns/rules/membership';
import {
  lastAnswerDay,
  lastDayOf,
  type Period,
  type PhaseDates,
  type PhaseKind,
  periods,
  phaseOfPeriod,
  phaseState,
} from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId, toDay } from '@/lib/db/values';
import { compareVietnamese, searchItems } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { type Held, heldBy } from '@/lib/reports/rules/held';
import { isSentLate } from '@/lib/reports/rules/punctuality';
import { type Unopened, unopenedRegistration } from '@/lib/reports/rules/sheet';
import { isReadable, type PeerVisibility, type Sight, sightOf } from '@/lib/reports/rules/visibility';
import { reportTakenBack } from '@/lib/reviews/queries/sent';
import { type SheetStatus, shownStatus } from '@/lib/reviews/rules/sheet';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';

/**
 * Where one report stands; `not-owed`: the unit is gone, was no member on the last day, or need not register; `taken-back`: the
 * unit itself took back what answered a return.
 */
export type ReportState = SheetStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back';

export type ReportCell = {
  period: Period;
  state: ReportState;
  since: string | null;
  /** The last day for the answer to what was returned. */
  answerBy: string | null;
  /** Sent after the last day, the unit's extension included. */
  late: boolean;
  /** The unit has to send it, and nothing was sent although the time is over, the unit's extension included. */
  overdue: boolean;
  opensOn: string | null;
  closesOn: string | null;
  extended: boolean;
  readable: boolean;
  returned: number;
};

export type ReportRow = {
  unitId: string;
  unitName: string;
  own: boolean;
  /** The first day on which the unit no longer belonged to the bloc: it owes nothing since. */
  leftSince: string | null;
  registered: boolean;
  /** What of its registration keeps it from reporting. */
  held: Held | null;
  /** The registration has not opened yet, so that nothing could be sent or accepted. */
  unopened: Unopened | null;
  /** It joined after the registration had ended and has none: it need not report. */
  excused: Unregistered | null;
  cells: ReportCell[];
};

export type ReportList = {
  campaign: { id: string; name: string; year: number; blocName: string };
  own: ReportRow | null;
  others: ReportRow[];
  /** Members that the viewer does not see at all. */
  hidden: number;
  can: { fill: boolean };
};

type StoredReport = {
  unitId: string;
  period: Period;
  status: SheetStatus;
  statusSince: Date;
  answerBy: string | null;
  takenBack: boolean;
  firstSentAt: Date | null;
  returned: number;
};

async function readCampaign(campaignId: string) {
  return db.campaign.findUnique({
    where: { id: campaignId },
    relationLoadStrategy: 'join',
    select: {
      id: true,
      name: true,
      year: true,
      peerVisibility: true,
      bloc: { select: { name: true } },
      members: { select: { unitId: true, unitName: true, joinedOn: true, leftOn: true } },
      phases: {
        where: { kind: { in: ['registration', ...periods.map((period) => phaseOfPeriod[period])] } },
        select: {
          kind: true,
          opensOn: true,
          closesOn: true,
          extensions: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] },
        },
      },
      registrations: { select: { unitId: true, status: true } },
    },
  });
}

type Campaign = NonNullable<Awaited<ReturnType<typeof readCampaign>>>;

function readReports(campaignId: string): Promise<StoredReport[]> {
  return db.$queryRaw<StoredReport[]>`
    select r."unitId", r.period::text as period, r.status::text as status, r."statusSince", r."firstSentAt", r."answerBy"::text as "answerBy",
      ${reportTakenBack(Prisma.sql`r`)} as "takenBack",
      (select count(*)::int from "ReportLine" l where l."reportId" = r.id and l.status = 'returned') as returned
    from "Report" r where r."campaignId" = ${campaignId}::uuid`;
}

function findPhase(campaign: Campaign, kind: PhaseKind, unitId: string) {
  const stored = campaign.phases.find((one) => one.kind === kind);
  if (!stored) return { phase: undefined, extendedUntil: null };
  const extension = stored.extensions.find((one) => one.unitId === unitId);
  const phase: PhaseDates = { kind: stored.kind, opensOn: toDay(stored.opensOn), closesOn: toDay(stored.closesOn) };
  return { phase, extendedUntil: extension ? toDay(extension.until) : null };
}

type Seen = { member: Membership & { unitId: string }; sight: Sight; excused: Unregistered | null; today: string };

function toCell(campaign: Campaign, seen: Seen, report: StoredReport | undefined, period: Period): ReportCell {
  const { member, sight, excused, today } = seen;
  const { phase, extendedUntil } = findPhase(campaign, phaseOfPeriod[period], member.unitId);
  const now = phaseState(phase, today, extendedUntil);
  const closesOn = lastDayOf(now);
  const known = report && (sight === 'own' || report.status !== 'draft') ? report : undefined;
  const sentOn = known?.firstSentAt ? todayInVietnam(known.firstSentAt) : null;
  const stored = report?.status ?? 'none';
  const state = excused ? 'not-owed' : shownStatus(stored, member, now, today);
  const isUnsent = state === 'none' || state === 'draft';
  return {
    period,
    state: toldStatus(state, report?.takenBack ?? false),
    since: known?.statusSince.toISOString() ?? null,
    answerBy: state === 'returned' ? lastAnswerDay(known?.answerBy ?? null, phase, extendedUntil) : null,
    late: isSentLate({ phase, extendedUntil, sentOn }),
    overdue: isUnsent && now.state === 'closed' && owes(member, now.closedOn),
    opensOn: phase?.opensOn ?? null,
    closesOn,
    extended: now.state === 'open' && now.extended,
    readable: known !== undefined && isReadable(sight, known.status),
    returned: sight === 'own' || sight === 'sent' ? (known?.returned ?? 0) : 0,
  };
}

function unopenedOf(campaign: Campaign, unitId: string, today: string): Unopened | null {
  const { phase, extendedUntil } = findPhase(campaign, 'registration', unitId);
  const status = campaign.registrations.find((one) => one.unitId === unitId)?.status ?? null;
  return unopenedRegistration(status, phaseState(phase, today, extendedUntil));
}

function excuseOf(campaign: Campaign, member: Membership & { unitId: string }, today: string): Unregistered | null {
  const { phase, extendedUntil } = findPhase(campaign, 'registration', member.unitId);
  const begun = campaign.registrations.some((one) => one.unitId === member.unitId);
  return unregistered(member, { phase: phaseState(phase, today, extendedUntil), begun }, today);
}

function holdOf(campaign: Campaign, member: Membership & { unitId: string }, today: string): Held | null {
  const { phase, extendedUntil } = findPhase(campaign, 'registration', member.unitId);
  const stored = campaign.registrations.find((one) => one.unitId === member.unitId)?.status ?? 'none';
  return heldBy(shownStatus(stored, member, phaseState(phase, today, extendedUntil), today));
}

/** The reports of all units of a campaign that the viewer sees; null where the campaign is not the viewer's. */
export async function listReports(
  actor: Actor,
  campaignId: string,
  filter: { query?: string } = {},
): Promise<ReportList | null> {
  if (!isId(campaignId)) return null;
  const [campaign, reports] = await Promise.all([readCampaign(campaignId), readReports(campaignId)]);
  if (!campaign) return null;
  const memberUnitIds = campaign.members.map((member) => member.unitId);
  if (!may(actor, 'campaigns.read', { campaignId, memberUnitIds })) return null;
  const today = todayInVietnam(actor.now);
  const peerVisibility: PeerVisibility = campaign.peerVisibility;
  const accepted = campaign.registrations.filter((one) => one.status === 'accepted');
  const registered = new Set(accepted.map((one) => one.unitId));
  const rows = campaign.members.flatMap(({ unitId, unitName, ...days }): ReportRow[] => {
    const sight = sightOf(actor, { campaignId, unitId, peerVisibility, memberUnitIds });
    if (!sight) return [];
    const member = { unitId, joinedOn: toDay(days.joinedOn), leftOn: toDay(days.leftOn) };
    const excused = excuseOf(campaign, member, today);
    const mine = reports.filter((one) => one.unitId === unitId);
    const cells = periods.map((period) => {
      const report = mine.find((one) => one.period === period);
      return toCell(campaign, { member, sight, excused, today }, report, period);
    });
    const left = leftSince(member.leftOn, today);
    const held = holdOf(campaign, member, today);
    const standing = { registered: registered.has(unitId), unopened: unopenedOf(campaign, unitId, today), excused };
    return [{ unitId, unitName, own: sight === 'own', leftSince: left, held, ...standing, cells }];
  });
  const own = rows.find((row) => row.own) ?? null;
  const others = rows
    .filter((row) => !row.own)
    .toSorted((left, right) => compareVietnamese(left.unitName, right.unitName));
  return {
    campaign: { id: campaign.id, name: campaign.name, year: campaign.year, blocName: campaign.bloc.name },
    own,
    others: leftLast(searchItems(others, filter.query ?? '', (row) => row.unitName)),
    hidden: memberUnitIds.length - rows.length,
    can: {
      fill: own !== null && own.leftSince === null && may(actor, 'reports.edit', { unitId: own.unitId, campaignId }),
    },
  };
}
