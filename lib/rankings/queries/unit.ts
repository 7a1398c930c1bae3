import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { isYearOver } from '@/lib/campaigns/rules/calendar';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { type Period, yearAhead } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId } from '@/lib/db/values';
import { type CampaignSheets, type MemberRow, readSheets, stateOf, statesOf } from '@/lib/duties/queries/sheets';
import { type DutyState, duties, isScoreDuty, type SheetDuty } from '@/lib/duties/rules/state';
import { todayInVietnam } from '@/lib/format';
import { type Reader, showsContent } from '../rules/lines';
import { currentPeriod, latestPeriod } from '../rules/periods';
import { viewOf } from './ranking';
import { targetsOf, toTarget, type UnitTarget, weightedTotal, wholeWeight } from './unit-targets';

export type UnitEvent = { subject: SheetDuty; kind: string; at: string; by: string; number: number };

export type UnitPage = {
  campaign: { id: string; name: string; year: number; blocName: string; cap: number };
  unit: { id: string; name: string; leftSince: string | null };
  reader: Reader;
  through: Period;
  asOf: string;
  today: string;
  /** Of a year that has not begun: when its registration opens, null while that is not planned. */
  ahead: { readonly opensOn: string | null } | null;
  /** Whether the year's work is over. */
  over: boolean;
  states: Record<SheetDuty, DutyState>;
  /** Where its scores stand, as far as it owes any; nothing for other units. */
  scoring: DutyState[];
  /** Weighted completion at the end of the chosen period, of what this reader sees. */
  total: string;
  targets: UnitTarget[];
  /** Targets that the unit is still changing, which this reader does not see. */
  hidden: number;
  narratives: { period: Period; head: string; text: string }[];
  history: UnitEvent[];
  mayDownload: boolean;
  mayExtend: boolean;
};

function readRegistration(campaignId: string, unitId: string) {
  return db.registration.findUnique({
    where: { campaignId_unitId: { campaignId, unitId } },
    include: { targets: targetsOf, snapshots: { omit: { content: true }, orderBy: { number: 'asc' } } },
    relationLoadStrategy: 'join',
  });
}

function readReports(campaignId: string, unitId: string) {
  return db.report.findMany({
    where: { campaignId, unitId },
    include: {
      narratives: { include: { head: true }, orderBy: { head: { ordinal: 'asc' } } },
      snapshots: { omit: { content: true }, orderBy: { number: 'asc' } },
    },
    orderBy: { period: 'asc' },
    relationLoadStrategy: 'join',
  });
}

type StoredReport = Awaited<ReturnType<typeof readReports>>[number];
type StoredSnapshot = StoredReport['snapshots'][number];

function toEvent(
  subject: SheetDuty,
  { kind, takenAt, takenBy, number }: Pick<StoredSnapshot, 'kind' | 'takenAt' | 'takenBy' | 'number'>,
): UnitEvent {
  return { subject, kind, at: takenAt.toISOString(), by: takenBy, number };
}

function narrativesOf(reports: StoredReport[], reader: Reader) {
  return reports
    .filter((report) => showsContent(reader, report.status))
    .flatMap((report) =>
      report.narratives
        .filter((one) => one.text.trim() !== '')
        .map((one) => ({ period: report.period, head: one.head.text, text: one.text })),
    );
}

/** Finds the unit's campaign and as whom the actor reads it; null where the unit's page does not exist for them. */
async function findUnit(actor: Actor, campaignId: string, unitId: string) {
  const reads = may(actor, 'reports.read', { campaignId, unitId });
  const [year, unit] = [Prisma.sql`c.id = ${campaignId}::uuid`, Prisma.sql`m."unitId" = ${unitId}::uuid`];
  // What a former unit did in another bloc is read without the rest of that bloc's year.
  const [campaign] = await readSheets(actor, year, unit, ...(reads ? [Prisma.sql`true`] : []));
  const member = campaign?.members[0];
  if (!campaign || !member) return null;
  if (reads) {
    const reader: Reader = actor.unitId === unitId ? 'own' : 'follower';
    return { campaign, member, reader };
  }
  return viewOf(actor, campaign).peers === 'results' ? { campaign, member, reader: 'peer' as const } : null;
}

function scoringOf(actor: Actor, campaign: CampaignSheets, member: MemberRow, today: string): DutyState[] {
  if (!may(actor, 'scores.read', { campaignId: campaign.id, unitId: member.unitId })) return [];
  const states = duties.filter(isScoreDuty).map((duty) => stateOf(campaign, member, duty, today));
  return states.filter(({ status }) => status !== 'not-owed');
}

/** One unit's year: its targets over the four periods with evidence, as far as the actor may see it. */
export async function getUnitYear(
  actor: Actor,
  place: { campaignId: string; unitId: string },
  wish: Period | null,
): Promise<UnitPage | null> {
  if (!isId(place.campaignId) || !isId(place.unitId)) return null;
  const found = await findUnit(actor, place.campaignId, place.unitId);
  if (!found) return null;
  const { campaign, member, reader } = found;
  const on = { campaignId: campaign.id, unitId: member.unitId };
  const { name, year, blocName } = campaign;
  const [registration, reports] = await Promise.all([
    readRegistration(campaign.id, member.unitId),
    readReports(campaign.id, member.unitId),
  ]);
  const today = todayInVietnam(actor.now);
  const accepted = reports.filter((report) => report.status === 'accepted').map((report) => report.period);
  const through = wish ?? latestPeriod(currentPeriod(campaign.phases, today), accepted);
  const stored = registration?.targets ?? [];
  const scale = { through, cap: campaign.completionCap, whole: wholeWeight(stored) };
  const shown = stored.filter((target) => showsContent(reader, target.status));
  const targets = shown.map((target) => toTarget(target, reader, scale));
  const events = [
    ...(registration?.snapshots ?? []).map((one) => toEvent('registration', one)),
    ...reports.flatMap((report) => report.snapshots.map((one) => toEvent(report.period, one))),
  ];
  return {
    campaign: { id: campaign.id, name, year, blocName, cap: campaign.completionCap },
    unit: { id: member.unitId, name: member.name, leftSince: leftSince(member.leftOn, today) },
    reader,
    through,
    asOf: actor.now.toISOString(),
    today,
    ahead: yearAhead(campaign.phases, year, today),
    over: isYearOver(year, campaign.phases, today),
    states: statesOf(campaign, member, today),
    scoring: scoringOf(actor, campaign, member, today),
    total: weightedTotal(targets, campaign.completionCap),
    targets,
    hidden: stored.length - targets.length,
    narratives: narrativesOf(reports, reader),
    history: reader === 'peer' ? [] : events.toSorted((a, b) => (a.at < b.at ? 1 : -1)),
    mayExtend: leftSince(member.leftOn, today) === null && may(actor, 'phases.extend', on),
    mayDownload: may(actor, 'evidence.read', on),
  };
}
