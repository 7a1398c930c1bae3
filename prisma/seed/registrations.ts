import type { Prisma } from '@/lib/db/generated/client';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { headOf, officerOf, secretaryOf } from './accounts';
import type { SeedCampaign } from './campaigns';
import { type AwardKind, awardOf } from './data/province';
import { divisions } from './data/targets';
import { idOf, randomOf, shareOut } from './random';
import { type Course, courseOf, finalResult, type Result, specsOf } from './results';
import type { Row, Rows } from './rows';
import { keepingOf, registrationSnapshots, type SentTitle } from './snapshots';
import { raisedPlan, type Standing } from './story';
import { answerDay, type SheetTimes, timesOf } from './times';
import type { SeedUnit } from './units';

export type TargetRow = Row<Prisma.TargetCreateManyInput>;
export type SeedRegistration = {
  id: string;
  campaign: SeedCampaign;
  unit: SeedUnit;
  status: SheetStatus;
  times: SheetTimes;
  /** In the order of the sheet. */
  targets: { row: TargetRow; course: Course }[];
};
/** Last year's results by the key of the target: where this year's baselines come from. */
export type History = Map<string, { id: string; final: Result }>;

/** What the secretariat asks of a returned registration, by the key of the target. */
const requests: Readonly<Record<string, string>> = {
  investment:
    'Kế hoạch thấp hơn số tỉnh giao theo Nghị quyết của HĐND tỉnh; đề nghị đăng ký không thấp hơn chỉ tiêu được giao và nêu rõ dự án trọng điểm.',
  initiatives:
    'Chưa rõ sáng kiến cấp nào được tính: đề nghị ghi riêng số sáng kiến cấp cơ sở, cấp tỉnh và căn cứ công nhận.',
};
const toldRequests = ['investment', 'initiatives'];

function returnedKeys(targets: readonly Course[], told: boolean): string[] {
  const keys = targets.map((course) => course.spec.key);
  return told ? toldRequests.filter((key) => keys.includes(key)) : keys.filter((key) => key in requests).slice(0, 1);
}

function lineStatus(sheet: SheetStatus, returned: boolean): SheetStatus {
  return sheet === 'returned' && !returned ? 'accepted' : sheet;
}

/** Who wrote the row last, and when: the unit's officer, or the secretary who decided it. */
function lastChange(campaign: SeedCampaign, unit: SeedUnit, status: SheetStatus, times: SheetTimes) {
  if (status === 'draft') return { updatedAt: times.begunAt, updatedBy: officerOf(unit).name };
  if (status === 'submitted') return { updatedAt: times.sentAt, updatedBy: headOf(unit).name };
  return { updatedAt: times.decidedAt, updatedBy: reviewerOf(campaign, unit).name };
}

/** The secretary of the lead unit, or the deputy's when the sheet is the lead unit's own. */
export function reviewerOf(campaign: SeedCampaign, unit: SeedUnit) {
  return secretaryOf(unit.id === campaign.lead.id ? campaign.deputy : campaign.lead);
}

/** The plan as it was registered: one was raised later, see adjustments. */
function firstPlan(unit: SeedUnit, { spec, planned }: Course): string | null {
  const raised = unit.code === raisedPlan.unit && spec.key === raisedPlan.target;
  return raised ? String(Math.round(Number(planned) * raisedPlan.share)) : planned;
}

type Making = {
  campaign: SeedCampaign;
  unit: SeedUnit;
  registrationId: string;
  status: SheetStatus;
  times: SheetTimes;
  history: History;
};

