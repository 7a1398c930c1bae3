import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { generateClient } from './build.mjs';
import { runNode } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { applyMigrations, withPreparationLock } from './migrations.mjs';
import { readEnvironment } from './preparation.mjs';

/** Brings the database that DATABASE_URL names up to date; returns its address and what was applied. */
async function prepareNamed() {
  // No session is signed here: whoever runs this need not know the secret.
  const { databaseUrl } = await readEnvironment({ AUTH_SECRET: randomBytes(32).toString('hex') });
  if (!databaseUrl) {
    throw new Failure('DATABASE_URL must name a database: npm start prepares the embedded one, with its accounts.');
  }
  return { databaseUrl, applied: await withPreparationLock(databaseUrl, (client) => applyMigrations(client)) };
}

export async function migrate() {
  const { applied } = await prepareNamed();
  console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
}

/** Makes an office account in the database that DATABASE_URL names; returns the exit code. */
export async function createAccount([userName, name]) {
  if (!userName || !name) throw new Failure('Say who: npm run account:create -- user.name "Name shown".');
  const { databaseUrl } = await prepareNamed();
  await generateClient();
  const script = join(projectFolder, 'scripts/first-account.ts');
  const { code } = await runNode(['--conditions=react-server', '--import', 'tsx', script, userName, name], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: databaseUrl, AUTH_SECRET: randomBytes(32).toString('hex') },
  });
  return code;
}
