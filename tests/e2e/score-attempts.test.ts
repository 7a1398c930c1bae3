import { expect } from '@playwright/test';
import { db } from '@/lib/db/client';
import { enterWithoutBrowser } from '../support/actions';
import { makeSentCross } from '../support/cross-scores';
import { expectAccessible, givePasswords, test, thisYear } from '../support/journey';
import { idOf, issueTable, makeScores, scoredTable, vetoId } from '../support/scores';
import { makeSecretYear } from '../support/secret-year';
import { makeBlocYear } from '../support/world';

const secret = 'MẬT-CHƯA-XONG';

/** A sent score whose appraisal goes on: verdict, question, fact and a cross-score that its unit must not see yet. */
async function makeUnfinished() {
  const year = await makeSecretYear();
  const { key, table, leadUnit, version } = year;
  await db.scoreLine.updateMany({
    where: { sheet: key },
    data: {
      ...{ appraised: '4', appraisedReason: secret, appraisedBy: secret, appraisedAt: new Date() },
      nextQuestion: secret,
    },
  });
  await db.scoreFact.create({
    data: { ...key, factId: vetoId, holds: true, reason: secret, statedAt: new Date(), statedBy: secret },
  });
  await makeSentCross({
    ...{ ...key, scorerId: leadUnit.id, versionId: version.id, reason: secret },
    points: { [idOf(table, '1.1')]: '5' },
  });
  await givePasswords(
    (['officer', 'head', 'peer', 'owner'] as const).map((name) => ({ id: year.actors[name].accountId })),
  );
  return year;
}

test('what is not finished stands in no page, no data behind a page and no file', async () => {
  test.setTimeout(180_000);
  const { actors, key, table } = await makeUnfinished();
  const root = `/campaigns/${key.campaignId}`;
  const own = `${root}/scores/${key.unitId}`;
  const group = table.criteria[0]?.id ?? '';
  const paths = [
    ...['/', root, '/owned-scores', `${root}/scores`, own, `${own}/${group}`, `${own}/check`, `${own}/compare`],
    ...[`${own}/explained`, `${own}/print`, `${own}/snapshots/1`, `${own}/snapshots/2`, `${root}/criteria`],
    ...[`${root}/ranking/scores`, `${root}/ranking/scores?view=standing`, `${root}/ranking/scores?view=1`],
    ...[`${root}/ranking/scores/export?view=standing`, `${root}/ranking/scores/trial`, `${root}/ranking/scores/facts`],
    ...[`${root}/ranking/scores/facts/${key.unitId}`, `${root}/scores/cross`, `${root}/scores/cross/spread`],
    ...[`${root}/scores/cross/${key.unitId}`, `/owned-scores/${key.campaignId}/${key.unitId}`],
  ];
  // As a page, as the router asks for it, and as it asks beforehand.
  const ways: Record<string, string>[] = [{}, { RSC: '1' }, { RSC: '1', 'Next-Router-Prefetch': '1' }];
  for (const name of ['officer', 'head', 'peer'] as const) {
    const visitor = await enterWithoutBrowser(actors[name].userName);
    const leaked: string[] = [];
    let answered = 0;
    for (const path of paths) {
      for (const headers of ways) {
        const answer = await visitor.get(path, { headers });
        answered += answer.status() === 200 ? 1 : 0;
        if ((await answer.body()).includes(secret)) leaked.push(`${path} ${Object.keys(headers)}`);
      }
    }
    expect({ name, leaked }).toEqual({ name, leaked: [] });
    expect(answered).toBeGreaterThan(10);
    await visitor.dispose();
  }
});

async function makeSendable() {
  const year = await makeBlocYear({ year: thisYear });
  const table = scoredTable();
  const version = await issueTable(year.campaign.id, table);
  const key = { campaignId: year.campaign.id, unitId: year.unit.id };
  await makeScores(key, version, table, { explanation: 'Có báo cáo' });
  await givePasswords(Object.values(year.accounts));
  return { ...year, table, key, root: `/campaigns/${year.campaign.id}/scores/${year.unit.id}` };
}

const sendings = (campaignId: string) => db.auditEvent.count({ where: { campaignId, action: 'scores.submit' } });

test('a score is sent once: by a double click, from two tabs, and after going back', async ({ enter }) => {
  test.setTimeout(180_000);
  const { accounts, campaign, root } = await makeSendable();
  const head = await enter(accounts.head);
  const other = await head.context().newPage();
  for (const tab of [head, other]) {
    await tab.goto(`${root}/check`);
    await tab.getByRole('button', { name: /^Gửi bản tự chấm/ }).click();
  }
  const confirm = (tab: typeof head) =>
    tab.getByRole('dialog').getByRole('button', { name: 'Gửi bản tự chấm', exact: true });
  await confirm(head).dblclick();
  await expect(head.getByText('Đã gửi bản tự chấm điểm')).toBeVisible();
  await confirm(other).click();
  await expect(other.getByText(/đã gửi/i).first()).toBeVisible();
  expect(await sendings(campaign.id)).toBe(1);
  // The browser shows the page as it was, and then as it is: nothing is left to send.
  await head.goBack();
  await expect(head.getByRole('button', { name: /^Gửi bản tự chấm/ })).toHaveCount(0);
  await expect(head.getByText(/đã gửi/i).first()).toBeVisible();
  expect(await sendings(campaign.id)).toBe(1);
  // Taken back it is the unit's again, and is sent once more.
  await head.goto(root);
  await head.getByRole('button', { name: 'Rút lại để sửa' }).click();
  await expectAccessible(head);
  await head.getByRole('dialog').getByRole('button', { name: 'Rút lại', exact: true }).dblclick();
  await expect(head.getByText('Đã rút lại bản tự chấm điểm')).toBeVisible();
  await expect(head.getByRole('button', { name: 'Rút lại để sửa' })).toHaveCount(0);
  const secretary = await enter(accounts.secretary);
  await secretary.goto(root);
  await expect(secretary.getByRole('heading', { level: 1 })).toContainText('đã rút lại bản tự chấm điểm');
  await expectAccessible(secretary);
  expect(await sendings(campaign.id)).toBe(1);
});
