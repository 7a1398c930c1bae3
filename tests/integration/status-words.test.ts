import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import type { DutyState, DutyStatus } from '@/lib/duties/rules/state';
import { dutyStatusWords } from '@/lib/duties/rules/words';
import { scoreStatusWords, statusWord, statusWords } from '@/lib/messages/statuses';
import { getOverview } from '@/lib/phases/queries';
import { getUnitYear } from '@/lib/rankings/queries/unit';
import { listReports } from '@/lib/reports/queries/list';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { listScores } from '@/lib/scores/queries/list';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { getTasks } from '@/lib/tasks/queries/tasks';
import { taskStatusWord } from '@/lib/tasks/rules/words';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import { makeReport } from '../support/standing';
import { actorOf, makeBlocYear, makeRegistration } from '../support/world';

type Status = 'none' | 'draft' | 'returned' | 'submitted';
type Year = Awaited<ReturnType<typeof makeYear>>;

/** A unit with registration, report and score in one status. */
async function makeYear(status: Status) {
  const year = await makeBlocYear();
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  const table = scoredTable();
  const version = await issueTable(key.campaignId, table);
  if (status !== 'none') {
    await makeRegistration({ ...key, status });
    await makeReport({ ...key, period: 'q1', status, actuals: ['1'] });
    await makeScores(key, version, table, { status });
  }
  return { ...year, key, status };
}

const wordOf = (status: DutyStatus | undefined) => status && dutyStatusWords[status];
const ofDuty = (states: readonly DutyState[], duty: string) => states.find((one) => one.duty === duty)?.status;

/** What the lists of the secretary say, the unit's own sheets, and the pages that tell what is owed. */
async function wordsOf({ actors, campaign, unit, key, status }: Year) {
  const targets = await listRegistrations(actors.secretary, campaign.id, {});
  const item = targets && !targets.onlyOwn ? targets.items.find((one) => one.unitId === unit.id) : undefined;
  const reports = await listReports(actors.secretary, campaign.id);
  const report = reports?.others.find((one) => one.unitId === unit.id)?.cells[0];
  const score = (await listScores(actors.secretary, campaign.id))?.rows.find((one) => one.unitId === unit.id);
  const sheets = {
    registration: await getTargetSheet(actors.officer, campaign.id, unit.id),
    report: await getReportSheet(actors.officer, { ...key, period: 'q1' }),
    score: await getScoreSheet(actors.officer, key),
  };
  const page = await getUnitYear(actors.secretary, key, null);
  const cells = (await getOverview(actors.secretary, campaign.id))?.owed.units.find((one) => one.unitId === unit.id);
  const owed = cells?.cells.flatMap((cell) => (cell ? [cell.state] : [])) ?? [];
  // What is not owed is not so since it was begun.
  const isOwed = item?.status !== 'not-owed' && status !== 'none';
  expect([item?.since, sheets.registration?.since].map((since) => since != null)).toEqual([isOwed, isOwed]);
  return {
    registration: [
      ...[item && statusWord(item.status), sheets.registration && statusWord(sheets.registration.state)],
      ...[wordOf(page?.states.registration.status), wordOf(ofDuty(owed, 'registration'))],
    ],
    report: [
      ...[report && statusWord(report.state), sheets.report && statusWord(sheets.report.state)],
      ...[wordOf(page?.states.q1.status), wordOf(ofDuty(owed, 'q1'))],
    ],
    score: [
      ...[score && scoreStatusWords[score.status], sheets.score && scoreStatusWords[sheets.score.state]],
      ...[wordOf(ofDuty(page?.scoring ?? [], 'score')), wordOf(ofDuty(owed, 'score'))],
    ],
  };
}

describe.each<[Status, string, string]>([
  ['none', 'Chưa bắt đầu', 'Không phải nộp'],
  ['draft', 'Đang làm', 'Không phải nộp'],
  ['returned', 'Bị trả lại', 'Không phải nộp'],
  ['submitted', 'Đã gửi', 'Đã gửi'],
])('what is %s', (status, word, afterwards) => {
  it(`is "${word}" on every page, in lists of others too, and "${afterwards}" once the unit has left`, async () => {
    const year = await makeYear(status);
    const everywhere = [word, word, word, word];
    expect(await wordsOf(year)).toEqual({ registration: everywhere, report: everywhere, score: everywhere });
    await db.campaignMember.updateMany({ where: year.key, data: { leftOn: fromDay('2026-05-19') } });
    // Who has left is not among those who owe, and its page tells of a score only where it sent one.
    const gone = [afterwards, afterwards, afterwards, undefined];
    const page = status === 'submitted' ? afterwards : undefined;
    expect(await wordsOf(year)).toEqual({
      ...{ registration: gone, report: gone },
      score: [afterwards, afterwards, page, undefined],
    });
  });
});

it('what has not opened is not called not begun, on no page', async () => {
  const year = await makeYear('none');
  const campaignId = year.campaign.id;
  await db.phase.updateMany({
    where: { campaignId },
    data: { opensOn: fromDay('2026-12-01'), closesOn: fromDay('2026-12-15') },
  });
  // The overview tells of what is open or past alone.
  const everywhere = ['Chưa mở', 'Chưa mở', 'Chưa mở', undefined];
  expect(await wordsOf(year)).toEqual({ registration: everywhere, report: everywhere, score: everywhere });
  const tasks = await getTasks(await actorOf(year.accounts.officer, new Date('2026-11-25T03:00:00Z')));
  expect(new Set(tasks.unit?.map(taskStatusWord))).toEqual(new Set(['Chưa mở']));
});

it('a unit that joined after the last day has no score to send, unless it was given more time', async () => {
  const year = await makeYear('none');
  const { actors, campaign, unit } = year;
  const phase = { campaignId_kind: { campaignId: campaign.id, kind: 'selfScoring' as const } };
  const { id } = await db.phase.update({ where: phase, data: { closesOn: fromDay('2026-03-31') } });
  await db.campaignMember.updateMany({ where: year.key, data: { joinedOn: fromDay('2026-04-01') } });
  expect((await wordsOf(year)).score).toEqual(['Không phải nộp', 'Không phải nộp', undefined, 'Không phải nộp']);
  const given = { reason: 'Mới thành lập', grantedBy: 'test', createdAt: actors.secretary.now };
  await db.phaseExtension.create({ data: { phaseId: id, unitId: unit.id, until: fromDay('2026-06-30'), ...given } });
  expect((await wordsOf(year)).score).toEqual(Array(4).fill('Chưa bắt đầu'));
});

it('five words stand for a task, one before its time, one for none, and one for what was taken back', () => {
  expect(Object.values(statusWords)).toEqual([
    ...['Chưa bắt đầu', 'Chưa mở', 'Không phải nộp', 'Đang làm', 'Đã gửi', 'Bị trả lại', 'Đã rút lại', 'Hoàn thành'],
  ]);
});
