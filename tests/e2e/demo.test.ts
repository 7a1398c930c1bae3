import type { Page } from '@playwright/test';
import demoAccounts from '../../prisma/seed/demo-accounts.json' with { type: 'json' };
import { expect, expectAccessible, expectLiveLinks, signIn, test } from '../support/journey';

const newcomer = 'taikhoanmoi.stc';

/** The role is the first part of a demo account's name: "chuyenvien.stc". */
const roleOf = (userName: string) => userName.split('.')[0];

/** Which page was looked at as which role: whoever else of that role finds it as it was, but for the first page with its tasks. */
const looked = new Set<string>();

async function lookAt(page: Page, userName: string, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  const known = `${roleOf(userName)} ${address}`;
  if (address === '/' || !looked.has(known)) await expectAccessible(page);
  looked.add(known);
}

for (const { userName, password, who } of demoAccounts.filter((one) => one.userName !== newcomer)) {
  test(`the demo opens for ${userName}`, async ({ openBrowser }) => {
    test.info().annotations.push({ type: 'who', description: who });
    const page = await openBrowser();
    await signIn(page, { userName }, password);
    const places = page.getByRole('navigation', { name: 'Chính' }).getByRole('link');
    const addresses = await places.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses).toContain('/campaigns');
    for (const address of addresses) await lookAt(page, userName, address);
    await page.goto('/');
    await expectLiveLinks(page);
    await page.goto('/campaigns');
    await page.getByRole('rowheader').getByRole('link').first().click();
    const tabs = page.getByRole('navigation', { name: 'Các trang của năm thi đua' }).getByRole('link');
    await tabs.first().waitFor();
    for (const address of await tabs.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
      await lookAt(page, userName, address);
    }
  });
}

test('a new demo account is asked for a password of its own', async ({ openBrowser }) => {
  const account = demoAccounts.find((one) => one.userName === newcomer);
  const page = await openBrowser();
  await signIn(page, { userName: newcomer }, account?.password);
  await expect(page).toHaveURL(/\/account\/password/);
  await expectAccessible(page);
});
