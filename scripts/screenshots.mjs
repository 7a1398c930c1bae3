import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareBrowser } from './browser.mjs';
import { runScript } from './failure.mjs';
import { projectFolder } from './installation.mjs';

/** The README's pictures, taken from a running demo (npm start): node scripts/screenshots.mjs [address]. */
const base = process.argv[2] ?? 'http://127.0.0.1:3000';
const folder = join(projectFolder, 'docs/screenshots');
const desk = { width: 1366, height: 768 };
const phone = { width: 360, height: 740 };

async function openAs(browser, userName, password, viewport) {
  const page = await browser.newPage({ viewport, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' });
  await page.goto(`${base}/login`);
  await page.getByLabel('Tên đăng nhập').fill(userName);
  await page.getByLabel('Mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
  return page;
}

async function shoot(page, name) {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  console.log(`docs/screenshots/${name}.png`);
}

/** Follows the first task of the list to where it is done. */
async function openFirstTask(page) {
  await page.getByRole('main').getByRole('listitem').first().getByRole('link').last().click();
  await page.waitForURL(/campaigns/);
  await page.waitForLoadState('networkidle');
}

/** Scores: the first sheet of this year that was sent, one group as the secretary appraises it, and last year's cross-scores and ranking. */
async function shootScores(page) {
  await page.goto(`${base}/campaigns`);
  const years = page.getByRole('main').getByRole('link', { name: /kinh tế - kỹ thuật/ });
  const [current, last] = await years.evaluateAll((links) => links.map((link) => link.href));
  await page.goto(`${current}/scores`);
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/scores\/[^/]+$/);
  await page.waitForLoadState('networkidle');
  await shoot(page, 'score-sheet');
  await page.getByRole('main').getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/scores\/[^/]+\/[^/]+$/);
  await page.waitForLoadState('networkidle');
  await shoot(page, 'appraisal');
  await page.goto(`${last}/scores/cross/spread`);
  // From the signs of favour on: who is strict and who generous stands below them.
  await page.getByRole('heading', { name: 'Dấu hiệu nâng điểm cho nhau' }).evaluate((box) => box.scrollIntoView());
  await shoot(page, 'cross-spread');
  await page.goto(`${last}/ranking/scores`);
  await shoot(page, 'score-ranking');
}

await runScript(async () => {
  const accounts = JSON.parse(await readFile(join(projectFolder, 'prisma/seed/demo-accounts.json'), 'utf8'));
  const find = (word) => accounts.find(({ who }) => who.toLowerCase().includes(word));
  await mkdir(folder, { recursive: true });
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch(await prepareBrowser());
  const as = ({ userName, password }, viewport) => openAs(browser, userName, password, viewport);
  try {
    const officer = await as(find('bị trả lại hai mục'), desk);
    await shoot(officer, 'tasks');
    await openFirstTask(officer);
    await shoot(officer, 'targets');
    const secretary = await as(find('đơn vị khối trưởng'), desk);
    await openFirstTask(secretary);
    await shoot(secretary, 'review');
    await secretary.getByRole('link', { name: 'Xếp hạng' }).click();
    await secretary.waitForURL(/ranking/);
    await secretary.getByRole('link', { name: 'Theo tiến độ chỉ tiêu' }).click();
    await secretary.waitForURL(/ranking(?!\/scores)/);
    await secretary.waitForLoadState('networkidle');
    await shoot(secretary, 'ranking');
    await shootScores(secretary);
    for (const [name, screen] of [
      ['dashboard', desk],
      ['dashboard-phone', phone],
    ]) {
      const leader = await as(find('lãnh đạo'), screen);
      await leader.goto(`${base}/dashboard`);
      await shoot(leader, name);
    }
  } finally {
    await browser.close();
  }
  return 0;
});