function targetRow(
  making: Making,
  course: Course,
  place: { ordinal: number; weight: number; returned: boolean },
): TargetRow {
  const { campaign, unit, registrationId, times, history } = making;
  const { spec, plannedOn } = course;
  const planned = campaign.told ? firstPlan(unit, course) : course.planned;
  const before = history.get(spec.key);
  const status = lineStatus(making.status, place.returned);
  return {
    id: idOf('target', registrationId, spec.key),
    registrationId,
    ordinal: place.ordinal,
    groupCode: spec.group,
    movementId: campaign.movementOf(spec.movement),
    text: spec.text,
    measure: spec.measure,
    direction: spec.direction,
    accumulation: spec.accumulation,
    // 1 or 0 for yes or no.
    baseline: before
      ? (before.final.actual ?? (before.final.actualYes === null ? null : String(Number(before.final.actualYes))))
      : null,
    baselineOn: before?.final.actualOn ?? null,
    planned,
    plannedOn,
    dueOn: plannedOn ?? `${campaign.year}-12-31`,
    weight: String(place.weight),
    ownerDivision: randomOf('division', unit.code, spec.key).pick(divisions[spec.group]),
    note: '',
    previousId: before?.id ?? null,
    status,
    returnReason: place.returned ? (requests[spec.key] ?? '') : '',
    answer: '',
    revision: 1,
    ...lastChange(campaign, unit, making.status, times),
  };
}

/** The titles a unit aims for, under the rules in force when registration opened. */
function addTitles(rows: Rows, registration: SeedRegistration): SentTitle[] {
  const { id, campaign, unit } = registration;
  const random = randomOf('titles', id);
  const day = campaign.calendar.phases.registration.opensOn;
  const kinds: AwardKind[] = ['excellent', random.chance(0.45) ? 'province-flag' : 'chairman'];
  if (unit.id === campaign.lead.id) kinds.push('government-flag');
  if (random.chance(0.4)) kinds.push('advanced');
  return kinds.map((kind) => {
    const quantity = kind === 'advanced' ? random.whole(2, 6) : kind === 'excellent' ? random.whole(1, 3) : 1;
    const { code, name } = awardOf(kind, day);
    rows.TitleAim.push({ registrationId: id, awardCode: code, quantity });
    return { code, name, quantity, note: '' };
  });
}

/** A unit's registration with its targets, titles and snapshots. Answers with what reports and next year build on. */
export function addRegistration(
  rows: Rows,
  campaign: SeedCampaign,
  unit: SeedUnit,
  standing: Standing,
  context: { today: string; currentYear: number; history: History },
): SeedRegistration {
  const id = idOf('registration', campaign.id, unit.code);
  const status = standing.registration;
  const frame = { phase: campaign.calendar.phases.registration, today: context.today, review: 3 };
  const times = timesOf(frame, 'registration', unit.code, campaign.year);
  const courses = specsOf(unit).map((spec) =>
    courseOf(spec, unit, campaign.calendar, campaign.year - context.currentYear),
  );
  const weights = shareOut(
    100,
    courses.map((course) => course.spec.weight),
  );
  const returned = status === 'returned' ? returnedKeys(courses, campaign.told) : [];
  const making = { campaign, unit, registrationId: id, status, times, history: context.history };
  const targets = courses.map((course, index) => {
    const place = { ordinal: index + 1, weight: weights[index] ?? 1, returned: returned.includes(course.spec.key) };
    return { course, row: targetRow(making, course, place) };
  });
  const sent = status === 'draft' ? null : times.sentAt;
  const statusSince = status === 'draft' ? times.begunAt : status === 'submitted' ? times.sentAt : times.decidedAt;
  rows.Registration.push({
    id,
    campaignId: campaign.id,
    unitId: unit.id,
    status,
    statusSince,
    round: sent ? 1 : 0,
    firstSentAt: sent,
    answerBy: status === 'returned' ? answerDay(times.decidedOn, context.today) : null,
  });
  rows.Target.push(...targets.map((target) => target.row));
  const registration = { id, campaign, unit, status, times, targets };
  const people = { sender: headOf(unit).name, reviewer: reviewerOf(campaign, unit).name };
  const moment = { status, times, ...people, keeping: keepingOf(campaign) };
  rows.RegistrationSnapshot.push(...registrationSnapshots(registration, addTitles(rows, registration), moment));
  return registration;
}

/** This year's final results, for next year's baselines. */
export function historyOf(registration: SeedRegistration): History {
  return new Map(
    registration.targets.map(({ row, course }) => [course.spec.key, { id: row.id, final: finalResult(course) }]),
  );
}
