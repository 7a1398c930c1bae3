import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { storeTable } from '../support/criteria-tables';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { makeChange } from '../support/version-change';
import { makeBlocYear } from '../support/world';

const saved = (page: Page) => expect(page.getByText(/^Đã lưu \d/)).toBeVisible();
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name });

async function beginTable(page: Page, campaignId: string) {
  await page.goto(`/campaigns/${campaignId}`);
  await link(page, 'Tiêu chí').click();
  await expect(page.getByText('Bảng tiêu chí chưa được ban hành')).toBeVisible();
  await expectAccessible(page);
  await link(page, 'Soạn bảng tiêu chí').click();
  await expect(page.getByRole('radio', { name: /^Bảng trống/ })).toBeChecked();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Tạo bảng tiêu chí' }).click();
  await expect(page.getByText('Bảng chưa có mục nào')).toBeVisible();
  await expectAccessible(page);
}

/** A total that is no number is kept as it was typed, said to be wrong, and saved once it is mended. */
async function declareTotal(page: Page) {
  await link(page, 'Quy định chung').click();
  const total = page.getByLabel('Tổng điểm chuẩn');
  await total.fill('mười');
  await expect(page.getByText('Phải là số, ví dụ 9,5.')).toBeVisible();
  await expect(page.getByText('Còn 1 ô chưa đúng hoặc chưa nhập nên chưa lưu.')).toBeVisible();
  await expectAccessible(page);
  await total.fill('10');
  await saved(page);
  await page.getByRole('button', { name: 'Thêm loại' }).click();
  await page.getByLabel('Tên loại').fill('Hoàn thành xuất sắc');
  await page.getByLabel('Từ', { exact: true }).fill('9');
  await page.getByRole('button', { name: 'Thêm bước xét' }).click();
  await saved(page);
  await expectAccessible(page);
  await link(page, 'Quay lại bảng').click();
}

async function addGroup(page: Page) {
  await page.getByRole('button', { name: 'Thêm mục lớn' }).click();
  await expect(page.getByRole('heading', { name: 'Tiêu chí I', exact: true })).toBeVisible();
  await page.getByLabel('Nội dung', { exact: true }).fill('Nhiệm vụ chính trị');
  await saved(page);
  await page.getByRole('button', { name: 'Thêm tiêu chí vào trong' }).click();
  await expect(page.getByRole('heading', { name: 'Tiêu chí I.1' })).toBeVisible();
}

async function writeRule(page: Page) {
  await page.getByLabel('Nội dung', { exact: true }).fill('Giải quyết hồ sơ đúng hạn');
  await page.getByLabel('Điểm chuẩn').fill('10');
  await page.getByLabel('Cách tính', { exact: true }).selectOption({ label: 'Theo mức của một số liệu' });
  await page.getByLabel('Tên số liệu').fill('Tỷ lệ đúng hạn');
  await expect(
    page.getByText('Tỷ lệ đúng hạn từ 95% trở lên được 10 điểm; dưới 95% được 0 điểm.', { exact: true }),
  ).toBeVisible();
  await page.getByLabel('Cách tính', { exact: true }).selectOption({ label: 'Đạt hoặc không đạt' });
  await page.getByRole('button', { name: 'Lấy lại cách tính trước (Theo mức của một số liệu)' }).click();
  await expect(page.getByLabel('Tên số liệu')).toHaveValue('Tỷ lệ đúng hạn');
  await page.getByLabel('Tỷ lệ đúng hạn').fill('95,5');
  await expect(page.getByText('Được 10 điểm', { exact: true })).toBeVisible();
  await expect(page.getByText('Tỷ lệ đúng hạn 95,5% thuộc mức từ 95% trở lên, được 10 điểm.')).toBeVisible();
  await page.getByRole('button', { name: 'Lưu thành ví dụ' }).click();
  await expect(page.getByText('95,5% → 10 điểm')).toBeVisible();
  await page.getByLabel('Điểm phải được của ví dụ 1').fill('9,5');
  await expect(page.getByText('Sai: tính theo bảng được 10 điểm')).toBeVisible();
  await saved(page);
  await expectAccessible(page);
}

