import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { addressOf, connect, createDatabase } from '../../scripts/database-connection.mjs';
import { applyMigrations } from '../../scripts/migrations.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a database from which others may be created. */
    serverAddress: string;
    /** The migrated database to clone. */
    templateName: string;
  }
}

/** Migrates one database before all tests, for every worker to clone; drops it and the clones at the end. */
export default async function setup(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error('There is no database for the tests: run them with npm test -- integration.');
  const name = `thi_dua_test_${randomBytes(4).toString('hex')}`;
  await createDatabase(server, name);
  const client = await connect(addressOf(server, name));
  await applyMigrations(client);
  await client.end();
  project.provide('serverAddress', server);
  project.provide('templateName', name);
  return async () => {
    const admin = await connect(server);
    const { rows } = await admin.query('select datname from pg_database where starts_with(datname, $1)', [name]);
    for (const { datname } of rows) await admin.query(`drop database ${admin.escapeIdentifier(datname)} with (force)`);
    await admin.end();
  };
}
