import { expect, test } from 'vitest';
import { db } from '@/lib/db/client';
import { fromDay } from '@/lib/db/values';
import { listReports } from '@/lib/reports/queries/list';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { getReviewQueue } from '@/lib/reviews/queries/queue';
import { getRegistrationReview } from '@/lib/reviews/queries/registrations';
import { getReportReview } from '@/lib/reviews/queries/reports';
import { listRegistrations } from '@/lib/targets/queries/list';
import { getTargetSheet } from '@/lib/targets/queries/sheet';
import { makeBlocYear, makeRegistration, testAnswerBy, testNow } from '../support/world';

/** A registration and a report that were returned until 27/05, of a unit that may be given until 30/06 in both phases. */
async function makeReturned() {
  const { campaign, unit, actors } = await makeBlocYear({ open: [] });
  const place = { campaignId: campaign.id, unitId: unit.id };
  const registration = await makeRegistration({ ...place, status: 'returned' });
  const returned = { status: 'returned', statusSince: testNow, answerBy: testAnswerBy.day } as const;
  const report = await db.report.create({ data: { ...place, period: 'q1', ...returned, firstSentAt: testNow } });
  const extend = async () => {
    const phases = campaign.phases.filter(({ kind }) => kind === 'registration' || kind === 'reportQ1');
    const grant = { until: fromDay('2026-06-30'), reason: 'Sáp nhập', grantedBy: 'x', createdAt: testNow };
    const data = phases.map(({ id }) => ({ ...grant, phaseId: id, unitId: unit.id }));
    await db.phaseExtension.createMany({ data });
  };
  return { place, secretary: actors.secretary, registration, report, extend };
}

/** The last day for the answer as every page says it that names one. */
async function answerDays({ place, secretary, registration, report }: Awaited<ReturnType<typeof makeReturned>>) {
  const { campaignId, unitId } = place;
  const list = await listRegistrations(secretary, campaignId, {});
  if (!list || list.onlyOwn) throw new Error('The secretary sees every registration');
  const reports = await listReports(secretary, campaignId);
  const queue = await getReviewQueue(secretary, campaignId, { unit: '', kind: '', status: '', page: 1 });
  const cells = reports?.others.find((row) => row.unitId === unitId)?.cells;
  return {
    list: list.items.find((item) => item.unitId === unitId)?.answerBy,
    sheet: (await getTargetSheet(secretary, campaignId, unitId))?.answerBy,
    review: (await getRegistrationReview(secretary, campaignId, unitId))?.answerBy,
    queue: queue?.decided.find((item) => item.id === registration.id)?.answerBy,
    reportList: cells?.find((cell) => cell.period === 'q1')?.answerBy,
    reportSheet: (await getReportSheet(secretary, { ...place, period: 'q1' }))?.answerBy,
    reportReview: (await getReportReview(secretary, campaignId, unitId, 'q1'))?.answerBy,
    reportQueue: queue?.decided.find((item) => item.id === report.id)?.answerBy,
  };
}

test('every page names the same last day for an answer, more time that the unit was given included', async () => {
  const returned = await makeReturned();
  expect(new Set(Object.values(await answerDays(returned)))).toEqual(new Set(['2026-05-27']));
  await returned.extend();
  const days = await answerDays(returned);
  expect(days).toEqual(Object.fromEntries(Object.keys(days).map((page) => [page, '2026-06-30'])));
});
