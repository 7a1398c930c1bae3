import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { generateClient } from './build.mjs';
import { runNode } from './child-process.mjs';
import { readSecrets } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { applyMigrations, withPreparationLock } from './migrations.mjs';
import { embeddedDatabase, readEnvironment } from './preparation.mjs';

// No session is signed here: whoever runs this need not know the secret.
const readOwnEnvironment = () => readEnvironment({ AUTH_SECRET: randomBytes(32).toString('hex') });

const bringUpToDate = (address) => withPreparationLock(address, (client) => applyMigrations(client));

/** Brings the database that DATABASE_URL names up to date. */
export async function migrate() {
  const { databaseUrl } = await readOwnEnvironment();
  if (!databaseUrl) throw new Failure('DATABASE_URL must name a database: npm start migrates the embedded one.');
  const applied = await bringUpToDate(databaseUrl);
  console.log(applied.length ? `Applied: ${applied.join(', ')}` : 'The database is up to date.');
}

/** The embedded database lives and is brought up to date with the program that serves it. */
async function findEmbedded(dataFolder) {
  const { findEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  // Only a folder that was started on has secrets; to look for them must not make any.
  const secrets = existsSync(join(dataFolder, 'secrets.json')) ? await readSecrets(dataFolder) : null;
  const address = secrets && (await findEmbeddedPostgres({ dataFolder, secrets, database: embeddedDatabase }));
  if (address) return address;
  throw new Failure(
    `The embedded database of ${dataFolder} does not run: npm start first, with the same DATA_DIR as here (.env holds settings for both), or set DATABASE_URL.`,
  );
}

/** Makes an office account in the database that DATABASE_URL names, else in the embedded one; returns the exit code. */
export async function createAccount([userName, name]) {
  if (!userName || !name) throw new Failure('Say who: npm run account:create -- user.name "Name shown".');
  const { databaseUrl, dataFolder } = await readOwnEnvironment();
  if (databaseUrl) await bringUpToDate(databaseUrl);
  const address = databaseUrl ?? (await findEmbedded(dataFolder));
  await generateClient();
  const script = join(projectFolder, 'scripts/first-account.ts');
  const { code } = await runNode(['--conditions=react-server', '--import', 'tsx', script, userName, name], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: address, AUTH_SECRET: randomBytes(32).toString('hex') },
  });
  return code;
}
