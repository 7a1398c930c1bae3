import { afterAll, expect, it } from 'vitest';
import { findEmbeddedPostgres, startEmbeddedPostgres } from '../../scripts/embedded-postgres.mjs';
import { makeFolder } from '../support/folder';

it('the embedded database is found by its data folder while it runs', async () => {
  const dataFolder = makeFolder(afterAll);
  const secrets = { instance: 'found-while-it-runs', databasePassword: 'secret', authSecret: 'not used here' };
  const find = () => findEmbeddedPostgres({ dataFolder, secrets, database: 'thi_dua' });
  expect(await find()).toBeNull();
  const server = await startEmbeddedPostgres({ dataFolder, secrets, durable: false });
  try {
    expect(await find()).toBe(server.address('thi_dua'));
  } finally {
    await server.stop();
  }
  expect(await find()).toBeNull();
  await server.remove();
});
