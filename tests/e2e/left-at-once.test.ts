import type { Page } from '@playwright/test';
import { db } from '@/lib/db/client';
import { makeCross } from '../support/cross-scores';
import { expect, givePasswords, slowDown, test, thisYear } from '../support/journey';
import { giveItem, idOf, issueTable, makeScores, scoredTable } from '../support/scores';
import { makeAccount, makeBlocYear, makeRegistration, makeUnit } from '../support/world';
import { cell } from './registration-steps';
import { typeResult } from './report-steps';
import { returnLine } from './review-steps';

const words = 'Con số cuối cùng';

/** Closes the page in the middle of typing: no pause, no other box, no question. */
const closeAtOnce = (page: Page) => page.close({ runBeforeUnload: false });

async function makeYear() {
  const year = await makeBlocYear({ year: thisYear });
  await givePasswords(Object.values(year.accounts));
  return { ...year, key: { campaignId: year.campaign.id, unitId: year.unit.id } };
}

// The line is slow: on a fast one the ordinary save arrives too, though the page is gone. And a fresh page is one of another
// browser: this one keeps what was typed in its storage.

test('a word of a self-score, typed and left at once, is there in a fresh page', async ({ enter }) => {
  const { accounts, key } = await makeYear();
  const table = scoredTable();
  await issueTable(key.campaignId, table);
  const group = `/campaigns/${key.campaignId}/scores/${key.unitId}/${idOf(table, '1')}`;
  const boxOf = (page: Page) => page.getByLabel('Thuyết minh khi không có minh chứng: Giải quyết hồ sơ đúng hạn');
  const page = await enter(accounts.officer);
  await page.goto(group);
  await slowDown(page);
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
  await slowDown(page);
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
  await slowDown(page);
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

test('what is typed while a save is under way, and left at once, goes on top of it, whether it arrived or not', async ({
  enter,
}) => {
  const { accounts, key } = await makeYear();
  await makeRegistration(key);
  const sheet = `/campaigns/${key.campaignId}/reports/${key.unitId}/q1`;
  const report = { ...key, period: 'q1' } as const;
  const stored = async () => {
    const line = await db.reportLine.findFirst({ where: { report } });
    return line && [line.actual?.toFixed(), line.revision];
  };
  for (const [index, arrives] of [true, false].entries()) {
    const page = await enter(accounts.officer);
    const box = page.getByLabel('Thực hiện: Chỉ tiêu 1', { exact: true });
    await page.goto(sheet);
    await slowDown(page, { arrives });
    await typeResult(page, 'Chỉ tiêu 1', `9${index}`);
    await expect(page.getByRole('row', { name: 'Chỉ tiêu 1' }).getByText('Đang lưu…')).toBeVisible();
    if (arrives) await expect.poll(stored).toEqual(['90', 1]);
    await box.fill(`9${index},5`);
    await closeAtOnce(page);
    await expect.poll(stored).toEqual([`9${index}.5`, 2 + 2 * index]);
  }
});

test('a reason of a review, typed and left at once, is there in a fresh page', async ({ enter }) => {
  const { accounts, key } = await makeYear();
  await makeRegistration({ ...key, status: 'submitted' });
  const sheet = `/campaigns/${key.campaignId}/reviews/targets/${key.unitId}`;
  const page = await enter(accounts.secretary);
  await page.goto(sheet);
  await slowDown(page);
  await returnLine(page, 1, words);
  await closeAtOnce(page);

  const where = { registration: key, verdict: 'return', verdictReason: words } as const;
  await expect.poll(() => db.target.count({ where })).toBe(1);
  const fresh = await enter(accounts.secretary);
  await fresh.goto(sheet);
  await expect(fresh.getByLabel('Lý do trả lại mục 1')).toHaveValue(words);
});

async function makeScoreYear(status: 'submitted' | 'appraised') {
  const year = await makeYear();
  const owner = await makeUnit('Sở được giao');
  const table = giveItem(scoredTable(), '2.1', owner);
  const version = await issueTable(year.key.campaignId, table);
  await makeScores(year.key, version, table, { status });
  const officer = await makeAccount('officer', owner.id);
  await givePasswords([officer]);
  const group = `/campaigns/${year.key.campaignId}/scores/${year.key.unitId}/${idOf(table, '1')}`;
  const owned = `/owned-scores/${year.key.campaignId}/${year.key.unitId}`;
  return { ...year, table, group, owned, owner: officer };
}

test('an appraisal, typed and left at once, is there in a fresh page: of the secretariat and of an owner', async ({
  enter,
}) => {
  const { accounts, key, group, owned, owner } = await makeScoreYear('submitted');
  const places = [
    { account: accounts.secretary, path: group, title: 'Giải quyết hồ sơ đúng hạn' },
    { account: owner, path: owned, title: 'Hoàn thành chỉ tiêu' },
  ];
  for (const { account, path, title } of places) {
    const page = await enter(account);
    await page.goto(path);
    await slowDown(page);
    await page.getByLabel(`Yêu cầu đơn vị giải trình: ${title}`).fill(`${words} ${title}`);
    await closeAtOnce(page);

    const where = { sheet: key, nextQuestion: `${words} ${title}` };
    await expect.poll(() => db.scoreLine.count({ where })).toBe(1);
    const fresh = await enter(account);
    await fresh.goto(path);
    await expect(fresh.getByLabel(`Yêu cầu đơn vị giải trình: ${title}`)).toHaveValue(`${words} ${title}`);
  }
});

test('points of the meeting, typed and left at once, are there in a fresh page', async ({ enter }) => {
  const { accounts, key, group } = await makeScoreYear('appraised');
  const boxOf = (page: Page) => page.getByLabel('Điểm thống nhất: Giải quyết hồ sơ đúng hạn');
  const page = await enter(accounts.secretary);
  await page.goto(group);
  await slowDown(page);
  await boxOf(page).fill('6');
  await closeAtOnce(page);

  await expect.poll(() => db.scoreLine.count({ where: { sheet: key, agreed: '6' } })).toBe(1);
  const fresh = await enter(accounts.secretary);
  await fresh.goto(group);
  await expect(boxOf(fresh)).toHaveValue('6');
});

test('an opinion on another unit, typed and left at once, is there in a fresh page', async ({ enter }) => {
  const { accounts, key, otherUnit, table } = await makeScoreYear('submitted');
  await makeCross({ ...key, scorerId: otherUnit.id });
  const sheet = `/campaigns/${key.campaignId}/scores/cross/${key.unitId}/${idOf(table, '1')}`;
  const boxOf = (page: Page) => page.getByLabel('Lý do: Giải quyết hồ sơ đúng hạn');
  const page = await enter(accounts.otherOfficer);
  await page.goto(sheet);
  await slowDown(page);
  await page
    .locator('form')
    .filter({ has: page.getByRole('heading', { name: 'Giải quyết hồ sơ đúng hạn' }) })
    .getByRole('radio', { name: 'Chấm điểm khác' })
    .check();
  await boxOf(page).fill(words);
  await closeAtOnce(page);

  const where = { sheet: { campaignId: key.campaignId, scorerId: otherUnit.id }, reason: words };
  await expect.poll(() => db.crossLine.count({ where })).toBe(1);
  const fresh = await enter(accounts.otherOfficer);
  await fresh.goto(sheet);
  await expect(boxOf(fresh)).toHaveValue(words);
});
