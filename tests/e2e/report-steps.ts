import { expect, type Page } from '@playwright/test';

/** Types a result and leaves the box, which saves it. */
export async function typeResult(page: Page, target: string, result: string): Promise<void> {
  const box = page.getByLabel(`Thực hiện: ${target}`, { exact: true });
  await box.fill(result);
  await box.press('Tab');
}

export async function openEvidence(page: Page, target: string): Promise<void> {
  await page.getByRole('button', { name: `Thêm minh chứng cho ${target}` }).click();
}

/** The words of a cited document, in the dialog of the report. */
export async function describeDocument(page: Page, number: string, issuedOn: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Thêm minh chứng' });
  await dialog.getByLabel('Số/ký hiệu').fill(number);
  await dialog.getByLabel('Ngày ban hành').fill(issuedOn);
  await dialog.getByLabel('Cơ quan ban hành').fill('Sở Thử nghiệm');
  await dialog.getByLabel('Trích yếu').fill('Báo cáo kết quả thực hiện quý I');
}

/** From the sheet: check page, button, confirmation, and back on the sheet. */
export async function sendReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Kiểm tra và gửi' }).click();
  await sendCheckedReport(page);
}

/** From the check page: button, confirmation, and back on the sheet. */
export async function sendCheckedReport(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Gửi báo cáo quý I/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gửi báo cáo', exact: true }).click();
  await expect(page.getByText('Đã gửi', { exact: true }).first()).toBeVisible();
}
