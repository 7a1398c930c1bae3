import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Actor } from '@/lib/auth/actor';
import { getDraft } from '@/lib/criteria/queries/draft';
import { storeTable } from '../support/criteria-tables';
import { dirtyWorkbook } from '../support/dirty-workbook';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { actorOf, makeBlocYear } from '../support/world';

const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function draftOf(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft) throw new Error('There is a draft');
  return draft.table;
}

async function choose(page: Page, name: string, buffer: Buffer) {
  await page.getByLabel('Tệp bảng tiêu chí').setInputFiles({ name, mimeType: xlsx, buffer });
}

/** Files that are no table are refused in words, and the page stays what it was. */
async function tryWrongFiles(page: Page) {
  await choose(page, 'Bảng.xls', Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('Workbook', 'utf16le')]));
  await expect(page.getByText('Đây là tệp Excel kiểu cũ (.xls).')).toBeVisible();
  await expectAccessible(page);
  await choose(page, 'Bảng.xlsx', Buffer.from('không phải bảng'));
  await expect(page.getByText('Đây không phải tệp Excel (.xlsx).')).toBeVisible();
}

const radio = (page: Page, name: string | RegExp) => page.getByRole('radio', { name });

/** Answers with the keyboard; what was answered is there again after a reload, and questions that follow from it. */
async function answer(page: Page) {
  await expect(page.getByRole('heading', { name: 'Còn 3 chỗ cần chọn cách hiểu' })).toBeVisible();
  await expect(page.getByText('Các tiêu chí cộng lại được 15 điểm, đúng bằng tổng điểm ghi trong tệp.')).toBeVisible();
  await expect(link(page, 'Trả lời các câu hỏi')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Đến câu chưa trả lời' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect(radio(page, 'Khoản trừ điểm')).toBeChecked();
  await expect(radio(page, 'Trừ một lần')).toBeVisible();
  await page.reload();
  await expect(radio(page, 'Khoản trừ điểm')).toBeChecked();
  await radio(page, 'Trừ một lần').check();
  await radio(page, 'Tổng điểm trừ của tiêu chí').check();
  await radio(page, 'Chuyển vào ghi chú').check();
  await radio(page, /^Khoảng trống thuộc mức thấp hơn/).check();
  await expect(page.getByRole('heading', { name: 'Đã trả lời hết 5 câu hỏi' })).toBeVisible();
  await expectAccessible(page);
}

/** The table as it reads: its tree with a sentence for each rule, and every cell that is no part of it. */
async function lookAt(page: Page) {
  await expect(
    page.getByText(
      'Điểm chuẩn 5,5 điểm; trừ 0,5 điểm mỗi trường hợp (a7.1. Báo cáo chậm); trừ 1 điểm nếu a.7.2. Không gửi báo cáo; tổng điểm trừ không quá 2 điểm.',
    ),
  ).toBeVisible();
  await page.getByText('Phần cuối, chữ ký: 1 ô').click();
  await expect(page.getByText('Nơi nhận: Như Điều 3')).toBeVisible();
  await link(page, 'Môi trường').click();
  await expect(page.getByText(/trên 98% được 4,5 điểm; từ 97% đến 98% được 4 điểm/)).toBeVisible();
  await expectAccessible(page);
}

async function exported(page: Page) {
  const [download] = await Promise.all([page.waitForEvent('download'), link(page, 'Tải Excel').click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('a secretary reads a dirty workbook in, sends it out again, and gets the same table back', async ({
  enter,
  complaints,
}) => {
  test.setTimeout(240_000);
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const actor = await actorOf(accounts.secretary, new Date());
  const page = await enter(accounts.secretary);
  const path = `/campaigns/${campaign.id}/criteria/draft`;

  await test.step('is told which files are no tables', async () => {
    await page.goto(path);
    await link(page, 'Nhập từ Excel').click();
    await expect(page.getByRole('heading', { name: 'Nhập bảng tiêu chí từ Excel' })).toBeVisible();
    await expectAccessible(page);
    await tryWrongFiles(page);
    // The browser itself notes that two files were refused.
    expect(complaints.splice(0).map((text) => /status of (\d+)/.exec(text)?.[1])).toEqual(['422', '422']);
  });
  await test.step('answers what is doubtful', async () => {
    await choose(page, 'Bảng điểm.xlsx', await dirtyWorkbook());
    await answer(page);
  });
  await test.step('looks at the table', () => lookAt(page));
  await test.step('makes it the draft', async () => {
    await page.getByRole('button', { name: 'Tạo bản đang soạn từ tệp' }).click();
    await expect(link(page, 'Quản lý đất đai')).toBeVisible();
    await expectAccessible(page);
  });

  const first = await draftOf(actor, campaign.id);
  expect(first.criteria.map(({ code, points }) => `${code} ${points}`).sort()).toEqual([
    'A8 5',
    'a 10.5',
    'a7 5.5',
    'b 4.5',
    'b1 4.5',
  ]);
  const file = await test.step('sends it out', () => exported(page));
  expect(file.name).toContain(`Bảng tiêu chí ${thisYear} - đang soạn`);
  await test.step('reads it in again, and nothing is asked', async () => {
    await link(page, 'Nhập từ Excel').click();
    await choose(page, file.name, file.bytes);
    await expect(page.getByText('Mọi dòng trong tệp đều đọc được rõ ràng, không có câu hỏi nào.')).toBeVisible();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Thay bản đang soạn…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thay toàn bộ bản đang soạn?' });
    await expect(dialog).toContainText('5 dòng đang soạn bị xóa');
    await expect(dialog.getByRole('listitem')).toHaveText(['a Quản lý đất đai', 'b Môi trường']);
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Thay bản đang soạn' }).click();
    await expect(page).toHaveURL(path);
  });
  expect(await draftOf(actor, campaign.id)).toEqual(first);
});

test('on a phone a table comes behind the sections that are there, or is given up; the office keeps one as a template', async ({
  enter,
}) => {
  test.setTimeout(120_000);
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await storeTable(campaign.id, 'Bảng điểm của khối');
  await givePasswords([accounts.secretary, accounts.office]);
  const clean = await dirtyWorkbook([
    ['II', 'Công tác thi đua', 5, null, null],
    ['1', 'Có mô hình mới', 5, null, null],
  ]);

  await test.step('the secretary', async () => {
    const small = await enter(accounts.secretary, { viewport: phone });
    const path = `/campaigns/${campaign.id}/criteria/draft`;
    await small.goto(`${path}/import`);
    await choose(small, 'Bảng.xlsx', await dirtyWorkbook());
    await expect(small.getByRole('heading', { name: 'Còn 3 chỗ cần chọn cách hiểu' })).toBeVisible();
    await expectNoSidewaysScroll(small);
    await expectAccessible(small);
    await small.getByRole('button', { name: 'Bỏ tệp này' }).click();
    await choose(small, 'Bảng khác.xlsx', clean);
    await small.getByRole('button', { name: 'Thêm vào sau bản đang soạn…' }).click();
    await expectAccessible(small);
    await small.getByRole('button', { name: 'Thêm 1 mục' }).click();
    await expect(link(small, 'Công tác thi đua')).toBeVisible();
    await expect(link(small, 'Bảng điểm của khối I.2')).toBeVisible();
    await expectNoSidewaysScroll(small);
  });

  await test.step('the office', async () => {
    const office = await enter(accounts.office);
    await office.goto('/admin/criteria');
    await link(office, 'Nhập từ Excel').click();
    await choose(office, 'Bảng mẫu thi đua.xlsx', clean);
    await expect(office.getByLabel('Tên bảng mẫu')).toHaveValue('Bảng mẫu thi đua');
    const title = `Bảng mẫu ${campaign.id}`;
    await office.getByLabel('Tên bảng mẫu').fill(title);
    await expectAccessible(office);
    await office.getByRole('button', { name: 'Lưu thành bảng mẫu của tỉnh' }).click();
    await link(office, title).click();
    await expect(office.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expectAccessible(office);
    const file = await exported(office);
    expect(file.name).toBe(`${title}.xlsx`);
  });
});
