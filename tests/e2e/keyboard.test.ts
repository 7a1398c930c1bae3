import type { Locator, Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, journeyPassword, test, thisYear } from '../support/journey';
import { makeBlocYear } from '../support/world';
import { cell, expectSaved } from './registration-steps';

const group = 'Cải cách hành chính';
const furthest = 80;

/** Presses Tab until this has the focus, as somebody without a mouse must. */
async function tabTo(page: Page, goal: Locator): Promise<void> {
  await goal.waitFor();
  for (let step = 0; step < furthest; step++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(goal).toBeFocused();
}

async function activate(page: Page, goal: Locator): Promise<void> {
  await tabTo(page, goal);
  await page.keyboard.press('Enter');
}

/** Types into one cell after the other, an empty text leaving a cell as it is. */
async function typeCells(page: Page, texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(text);
  }
}

test('an officer fills in and sends the sheet by keyboard alone', async ({ openBrowser }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await db.campaign.update({ where: { id: campaign.id }, data: { officerMaySubmit: true } });
  await givePasswords([accounts.officer]);
  const page = await openBrowser();
  const { keyboard } = page;

  await test.step('signs in and reaches the sheet', async () => {
    await page.goto('/login');
    await tabTo(page, page.getByLabel('Tên đăng nhập'));
    await typeCells(page, [accounts.officer.userName, journeyPassword]);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Việc cần làm');
    await activate(page, page.getByRole('link', { name: 'Bắt đầu' }).first());
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Chỉ tiêu năm');
  });

  await test.step('types a row and begins the next', async () => {
    await activate(page, page.getByRole('button', { name: `Thêm chỉ tiêu vào nhóm ${group}` }));
    await expect(cell(page, 'Nội dung chỉ tiêu', 1)).toBeFocused();
    await typeCells(page, ['Hồ sơ đúng hạn', '%', '', '93', '95,5', '', '', '60']);
    await expect(cell(page, 'Trọng số', 1)).toBeFocused();
    await keyboard.press('Enter');
    await expect(cell(page, 'Trọng số', 2)).toBeFocused();
    await keyboard.type('40');
    await expectAccessible(page);
  });

  await test.step('moves between cells and rows', async () => {
    await keyboard.press('ArrowUp');
    await expect(cell(page, 'Trọng số', 1)).toBeFocused();
    await keyboard.press('ArrowDown');
    await expect(cell(page, 'Trọng số', 2)).toBeFocused();
    for (let step = 0; step < 7; step++) await keyboard.press('Shift+Tab');
    await expect(cell(page, 'Nội dung chỉ tiêu', 2)).toBeFocused();
    await typeCells(page, ['Cuộc kiểm tra cải cách hành chính', 'cuộc', '', '4', '6']);
    for (let step = 0; step < 5; step++) await keyboard.press('Shift+Tab');
    await expect(cell(page, 'Ghi chú', 1)).toBeFocused();
    await keyboard.press('Tab');
    await expect(cell(page, 'Nội dung chỉ tiêu', 2)).toBeFocused();
  });

  await test.step('takes back with Esc, leaves the row, walks over closed rows', async () => {
    await keyboard.press('Tab');
    await keyboard.type('lần');
    await keyboard.press('Escape');
    await expect(cell(page, 'Đơn vị tính', 2)).toHaveValue('cuộc');
    await keyboard.press('Escape');
    const closed = page.getByRole('row', { name: 'Cuộc kiểm tra cải cách hành chính' });
    await expect(closed.getByRole('gridcell', { name: 'cuộc', exact: true })).toBeFocused();
    await keyboard.press('ArrowLeft');
    await expect(closed.getByRole('gridcell', { name: 'Cuộc kiểm tra cải cách hành chính' })).toBeFocused();
    await keyboard.press('ArrowUp');
    await expect(page.getByRole('gridcell', { name: 'Hồ sơ đúng hạn' })).toBeFocused();
    await expectSaved(page);
    await expectAccessible(page);
  });

  await test.step('checks and sends', async () => {
    await activate(page, page.getByRole('link', { name: 'Kiểm tra và gửi' }));
    const send = page.getByRole('button', { name: /^Gửi 2 chỉ tiêu cho/ });
    await activate(page, send);
    const dialog = page.getByRole('dialog');
    await expectAccessible(page);
    await keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(send).toBeFocused();
    await keyboard.press('Enter');
    await activate(page, dialog.getByRole('button', { name: 'Gửi 2 chỉ tiêu', exact: true }));
    await expect(page.getByText('Đã gửi 2 chỉ tiêu tới tổ thư ký để rà soát.')).toBeVisible();
    await expectAccessible(page);
  });
});
