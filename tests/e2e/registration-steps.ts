import { expect, type Locator, type Page } from '@playwright/test';

/** The cell of the open row with this heading. */
export function cell(page: Page, column: string, row: number) {
  return page.getByLabel(`${column}, dòng ${row}`, { exact: true });
}

/** Fills cells of an open row, by their headings. */
export async function typeRow(page: Page, row: number, texts: Record<string, string>): Promise<void> {
  for (const [column, text] of Object.entries(texts)) await cell(page, column, row).fill(text);
}

export async function startRow(page: Page, group: string): Promise<void> {
  await page.getByRole('button', { name: `Thêm chỉ tiêu vào nhóm ${group}` }).click();
}

/** Opens a closed row at the cell that reads so. */
export async function openCell(page: Page, row: string, text: string): Promise<void> {
  await page.getByRole('row', { name: row }).getByRole('gridcell', { name: text, exact: true }).click();
}

/** Everything in the sheet lies at the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Đang lưu…')).toHaveCount(0);
  await expect(page.getByText(/Đã lưu \d\d:\d\d/).first()).toBeVisible();
}

/** Pastes cells as a spreadsheet puts them on the clipboard. */
export async function pasteAt(place: Locator, rows: string[][]): Promise<void> {
  const text = `${rows.map((row) => row.join('\t')).join('\r\n')}\r\n`;
  await place.evaluate((element, block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Pastes cells at the end of a group. */
export async function pasteInto(page: Page, group: string, rows: string[][]): Promise<void> {
  await pasteAt(page.getByRole('button', { name: `Thêm chỉ tiêu vào nhóm ${group}` }), rows);
}

/** From the sheet: check page, button, confirmation. */
export async function sendTargets(page: Page, count: number): Promise<void> {
  await page.getByRole('link', { name: 'Kiểm tra và gửi' }).click();
  await sendCheckedTargets(page, count);
}

/** From the check page: button, confirmation. */
export async function sendCheckedTargets(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^Gửi ${count} chỉ tiêu cho tổ thư ký`) }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Gửi ${count} chỉ tiêu`, exact: true })
    .click();
  await expect(page.getByText(`Đã gửi ${count} chỉ tiêu tới tổ thư ký để rà soát.`)).toBeVisible();
}
