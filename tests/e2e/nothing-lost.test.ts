import { expect, expectAccessible, givePasswords, signIn, test, thisYear } from '../support/journey';
import { makeBlocYear, makeRegistration } from '../support/world';
import { cell, expectSaved } from './registration-steps';

async function makeDraft() {
  const year = await makeBlocYear({ year: thisYear });
  const { campaign, unit, accounts } = year;
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  await givePasswords([accounts.officer]);
  return { ...year, sheet: `/campaigns/${campaign.id}/targets/${unit.id}` };
}

test('of two tabs the later one sees the conflict and chooses', async ({ enter }) => {
  const { accounts, sheet } = await makeDraft();
  const first = await enter(accounts.officer);
  const second = await first.context().newPage();
  for (const tab of [first, second]) {
    await tab.goto(sheet);
    await tab.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();
  }
  await cell(first, 'Kế hoạch', 1).fill('90');
  await expectSaved(first);

  await cell(second, 'Kế hoạch', 1).fill('95');
  const conflict = second.getByRole('alert').filter({ hasText: 'Bản đã lưu: 90' });
  await expect(conflict).toContainText('Bản của bạn: 95');
  await expectAccessible(second);
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expectSaved(second);

  // The first tab still shows what it saved: now it is the later one.
  await cell(first, 'Kế hoạch', 1).fill('97');
  const answer = first.getByRole('alert').filter({ hasText: 'Bản đã lưu: 95' });
  await answer.getByRole('button', { name: 'Lấy bản đã lưu' }).click();
  await expect(answer).toBeHidden();
  await expect(cell(first, 'Kế hoạch', 1)).toHaveValue('95');
  await first.reload();
  await expect(first.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('95');
});

test('a session that ended while typing loses nothing', async ({ enter }) => {
  const { accounts, sheet } = await makeDraft();
  const page = await enter(accounts.officer);
  await page.goto(sheet);
  await page.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();

  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByLabel(/^Tài khoản: /).click();
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(other).toHaveURL(/\/login/);

  await cell(page, 'Ghi chú', 1).fill('Viết khi phiên đã kết thúc');
  const ended = page.getByText('Phiên làm việc đã kết thúc, nội dung đã nhập vẫn được giữ.');
  await expect(ended.first()).toBeVisible();
  await expectAccessible(page);

  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: 'Đăng nhập lại ở thẻ mới' }).first().click();
  await signIn(await opened, accounts.officer);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Lưu lại' }).first().click();
  await expect(ended).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('Viết khi phiên đã kết thúc');
});
