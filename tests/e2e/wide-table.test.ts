import type { Page } from '@playwright/test';
import {
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  givePasswords,
  phone,
  test,
  thisYear,
} from '../support/journey';
import { makeWideBloc } from '../support/wide-bloc';

/** What the largest page of a table of 176 criteria may weigh and how long it may be on a phone. */
const most = { kilobytes: 600, screens: 35 };

/** Opens a page, and looks at what a wide table breaks first. */
async function look(page: Page, path: string) {
  const answer = await page.goto(path);
  const kilobytes = ((await answer?.body())?.length ?? Number.POSITIVE_INFINITY) / 1000;
  expect(kilobytes, path).toBeLessThan(most.kilobytes);
  await expectNoSidewaysScroll(page);
}

/** How long the browser was busy with each key until the next picture, in ms, the longest of a figure. */
async function typeFigure(page: Page, box: number, text: string): Promise<number> {
  const input = page.getByLabel('Điểm tự chấm').nth(box);
  await input.fill('');
  await page.evaluate(() => {
    const seen: number[] = [];
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => seen.push(...list.getEntries().map((one) => one.duration))).observe({
      type: 'event',
      durationThreshold: 16,
    } as PerformanceObserverInit); // the types do not know the threshold yet
  });
  await input.pressSequentially(text);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return page.evaluate(() => Math.max(0, ...(Reflect.get(globalThis, 'seen') as number[]))); // put there above
}

test('a table of 176 criteria is filled in, appraised, compared and printed, at a desk and on a phone', async ({
  enter,
}) => {
  const { accounts, campaign, unitOf, groups } = await makeWideBloc(thisYear);
  await givePasswords(Object.values(accounts));
  const root = `/campaigns/${campaign.id}`;
  const own = `${root}/scores/${unitOf('begun')}`;
  const officer = await enter(accounts.officer);

  await test.step('the unit goes from the overview to what is not finished, part by part', async () => {
    await look(officer, own);
    await expectAccessible(officer);
    await officer.getByRole('link', { name: 'Tiêu chí chưa xong tiếp theo' }).click();
    const parts = officer.getByRole('navigation', { name: 'Các phần của mục' });
    await expect(parts.getByRole('link')).toHaveCount(7);
    await expect(parts.locator('[aria-current]')).toContainText('II.');
    await expectAccessible(officer);
    await parts.getByRole('link', { name: /^II\.7/ }).click();
    await expect(parts.locator('[aria-current]')).toContainText('II.7');
    await expect(officer.getByRole('main').locator('form[id^="c-"]')).toHaveCount(5);
  });
  await test.step('a figure is answered while it is typed', async () => {
    const times = [];
    for (const box of [0, 1, 2]) times.push(await typeFigure(officer, box, '3,5'));
    // The fastest: what else runs on the machine only adds to it.
    expect(Math.min(...times)).toBeLessThan(100);
    await officer.keyboard.press('Tab');
    await expect(officer.getByText('chưa lưu')).toHaveCount(0);
  });
  await test.step('what is missing is told group by group', async () => {
    await look(officer, `${own}/check`);
    const found = officer.getByRole('region', { name: 'Kiểm tra' });
    await expect(found.locator('summary')).toHaveCount(5);
    await found.locator('summary').nth(4).click();
    await expectAccessible(officer);
  });

  const secretary = await enter(accounts.secretary);
  const pages = [
    `${root}/criteria`,
    `${root}/criteria/draft`,
    `${root}/ranking/scores`,
    `${root}/scores/cross/spread`,
    `${root}/scores/${unitOf('judging')}/${groups[2]}`,
    `${root}/scores/${unitOf('appraised')}/explained?group=${groups[3]}`,
  ];
  await test.step('the secretary reads and appraises it', async () => {
    for (const path of pages) {
      await look(secretary, path);
      await expectAccessible(secretary);
    }
  });
  await test.step('the same on a phone', async () => {
    await secretary.setViewportSize(phone);
    await officer.setViewportSize(phone);
    const looks = [...pages.map((path) => [secretary, path] as const), [officer, `${own}/${groups[2]}`] as const];
    for (const [page, path] of looks) {
      await look(page, path);
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      expect(height / phone.height, path).toBeLessThan(most.screens);
    }
  });
  await test.step('on paper an overview comes first, then a sheet for each group', async () => {
    await secretary.goto(`${root}/scores/${unitOf('appraised')}/print`);
    await expect(secretary.getByRole('table')).toHaveCount(6);
    await secretary.emulateMedia({ media: 'print' });
    const sheets = secretary.locator('section:has(> div > table)');
    const breaks = await sheets.evaluateAll((all) => all.map((one) => getComputedStyle(one).breakBefore));
    expect(breaks).toEqual(['auto', ...Array(5).fill('page')]);
  });
});
