import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  expect,
  type Page,
  type Response,
} from '@playwright/test';
import { hashPassword } from '@/lib/auth/password';
import { db } from '@/lib/db/client';
import { todayInVietnam } from '@/lib/format';

export const journeyPassword = 'mot cau dai de nho';
export const desk = { width: 1366, height: 768 };
export const phone = { width: 360, height: 740 };

/** The year in which the product stands while the journeys run: their campaigns are of that year. */
export const thisYear = Number(todayInVietnam(new Date()).slice(0, 4));

/** Gives accounts made by tests/support/world.ts a password that fits, so that journeys sign in as people do. */
export async function givePasswords(accounts: readonly { id: string }[]): Promise<void> {
  const passwordHash = await hashPassword(journeyPassword);
  await db.account.updateMany({ where: { id: { in: accounts.map((one) => one.id) } }, data: { passwordHash } });
}

/** Signs in through the form. */
export async function signIn(page: Page, account: { userName: string }, password = journeyPassword): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Tên đăng nhập').fill(account.userName);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page).not.toHaveURL(/\/login/);
}

/**
 * Opens a session by the two requests with which the form does it; no page is opened yet. The form, its page and the one
 * that follows would take a third of many journeys, and have some of their own.
 */
async function openSession({ request }: BrowserContext, { userName }: { userName: string }): Promise<void> {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const form = { userName, password: journeyPassword, csrfToken, json: 'true' };
  const { url } = await (await request.post('/api/auth/callback/credentials', { form })).json();
  expect(new URL(url).searchParams.get('error')).toBeNull();
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const accessibility = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the page, and names each rule that is broken with the elements that break it. */
async function violationsOf(page: Page): Promise<string[]> {
  // A document is looked at after every step in it: axe is read once.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }; // put there above
    const { violations } = await axe.run({ runOnly, resultTypes: ['violations'], iframes: false });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  }, accessibility);
}

/**
 * WCAG 2.2 AA, as far as a program can tell: no violation at this step. What passed is not described, and frames, of which
 * the product has none, are not entered: both would take most of the time of a journey.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // After a step inside the product the title follows the page by some milliseconds: until then there is none.
  await expect(page).toHaveTitle(/./);
  const violations = await violationsOf(page);
  await expect(page.locator('iframe, frame')).toHaveCount(0);
  expect(violations, new URL(page.url()).pathname).toEqual([]);
}

/** Every link of the page leads somewhere. */
export async function expectLiveLinks(page: Page): Promise<void> {
  const links = page.getByRole('main').getByRole('link');
  const addresses = new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? '')));
  const answers = await Promise.all(
    [...addresses].map(async (address) => [address, (await page.request.get(address)).status()] as const),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
}

/** No page is wider than its screen. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, screen } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(content, new URL(page.url()).pathname).toBeLessThanOrEqual(screen);
}

/**
 * From now on the line is so slow that no answer to what this page asks for comes before the page is gone; what it asks for
 * itself `arrives` or not. What outlives the page does arrive.
 */
export async function slowDown(page: Page, { arrives = false } = {}): Promise<void> {
  await page.evaluate((sends) => {
    const send = window.fetch;
    window.fetch = (address, options) => {
      if (options?.keepalive) return send(address, options);
      if (sends) void send(address, options);
      return new Promise(() => {});
    };
  }, arrives);
}

/** What the browser says when the network is gone: journeys take it away on purpose. */
const lostNetwork = /ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/;

/** A page asks for its scripts once it was painted: whoever opens one here goes on when it can be worked with. */
function waitForScripts(page: Page): void {
  const works = async <Answer extends Response | null>(answer: Answer): Promise<Answer> => {
    if (answer?.headers()['content-type']?.startsWith('text/html'))
      await page.waitForFunction(() => performance.getEntriesByName('page-works').length > 0);
    return answer;
  };
  const { goto, reload } = page;
  page.goto = (...how) => goto.apply(page, how).then(works);
  page.reload = (...how) => reload.apply(page, how).then(works);
}

type Journey = {
  /** Everything a browser complained about; the test fails when something is left here at its end. */
  complaints: string[];
  /** A browser of one's own, as on another person's desk. */
  openBrowser: (options?: BrowserContextOptions) => Promise<Page>;
  /** The same, signed in; no page is open yet. */
  enter: (account: { userName: string }, options?: BrowserContextOptions) => Promise<Page>;
  /** The same as a working day begins: signed in through the form, before the list of tasks. */
  beginDay: (account: { userName: string }, options?: BrowserContextOptions) => Promise<Page>;
};

/** A test with several people, in which whatever a browser complains about is a failure. */
export const test = base.extend<Journey>({
  complaints: async ({ browserName: _ }, use) => {
    const complaints: string[] = [];
    await use(complaints);
    expect(complaints).toEqual([]);
  },
  openBrowser: async ({ browser, complaints }, use) => {
    const contexts: Awaited<ReturnType<typeof browser.newContext>>[] = [];
    await use(async (options = {}) => {
      const context = await browser.newContext({ viewport: desk, ...options });
      contexts.push(context);
      context.on('console', (message) => {
        if (message.type() === 'error' && !lostNetwork.test(message.text()))
          complaints.push(`${message.text()} ${message.location().url}`);
      });
      if (options.javaScriptEnabled !== false) context.on('page', waitForScripts);
      context.on('weberror', (error) => complaints.push(String(error.error())));
      return context.newPage();
    });
    await Promise.all(contexts.map((context) => context.close()));
  },
  enter: async ({ openBrowser }, use) => {
    await use(async (account, options) => {
      const page = await openBrowser(options);
      await openSession(page.context(), account);
      return page;
    });
  },
  beginDay: async ({ openBrowser }, use) => {
    await use(async (account, options) => {
      const page = await openBrowser(options);
      await signIn(page, account);
      return page;
    });
  },
});
export { expect };
