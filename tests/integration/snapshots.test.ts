import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { adoptScores, agreeLine } from '@/lib/scores/commands/agree';
import { sendAppraisal } from '@/lib/scores/commands/appraisal-outcome';
import { acceptClaims, appraiseLine } from '@/lib/scores/commands/appraise';
import { saveScoreLine } from '@/lib/scores/commands/lines';
import { submitScores } from '@/lib/scores/commands/submit';
import { getScoreSheet } from '@/lib/scores/queries/sheet';
import { getResentItems, getSnapshot, getSnapshotComparison } from '@/lib/scores/queries/snapshots';
import { snapshotSheets } from '@/lib/scores/rules/snapshot/sheets';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { workbookResponse } from '@/lib/workbook';
import { idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeBlocYear } from '../support/world';

const newest = { from: null, to: null };

/** A claim that is questioned, changed, appraised and agreed otherwise: five snapshots, all through the commands. */
async function tellScore() {
  const year = await makeBlocYear();
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  await makeScores(key, version, table, { explanation: 'Có hồ sơ' });
  const { head, officer, secretary } = year.actors;
  const line = { ...key, criterionId: idOf(table, '1.1') };
  const revision = async () =>
    (await db.scoreLine.findFirstOrThrow({ where: { criterionId: line.criterionId } })).revision;
  await submitScores(head, key);
  await acceptClaims(secretary, key);
  const verdict = { points: '', leaveOut: false, reason: '', question: 'Số liệu nào?' };
  await appraiseLine(secretary, { ...line, revision: await revision(), ...verdict });
  await sendAppraisal(secretary, { ...key, asked: 1, answerBy: '01/06/2026' });
  return { ...year, key, table, line, revision, officer, head, secretary };
}

async function tellTheRest({
  key,
  line,
  revision,
  officer,
  head,
  secretary,
  campaign,
}: Awaited<ReturnType<typeof tellScore>>) {
  const words = { notAssigned: false, claimed: '', claimReason: '', explanation: 'Có hồ sơ', answer: 'Đã rà soát' };
  await saveScoreLine(officer, { ...line, revision: await revision(), values: { share: '96' }, ...words });
  await submitScores(head, key);
  const lower = { points: '8', leaveOut: false, reason: '=HYPERLINK("x")', question: '' };
  await appraiseLine(secretary, { ...line, revision: await revision(), ...lower });
  await sendAppraisal(secretary, { ...key, asked: 0 });
  await agreeLine(secretary, { ...line, revision: await revision(), points: '9', reason: 'Hội nghị thống nhất' });
  await adoptScores(secretary, { campaignId: campaign.id, units: 1 });
}

const kinds = async (actor: Parameters<typeof getSnapshotComparison>[0], key: { campaignId: string; unitId: string }) =>
  (await getSnapshotComparison(actor, key, newest))?.snapshots.map(({ number, kind, points }) => [
    number,
    kind,
    points,
  ]);

