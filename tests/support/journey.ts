import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Page } from '@playwright/test';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';

export const journeyPassword = 'mot cau dai de nho';

/** Gives accounts made by tests/support/world.ts a password that fits, so that journeys sign in as people do. */
export async function givePasswords(accounts: readonly { id: string }[]): Promise<void> {
  const passwordHash = await hashPassword(journeyPassword);
  await db.account.updateMany({ where: { id: { in: accounts.map((one) => one.id) } }, data: { passwordHash } });
}

/** Signs in through the form. */
export async function signIn(page: Page, account: { userName: string }): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(account.userName);
  await page.getByLabel('Mật khẩu').fill(journeyPassword);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/** WCAG 2.2 AA, as far as a program can tell: no violation at this step. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(' | ')}`)).toEqual([]);
}

/** No page is wider than its screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content).toBeLessThanOrEqual(screen);
}

/** A test in which whatever the browser complains about is a failure; a lost network on purpose excepted. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        const offline = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/.test(message.text());
        if (message.type() === 'error' && !offline) complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };
