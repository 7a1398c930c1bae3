import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { findFreePort } from '../../scripts/embedded-postgres.mjs';
import { makeFolder } from '../support/folder';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  signIn,
  test,
} from '../support/journey';
import { makeAccount } from '../support/world';

const folder = makeFolder(test.afterAll);
const root = join(import.meta.dirname, '../..');

/** The product beside the one of the journeys, on the same database, but not as a demo. */
async function startOutsideDemo() {
  const port = await findFreePort();
  const address = `http://127.0.0.1:${port}`;
  const { NODE_OPTIONS: _, ...settings } = process.env;
  const env = {
    ...settings,
    ...{ PORT: String(port), APP_URL: address, DATA_DIR: folder, DEMO: '0' },
    AUTH_SECRET: 'a-secret-for-journeys-of-32-characters',
  };
  const program = spawn(process.execPath, [join(root, 'scripts/start.mjs')], { cwd: root, env, stdio: 'ignore' });
  const stop = async () => {
    program.kill('SIGTERM');
    const [code] = await once(program, 'exit');
    return code;
  };
  const isHealthy = () =>
    fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isHealthy, { timeout: 30_000 }).toBe(true);
  return { address, stop };
}

test('outside the demo everybody gets the sign-in page of the build, and signs in with it', async ({ browser }) => {
  const account = await makeAccount('office');
  await givePasswords([account]);
  const { address, stop } = await startOutsideDemo();
  const context = await browser.newContext({ baseURL: address, viewport: phone });
  const page = await context.newPage();

  const arrival = await page.goto('/login');
  // The framework's own answers vary by more than the encoding.
  expect(await arrival?.headerValue('vary')).toBe('Accept-Encoding');
  expect(await arrival?.text()).not.toContain('async=""');
  await expect(page.getByText('Chưa có tài khoản hoặc quên mật khẩu?')).toBeVisible();
  await expect(page.getByText('Bản trình diễn')).toBeHidden();
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByText('Nhập tên đăng nhập.').first()).toBeVisible();

  await signIn(page, account);
  await expect(page).toHaveURL(`${address}/`);
  const home = await page.reload();
  expect(await home?.text()).not.toContain('async=""');
  // Known now: the same address leads on, and a page that was asked for is not forgotten.
  await page.goto('/login');
  await expect(page).toHaveURL(`${address}/`);
  await context.clearCookies();
  await page.goto('/admin/units');
  await expect(page.getByText('trang bạn muốn xem sẽ mở lại')).toBeVisible();
  await context.close();
  expect(await stop()).toBe(0);
});
