import type { Prisma } from '@/lib/db/generated/client';
import { headOf, office, type SeedAccount, secretaryOf } from './accounts';
import type { SeedCampaign } from './campaigns';
import { merges } from './data/merges';
import { addDays, momentOf } from './days';
import { randomOf } from './random';
import { reviewerOf, type SeedRegistration } from './registrations';
import type { SeedReport } from './reports';
import type { Row, Rows } from './rows';
import type { SeedCross } from './scores/cross';
import type { SeedSheet } from './scores/sheet';
import type { SheetTimes } from './times';
import { mergeDay, type SeedUnit } from './units';

/** What each kind of snapshot of a score was taken for. */
const scoreVerbs = {
  self: { verb: 'submit', after: 'submitted' },
  explained: { verb: 'submit', after: 'submitted' },
  appraised: { verb: 'complete', after: 'appraised' },
  agreed: { verb: 'adopt', after: 'agreed' },
} as const;

type Event = Omit<Row<Prisma.AuditEventCreateManyInput>, 'actorId' | 'actorName' | 'actedAs' | 'network'>;

/** The networks of the province's offices: addresses kept for documentation (RFC 5737). */
function networkOf(unit: SeedUnit | null): string {
  return `203.0.113.${randomOf('network', unit?.code ?? 'province').whole(2, 250)}`;
}

function add(rows: Rows, actor: SeedAccount, actedAs: string, event: Event): void {
  const actorName = actor.unit ? `${actor.name} (${actor.unit.name})` : actor.name;
  rows.AuditEvent.push({
    ...event,
    actorId: actor.id,
    actorName,
    actedAs,
    network: networkOf(actor.unit),
    before: event.before ?? null,
    after: event.after ?? null,
  });
}

type Sheet = { id: string; kind: 'registration' | 'report'; status: string; times: SheetTimes };

function addSheet(rows: Rows, { campaign, unit }: SeedRegistration, { id, kind, status, times }: Sheet): void {
  if (status === 'draft') return;
  const feature = kind === 'registration' ? 'targets' : 'reports';
  const about = { objectKind: kind, objectId: id, objectName: unit.name, campaignId: campaign.id, unitId: unit.id };
  const sent = {
    at: times.sentAt,
    action: `${feature}.submit`,
    before: { status: 'draft' },
    after: { status: 'submitted', round: 1 },
  };
  add(rows, headOf(unit), 'head', { ...about, ...sent });
  if (status === 'submitted') return;
  const verb = status === 'returned' ? 'return' : 'accept';
  const decided = {
    at: times.decidedAt,
    action: `${feature}.${verb}`,
    before: { status: 'submitted' },
    after: { status },
  };
  add(rows, reviewerOf(campaign, unit), 'secretariat', { ...about, ...decided });
}

/** The beginnings of the year: campaigns made by the office, last year's mergers. */
export function addOfficeEvents(
  rows: Rows,
  campaigns: readonly SeedCampaign[],
  units: readonly SeedUnit[],
  year: number,
): void {
  for (const { id, bloc, year: of, calendar } of campaigns.filter((one) => one.year === year)) {
    const name = `${bloc.name} năm ${of}`;
    const at = momentOf(addDays(calendar.phases.registration.opensOn, -10), 9);
    add(rows, office, 'office', {
      at,
      action: 'campaigns.create',
      objectKind: 'campaign',
      objectId: id,
      objectName: name,
      campaignId: id,
      after: { year: of },
    });
  }
  for (const merge of merges) {
    const unit = units.find((one) => one.code === merge.into);
    if (!unit) continue;
    const about = { objectKind: 'unit', objectId: unit.id, objectName: unit.name, unitId: unit.id };
    const before = { units: merge.from.map((words) => words.split(' | ')[0] ?? '') };
    const after = { successor: unit.name, effectiveOn: mergeDay(year), decision: merge.decision, note: '' };
    add(rows, office, 'office', { at: momentOf(mergeDay(year), 8), action: 'units.merge', ...about, before, after });
  }
}

/** Who sent and who decided the sheets of one unit in the current year. */
export function addSheetEvents(rows: Rows, registration: SeedRegistration, reports: readonly SeedReport[]): void {
  addSheet(rows, registration, { ...registration, kind: 'registration' });
  for (const report of reports) addSheet(rows, registration, { ...report, kind: 'report' });
}

