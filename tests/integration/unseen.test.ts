import { expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { submitReport } from '@/lib/reports/commands/submit';
import { readReportMark } from '@/lib/reports/queries/seen';
import { submitScores } from '@/lib/scores/commands/submit';
import { readScoreMark, scoreSeen } from '@/lib/scores/queries/seen';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { submitTargets } from '@/lib/targets/commands/submit';
import { readTargetsMark } from '@/lib/targets/queries/seen';
import { makeAward, makeExternalScore, makeIndex } from '../support/known';
import { knownTable } from '../support/known-table';
import { issueTable, makeScores, scoredTable } from '../support/scores';
import { makeDocument } from '../support/sent-scores';
import { makeBlocYear, makeRegistration, makeUnit, testNow } from '../support/world';

const unseen = { ok: false, refusal: { reason: 'changed-since-seen' } };
const ok = { ok: true };
const written = { updatedAt: testNow, updatedBy: 'test' };

it('a registration is sent as its sender has read it: neither with another target nor with another title', async () => {
  const { actors, campaign, unit } = await makeBlocYear();
  const key = { campaignId: campaign.id, unitId: unit.id };
  const registration = await makeRegistration({ ...key, status: 'draft', weights: [60, 40] });
  const before = await readTargetsMark(actors.head, key);
  await db.target.update({ where: { id: registration.targets[0]?.id ?? '' }, data: { revision: 2 } });
  expect(await submitTargets(actors.head, { ...key, seen: before })).toEqual(unseen);
  const between = await readTargetsMark(actors.head, key);
  const award = await db.awardType.findFirstOrThrow();
  await db.titleAim.create({ data: { registrationId: registration.id, awardCode: award.code, quantity: 1 } });
  expect(await submitTargets(actors.head, { ...key, seen: between })).toEqual(unseen);
  await db.titleAim.deleteMany({ where: { registrationId: registration.id } });
  expect(await submitTargets(actors.head, { ...key, seen: between })).toMatchObject(ok);
});

it('a report is sent as its sender has read it: neither with another result, nor evidence, nor words', async () => {
  const { actors, campaign, unit } = await makeBlocYear();
  const place = { campaignId: campaign.id, unitId: unit.id };
  const key = { ...place, period: 'q1' } as const;
  const registration = await makeRegistration(place);
  const lines = {
    create: registration.targets.map(({ id }) => ({ targetId: id, actual: '25', note: 'Đạt', ...written })),
  };
  const report = await db.report.create({ data: { ...key, statusSince: testNow, lines }, include: { lines: true } });
  const marks = new Set([await readReportMark(actors.head, key)]);
  const change = async (write: Promise<unknown>) => {
    await write;
    for (const seen of marks) expect(await submitReport(actors.head, { ...key, seen })).toEqual(unseen);
    marks.add(await readReportMark(actors.head, key));
  };
  const lineId = report.lines[0]?.id ?? '';
  await change(db.reportLine.update({ where: { id: lineId }, data: { revision: { increment: 1 } } }));
  const document = await makeDocument(unit.id);
  await change(db.reportLineEvidence.create({ data: { lineId, documentId: document.id } }));
  const headId = campaign.heads[0]?.id ?? '';
  await change(db.reportNarrative.create({ data: { reportId: report.id, headId, text: 'Tốt', ...written } }));
  expect(marks.size).toBe(4);
  expect(await submitReport(actors.head, { ...key, seen: [...marks].at(-1) })).toMatchObject(ok);
});

it('a self-score is sent as its sender has read it', async () => {
  const { actors, campaign, unit } = await makeBlocYear();
  const key = { campaignId: campaign.id, unitId: unit.id };
  const table = scoredTable();
  const sheet = await makeScores(key, await issueTable(campaign.id, table), table, { explanation: 'Có báo cáo' });
  const read = async () => {
    const mark = await readScoreMark(actors.head, key);
    return scoreSeen(mark, (await getScoreSheet(actors.head, key))?.totals.claimed.points ?? '');
  };
  const before = await read();
  await db.scoreLine.updateMany({ where: { sheetId: sheet.id }, data: { revision: 2 } });
  expect(await submitScores(actors.head, { ...key, seen: before })).toEqual(unseen);
  const between = await read();
  const document = await makeDocument(unit.id);
  await db.scoreLineEvidence.create({ data: { lineId: sheet.lines[0]?.id ?? '', documentId: document.id } });
  expect(await submitScores(actors.head, { ...key, seen: between })).toEqual(unseen);
  expect(await submitScores(actors.head, { ...key, seen: await read() })).toMatchObject(ok);
});

it('a self-score is not sent with other points than its sender has read, though nobody of the unit wrote', async () => {
  const { actors, campaign, unit } = await makeBlocYear();
  const key = { campaignId: campaign.id, unitId: unit.id };
  const index = await makeIndex();
  const table = knownTable(index.name, await makeUnit());
  await makeAward(unit.id);
  const score = await makeExternalScore(index.id, unit.id);
  const version = await issueTable(campaign.id, table);
  await makeScores(key, version, table, { explanation: 'Có báo cáo', values: { '1.3': { late: '0' } } });
  const mark = await readScoreMark(actors.head, key);
  const points = (await getScoreSheet(actors.head, key))?.totals.claimed.points ?? '';
  await db.externalScore.update({ where: { id: score.id }, data: { score: '80' } });
  expect(await submitScores(actors.head, { ...key, seen: scoreSeen(mark, points) })).toEqual(unseen);
});