/** What does not hold keeps the table from being issued, and is a link to where it is mended. */
async function mendExample(page: Page) {
  await link(page, 'Soạn bảng tiêu chí').click();
  await expect(page.getByText('Còn 1 điểm phải sửa')).toBeVisible();
  await expectAccessible(page);
  await link(page, 'Kiểm tra và ban hành').click();
  await expect(page.getByText(/Ví dụ 1 ghi 9,5 điểm nhưng tính theo bảng được 10 điểm\./)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ban hành' })).toHaveCount(0);
  await expectAccessible(page);
  await link(page, 'I.1 Giải quyết hồ sơ đúng hạn').click();
  await page.getByLabel('Điểm phải được của ví dụ 1').fill('10');
  await expect(page.getByText('Đúng', { exact: true })).toBeVisible();
  await saved(page);
}

async function issue(page: Page) {
  await link(page, 'Soạn bảng tiêu chí').click();
  await expect(page.getByText('Đủ điều kiện ban hành')).toBeVisible();
  await link(page, 'Kiểm tra và ban hành').click();
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Ban hành phiên bản 1 của bảng tiêu chí?' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Ban hành cho 3 đơn vị' }).click();
  await expect(page.getByText('Phiên bản 1, đang áp dụng')).toBeVisible();
  await expectAccessible(page);
}

/** The tree moves with buttons, refuses what cannot be, and a later version says why and what is new. */
async function issueAgain(page: Page) {
  await link(page, 'Sửa thành phiên bản mới').click();
  await page.getByRole('button', { name: 'Lên: I.1 Giải quyết hồ sơ đúng hạn' }).click();
  await expect(page.getByText('Tiêu chí đã đứng đầu mục.')).toBeVisible();
  await expectAccessible(page);
  await link(page, 'Giải quyết hồ sơ đúng hạn').click();
  await page.getByLabel('Nội dung', { exact: true }).fill('Giải quyết hồ sơ đúng và trước hạn');
  await saved(page);
  await link(page, 'Soạn bảng tiêu chí').click();
  await link(page, 'Kiểm tra và ban hành').click();
  const changes = page.getByRole('table', { name: 'So với phiên bản 1 đang áp dụng' });
  await expect(changes.getByRole('row').nth(1)).toContainText('Giải quyết hồ sơ đúng và trước hạn');
  // Nobody is asked to agree to what is refused.
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByText('Ghi lý do sửa bảng đã ban hành.').first()).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByLabel('Lý do sửa bảng đã ban hành').fill('Theo góp ý của các đơn vị');
  await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await page.getByRole('button', { name: 'Ban hành cho 3 đơn vị' }).click();
  await expect(page.getByText('Phiên bản 2, đang áp dụng')).toBeVisible();
  await expectAccessible(page);
}

test('a secretary makes a criteria table, an example fails, is mended and issued; a member reads it', async ({
  enter,
}) => {
  test.setTimeout(240_000);
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary, accounts.officer]);
  const secretary = await enter(accounts.secretary);
  await test.step('begins with nothing', () => beginTable(secretary, campaign.id));
  await test.step('declares the total', () => declareTotal(secretary));
  await test.step('adds a group and a criterion', () => addGroup(secretary));
  await test.step('writes its rule, tries it and keeps an example that is wrong', () => writeRule(secretary));
  await test.step('is told what is wrong and mends it', () => mendExample(secretary));
  await test.step('issues it', () => issue(secretary));
  await test.step('issues another version with its reason', () => issueAgain(secretary));

  await test.step('a member reads it on a phone, and the version before', async () => {
    const officer = await enter(accounts.officer, { viewport: phone });
    await officer.goto(`/campaigns/${campaign.id}/criteria`);
    await expect(officer.getByText('Giải quyết hồ sơ đúng và trước hạn')).toBeVisible();
    await expect(officer.getByText('Theo góp ý của các đơn vị')).toBeVisible();
    await expect(link(officer, 'Sửa thành phiên bản mới')).toHaveCount(0);
    await expectAccessible(officer);
    await expectNoSidewaysScroll(officer);
    await link(officer, 'Phiên bản 1').click();
    await expect(officer.getByText('Phiên bản 1, đã được thay thế')).toBeVisible();
    await expect(officer.getByText('Giải quyết hồ sơ đúng hạn', { exact: true })).toBeVisible();
    await link(officer, 'Xem toàn bảng để in').click();
    await expect(officer.getByRole('button', { name: 'In trang này' })).toBeVisible();
    await expectAccessible(officer);
  });
});

