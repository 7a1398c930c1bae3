import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, signIn, slowDown, test, thisYear } from '../support/journey';
import { idOf, issueTable, scoredTable } from '../support/scores';
import { makeBlocYear, makeRegistration } from '../support/world';
import { cell, expectSaved, sendTargets } from './registration-steps';
import { typeResult } from './report-steps';

async function makeDraft() {
  const year = await makeBlocYear({ year: thisYear });
  const { campaign, unit, accounts } = year;
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  await givePasswords([accounts.officer, accounts.head]);
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
  const conflict = second.getByRole('alert').filter({ hasText: 'Đang lưu: 90' });
  await expect(conflict).toContainText('Bạn nhập: 95');
  await expectAccessible(second);
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expectSaved(second);

  // The first tab still shows what it saved: now it is the later one.
  await cell(first, 'Kế hoạch', 1).fill('97');
  const answer = first.getByRole('alert').filter({ hasText: 'Đang lưu: 95' });
  await answer.getByRole('button', { name: 'Lấy bản đang lưu' }).click();
  await expect(answer).toBeHidden();
  await expect(cell(first, 'Kế hoạch', 1)).toHaveValue('95');

  // Each changed a cell of its own: who keeps their version keeps the other's cell too.
  await cell(first, 'Kế hoạch', 1).fill('96');
  await expectSaved(first);
  await cell(second, 'Ghi chú', 1).fill('Theo Kế hoạch 7');
  const apart = second.getByRole('alert').filter({ hasText: 'Đang lưu: 96' });
  await expect(apart).toContainText('Bạn không sửa ô này');
  await expect(apart).toContainText('Bạn nhập: Theo Kế hoạch 7');
  await apart.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(apart).toBeHidden();
  await expect(cell(second, 'Kế hoạch', 1)).toHaveValue('96');
  await expectSaved(second);
  await first.reload();
  await expect(first.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('96');
  await expect(first.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('Theo Kế hoạch 7');
});

test('two people on one result: who keeps a note keeps the other’s figure', async ({ enter }) => {
  const { campaign, unit, accounts } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
  await givePasswords([accounts.officer, accounts.head]);
  const [officer, head] = [await enter(accounts.officer), await enter(accounts.head)];
  for (const page of [officer, head]) await page.goto(`/campaigns/${campaign.id}/reports/${unit.id}/q1`);
  await typeResult(officer, 'Chỉ tiêu 1', '90');
  await expect(officer.getByText(/Đã lưu \d/)).toHaveCount(1);

  const note = head.getByLabel('Ghi chú cho Chỉ tiêu 1');
  await note.fill('Theo báo cáo của ngành');
  const conflict = head.getByRole('alert').filter({ hasText: 'Đang lưu: 90' });
  await expect(conflict).toContainText('Bạn nhập: Theo báo cáo của ngành');
  await expectAccessible(head);
  await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
  await expect(head.getByText(/Đã lưu \d/)).toHaveCount(1);
  await expect(head.getByRole('cell', { name: '90,00%' })).toBeVisible();
  await officer.reload();
  await expect(officer.getByLabel('Ghi chú cho Chỉ tiêu 1')).toHaveValue('Theo báo cáo của ngành');
  await expect(officer.getByRole('cell', { name: '90,00%' })).toBeVisible();
});

test('what an officer typed while the head was sending is shown to be copied, and can be given up', async ({
  enter,
}) => {
  const { accounts, sheet } = await makeDraft();
  const officer = await enter(accounts.officer);
  const head = await enter(accounts.head);
  await officer.goto(sheet);
  await officer.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();
  await officer.context().setOffline(true);
  await cell(officer, 'Ghi chú', 1).fill('Viết khi thủ trưởng gửi');
  await expect(officer.getByText(/mất kết nối/).first()).toBeVisible();
  await head.goto(sheet);
  await sendTargets(head, 2);

  await officer.context().setOffline(false);
  officer.on('dialog', (dialog) => dialog.accept());
  await officer.goto(sheet);
  const left = officer.getByRole('alert').filter({ hasText: '1 dòng bạn đã nhập chưa kịp lưu' });
  await expect(left.getByRole('listitem')).toContainText('Viết khi thủ trưởng gửi');
  await expectAccessible(officer);
  await left.getByRole('button', { name: 'Bỏ nội dung này' }).click();
  await expect(left).toHaveCount(0);
});

test('a session that ended while typing loses nothing', async ({ enter }) => {
  const { accounts, sheet } = await makeDraft();
  const page = await enter(accounts.officer);
  await page.goto(sheet);
  await page.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();

  const form = await page.context().newPage();
  await form.goto('/account/password');

  const other = await page.context().newPage();
  await other.goto('/');
  await other.getByLabel(/^Tài khoản: /).click();
  await other.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(other).toHaveURL(/\/login/);
  await other.goto(sheet);
  await expect(other.getByText('Bạn chưa đăng nhập, hoặc phiên làm việc đã kết thúc.')).toBeVisible();
  await expectAccessible(other);

  await form.getByLabel('Mật khẩu mới *', { exact: true }).fill('viết dở khi phiên kết thúc');
  await form.getByRole('button', { name: 'Đổi mật khẩu' }).click();
  const wayBack = form.getByRole('alert').getByRole('link', { name: 'Đăng nhập lại ở thẻ mới' });
  await expect(wayBack).toHaveAttribute('target', '_blank');
  await expect(form.getByLabel('Mật khẩu mới *', { exact: true })).toHaveValue('viết dở khi phiên kết thúc');
  await expectAccessible(form);

  await cell(page, 'Ghi chú', 1).fill('Viết khi phiên đã kết thúc');
  const ended = page.getByText('Phiên làm việc đã kết thúc, nội dung đã nhập vẫn được giữ.');
  await expect(ended.first()).toBeVisible();
  await expectAccessible(page);

  const opened = page.context().waitForEvent('page');
  // The cursor is still in the row: leaving it tries again, and the link stays under the pointer.
  await expect(cell(page, 'Ghi chú', 1)).toBeFocused();
  await page.getByRole('link', { name: 'Đăng nhập lại ở thẻ mới' }).first().click();
  await signIn(await opened, accounts.officer);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Lưu lại' }).first().click();
  await expect(ended).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('Viết khi phiên đã kết thúc');
});

test('a word typed into a self-score and left at once is saved, whichever way the page is left', async ({ enter }) => {
  const year = await makeBlocYear({ year: thisYear });
  const { campaign, unit, accounts } = year;
  const table = scoredTable();
  await issueTable(campaign.id, table);
  await givePasswords([accounts.officer]);
  const root = `/campaigns/${campaign.id}/scores/${unit.id}`;
  const group = `${root}/${idOf(table, '1')}`;
  const page = await enter(accounts.officer);
  const box = page.getByLabel('Thuyết minh khi không có minh chứng: Giải quyết hồ sơ đúng hạn');
  const stored = async () => {
    const where = { sheet: { campaignId: campaign.id, unitId: unit.id }, criterionId: idOf(table, '1.1') };
    const line = await db.scoreLine.findFirst({ where });
    return line && [line.explanation, line.revision];
  };

  await page.goto(group);
  await slowDown(page);
  await box.fill('Rời trang bằng địa chỉ');
  await page.goto('/account');
  await expect.poll(stored).toEqual(['Rời trang bằng địa chỉ', 1]);

  // It is the same sheet's draft in this browser: brought again it is no conflict with itself.
  await page.goto(group);
  await expect(box).toHaveValue('Rời trang bằng địa chỉ');
  await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  await slowDown(page);
  await box.press('End');
  await box.pressSequentially(', rồi bằng phím lùi');
  await page.evaluate(() => window.history.back());
  await expect.poll(stored).toEqual(['Rời trang bằng địa chỉ, rồi bằng phím lùi', 2]);

  await page.goto(root);
  await page.getByRole('link', { name: /Tiêu chí chưa xong tiếp theo/ }).click();
  await box.fill('Sang mục khác');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Chấm điểm của|^Chấm điểm/ })
    .first()
    .click();
  await expect.poll(stored).toEqual(['Sang mục khác', 3]);

  await page.goto(group);
  await slowDown(page);
  await box.fill('Đóng thẻ');
  await page.close({ runBeforeUnload: false });
  await expect.poll(stored).toEqual(['Đóng thẻ', 4]);
});
