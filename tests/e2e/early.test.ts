import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import loading from '@/lib/messages/loading.json' with { type: 'json' };
import { makePdf } from '../support/files';
import { expect, expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { makeAccount, makeBlocYear, makeRegistration, makeUnit } from '../support/world';
import { cell, pasteAt } from './registration-steps';

/** Opens a page whose scripts are on their way; they come when `arrive` is called, and then the page works. */
async function openBeforeScripts(page: Page, address: string) {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  const works = page.goto(address);
  await page.waitForURL(address, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const arrive = async () => {
    release();
    await works;
    await page.unrouteAll({ behavior: 'wait' });
  };
  return { arrive };
}

test('a button that is pressed before the page works does what it says, once, as soon as it can', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.officer]);
  const page = await enter(accounts.officer);
  const { arrive } = await openBeforeScripts(page, `/campaigns/${campaign.id}/targets/${unit.id}`);
  const add = page.getByRole('button', { name: 'Thêm chỉ tiêu vào nhóm Cải cách hành chính' });
  await add.click();
  await add.click();
  await expect(cell(page, 'Nội dung chỉ tiêu', 1)).toBeHidden();
  await arrive();
  await expect(cell(page, 'Nội dung chỉ tiêu', 1)).toBeFocused();
  await expect(cell(page, 'Nội dung chỉ tiêu', 2)).toBeHidden();
});

test('what is typed and ticked before the page works is read as soon as it does', async ({ enter }) => {
  const office = await makeAccount('office');
  await givePasswords([office]);
  const page = await enter(office);
  const { arrive } = await openBeforeScripts(page, '/admin/units/paste');
  const list = page.getByLabel('Danh sách đơn vị');
  await list.fill('Ban Gõ sớm\tBGS\nBan Gõ muộn\tBGM');
  await page.getByLabel(/^Tên chỉ khác nhau ở dấu/).check();
  await arrive();
  await expect(page.getByRole('button', { name: 'Thêm 2 đơn vị' })).toBeVisible();
  await expect(list).toHaveValue('Ban Gõ sớm\tBGS\nBan Gõ muộn\tBGM');
  await expect(page.getByLabel(/^Tên chỉ khác nhau ở dấu/)).toBeChecked();
  await expectAccessible(page);
  // And goes on being read.
  await list.fill('Ban Gõ sớm\tBGS');
  await expect(page.getByRole('button', { name: 'Thêm 1 đơn vị' })).toBeVisible();
  // What the browser puts back is read as well.
  await page.goto('/campaigns');
  await page.goBack();
  await expect(list).toHaveValue('Ban Gõ sớm\tBGS');
  await expect(page.getByRole('button', { name: 'Thêm 1 đơn vị' })).toBeVisible();
});

test('a column pasted and a file chosen before the page works are taken as ever', async ({ enter }) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id });
  await givePasswords([accounts.officer]);
  const page = await enter(accounts.officer);
  const report = await openBeforeScripts(page, `/campaigns/${campaign.id}/reports/${unit.id}/q1`);
  const first = page.getByLabel('Thực hiện: Chỉ tiêu 1', { exact: true });
  await pasteAt(first, [['95'], ['100']]);
  await report.arrive();
  await expect(first).toHaveValue('95');
  await expect(page.getByLabel('Thực hiện: Chỉ tiêu 2', { exact: true })).toHaveValue('100');
  const library = await openBeforeScripts(page, '/evidence/new');
  await page.locator('input[type=file]').setInputFiles({
    ...{ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from(makePdf('early')) },
  });
  await library.arrive();
  await expect(page.getByText('bao-cao.pdf', { exact: true })).toBeVisible();
});

test('Enter asks what the button would ask, before the page works and after', async ({ enter }) => {
  const [office, unit] = [await makeAccount('office'), await makeUnit()];
  await givePasswords([office]);
  const page = await enter(office);
  const { arrive } = await openBeforeScripts(page, `/admin/units/${unit.id}/dissolve`);
  const dialog = page.getByRole('dialog');
  await page.getByLabel('Số quyết định').fill('12/QĐ-UBND');
  await page.getByLabel('Số quyết định').press('Enter');
  await arrive();
  for (const way of ['before', 'after']) {
    await expect(dialog, way).toBeVisible();
    await dialog.press('Escape');
    await expect(dialog, way).toBeHidden();
    if (way === 'before') await page.getByLabel('Số quyết định').press('Enter');
  }
  expect(await db.unit.findUniqueOrThrow({ where: { id: unit.id } })).toMatchObject({ validTo: null });
});

test('a page whose scripts do not come says so', async ({ enter, complaints }) => {
  const office = await makeAccount('office');
  await givePasswords([office]);
  const page = await enter(office);
  await page.route('**/_next/static/**/*.js', (route) => route.fulfill({ status: 404 }));
  await page.goto('/api/health');
  await page.evaluate(() => location.assign('/campaigns'));
  await expect(page.getByRole('alert')).toHaveText(loading['not-loaded']);
  // The browser complains of each script, of the last ones after the sentence stands there.
  const scripts = await page.locator('script[src]:not([nomodule])').count();
  expect(scripts).toBeGreaterThan(0);
  await expect.poll(() => complaints.length).toBe(scripts);
  expect([...new Set(complaints.splice(0).map((text) => /status of (\d+)/.exec(text)?.[1]))]).toEqual(['404']);
});

test('a choice made before the page works counts', async ({ enter }) => {
  const { accounts, campaign } = await makeBlocYear({ year: thisYear });
  await givePasswords([accounts.secretary]);
  const page = await enter(accounts.secretary);
  const { arrive } = await openBeforeScripts(page, `/campaigns/${campaign.id}/settings/templates`);
  await page.getByLabel('Cách đánh giá').selectOption('Có / không');
  await arrive();
  await expect(page.getByLabel('Cách cộng các kỳ')).toHaveValue('latest');
  await expect(page.getByLabel('Cách đánh giá')).toHaveValue('yesNo');
});

test('a link leads on without waiting for scripts', async ({ enter }) => {
  const office = await makeAccount('office');
  await givePasswords([office]);
  const page = await enter(office);
  const { arrive } = await openBeforeScripts(page, '/admin/units/paste');
  await page.getByRole('link', { name: 'Khối thi đua', exact: true }).first().click();
  await expect(page).toHaveURL(/\/campaigns$/);
  await arrive();
});

test('a page that is nowhere has nothing to be painted, and does not wait for that', async ({ enter }) => {
  const office = await makeAccount('office');
  await givePasswords([office]);
  const page = await enter(office);
  const found = await (await page.request.get('/campaigns')).text();
  const nowhere = await page.request.get(`/campaigns/${randomUUID()}`);
  expect([nowhere.status(), (await nowhere.text()).includes('<script id="late">')]).toEqual([404, false]);
  expect(found).toContain('<script id="late">');
});
