import { db } from '@/lib/db/client';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { issueTable, keepSnapshot, makeScores, scoredTable } from '../support/scores';
import { makeBlocYear } from '../support/world';

/** A bloc in which one unit is still scoring and the other was appraised after it changed its numbers. */
async function makeScoredYear() {
  const year = await makeBlocYear({ year: thisYear });
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const campaignId = year.campaign.id;
  await makeScores({ campaignId, unitId: year.unit.id }, version, table, { explanation: 'Có hồ sơ' });
  const judged = await makeScores({ campaignId, unitId: year.otherUnit.id }, version, table, { status: 'appraised' });
  await keepSnapshot(judged, version, table, 'self');
  await keepSnapshot(judged, version, table, 'explained', '96');
  await givePasswords(Object.values(year.accounts));
  return { ...year, table, root: `/campaigns/${campaignId}/scores` };
}

test('a unit sees what would still give it points, and follows it to its item', async ({ enter }) => {
  const { accounts, unit, root } = await makeScoredYear();
  const officer = await enter(accounts.officer, { viewport: phone });
  await officer.goto(`${root}/${unit.id}`);
  const panel = officer.getByRole('region', { name: 'Còn có thể thêm điểm' });
  await expect(panel.getByRole('listitem')).toHaveText([
    /^1\.1 Giải quyết hồ sơ đúng hạn \+4Tỷ lệ hồ sơ đúng hạn: thêm 5 điểm phần trăm để đạt mức 10 điểm/,
    /^2\.1 Hoàn thành chỉ tiêu \+3Mức hoàn thành chỉ tiêu: thêm 50 điểm phần trăm để đạt mức 6 điểm/,
    /^1\.2 Chế độ báo cáo \+0,5Số lần chậm: giảm 1 lần để đạt mức 3,5 điểm/,
  ]);
  await expectNoSidewaysScroll(officer);
  await expectAccessible(officer);
  await panel.getByRole('link', { name: '1.1 Giải quyết hồ sơ đúng hạn' }).click();
  await expect(officer.getByLabel('Tỷ lệ hồ sơ đúng hạn')).toHaveValue('90');
});

test('a sent score is compared with itself, downloaded and printed group by group', async ({ enter }) => {
  const { accounts, otherUnit, root } = await makeScoredYear();
  const officer = await enter(accounts.otherOfficer);

  await test.step('what changed between two times, and only that', async () => {
    await officer.goto(`${root}/${otherUnit.id}/compare`);
    const rows = officer.getByRole('table', { name: 'Tiêu chí khác nhau giữa hai lần chốt điểm' }).getByRole('row');
    await expect(rows).toHaveCount(2);
    await expect(rows.last().getByRole('cell')).toHaveText(['6,00', '10,00', '+4', 'Tỷ lệ hồ sơ đúng hạn: 90% → 96%']);
    await expectAccessible(officer);
    const choices = officer.getByLabel('Từ lần');
    const [seen, needed] = await choices.evaluate((one) => [one.clientWidth, one.scrollWidth]);
    expect(needed).toBeLessThanOrEqual(seen ?? 0);
    await officer.setViewportSize(phone);
    await expectNoSidewaysScroll(officer);
    await officer.setViewportSize({ width: 1366, height: 768 });
    await choices.selectOption({ index: 2 });
    await officer.getByRole('button', { name: 'So sánh' }).click();
    await expect(officer.getByText('Hai lần chốt điểm giống nhau ở mọi tiêu chí.')).toBeVisible();
    await expectAccessible(officer);
    const waiting = officer.waitForEvent('download');
    await officer.getByRole('link', { name: 'Excel lần 2, sau giải trình' }).click();
    expect((await waiting).suggestedFilename()).toBe(`Chấm điểm ${thisYear}, ${otherUnit.name}, lần 2.xlsx`);
  });

  await test.step('the whole on paper, or one group of it', async () => {
    await officer.goto(`${root}/${otherUnit.id}/print`);
    await expect(officer.getByRole('table')).toHaveCount(3);
    const first = officer.getByRole('table', { name: /^Điểm của mục 1 / });
    const headers = ['Tiêu chí', 'Điểm chuẩn', 'Số liệu', 'Tính theo bảng', 'Tự chấm', 'Thẩm định', 'Lý do'];
    await expect(first.getByRole('columnheader')).toHaveText(headers);
    const sum = first.getByRole('row').last().getByRole('cell');
    await expect(sum).toHaveText(['14,00', '', '', '9,00', '9,00', '']);
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Mục 2' }).click();
    await expect(first).toBeHidden();
    await expect(officer.getByRole('table', { name: /^Điểm của mục 2 / })).toBeVisible();
    await expectAccessible(officer);
  });

  await test.step('nothing of it for another unit', async () => {
    const peer = await enter(accounts.officer);
    for (const page of ['compare', 'print', 'snapshots/1']) {
      const answer = await peer.request.get(`${root}/${otherUnit.id}/${page}`);
      expect([page, answer.status()]).toEqual([page, 404]);
    }
    expect(await db.scoreSnapshot.count({ where: { sheet: { unitId: otherUnit.id } } })).toBe(2);
  });
});
