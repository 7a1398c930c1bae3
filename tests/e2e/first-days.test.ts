import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear } from '../support/world';

test('a form that was refused once is as empty after a successful add as it was at first', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const page = await enter(accounts.secretary);
  await page.goto(`/campaigns/${campaign.id}/settings/templates`);
  const required = page.getByRole('checkbox', { name: /^Bắt buộc/ });
  const direction = page.getByLabel('Cách đánh giá *');
  const text = page.getByLabel('Nội dung chỉ tiêu *');
  await required.check();
  await direction.selectOption('less');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'ô cần sửa:' })).toBeFocused();
  await expect(required).toBeChecked();
  await expect(direction).toHaveValue('less');
  await text.fill('Tỷ lệ hồ sơ quá hạn');
  await page.getByLabel('Nhóm *').selectOption({ index: 1 });
  await page.getByLabel('Đơn vị tính *').fill('%');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByText('Đã thêm chỉ tiêu mẫu.')).toBeVisible();
  await expect(text).toHaveValue('');
  await expect(required).not.toBeChecked();
  await expect(direction).toHaveValue('more');
  await text.fill('Số sáng kiến');
  await page.getByLabel('Nhóm *').selectOption({ index: 1 });
  await page.getByLabel('Đơn vị tính *').fill('sáng kiến');
  await page.getByRole('button', { name: 'Thêm chỉ tiêu mẫu' }).click();
  await expect(page.getByRole('rowheader', { name: 'Số sáng kiến' })).toBeVisible();
  await expectAccessible(page);
  const stored = await db.targetTemplate.findMany({ where: { campaignId: campaign.id }, orderBy: { ordinal: 'asc' } });
  expect(stored.map((one) => [one.text, one.direction, one.required])).toEqual([
    ['Tỷ lệ hồ sơ quá hạn', 'less', true],
    ['Số sáng kiến', 'more', false],
  ]);
});
