import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, expectNoSidewaysScroll, givePasswords, phone, test } from '../support/journey';
import { makeReport } from '../support/standing';
import { makeAccount, makeCampaign, makeRegistration, makeUnit } from '../support/world';

/** A past year of which nothing else tells, so that the province is what this file makes. */
const year = 2012;
const size = { blocs: 16, units: 9 };
const nameOf = (place: number) => `Khối các cơ quan và đơn vị sự nghiệp số ${place + 1}`;

/** A bloc of nine: the first unit has registered nothing, the others reached so many percent of their plans in the first quarter. */
async function makeProvinceBloc(place: number) {
  const units = await Promise.all(Array.from({ length: size.units }, () => makeUnit('Sở Thử nghiệm')));
  const unitIds = units.map((unit) => unit.id);
  // The first bloc had only January, so that its unit has been late for longest.
  const { id, blocId } = await makeCampaign({ year, unitIds, ...(place === 0 ? { open: [] } : {}) });
  await db.phase.deleteMany({ where: { campaignId: id, kind: { notIn: ['registration', 'reportQ1'] } } });
  await db.bloc.update({ where: { id: blocId }, data: { name: nameOf(place), ordinal: place + 1 } });
  const [late, ...others] = units;
  if (!late) throw new Error('A bloc has units');
  for (const unit of others) {
    await makeRegistration({ campaignId: id, unitId: unit.id });
    const actual = String(60 + place);
    await makeReport({ campaignId: id, unitId: unit.id, period: 'q1', actuals: [actual, actual] });
  }
  return { name: nameOf(place), campaignId: id, late, others };
}

async function makeProvince() {
  const leader = await makeAccount('leader');
  await givePasswords([leader]);
  const blocs = await Promise.all(Array.from({ length: size.blocs }, (_, place) => makeProvinceBloc(place)));
  const [first, ...others] = blocs;
  if (!first) throw new Error('A province has blocs');
  return { leader, blocs, first, others };
}

const address = `/dashboard?year=${year}&period=q1`;
const visibleItems = (page: Page, region: RegExp) =>
  page.getByRole('region', { name: region }).getByRole('listitem').filter({ visible: true });

