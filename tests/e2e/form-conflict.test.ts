import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear } from '../support/world';

const campaignOf = (id: string) => db.campaign.findUniqueOrThrow({ where: { id } });
const nameOf = async (id: string) => (await campaignOf(id)).name;

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

  await test.step('who leaves with a text that was not saved is asked first', async () => {
    const text = first.getByRole('textbox', { name: 'Lời phát động' });
    await text.fill('Chưa lưu');
    const asked = first.waitForEvent('dialog').then(async (dialog) => {
      await dialog.dismiss();
      return dialog.message();
    });
    await first.getByRole('link', { name: 'Giai đoạn' }).click();
    expect(await asked).toBe('Nội dung bạn đã nhập ở trang này chưa lưu. Rời trang và bỏ nội dung đó?');
    await expect(text).toHaveValue('Chưa lưu');
    first.once('dialog', (dialog) => dialog.accept());
    await first.getByRole('link', { name: 'Giai đoạn' }).click();
    await expect(first).toHaveURL(/settings\/phases$/);
    await open(first);
  });

  await test.step('mine goes over theirs', async () => {
    await overtake('Tên của người thứ nhất');
    await second.getByRole('radio', { name: /^Xem tiến độ và kết quả của nhau/ }).check();
    await save(second, 'Tên của người thứ hai');
    await expect(summary).toBeFocused();
    await expect(summary.getByRole('term')).toHaveText(['Tên phong trào của năm']);
    await expect(summary).toContainText('Chỉ bạn sửa, giữ như bạn nhập: Các đơn vị xem của nhau đến đâu.');
    await expect(summary).toContainText('Bạn nhập: Tên của người thứ hai');
    await expect(summary).toContainText('Đang lưu: Tên của người thứ nhất');
    await expect(name(second)).toHaveValue('Tên của người thứ hai');
    await expectAccessible(second);
    await summary.getByRole('button', { name: 'Ghi đè bằng nội dung của tôi' }).click();
    await expect.poll(() => nameOf(campaign.id)).toBe('Tên của người thứ hai');
    await expect(summary).toBeHidden();
    await expect(second.getByRole('radio', { name: /^Xem tiến độ và kết quả của nhau/ })).toBeChecked();
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

test('what only one of two people changed stays changed, whoever saves later', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const begun = await campaignOf(campaign.id);
  const [first, second] = [await enter(accounts.secretary), await enter(accounts.secretary)];
  const text = (page: Page, name: string) => page.getByRole('textbox', { name });
  const tick = (page: Page) => page.getByRole('checkbox', { name: /^Chuyên viên được gửi thay/ });
  const results = (page: Page) => page.getByRole('radio', { name: /^Xem tiến độ và kết quả của nhau/ });
  const save = (page: Page) => page.getByRole('button', { name: 'Lưu thiết lập' }).click();
  const summary = second.getByRole('alert').filter({ hasText: 'đã sửa nội dung này lúc' });
  for (const page of [first, second]) await page.goto(`/campaigns/${campaign.id}/settings/general`);

  await text(first, 'Lời phát động').fill('Lời của người thứ nhất');
  await results(first).check();
  await tick(first).setChecked(!begun.officerMaySubmit);
  await save(first);
  await expect.poll(async () => (await campaignOf(campaign.id)).revision).toBe(begun.revision + 1);

  await text(second, 'Phương hướng, nhiệm vụ').fill('Phương hướng của người thứ hai');
  // Touched, and put back: nothing was changed there.
  await tick(second).click();
  await tick(second).click();
  await save(second);
  await expect(summary).toContainText(
    'Bạn không sửa, đã lấy theo bản đang lưu: Lời phát động; Các đơn vị xem của nhau đến đâu; Chuyên viên được gửi thay thủ trưởng đơn vị.',
  );
  await expect(summary).toContainText('Chỉ bạn sửa, giữ như bạn nhập: Phương hướng, nhiệm vụ.');
  await expect(summary.getByRole('term')).toHaveCount(0);
  await expect(text(second, 'Lời phát động')).toHaveValue('Lời của người thứ nhất');
  await expect(text(second, 'Phương hướng, nhiệm vụ')).toHaveValue('Phương hướng của người thứ hai');
  await expect(results(second)).toBeChecked();
  await expect(tick(second)).toBeChecked({ checked: !begun.officerMaySubmit });
  await expectAccessible(second);

  // Mending what is refused next loses neither side.
  await text(second, 'Tên phong trào của năm').fill('');
  await summary.getByRole('button', { name: 'Lưu phần tôi sửa' }).click();
  await expect(second.getByRole('alert').filter({ hasText: 'Còn 1 ô cần sửa' })).toBeFocused();
  await text(second, 'Tên phong trào của năm').fill(begun.name);
  await text(first, 'Lời phát động').fill('Lời sửa lần hai');
  await save(first);
  await expect.poll(async () => (await campaignOf(campaign.id)).launchText).toBe('Lời sửa lần hai');
  await save(second);
  await expect(summary).toContainText('Bạn không sửa, đã lấy theo bản đang lưu: Lời phát động.');
  await expect(summary).toContainText('Chỉ bạn sửa, giữ như bạn nhập: Phương hướng, nhiệm vụ.');
  await summary.getByRole('button', { name: 'Lưu phần tôi sửa' }).click();
  await expect(summary).toBeHidden();
  expect(await campaignOf(campaign.id)).toMatchObject({
    name: begun.name,
    launchText: 'Lời sửa lần hai',
    directions: 'Phương hướng của người thứ hai',
    peerVisibility: 'results',
    officerMaySubmit: !begun.officerMaySubmit,
    revision: begun.revision + 3,
  });
});

test('where the other version cannot be loaded nothing goes over it unseen', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const [first, second] = [await enter(accounts.secretary), await enter(accounts.secretary)];
  const name = (page: Page) => page.getByRole('textbox', { name: 'Tên phong trào của năm' });
  const save = (page: Page) => page.getByRole('button', { name: 'Lưu thiết lập' }).click();
  for (const page of [first, second]) await page.goto(`/campaigns/${campaign.id}/settings/general`);
  await name(first).fill('Tên của người thứ nhất');
  await save(first);
  await expect.poll(() => nameOf(campaign.id)).toBe('Tên của người thứ nhất');

  await second.route('**/_next/static/chunks/**', (route) => route.abort('internetdisconnected'));
  await name(second).fill('Tên của người thứ hai');
  await save(second);
  const summary = second.getByRole('alert').filter({ hasText: 'đã sửa nội dung này lúc' });
  await expect(summary).toContainText('Chưa tải được bản đang lưu để so sánh');
  await expectAccessible(second);
  await save(second);
  await expect(summary).toContainText('Chưa tải được bản đang lưu để so sánh');
  expect(await nameOf(campaign.id)).toBe('Tên của người thứ nhất');
  await expect(name(second)).toHaveValue('Tên của người thứ hai');

  await second.unroute('**/_next/static/chunks/**');
  await summary.getByRole('button', { name: 'Tải lại bản đang lưu' }).click();
  await expect(summary).toContainText('Đang lưu: Tên của người thứ nhất');
  await summary.getByRole('button', { name: 'Ghi đè bằng nội dung của tôi' }).click();
  await expect.poll(() => nameOf(campaign.id)).toBe('Tên của người thứ hai');
});