describe('the snapshots of a score', () => {
  it('keep an appraisal that goes on from the unit, as file and in comparison', async () => {
    const told = await tellScore();
    const { key, officer, secretary } = told;
    expect(await kinds(officer, key)).toEqual([[1, 'self', '12.00']]);
    expect(await kinds(secretary, key)).toEqual([
      [1, 'self', '12.00'],
      [2, 'appraised', '12.00'],
    ]);
    expect(await getSnapshot(officer, key, 2)).toBe(null);
    expect((await getSnapshot(secretary, key, 2))?.name.kind).toBe('appraised');
    expect((await getSnapshotComparison(officer, key, { from: 1, to: 2 }))?.after.number).toBe(1);
    expect(await getResentItems(secretary, key)).toBe(null);
  });

  it('are compared item by item, in the words of their table', async () => {
    const told = await tellScore();
    await tellTheRest(told);
    const { key, officer, line } = told;
    expect((await kinds(officer, key))?.map(([, kind]) => kind)).toEqual([
      ...['self', 'appraised', 'explained', 'appraised', 'agreed'],
    ]);
    const found = await getSnapshotComparison(officer, key, { from: 1, to: 3 });
    expect(found?.total).toEqual({ before: '12.00', after: '16.00' });
    expect(found?.sections.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['1', '9.00', '13.00'],
      ['2', '3.00', '3.00'],
    ]);
    expect(found?.lines).toEqual([
      {
        ...{ criterionId: line.criterionId, code: '1.1', title: 'Giải quyết hồ sơ đúng hạn', notAssigned: null },
        points: { before: '6.00', after: '10.00' },
        inputs: [{ label: 'Tỷ lệ hồ sơ đúng hạn', before: '90%', after: '96%' }],
        words: [
          { field: 'question', before: '', after: 'Số liệu nào?' },
          { field: 'answer', before: '', after: 'Đã rà soát' },
        ],
        documents: { added: [], removed: [] },
        groupId: told.table.criteria.find(({ code }) => code === '1')?.id,
      },
    ]);
    const last = await getSnapshotComparison(officer, key, newest);
    expect(last?.lines.map(({ points, words }) => ({ points, words }))).toEqual([
      {
        points: { before: '8.00', after: '9.00' },
        words: [{ field: 'agreedReason', before: '', after: 'Hội nghị thống nhất' }],
      },
    ]);
    expect(await getResentItems(told.secretary, key)).toEqual([line.criterionId]);
  });

  it('are read in the order of their table, whatever is issued later', async () => {
    const told = await tellScore();
    await tellTheRest(told);
    await issueTable(told.campaign.id, scoredTable({ title: 'Bảng khác' }));
    const view = await getSnapshot(told.officer, told.key, 5);
    expect(view?.name).toMatchObject({ number: 5, kind: 'agreed', version: 1, points: '15.00' });
    expect(view?.rows.map(({ code, depth, points, maximum }) => [code, depth, points, maximum])).toEqual([
      ['1', 1, '12.00', '14'],
      ['1.1', 2, '9.00', '10'],
      ['1.2', 2, '3.00', '4'],
      ['2', 1, '3.00', '6'],
      ['2.1', 2, '3.00', '6'],
    ]);
    expect(view?.rows[1]?.line).toMatchObject({ appraised: '8', appraisedReason: '=HYPERLINK("x")', agreed: '9' });
  });

  it('are read again from their file, cell by cell, with words that begin like a formula', async () => {
    const told = await tellScore();
    await tellTheRest(told);
    const view = await getSnapshot(told.officer, told.key, 5);
    if (!view) throw new Error('It is adopted');
    const file = await workbookResponse('Chấm điểm', snapshotSheets(view));
    const read = await readSpreadsheet(new Uint8Array(await file.arrayBuffer()));
    if ('refusal' in read) throw new Error(read.refusal.reason);
    const { unitName, blocName } = view.place;
    const first = (words: string) => [words, ...Array.from({ length: 12 }, () => null)];
    const section = (code: string, title: string, maximum: number, points: number) => [
      ...[code, title, maximum],
      ...Array.from({ length: 8 }, () => null),
      ...[points, null],
    ];
    expect(read.sheets).toEqual([
      {
        name: 'Thống nhất',
        rows: [
          first('Bảng tiêu chí chấm điểm, phiên bản 1'),
          first(`${unitName} – ${blocName}, năm 2026`),
          first(`Lần 5, thống nhất, chốt lúc 20/05/2026 10:00 bởi ${told.accounts.secretary.name}`),
          [
            ...['Mã', 'Tiêu chí', 'Điểm chuẩn', 'Số liệu', 'Điểm tính', 'Tự chấm', 'Lý do tự chấm, thuyết minh'],
            ...['Thẩm định', 'Lý do thẩm định', 'Thống nhất', 'Lý do thống nhất', 'Điểm', 'Minh chứng'],
          ],
          section('1', 'Tiêu chí 1', 14, 12),
          [
            ...['1.1', '  Giải quyết hồ sơ đúng hạn', 10, 'Tỷ lệ hồ sơ đúng hạn: 96%', 10, 10],
            ...['Có hồ sơ\nĐã rà soát', 8, '=HYPERLINK("x")', 9, 'Hội nghị thống nhất', 9, null],
          ],
          ['1.2', '  Chế độ báo cáo', 4, 'Số lần chậm: 2 lần', 3, 3, 'Có hồ sơ', 3, null, null, null, 3, null],
          section('2', 'Tiêu chí 2', 6, 3),
          [
            ...['2.1', '  Hoàn thành chỉ tiêu', 6, 'Mức hoàn thành chỉ tiêu: 50%', 3, 3, 'Có hồ sơ'],
            ...[3, null, null, null, 3, null],
          ],
          [null, 'Tổng điểm', ...Array.from({ length: 9 }, () => null), 15, null],
        ],
      },
    ]);
  });
});

describe('what would still give points', () => {
  it('is told to the unit while it may write, and to nobody else', async () => {
    const year = await makeBlocYear();
    const table = scoredTable();
    const version = await issueTable(year.campaign.id, table);
    const key = { campaignId: year.campaign.id, unitId: year.unit.id };
    await makeScores(key, version, table, { explanation: 'Có hồ sơ' });
    const nextFor = async (actor: typeof year.actors.officer) => (await getScoreSheet(actor, key))?.next;
    expect((await nextFor(year.actors.officer))?.map(({ gain, sentence }) => [gain, sentence])).toEqual([
      ['4', 'Tỷ lệ hồ sơ đúng hạn: thêm 5 điểm phần trăm để đạt mức 10 điểm (tăng 4 điểm).'],
      ['3', 'Mức hoàn thành chỉ tiêu: thêm 50 điểm phần trăm để đạt mức 6 điểm (tăng 3 điểm).'],
      ['0.5', 'Số lần chậm: giảm 1 lần để đạt mức 3,5 điểm (tăng 0,5 điểm).'],
    ]);
    await submitScores(year.actors.head, key);
    expect([await nextFor(year.actors.officer), await nextFor(year.actors.secretary)]).toEqual([[], []]);
  });
});