test('an issued table is closed to other blocs, kept as a template by the office, and edited on a phone', async ({
  enter,
}) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  const far = await makeBlocYear({ year: thisYear });
  await storeTable(campaign.id, 'Bảng điểm của khối');
  await givePasswords([accounts.secretary, accounts.office, far.accounts.secretary]);

  await test.step('another bloc’s secretary finds nothing', async () => {
    const stranger = await enter(far.accounts.secretary);
    for (const path of ['criteria', 'criteria/draft', 'criteria/draft/issue', 'criteria/draft/settings']) {
      const answer = await stranger.request.get(`/campaigns/${campaign.id}/${path}`);
      expect([path, answer.status()]).toEqual([path, 404]);
    }
  });

  await test.step('the office keeps it as a template of the province, and takes it away again', async () => {
    const office = await enter(accounts.office);
    await office.goto(`/campaigns/${campaign.id}/criteria`);
    await expect(link(office, 'Sửa thành phiên bản mới')).toHaveCount(0);
    await office.getByRole('button', { name: 'Lưu làm bảng mẫu của tỉnh' }).click();
    await expect(office.getByText('Đã lưu làm bảng mẫu của tỉnh.')).toBeVisible();
    await office.goto('/admin/criteria');
    const bloc = await db.bloc.findUniqueOrThrow({ where: { id: campaign.blocId } });
    const row = office.getByRole('row', { name: bloc.name });
    await expect(row).toBeVisible();
    await expectAccessible(office);
    await row.getByRole('button', { name: /^Xóa/ }).click();
    await office.getByRole('button', { name: 'Xóa bảng mẫu', exact: true }).click();
    await expect(row).toHaveCount(0);
  });

  await test.step('the editor fits a phone', async () => {
    const small = await enter(accounts.secretary, { viewport: phone });
    await small.goto(`/campaigns/${campaign.id}/criteria/draft`);
    await expectNoSidewaysScroll(small);
    await link(small, 'Bảng điểm của khối I.1').click();
    await expect(small.getByLabel('Điểm chuẩn')).toHaveValue('6');
    await expectNoSidewaysScroll(small);
    await expectAccessible(small);
  });
});

test('a secretary drags criteria to their places, is refused a circle, and deletes one', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await storeTable(campaign.id, 'Bảng điểm của khối');
  await givePasswords([accounts.secretary]);
  const page = await enter(accounts.secretary);
  await page.goto(`/campaigns/${campaign.id}/criteria/draft`);
  const tree = page.getByRole('table', { name: 'Các tiêu chí của mục' });
  const groups = page.getByRole('table', { name: 'Các mục của bảng tiêu chí' });
  const codes = tree.locator('tbody tr td:first-child');
  const lineOf = (title: string) => tree.getByRole('row', { name: title });
  await expect(codes).toHaveText(['I', 'I.1', 'I.2']);

  await test.step('a row goes before another', async () => {
    const upper = { targetPosition: { x: 200, y: 3 } };
    await tree.locator('[data-name="I.2"]').dragTo(lineOf('Bảng điểm của khối I.1'), upper);
    await expect(codes).toHaveText(['I', 'I.2', 'I.1']);
  });
  await test.step('a group does not go into itself', async () => {
    await groups.locator('[data-name="I"]').dragTo(lineOf('Bảng điểm của khối I.1'));
    await expect(page.getByText('Không thể chuyển tiêu chí I vào bên trong chính nó.').first()).toBeVisible();
    await expect(codes).toHaveText(['I', 'I.2', 'I.1']);
    await expectAccessible(page);
  });
  await test.step('a row is deleted once that is confirmed', async () => {
    await lineOf('Bảng điểm của khối I.2').getByRole('button', { name: /^Xóa/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Xóa I.2 Bảng điểm của khối I.2?' });
    await expect(dialog).toContainText('Tiêu chí 4 điểm bị xóa khỏi bản đang soạn');
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Xóa tiêu chí' }).click();
    await expect(codes).toHaveText(['I', 'I.1']);
    await expect(dialog).toHaveCount(0);
    await expect(link(page, 'Bảng điểm của khối I.1')).toBeFocused();
    await lineOf('I Bảng điểm của khối I').getByRole('button', { name: /^Xóa/ }).click();
    await expect(page.getByText('Mục này cùng 1 dòng bên trong, tổng 6 điểm, bị xóa')).toBeVisible();
    await page.getByRole('button', { name: 'Hủy' }).click();
    await expect(codes).toHaveText(['I', 'I.1']);
  });
});

test('a secretary sees whose score another version would change', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeChange('5', { year: thisYear });
  await givePasswords([accounts.secretary]);
  for (const viewport of [{ width: 1366, height: 768 }, phone]) {
    const page = await enter(accounts.secretary, { viewport });
    await page.goto(`/campaigns/${campaign.id}/criteria/draft/issue`);
    await expect(page.getByRole('heading', { name: 'Điểm của các đơn vị thay đổi thế nào' })).toBeVisible();
    const row = page.getByRole('row', { name: unit.name });
    await expect(row).toContainText('1.1 Giải quyết hồ sơ đúng hạn: 6,00 → 5,00');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
  }
});
