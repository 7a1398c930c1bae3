import type { Page } from '@playwright/test';
import { expect, givePasswords, test, thisYear } from '../support/journey';
import { makeBlocYear, makeRegistration } from '../support/world';

const short = { width: 1366, height: 600 };

/** The lower edge of the bar, and the edges of the first head and of the box that the sheet scrolls in. */
async function edges(page: Page) {
  const box = async (part: ReturnType<Page['locator']>) => {
    const found = await part.boundingBox();
    if (!found) throw new Error('Not on the page');
    return { top: Math.round(found.y), bottom: Math.round(found.y + found.height) };
  };
  const sheet = page.getByRole('region', { name: 'Bảng chỉ tiêu' });
  return {
    bar: await box(
      page
        .locator('div')
        .filter({ hasText: /^\d+ chỉ tiêuTổng trọng số/ })
        .last(),
    ),
    head: await box(sheet.getByRole('columnheader', { name: 'Kế hoạch' })),
    sheet: await box(sheet),
  };
}

test('in a short window the heads of the sheet stay in sight below its bar, however far the page is scrolled', async ({
  enter,
}) => {
  const { accounts, campaign, unit } = await makeBlocYear({ year: thisYear });
  await makeRegistration({ campaignId: campaign.id, unitId: unit.id, status: 'draft', weights: Array(25).fill(4) });
  await givePasswords([accounts.officer]);
  const page = await enter(accounts.officer, { viewport: short });
  await page.goto(`/campaigns/${campaign.id}/targets/${unit.id}`);
  await expect(page.getByRole('row', { name: 'Chỉ tiêu 25' })).toBeAttached();

  const before = await edges(page);
  expect(before.head.top).toBe(before.sheet.top + 1);

  for (const far of ['half of the sheet', 'all of the page'] as const) {
    await page.evaluate((end) => {
      const sheet = document.querySelector('section[aria-label="Bảng chỉ tiêu"]');
      const half = (sheet?.getBoundingClientRect().top ?? 0) + (sheet?.clientHeight ?? 0) / 2;
      window.scrollBy(0, end ? document.documentElement.scrollHeight : half);
      sheet?.scrollBy(0, 150);
    }, far === 'all of the page');
    await expect
      .poll(async () => {
        const { bar, head, sheet } = await edges(page);
        return [sheet.top < bar.bottom, head.top >= bar.bottom, head.bottom < sheet.bottom];
      }, far)
      .toEqual([true, true, true]);
  }
});
