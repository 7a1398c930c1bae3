import { afterAll, inject } from 'vitest';
import { addressOf, connect } from '../../scripts/database-connection.mjs';

// Every test file gets a database of its own, cloned from the migrated one, before it imports the database client.
const name = `${inject('templateName')}_${process.env.VITEST_POOL_ID ?? process.pid}`;
const admin = await connect(inject('serverAddress'));
await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
await admin.query(
  `create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(inject('templateName'))}`,
);
await admin.end();

Object.assign(process.env, {
  DATABASE_URL: addressOf(inject('serverAddress'), name),
  AUTH_SECRET: 'a-secret-for-tests-of-32-characters',
  APP_URL: 'http://localhost:3000',
});

afterAll(async () => {
  const { closeDatabase } = await import('../../lib/db/client');
  await closeDatabase();
});