/** The adjustments of the told bloc and the time it gave, as the log has them. */
export function addAftermathEvents(rows: Rows, registrations: readonly SeedRegistration[]): void {
  for (const asked of rows.TargetAdjustment) {
    const registration = registrations.find((one) => one.targets.some((target) => target.row.id === asked.targetId));
    if (!registration) continue;
    const { campaign, unit } = registration;
    const name = registration.targets.find((target) => target.row.id === asked.targetId)?.row.text ?? '';
    const about = {
      objectKind: 'target',
      objectId: asked.targetId,
      objectName: name,
      campaignId: campaign.id,
      unitId: unit.id,
    };
    const values = { ...(asked.after as Prisma.JsonObject) }; // written by the seed as an object
    add(rows, headOf(unit), 'head', {
      ...{ ...about, at: asked.requestedAt, action: 'targets.adjust', before: asked.before },
      after: { ...values, reason: asked.reason },
    });
    if (!asked.decidedAt) continue;
    add(rows, reviewerOf(campaign, unit), 'secretariat', {
      ...{ ...about, at: asked.decidedAt, action: 'targets.decideAdjustment', before: asked.before },
      after: { status: asked.status ?? 'submitted', reason: asked.decisionReason ?? '', values },
    });
  }
  for (const given of rows.PhaseExtension) {
    const campaign = registrations[0]?.campaign;
    const unit = campaign?.members.find((one) => one.id === given.unitId);
    if (!campaign || !unit) continue;
    const { kind, closesOn } = rows.Phase.find((one) => one.id === given.phaseId) ?? {};
    add(rows, reviewerOf(campaign, unit), 'secretariat', {
      ...{ objectKind: 'campaign', objectId: campaign.id, campaignId: campaign.id, unitId: unit.id },
      objectName: `${campaign.bloc.name} năm ${campaign.year}: ${unit.name}`,
      ...{ at: given.createdAt, action: 'phases.extend' },
      before: { kind, until: String(closesOn) },
      after: { kind, until: String(given.until), reason: given.reason },
    });
  }
}

/** Who sent, returned, appraised and adopted a unit's score in the current year: an event for each snapshot. */
export function addScoreEvents(rows: Rows, { id, registration, snapshots, status }: SeedSheet): void {
  const { campaign, unit } = registration;
  const objectName = `Phong trào thi đua năm ${campaign.year} · ${unit.name} · chấm điểm`;
  const about = { objectKind: 'scoreSheet', objectId: id, objectName, campaignId: campaign.id, unitId: unit.id };
  let before = 'draft';
  for (const [place, { kind, takenAt: at, content }] of snapshots.entries()) {
    const isReturn = kind === 'appraised' && (snapshots[place + 1]?.kind === 'explained' || status === 'returned');
    const { verb, after } = isReturn ? { verb: 'return', after: 'returned' } : scoreVerbs[kind];
    const points = isReturn ? {} : { points: content.total.points };
    const actor = kind === 'agreed' ? secretaryOf(campaign.lead) : reviewerOf(campaign, unit);
    const byUnit = kind === 'self' || kind === 'explained';
    add(rows, byUnit ? headOf(unit) : actor, byUnit ? 'head' : 'secretariat', {
      ...{ ...about, at, action: `scores.${verb}` },
      ...{ before: { scoreStatus: before }, after: { scoreStatus: after, ...points } },
    });
    before = after;
  }
}

/** Who let which units score each other, and who sent or declined, in the current year. */
export function addCrossEvents(rows: Rows, campaign: SeedCampaign, crosses: readonly SeedCross[]): void {
  const [first] = crosses;
  if (!first) return;
  const name = `Phong trào thi đua năm ${campaign.year}`;
  add(rows, secretaryOf(campaign.lead), 'secretariat', {
    ...{ objectKind: 'campaign', objectId: campaign.id, objectName: name, campaignId: campaign.id },
    ...{ at: first.assignedAt, action: 'scores.assignCross' },
    after: { pairs: crosses.map(({ scorer, scored }) => `${scorer.name} chấm ${scored.name}`), bothWaysReason: '' },
  });
  for (const { id, scorer, scored, status, since, lines, abstainReason } of crosses) {
    if (status !== 'sent' && status !== 'abstained') continue;
    const objectName = `${name} · ${scorer.name} chấm ${scored.name}`;
    const told = status === 'sent' ? { leaves: lines.length } : { reason: abstainReason };
    add(rows, headOf(scorer), 'head', {
      ...{ objectKind: 'crossSheet', objectId: id, objectName, campaignId: campaign.id, unitId: scorer.id },
      ...{ at: since, action: status === 'sent' ? 'scores.submitCross' : 'scores.abstainCross' },
      ...{ before: { crossStatus: status === 'sent' ? 'draft' : 'assigned' }, after: { crossStatus: status, ...told } },
    });
  }
}
