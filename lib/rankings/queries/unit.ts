import 'server-only';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { leftSince } from '@/lib/campaigns/rules/membership';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/generated/client';
import { isId, toDay, toDecimal } from '@/lib/db/values';
import { type CampaignSheets, type MemberRow, readSheets, stateOf, statesOf } from '@/lib/duties/queries/sheets';
import { type DutyState, duties, isScoreDuty, type SheetDuty } from '@/lib/duties/rules/state';
import { todayInVietnam } from '@/lib/format';
import { completion, weightedCompletion } from '@/lib/reports/rules/completion';
import { changesOf, type SheetStatus } from '@/lib/reviews/rules';
import type { Accumulation, Direction } from '@/lib/templates/rules';
import { contribution, counts, type Reader, showsContent } from '../rules/lines';
import { currentPeriod, latestPeriod } from '../rules/periods';
import { viewOf } from './ranking';

export type UnitDocument = {
  id: string;
  number: string;
  issuedOn: string;
  issuer: string;
  abstract: string;
  fileName: string | null;
};

export type UnitLine = {
  period: Period;
  status: SheetStatus;
  actual: string | null;
  actualOn: string | null;
  actualYes: boolean | null;
  note: string;
  returnReason: string;
  answer: string;
  completion: string | null;
  documents: UnitDocument[];
};

export type UnitTarget = {
  id: string;
  ordinal: number;
  groupName: string;
  movement: string | null;
  text: string;
  measure: string;
  direction: Direction;
  accumulation: Accumulation;
  planned: string | null;
  plannedOn: string | null;
  baseline: string | null;
  baselineOn: string | null;
  weight: string | null;
  status: SheetStatus;
  returnReason: string;
  answer: string;
  lines: UnitLine[];
  /** Completion and points by the end of the chosen period. */
  completion: string | null;
  contribution: string;
  changes: ReturnType<typeof toChange>[];
};

export type UnitEvent = { subject: SheetDuty; kind: string; at: string; by: string; number: number };

export type UnitPage = {
  campaign: { id: string; name: string; year: number; blocName: string; cap: number };
  unit: { id: string; name: string; leftSince: string | null };
  reader: Reader;
  through: Period;
  asOf: string;
  today: string;
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

const targetsOf = {
  orderBy: { ordinal: 'asc' },
  include: {
    group: true,
    movement: { select: { name: true } },
    adjustments: { orderBy: { requestedAt: 'asc' }, include: { document: true } },
    lines: {
      include: {
        report: { select: { period: true } },
        evidence: { include: { document: true } },
      },
    },
  },
} satisfies Prisma.Registration$targetsArgs;

type StoredTarget = Prisma.TargetGetPayload<Omit<typeof targetsOf, 'orderBy'>>;
type StoredLine = StoredTarget['lines'][number];

function toLine(line: StoredLine, target: StoredTarget, completionAt: (period: Period) => string | null): UnitLine {
  return {
    period: line.report.period,
    status: line.status,
    actual: toDecimal(line.actual),
    actualOn: toDay(line.actualOn),
    actualYes: line.actualYes,
    note: line.note,
    returnReason: line.returnReason,
    answer: line.answer,
    completion: target.status === 'accepted' && counts(line.status) ? completionAt(line.report.period) : null,
    documents: line.evidence.map(({ document }) => ({
      id: document.id,
      number: document.number,
      issuedOn: toDay(document.issuedOn),
      issuer: document.issuer,
      abstract: document.abstract,
      fileName: document.fileName,
    })),
  };
}

type Scale = { through: Period; cap: number; whole: string };

const wholeWeight = (targets: StoredTarget[]) =>
  Prisma.Decimal.sum(0, ...targets.map((one) => (one.status === 'accepted' ? (one.weight ?? 0) : 0))).toFixed();

function toTarget(target: StoredTarget, reader: Reader, { through, cap, whole }: Scale): UnitTarget {
  const plan = {
    direction: target.direction,
    accumulation: target.accumulation,
    planned: toDecimal(target.planned),
    plannedOn: toDay(target.plannedOn),
  };
  const shown = target.lines.filter((line) => showsContent(reader, line.status));
  const actuals = shown
    .filter((line) => counts(line.status))
    .map((line) => ({
      period: line.report.period,
      actual: toDecimal(line.actual),
      actualOn: toDay(line.actualOn),
      actualYes: line.actualYes,
    }));
  const completionAt = (period: Period) => completion(plan, actuals, period);
  const reached = target.status === 'accepted' ? completionAt(through) : null;
  return {
    ...plan,
    id: target.id,
    ordinal: target.ordinal,
    groupName: target.group.name,
    movement: target.movement?.name ?? null,
    text: target.text,
    measure: target.measure,
    baseline: toDecimal(target.baseline),
    baselineOn: toDay(target.baselineOn),
    weight: toDecimal(target.weight),
    status: target.status,
    returnReason: reader === 'peer' ? '' : target.returnReason,
    answer: reader === 'peer' ? '' : target.answer,
    lines: periods.flatMap((period) =>
      shown.filter((line) => line.report.period === period).map((line) => toLine(line, target, completionAt)),
    ),
    completion: reached,
    contribution: contribution(reached, toDecimal(target.weight), whole, cap),
    changes: reader === 'peer' ? [] : target.adjustments.map(toChange),
  };
}

const values = z.record(z.string(), z.string().nullable());

function toChange(change: StoredTarget['adjustments'][number]) {
  return {
    status: change.status,
    reason: change.reason,
    requestedAt: change.requestedAt.toISOString(),
    decisionReason: change.decisionReason,
    document: { number: change.document.number, issuedOn: toDay(change.document.issuedOn) },
    values: changesOf({ id: '', fields: values.parse(change.before) }, { id: '', fields: values.parse(change.after) }),
  };
}

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

/** Only accepted targets count; what is still written or reviewed has no weight yet. */
const weightedTotal = (targets: UnitTarget[], cap: number) =>
  weightedCompletion(targets.filter((one) => one.status === 'accepted').map(asShare), cap);

const asShare = (one: UnitTarget) => ({ weight: one.weight ?? '0', completion: one.completion });