/** How many sheets of paper the page takes, as its style sheet lays them out. */
async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true });
  return paper.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('the province on one page: what needs a leader comes first, all of it is a step away', async ({ enter }) => {
  const { leader: account, blocs, first, others } = await makeProvince();
  const leader = await enter(account);
  const table = leader.getByRole('table', { name: 'Số liệu của từng khối' });

  await test.step('one screen shows the totals, who is late, who is behind, and where the table begins', async () => {
    await leader.goto(address);
    for (const region of ['Số liệu toàn tỉnh', /^Đơn vị đang chậm/, /^Khối dưới bình quân tỉnh/]) {
      await expect(leader.getByRole('region', { name: region })).toBeInViewport({ ratio: 0.99 });
    }
    await expect(leader.getByRole('heading', { name: 'Từng khối' })).toBeInViewport();
    await expect(leader.getByRole('region', { name: 'Số liệu toàn tỉnh' })).toContainText('Đang chậm16 đơn vị');
    await expect(leader.getByRole('link', { name: '16 đơn vị chưa gửi đăng ký' })).toHaveAttribute(
      'href',
      `${address}&only=unregistered`,
    );
    const late = visibleItems(leader, /^Đơn vị đang chậm \(16\)/);
    await expect(late).toHaveCount(4);
    await expect(late.first()).toContainText(first.late.name);
    await expect(late.first()).toContainText(/quá hạn [\d.]+ ngàyĐăng ký chỉ tiêu năm 2012 và 1 việc khác/);
    const behind = visibleItems(leader, /^Khối dưới bình quân tỉnh \(8\)/);
    await expect(behind).toHaveCount(4);
    await expect(behind.first()).toHaveText(`${first.name}60,00%1 đơn vị chậm · 1/9 chưa báo cáo quý Ikém 7,50 điểm`);
    await expect(table.getByRole('row')).toHaveCount(17);
    await expectAccessible(leader);
  });

  await test.step('all who are late have a page of their own, which is searched, filtered and sorted', async () => {
    await leader.getByRole('link', { name: 'Xem cả 16 đơn vị' }).press('Enter');
    await expect(leader.getByRole('heading', { level: 1 })).toHaveText(`Đơn vị đang chậm năm ${year}`);
    const rows = leader.getByRole('table', { name: 'Đơn vị đang chậm' }).getByRole('row');
    await expect(rows).toHaveCount(17);
    await expect(rows.nth(1)).toContainText(first.late.name);
    await expectAccessible(leader);
    await leader.getByRole('link', { name: 'Lâu nhất (ngày)' }).click();
    await expect(leader).toHaveURL(/sort=-days/);
    await expect(rows.nth(1)).toContainText(first.late.name);
    await leader.getByRole('link', { name: 'Lâu nhất (ngày)' }).click();
    await expect(rows.nth(16)).toContainText(first.late.name);
    await leader.getByLabel('Khối', { exact: true }).selectOption({ label: first.name });
    await leader.getByLabel('Việc quá hạn', { exact: true }).selectOption({ label: `Báo cáo kết quả quý I/${year}` });
    await leader.getByRole('button', { name: 'Tìm' }).click();
    await expect(rows).toHaveCount(2);
    await expect(leader.getByRole('heading', { level: 2 })).toHaveText('1 đơn vị, 1 việc quá hạn');
    await expect(rows.nth(1)).toContainText(`Báo cáo kết quả quý I/${year}`);
    await expect(rows.nth(1)).not.toContainText('Đăng ký chỉ tiêu');
    await leader.getByLabel('Tình trạng', { exact: true }).selectOption({ label: 'Đang làm' });
    await leader.getByRole('button', { name: 'Tìm' }).click();
    await expect(leader.getByText('Không đơn vị nào chậm')).toBeVisible();
    await expectAccessible(leader);
  });

  await test.step('blocs that are behind fill the table, which then stands above the totals', async () => {
    await leader.goto(address);
    await leader.getByRole('link', { name: 'Xem cả 8 khối' }).press('Enter');
    await expect(table.getByRole('row')).toHaveCount(9);
    await expect(table.getByRole('rowheader')).toHaveText(blocs.slice(0, 8).map((bloc) => bloc.name));
    await expect(table.getByRole('rowheader').first()).toBeInViewport();
    await expect(leader.getByLabel('Tình trạng', { exact: true })).toHaveValue('behind');
    await leader.getByLabel('Tìm khối hoặc đơn vị').fill(others.at(-1)?.others[0]?.name ?? '');
    await leader.getByLabel('Tình trạng', { exact: true }).selectOption({ label: 'Tất cả' });
    await leader.getByRole('button', { name: 'Tìm' }).click();
    await expect(leader.getByRole('region', { name: 'Đơn vị tìm thấy (1)' })).toBeInViewport();
    await expect(table.getByRole('rowheader')).toHaveText([nameOf(15)]);
    await expectAccessible(leader);
  });

  await test.step('what the table shows can be taken along as a workbook', async () => {
    const [download] = await Promise.all([
      leader.waitForEvent('download'),
      leader.getByRole('link', { name: 'Tải Excel' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`Thi đua toàn tỉnh năm ${year}.xlsx`);
    const sheets = await readXlsxFile(await download.path());
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([
      ['Các khối', 4],
      ['Đơn vị', 12],
      ['Đang chậm', 5],
    ]);
    expect(sheets[0]?.data[3]?.slice(0, 13)).toEqual([1, nameOf(15), 9, 9, 8, 0, 8, 9, 8, 0, 0, 1, 75]);
  });

  await test.step('a phone shows figures first and folds the filters', async () => {
    await leader.setViewportSize(phone);
    await leader.goto(address);
    await expect(leader.getByRole('search')).toBeHidden();
    await expect(leader.getByRole('region', { name: 'Số liệu toàn tỉnh' })).toBeInViewport({ ratio: 0.99 });
    await expectNoSidewaysScroll(leader);
    await expectAccessible(leader);
    await leader.getByLabel('Tìm và lọc').check();
    await expect(leader.getByRole('search')).toBeVisible();
    await expectAccessible(leader);
    await leader.goto(`/dashboard/late?year=${year}&q=${encodeURIComponent(first.late.name)}`);
    await expect(leader.getByRole('search')).toBeVisible();
    await expectNoSidewaysScroll(leader);
    await expectAccessible(leader);
  });

  await test.step('on paper one sheet has all figures, a second one the units of each bloc', async () => {
    await leader.goto(address);
    expect(await sheetsOf(leader)).toBe(2);
    await leader.emulateMedia({ media: 'print' });
    await expect(visibleItems(leader, /^Đơn vị đang chậm/)).toHaveCount(6);
    await expect(leader.getByRole('table', { name: 'Đơn vị của từng khối' }).getByRole('row')).toHaveCount(17);
    await leader.emulateMedia({ media: null });
    // Sixteen units with two debts each.
    await leader.goto(`/dashboard/late?year=${year}`);
    expect(await sheetsOf(leader)).toBe(2);
  });
});
