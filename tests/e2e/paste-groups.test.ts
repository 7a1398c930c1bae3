import { db } from '@/lib/db/client';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear } from '../support/world';
import { expectSaved, pasteAt, pasteInto, startRow } from './registration-steps';

const political = 'Thực hiện nhiệm vụ chính trị, chỉ tiêu kế hoạch';
const reform = 'Cải cách hành chính';
const emulation = 'Công tác thi đua, khen thưởng';
const fromExcel = [
  ['BẢNG CHỈ TIÊU THI ĐUA', '', '', '', ''],
  ['STT', 'Nội dung', 'ĐVT', `KH năm ${thisYear}`, 'Trọng số'],
  ['I', political.toUpperCase(), '', '', ''],
  ['1', 'Thu ngân sách trên địa bàn', 'tỷ đồng', '3.450', '40'],
  ['II', `${reform}:`, '', '', ''],
  ['1', 'Hồ sơ giải quyết đúng hạn', '%', '98', '30'],
  ['2', 'Hồ sơ trực tuyến toàn trình', '%', '80', '30'],
];

test('an ordinary sheet goes into its groups, and its export comes back as it was', async ({ enter }) => {
  const { accounts, unit, otherUnit, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.officer, accounts.otherOfficer]);
  const page = await enter(accounts.officer);
  await page.goto(`/campaigns/${campaign.id}/targets/${unit.id}`);
  const stored = async (unitId: string) => {
    const lines = await db.target.findMany({
      where: { registration: { campaignId: campaign.id, unitId } },
      include: { group: true },
      orderBy: [{ group: { ordinal: 'asc' } }, { ordinal: 'asc' }],
    });
    return lines.map(({ group, text, measure, planned, weight }) => [
      ...[group.name, text, measure, planned?.toFixed(), weight?.toFixed()],
    ]);
  };
  const expected = [
    [political, 'Thu ngân sách trên địa bàn', 'tỷ đồng', '3450', '40'],
    [reform, 'Hồ sơ giải quyết đúng hạn', '%', '98', '30'],
    [reform, 'Hồ sơ trực tuyến toàn trình', '%', '80', '30'],
  ];

  await test.step('the row just made is filled, and every row says where it goes', async () => {
    await startRow(page, political);
    await pasteAt(page.getByLabel('Nội dung chỉ tiêu, dòng 1', { exact: true }), fromExcel);
    const preview = page.getByRole('dialog', { name: 'Xem trước nội dung dán' });
    await expect(preview).toContainText('3 chỉ tiêu mới, 0 dòng đang có được ghi đè, 1 cột không dùng.');
    await expect(preview).toContainText('2 dòng đầu được hiểu là tên bảng và dòng tiêu đề.');
    await expect(preview).toContainText(`Các dòng vào 2 nhóm: ${political}; ${reform}.`);
    const places = preview.locator('tbody tr > td:first-child');
    await expect(places).toHaveText([`${political}vào dòng trống`, reform, reform]);
    await expectAccessible(page);
    await preview.getByRole('button', { name: 'Dán 3 dòng' }).click();
    await expect(page.getByText('Đã dán 3 dòng.')).toBeVisible();
    await expectSaved(page);
    expect(await stored(unit.id)).toEqual(expected);
  });

  await test.step('the export is pasted into the sheet of another unit', async () => {
    const answer = await page.request.get(`/campaigns/${campaign.id}/targets/${unit.id}/export`);
    const reading = await readSpreadsheet(await answer.body());
    const rows = 'sheets' in reading ? reading.sheets[0]?.rows.map((row) => row.map((one) => String(one ?? ''))) : [];
    const other = await enter(accounts.otherOfficer);
    await other.goto(`/campaigns/${campaign.id}/targets/${otherUnit.id}`);
    await pasteInto(other, emulation, rows ?? []);
    const preview = other.getByRole('dialog', { name: 'Xem trước nội dung dán' });
    await expect(preview.getByLabel('Cột 13 là', { exact: true })).toHaveValue('group');
    await expect(preview.locator('tbody tr > td:first-child')).toHaveText([political, reform, reform]);
    await preview.getByRole('button', { name: 'Dán 3 dòng' }).click();
    await expect(other.getByText('Đã dán 3 dòng.')).toBeVisible();
    await expectSaved(other);
    expect(await stored(otherUnit.id)).toEqual(expected);
    await other.getByRole('button', { name: 'Hoàn tác dán' }).click();
    await expect(other.getByText('Đã dán 3 dòng.')).toBeHidden();
    await expect(async () => expect(await stored(otherUnit.id)).toEqual([])).toPass();
  });

  await test.step('a column of groups is chosen in the preview, and an unknown name is told', async () => {
    await pasteInto(page, emulation, [
      ['Nội dung', 'ĐVT', 'Thuộc phần'],
      ['Bài viết điển hình tiên tiến', 'bài', 'Công tác khác'],
      ['Hồ sơ quá hạn', 'hồ sơ', 'cai cach hanh chinh'],
    ]);
    const preview = page.getByRole('dialog', { name: 'Xem trước nội dung dán' });
    await expect(preview.locator('tbody tr > td:first-child')).toHaveText([emulation, emulation]);
    await preview.getByLabel('Cột 3 là', { exact: true }).selectOption({ label: 'Nhóm' });
    await expect(preview.locator('tbody tr > td:first-child')).toHaveText([emulation, reform]);
    await expect(preview).toContainText(
      `Bảng này không có nhóm “Công tác khác”: các dòng ghi như vậy vào nhóm “${emulation}” là nhóm đã bấm.`,
    );
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(preview).toBeHidden();
  });

  await test.step('a part without a group is no target, and a plan that is a day says how it is judged', async () => {
    const day = `31/03/${thisYear}`;
    await pasteInto(page, emulation, [
      ['STT', 'Nội dung', 'ĐVT', `KH năm ${thisYear}`],
      ['I', reform, '', ''],
      ['1', 'Kế hoạch cải cách hành chính', 'ngày', '31/3'],
      ['II', 'Nhiệm vụ được giao thêm', '', ''],
      ['1', 'Đề án của tỉnh', 'đề án', day],
      ['2', 'Báo cáo đúng hạn', 'báo cáo', '4/4'],
    ]);
    const preview = page.getByRole('dialog', { name: 'Xem trước nội dung dán' });
    await expect(preview).toContainText('3 chỉ tiêu mới, 0 dòng đang có được ghi đè, 1 ô chưa hiểu');
    await expect(preview.locator('tbody tr:not(.row-why) > td:first-child')).toHaveText([reform, emulation, emulation]);
    await expect(preview).toContainText(
      `Bảng này không có nhóm “Nhiệm vụ được giao thêm”: dòng chỉ có tên nhóm không thành chỉ tiêu, các dòng dưới nó vào nhóm “${emulation}” là nhóm đã bấm.`,
    );
    await expect(preview).toContainText('2 dòng có kế hoạch là một ngày nên được đánh giá “Trước thời hạn”.');
    await expect(preview).toContainText(
      'Kế hoạch: chưa hiểu “4/4”. Ô này cần một số, ví dụ 1.234,5; nếu là ngày phải xong thì chọn “Trước thời hạn” ở ô Cách đánh giá.',
    );
    await expectAccessible(page);
    await preview.getByRole('button', { name: 'Dán 3 dòng' }).click();
    await expect(page.getByRole('row', { name: 'Đề án của tỉnh' })).toContainText(`Trước thời hạn${day}`);
  });
});
