import { expect, test } from '@playwright/test';
import { enterWithoutBrowser } from '../support/actions';
import { givePasswords } from '../support/journey';
import { makeAccount } from '../support/world';

test('two hundred who come at once are all answered', async () => {
  const account = await makeAccount('leader');
  await givePasswords([account]);
  const leader = await enterWithoutBrowser(account.userName);
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => (await leader.get('/dashboard', { timeout: 120_000 })).status()),
  );
  expect(answers.filter((status) => status !== 200)).toEqual([]);
});
