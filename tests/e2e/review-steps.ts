import { expect, type Page } from '@playwright/test';
import { expectAccessible } from '../support/journey';

function opinion(page: Page, row: number) {
  return page.getByRole('group', { name: `Ý kiến về mục ${row}`, exact: true });
}

export async function acceptLine(page: Page, row: number): Promise<void> {
  await opinion(page, row).getByRole('radio', { name: 'Chấp nhận' }).check();
}

export async function returnLine(page: Page, row: number, reason: string): Promise<void> {
  await opinion(page, row).getByRole('radio', { name: 'Trả lại' }).check();
  await page.getByLabel(`Lý do trả lại mục ${row}`).fill(reason);
}

/** Waits until the server has every opinion. */
export async function allSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^(Chưa lưu|Đang lưu…)$/)).toHaveCount(0);
}

/** Sends the review; `act` is what the confirming button says. */
export async function sendReview(page: Page, act: string): Promise<void> {
  const send = page.getByRole('button', { name: 'Gửi kết quả cho đơn vị' });
  const dialog = page.getByRole('dialog');
  await allSaved(page);
  await send.click();
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await expect(page.getByText('Đã gửi kết quả rà soát')).toBeVisible();
}

/** Asks for an answer by a day that cannot be: told beside the box, nothing is sent, and the dialog is closed again. */
export async function refuseDay(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Gửi kết quả cho đơn vị' }).click();
  const day = dialog.getByLabel('Giải trình chậm nhất ngày');
  const proposed = await day.inputValue();
  await day.fill('31/02/2026');
  await dialog.getByRole('button', { name: act, exact: true }).click();
  await expect(day).toBeFocused();
  await expect(day).toHaveAccessibleDescription(/Hạn giải trình phải là ngày có thật/);
  await expectAccessible(page);
  await day.fill(proposed);
  await page.keyboard.press('Escape');
}
