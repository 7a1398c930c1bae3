import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear } from '../support/world';

const nameOf = async (id: string) => (await db.campaign.findUniqueOrThrow({ where: { id } })).name;

test('of two who change the same settings the later one sees both versions and keeps one', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const [first, second] = [await enter(accounts.secretary), await enter(accounts.secretary)];
  const open = (page: Page) => page.goto(`/campaigns/${campaign.id}/settings/general`);
  const name = (page: Page) => page.getByRole('textbox', { name: 'Tên phong trào của năm' });
  const summary = second.getByRole('alert').filter({ hasText: 'đã sửa nội dung này lúc' });
  const save = async (page: Page, text: string) => {
    await name(page).fill(text);
    await page.getByRole('button', { name: 'Lưu thiết lập' }).click();
  };
  const overtake = async (text: string) => {
    const { revision } = await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } });
    await save(first, text);
    await expect
      .poll(async () => (await db.campaign.findUniqueOrThrow({ where: { id: campaign.id } })).revision)
      .toBe(revision + 1);
  };
  await open(first);
  await open(second);

  await test.step('mine goes over theirs', async () => {
    await overtake('Tên của người thứ nhất');
    await second.getByRole('radio', { name: /^Xem tiến độ của nhau/ }).check();
    await save(second, 'Tên của người thứ hai');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('term')).toContainText(['Tên phong trào của năm']);
    await expect(summary).toContainText('Bạn nhập: Tên của người thứ hai');
    await expect(summary).toContainText('Đang lưu: Tên của người thứ nhất');
    await expect(name(second)).toHaveValue('Tên của người thứ hai');
    await expectAccessible(second);
    await summary.getByRole('button', { name: 'Ghi đè bằng nội dung của tôi' }).click();
    await expect.poll(() => nameOf(campaign.id)).toBe('Tên của người thứ hai');
    await expect(summary).toBeHidden();
    await expect(second.getByRole('radio', { name: /^Xem tiến độ của nhau/ })).toBeChecked();
  });

  await test.step('theirs is taken, and the next save is an ordinary one', async () => {
    await open(first);
    await overtake('Tên đặt lại');
    await save(second, 'Tên bỏ đi');
    await summary.getByRole('button', { name: 'Lấy bản đang lưu' }).click();
    await expect(name(second)).toHaveValue('Tên đặt lại');
    await expect(second.getByText('Đã hiện bản đang lưu; nội dung bạn nhập đã bỏ.')).toBeVisible();
    expect(await nameOf(campaign.id)).toBe('Tên đặt lại');
    await save(second, 'Tên sau cùng');
    await expect.poll(() => nameOf(campaign.id)).toBe('Tên sau cùng');
    await expect(summary).toBeHidden();
    await expectAccessible(second);
  });
});
