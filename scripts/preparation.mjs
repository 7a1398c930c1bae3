import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateClient } from './build.mjs';
import { runNode } from './child-process.mjs';
import { openDataFolder, readSecrets, takeDataFolder } from './data-folder.mjs';
import { Failure, saysDiskFull } from './failure.mjs';
import { projectFolder } from './installation.mjs';

/** The validated environment, a file .env and `others` included; its problems, one sentence each, end the program. */
export async function readEnvironment(others = {}) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { code, output } = await runNode(['--import', 'tsx', join(projectFolder, 'scripts/environment.ts')], {
    cwd: projectFolder,
    env: { ...process.env, ...others },
    quiet: true,
  });
  if (code !== 0) throw new Error(output);
  const { environment, problems } = JSON.parse(output);
  if (problems) throw new Failure(problems.join('\n'));
  return environment;
}

/** Fills an empty database with the demo province. The seed itself leaves a filled one alone. */
async function loadDemo(address) {
  const seed = join(projectFolder, 'prisma/seed/main.ts');
  if (!existsSync(seed)) return;
  const { code, output } = await runNode(['--conditions=react-server', '--import', 'tsx', seed], {
    cwd: projectFolder,
    env: { ...process.env, DATABASE_URL: address },
    quiet: true,
  });
  if (code === 0) return void process.stdout.write(output);
  // All of it goes in one transaction: nothing is left half loaded.
  if (saysDiskFull(output)) throw new Failure('The demo province found no disk space left: free some and start again.');
  console.error(output);
  throw new Failure('The demo province could not be loaded: the message above says why.');
}

/** Migrates the database, and fills it when this is a demo; other instances wait meanwhile. Returns whether anybody can sign in. */
export async function prepareDatabase(address, { demo }) {
  const { applyMigrations, withPreparationLock } = await import('./migrations.mjs');
  return withPreparationLock(address, async (client) => {
    const applied = await applyMigrations(client);
    if (applied.length) console.log(`Applied ${applied.length} migration(s).`);
    if (demo) await loadDemo(address);
    return hasAccounts(client);
  });
}

async function hasAccounts(client) {
  const { rowCount } = await client.query('select from "Account" limit 1');
  return rowCount > 0;
}

/** The name of the product's database in the embedded server. */
export const embeddedDatabase = 'thi_dua';

async function startOwnDatabase(dataFolder, secrets) {
  const { startEmbeddedPostgres } = await import('./embedded-postgres.mjs');
  const { createDatabase } = await import('./database-connection.mjs');
  const postgres = await startEmbeddedPostgres({ dataFolder, secrets });
  await createDatabase(postgres.address('postgres'), embeddedDatabase).catch(async (error) => {
    await postgres.stop();
    throw error;
  });
  return postgres;
}

/**
 * Everything before serving, for start and dev alike: environment, data folder, database, demo. Sets the variables the
 * application reads. Returns the environment, `release` to be called at the end, and `databaseEnded`: a sentence, if ever.
 */
export async function prepare({ beforeDatabase = () => {} } = {}) {
  const environment = await readEnvironment();
  await beforeDatabase(environment);
  await openDataFolder(environment.dataFolder);
  // Several instances may share a database and its files; the embedded server belongs to one.
  const giveBack = environment.databaseUrl ? async () => {} : await takeDataFolder(environment.dataFolder);
  let postgres;
  const release = async () => {
    await postgres?.stop();
    await giveBack();
  };
  try {
    const needsSecrets = !environment.databaseUrl || !environment.authSecret;
    const secrets = needsSecrets ? await readSecrets(environment.dataFolder) : null;
    await generateClient();
    if (!environment.databaseUrl) postgres = await startOwnDatabase(environment.dataFolder, secrets);
    // Read by lib/disk-space.ts, which runs in this process.
    globalThis.thiDuaDatabaseFolder = postgres?.folder;
    Object.assign(process.env, {
      DATABASE_URL: environment.databaseUrl ?? postgres.address(embeddedDatabase),
      DATA_DIR: environment.dataFolder,
      AUTH_SECRET: environment.authSecret ?? secrets.authSecret,
      APP_URL: environment.appUrl,
      DEMO: environment.demo ? '1' : '0',
    });
    environment.accounts = await prepareDatabase(process.env.DATABASE_URL, environment);
  } catch (error) {
    await release();
    throw error;
  }
  const databaseEnded = postgres?.exited.then(async () => `The embedded database ended ${await postgres.lastWords()}`);
  return { environment, release, databaseEnded: databaseEnded ?? new Promise(() => {}) };
}

/** Tells where to go and, in the demo, as whom; where nobody can sign in yet, how the first account is made. */
export async function announce({ appUrl, demo, accounts: some }) {
  console.log(`\nThi Đua is ready: ${appUrl}`);
  if (!some) console.log('\nThere is no account yet: make one with npm run account:create -- user.name "Name shown".');
  const file = join(projectFolder, 'prisma/seed/demo-accounts.json');
  const accounts = demo ? JSON.parse(await readFile(file, 'utf8').catch(() => '[]')) : [];
  if (accounts.length) console.log('\nDemo accounts (user name, password, who):');
  const width = (key) => Math.max(...accounts.map((account) => account[key].length));
  for (const { userName, password, who } of accounts) {
    console.log(`  ${userName.padEnd(width('userName'))}  ${password.padEnd(width('password'))}  ${who}`);
  }
}
