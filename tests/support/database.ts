import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { addressOf, connect } from '../../scripts/database-connection.mjs';

// Every test file gets a database of its own, cloned from the migrated one, and an empty folder for files, before it
// imports the database client. A worker keeps the names of both from file to file: the program reads its settings once.
const name = `${inject('templateName')}_${process.env.VITEST_POOL_ID ?? process.pid}`;
const admin = await connect(inject('serverAddress'));
await admin.query(`drop database if exists ${admin.escapeIdentifier(name)} with (force)`);
await admin.query(
  `create database ${admin.escapeIdentifier(name)} template ${admin.escapeIdentifier(inject('templateName'))}`,
);
await admin.end();

const folder = join(tmpdir(), name);
const removeFolder = () => rmSync(folder, { recursive: true, force: true });
removeFolder();

Object.assign(process.env, {
  DATABASE_URL: addressOf(inject('serverAddress'), name),
  AUTH_SECRET: 'a-secret-for-tests-of-32-characters',
  APP_URL: 'http://localhost:3000',
  DATA_DIR: folder,
  // As little as it may be, so that it can be filled.
  UNIT_STORAGE: '20',
});

afterAll(async () => {
  const { closeDatabase } = await import('../../lib/db/client');
  await closeDatabase();
  removeFolder();
});
