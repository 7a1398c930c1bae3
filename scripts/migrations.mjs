import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkServer, connect } from './database-connection.mjs';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';

export const migrationsFolder = join(projectFolder, 'prisma/migrations');
// Any number, the same for every instance: it names the lock under which one of them prepares the database.
const preparationLock = 7_446_813_902;

/** Prisma's own table, so that its tools understand what was done here. */
const historyTable = `create table if not exists "_prisma_migrations" (
  "id" varchar(36) primary key not null, "checksum" varchar(64) not null, "finished_at" timestamptz,
  "migration_name" varchar(255) not null, "logs" text, "rolled_back_at" timestamptz,
  "started_at" timestamptz not null default now(), "applied_steps_count" integer not null default 0)`;

/** The migrations of the project in their order, each with its script and the checksum Prisma would note. */
async function readMigrations(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8').catch(() => {
        throw new Failure(`The migration ${name} has no migration.sql: restore it with git.`);
      });
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') };
    }),
  );
}

/** Refuses a database whose history is not the beginning of ours, and returns what is still to be applied. */
function selectPending(migrations, history) {
  const applied = new Map(history.map((row) => [row.migration_name, row]));
  for (const { migration_name: name, finished_at: finishedAt } of history) {
    if (!finishedAt)
      throw new Failure(`The migration ${name} was begun by another tool and never finished: finish it there.`);
    if (!migrations.some((migration) => migration.name === name)) {
      throw new Failure(
        `The database is newer than this version of Thi Đua (it knows ${name}): start the newer version.`,
      );
    }
  }
  for (const { name, checksum } of migrations) {
    if (applied.has(name) && applied.get(name).checksum !== checksum) {
      throw new Failure(
        `The migration ${name} was changed after it was applied: restore its file and make a new migration.`,
      );
    }
  }
  return migrations.filter(({ name }) => !applied.has(name));
}

/** Applies one migration and notes it, both or neither. */
async function applyMigration(client, { name, script, checksum }) {
  const startedAt = new Date();
  try {
    await client.query('begin');
    await client.query(script);
    // A script may have set its own search path.
    await client.query('reset search_path');
    await client.query(
      `insert into "_prisma_migrations" (id, checksum, finished_at, migration_name, started_at, applied_steps_count)
       values ($1, $2, clock_timestamp(), $3, $4, 1)`,
      [randomUUID(), checksum, name, startedAt],
    );
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    const line = error.position ? ` in line ${script.slice(0, Number(error.position)).split('\n').length}` : '';
    throw new Failure(
      `The migration ${name} failed${line} (${error.message}) and was rolled back, the database is as it was: ` +
        'correct the cause and start again, or start the version you had before.',
    );
  }
}

/** Applies every pending migration in order, each in a transaction of its own; returns their names. */
export async function applyMigrations(client, folder = migrationsFolder) {
  const migrations = await readMigrations(folder);
  await client.query(historyTable);
  const { rows } = await client.query('select * from "_prisma_migrations" where rolled_back_at is null');
  const pending = selectPending(migrations, rows);
  for (const migration of pending) await applyMigration(client, migration);
  return pending.map(({ name }) => name);
}

/** Runs `prepare` while no other instance prepares the same database: they wait their turn. */
export async function withPreparationLock(address, prepare) {
  const client = await connect(address);
  try {
    await checkServer(client);
    await client.query('select pg_advisory_lock($1)', [preparationLock]);
    return await prepare(client);
  } finally {
    // Ending the session gives the lock back.
    await client.end();
  }
}
