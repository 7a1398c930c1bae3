import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { expect, givePasswords, test, thisYear } from '../support/journey';
import { idOf, issueTable, scoredTable } from '../support/scores';
import { makeBlocYear, makeRegistration } from '../support/world';
import { cell } from './registration-steps';

const words = 'Con số cuối cùng';

/** Closes the page in the middle of typing: no pause, no other box, no question. */
const closeAtOnce = (page: Page) => page.close({ runBeforeUnload: false });

async function makeYear() {
  const year = await makeBlocYear({ year: thisYear });
  await givePasswords([year.accounts.officer]);
  return { ...year, key: { campaignId: year.campaign.id, unitId: year.unit.id } };
}

// A fresh page is one of another browser: this one keeps what was typed in its storage too.

test('a word of a self-score, typed and left at once, is there in a fresh page', async ({ enter }) => {
  const { accounts, key } = await makeYear();
  const table = scoredTable();
  await issueTable(key.campaignId, table);
  const group = `/campaigns/${key.campaignId}/scores/${key.unitId}/${idOf(table, '1')}`;
  const boxOf = (page: Page) => page.getByLabel('Thuyết minh khi không có minh chứng: Giải quyết hồ sơ đúng hạn');
  const page = await enter(accounts.officer);
  await page.goto(group);
  await boxOf(page).fill(words);
  await closeAtOnce(page);

  await expect.poll(() => db.scoreLine.count({ where: { sheet: key, explanation: words } })).toBe(1);
  const fresh = await enter(accounts.officer);
  await fresh.goto(group);
  await expect(boxOf(fresh)).toHaveValue(words);
});

test('a target, typed and left at once, is there in a fresh page', async ({ enter }) => {
  const { accounts, key } = await makeYear();
  await makeRegistration({ ...key, status: 'draft' });
  const sheet = `/campaigns/${key.campaignId}/targets/${key.unitId}`;
  const page = await enter(accounts.officer);
  await page.goto(sheet);
  await page.getByRole('gridcell', { name: 'Chỉ tiêu 1', exact: true }).click();
  await cell(page, 'Kế hoạch', 1).fill('97,5');
  await closeAtOnce(page);

  await expect.poll(() => db.target.count({ where: { registration: key, planned: '97.5', revision: 2 } })).toBe(1);
  const fresh = await enter(accounts.officer);
  await fresh.goto(sheet);
  await expect(fresh.getByRole('row', { name: 'Chỉ tiêu 1' })).toContainText('97,5');
});

test('a result and what is told beside it, typed and left at once, are there in a fresh page', async ({ enter }) => {
  const { accounts, key } = await makeYear();
  await makeRegistration(key);
  const sheet = `/campaigns/${key.campaignId}/reports/${key.unitId}/q1`;
  const resultOf = (page: Page) => page.getByLabel('Thực hiện: Chỉ tiêu 1', { exact: true });
  const headOf = (page: Page) => page.getByLabel('Thực hiện nhiệm vụ chính trị', { exact: true });
  const page = await enter(accounts.officer);
  await page.goto(sheet);
  await headOf(page).fill(words);
  await resultOf(page).fill('97,5');
  await closeAtOnce(page);

  const report = { ...key, period: 'q1' } as const;
  await expect.poll(() => db.reportLine.count({ where: { report, actual: '97.5' } })).toBe(1);
  await expect.poll(() => db.reportNarrative.count({ where: { report, text: words } })).toBe(1);
  const fresh = await enter(accounts.officer);
  await fresh.goto(sheet);
  await expect(resultOf(fresh)).toHaveValue('97,5');
  await expect(headOf(fresh)).toHaveValue(words);
});
