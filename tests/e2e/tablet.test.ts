import type { Page } from '@playwright/test';
import demoAccounts from '../../prisma/seed/demo-accounts.json' with { type: 'json' };
import { expect, expectAccessible, expectNoSidewaysScroll, signIn, test } from '../support/journey';

/** From the first width whose tables have columns on: where one column too many pushed the page sideways. */
const widths = [770, 820, 900, 1000, 1024, 1100];
const linksIn = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

async function expectEveryWidth(page: Page, address: string): Promise<void> {
  await page.goto(address);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoSidewaysScroll(page);
  }
}

const passwordOf = (name: string) => demoAccounts.find(({ userName }) => userName === name)?.password ?? '';

for (const userName of ['chuyenvien.stc', 'thuky.sct']) {
  test(`no page of a year is wider than a tablet for ${userName}`, async ({ openBrowser }) => {
    const page = await openBrowser();
    await signIn(page, { userName }, passwordOf(userName));
    await page.goto('/campaigns');
    await page.getByRole('rowheader').getByRole('link').first().click();
    await page.getByRole('navigation', { name: 'Các trang của năm thi đua' }).waitFor();
    for (const address of await linksIn(page, 'Các trang của năm thi đua')) await expectEveryWidth(page, address);
  });
}

test('a report keeps to a tablet, where its rows are cards of two columns, as it is written and as it is read', async ({
  openBrowser,
}) => {
  const page = await openBrowser();
  await signIn(page, { userName: 'chuyenvien.stc' }, passwordOf('chuyenvien.stc'));
  const row = page.getByRole('listitem').filter({ hasText: 'Báo cáo kết quả năm' });
  await row.getByRole('link', { name: 'Làm tiếp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Báo cáo kết quả năm');
  const written = new URL(page.url()).pathname;
  for (const period of ['q1', 'half', 'nine', 'year']) {
    await expectEveryWidth(page, written.replace(/[^/]+$/, period));
  }
  await page.setViewportSize({ width: 900, height: 800 });
  const boxes = page
    .getByRole('main')
    .locator('tbody tr')
    .filter({ has: page.getByRole('rowheader') })
    .nth(1);
  const [plan, lastYear] = await boxes.locator('td').evaluateAll((cells) =>
    cells
      .slice(0, 2)
      .map((cell) => cell.getBoundingClientRect())
      .map(({ top, left }) => ({ top, left })),
  );
  expect([plan?.top === lastYear?.top, (plan?.left ?? 0) < (lastYear?.left ?? 0)]).toEqual([true, true]);
  await expectAccessible(page);
});
