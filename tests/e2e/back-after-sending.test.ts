import type { Page } from '@playwright/test';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear, makeRegistration } from '../support/world';
import { sendTargets } from './registration-steps';
import { sendReport, typeResult } from './report-steps';

/** Back on the page that sends: it says that this was done and offers it no more. */
async function expectSentAfterBack(page: Page, check: string, said: RegExp): Promise<void> {
  await page.goBack();
  await expect(page).toHaveURL(check);
  await expect(page.getByText('Đã gửi', { exact: true }).first()).toBeVisible();
  await expect(page.getByText('Đang làm', { exact: true })).toHaveCount(0);
  await expect(page.getByText(said)).toBeVisible();
  await expect(page.getByText(/Chưa gửi được|Kiểm tra và gửi/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^Gửi / })).toHaveCount(0);
  await expectAccessible(page);
}

/** Takes back what was just sent: it is open again, and can be sent once more. */
async function takeBack(page: Page, what: string, said: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Rút lại để sửa' }).click();
  const dialog = page.getByRole('dialog', { name: `Rút lại ${what} để sửa?` });
  await expect(dialog).toContainText('chậm nhất ngày 31/12');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Rút lại', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Rút lại để sửa' })).toHaveCount(0);
  await expect(page.getByText('Đang làm', { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
}

test('after going back from what was sent, the check page says that it is sent; taken back, it is open again', async ({
  enter,
}) => {
  const { accounts, unit, otherUnit, campaign } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft' });
  await makeRegistration({ campaignId: campaign.id, unitId: otherUnit.id });
  await givePasswords([accounts.head, accounts.otherHead]);

  await test.step('a registration', async () => {
    const head = await enter(accounts.head);
    const sheet = `/campaigns/${campaign.id}/targets/${unit.id}`;
    await head.goto(sheet);
    await sendTargets(head, 2);
    await expectSentAfterBack(head, `${sheet}/check`, /^Bản đăng ký đã gửi lúc \d\d:\d\d ngày /);
    await head.goto(sheet);
    await takeBack(head, 'bản đăng ký', /^Đã rút lại bản đăng ký/);
    await sendTargets(head, 2);
  });

  await test.step('a report', async () => {
    const head = await enter(accounts.otherHead);
    const sheet = `/campaigns/${campaign.id}/reports/${otherUnit.id}/q1`;
    await head.goto(sheet);
    await typeResult(head, 'Chỉ tiêu 1', '90');
    await typeResult(head, 'Chỉ tiêu 2', '80');
    await expect(head.getByText(/Đã lưu \d/)).toHaveCount(2);
    await sendReport(head);
    await expectSentAfterBack(head, `${sheet}/check`, /^Báo cáo đã gửi lúc \d\d:\d\d ngày /);
    await head.goto(sheet);
    await takeBack(head, 'báo cáo', /^Đã rút lại báo cáo/);
    await sendReport(head);
  });
});
