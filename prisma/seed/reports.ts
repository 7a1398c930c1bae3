import type { Period } from '@/lib/campaigns/rules/phases';
import { phaseOfPeriod } from '@/lib/campaigns/rules/phases';
import type { Prisma } from '@/lib/db/generated/client';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { headOf, officerOf } from './accounts';
import { missingNotes, narratives, periodWords, slowNotes } from './data/texts';
import { addDays } from './days';
import { addReportEvidence } from './evidence';
import { idOf, randomOf } from './random';
import { reviewerOf, type SeedRegistration } from './registrations';
import { noResult, type Result } from './results';
import type { Province, Row, Rows } from './rows';
import { keepingOf, reportSnapshots } from './snapshots';
import { answerDay, type SheetTimes, timesOf } from './times';

export type ReportLineRow = Row<Prisma.ReportLineCreateManyInput>;
export type SeedReport = {
  id: string;
  period: Period;
  status: SheetStatus;
  times: SheetTimes;
  lines: ReportLineRow[];
};

const request = 'Số liệu chưa khớp với báo cáo của ngành đã gửi; đề nghị đối chiếu lại và gửi kèm tài liệu kiểm chứng.';

/** A day that had not come when the report was sent cannot stand in it. */
function known(result: Result, sentOn: string): Result {
  return result.actualOn !== null && result.actualOn > sentOn ? noResult : result;
}

function noteOf(result: Result, reportId: string, key: string): string {
  const random = randomOf('note', reportId, key);
  const told = result.actual !== null || result.actualOn !== null || result.actualYes !== null;
  if (!told) return random.pick(missingNotes);
  return result.actualYes === false || random.chance(0.06) ? random.pick(slowNotes) : '';
}

function lineRow(
  registration: SeedRegistration,
  report: Omit<SeedReport, 'lines'>,
  index: number,
  returned: boolean,
): ReportLineRow {
  const target = registration.targets[index];
  if (!target) throw new Error('A report tells of a target that is not there');
  const { unit, campaign } = registration;
  const { status: sheet, times } = report;
  const result = known(target.course.results[report.period], times.sentOn);
  const status = sheet === 'returned' && !returned ? 'accepted' : sheet;
  const writer =
    sheet === 'draft' ? officerOf(unit) : sheet === 'submitted' ? headOf(unit) : reviewerOf(campaign, unit);
  return {
    id: idOf('line', report.id, target.course.spec.key),
    reportId: report.id,
    targetId: target.row.id,
    ...result,
    note: noteOf(result, report.id, target.course.spec.key),
    status,
    returnReason: returned ? request : '',
    updatedAt: sheet === 'draft' ? times.begunAt : sheet === 'submitted' ? times.sentAt : times.decidedAt,
    updatedBy: writer.name,
  };
}

function addNarratives(rows: Rows, registration: SeedRegistration, report: SeedReport): void {
  const { campaign, unit } = registration;
  const full = campaign.bloc.code === 'KTKT';
  if (report.status === 'draft' || (!full && report.period !== 'year')) return;
  const random = randomOf('narrative', report.id);
  for (const [index, headId] of campaign.headIds.slice(0, full ? undefined : 2).entries()) {
    const text = random
      .pick(narratives[index] ?? ['Thực hiện theo kế hoạch.'])
      .replaceAll('{unit}', unit.name)
      .replaceAll('{period}', periodWords[report.period])
      .replaceAll('{year}', report.period === 'year' ? String(campaign.year) : `năm ${campaign.year}`);
    rows.ReportNarrative.push({
      reportId: report.id,
      headId,
      text,
      updatedAt: report.times.sentAt,
      updatedBy: officerOf(unit).name,
    });
  }
}

/** One unit's report of one period: lines, narratives, evidence, snapshots. A draft is half written. */
export function addReport(
  province: Province,
  registration: SeedRegistration,
  period: Period,
  status: SheetStatus,
  today: string,
): SeedReport {
  const { rows } = province;
  const { campaign, unit, targets } = registration;
  const id = idOf('report', registration.id, period);
  const phase = campaign.calendar.phases[phaseOfPeriod[period]];
  const notBefore = addDays(registration.times.decidedOn, 1);
  const times = timesOf({ phase, today, notBefore, review: 6 }, 'report', period, unit.code, campaign.year);
  const statusSince = status === 'draft' ? times.begunAt : status === 'submitted' ? times.sentAt : times.decidedAt;
  const sent = status !== 'draft';
  rows.Report.push({
    id,
    campaignId: campaign.id,
    unitId: unit.id,
    period,
    status,
    statusSince,
    round: sent ? 1 : 0,
    firstSentAt: sent ? times.sentAt : null,
    answerBy: status === 'returned' ? answerDay(times.decidedOn, today) : null,
  });
  const count = sent ? targets.length : Math.floor(targets.length / 3);
  const head = { id, period, status, times };
  const lines = targets
    .slice(0, count)
    .map((_, index) => lineRow(registration, head, index, status === 'returned' && index === 1));
  rows.ReportLine.push(...lines);
  const report = { ...head, lines };
  addNarratives(rows, registration, report);
  const cited = addReportEvidence(province, registration, report);
  const people = { sender: headOf(unit).name, reviewer: reviewerOf(campaign, unit).name };
  const texts = new Map(targets.map(({ row }) => [row.id, row.text]));
  const moment = { status, times, ...people, keeping: keepingOf(campaign) };
  rows.ReportSnapshot.push(...reportSnapshots({ id, lines, texts, cited }, moment));
  return report;
}
