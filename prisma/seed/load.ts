import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { getEnvironment } from '@/lib/env';
import { connect } from '@/scripts/database-connection.mjs';
import type { Province, Rows } from './rows';

const batch = 50_000;

/** The tables whose triggers keep every unit's standing. */
const standingTables = ['Target', 'ReportLine'] as const;

/** PostgreSQL itself turns JSON into rows; columns that are not named keep their defaults. */
async function insertRows(client: Client, table: keyof Rows, rows: readonly object[]): Promise<void> {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  const columns = [...names].map((name) => `"${name}"`).join(', ');
  for (let from = 0; from < rows.length; from += batch) {
    const text = JSON.stringify(rows.slice(from, from + batch));
    await client.query(
      `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
      [text],
    );
  }
}

/** Files lie where uploads lie: two levels of folders, named by their hash. Written beside, then moved: never half there. */
async function writeFiles(files: Province['files'], folder: string): Promise<void> {
  for (const [hash, bytes] of files) {
    const path = join(folder, hash.slice(0, 2), hash.slice(2, 4), hash);
    if (await stat(path).catch(() => null)) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(`${path}.new`, bytes);
    await rename(`${path}.new`, path);
  }
}

/** The migration that made the indexes gave them ids of this database; until here a score names its index by its key. */
async function withIndexIds(client: Client, rows: Rows): Promise<Rows> {
  const known = await client.query<{ id: string; key: string }>('select id, key from "ExternalIndex"');
  const indexes = new Map(known.rows.map(({ id, key }) => [key, id]));
  return {
    ...rows,
    ExternalScore: rows.ExternalScore.map((score) => ({
      ...score,
      indexId: indexes.get(score.indexId) ?? score.indexId,
    })),
  };
}

async function isFilled(client: Client): Promise<boolean> {
  const found = await client.query('select 1 from "Account" union all select 1 from "Unit" limit 1');
  return found.rows.length > 0;
}

/** Runs `insert` without keeping standings on the way, when the planner knows no table yet, and computes them at the end. */
async function withStandingsAtTheEnd(client: Client, insert: () => Promise<void>): Promise<void> {
  for (const table of standingTables) await client.query(`alter table "${table}" disable trigger user`);
  await insert();
  await client.query('select refresh_unit_progress(array(select id from "Registration"))');
  for (const table of standingTables) await client.query(`alter table "${table}" enable trigger user`);
}

async function insertProvince(client: Client, filesFolder: string, { rows: built, files }: Province): Promise<void> {
  const rows = await withIndexIds(client, built);
  await writeFiles(files, filesFolder);
  const tables = Object.keys(rows) as (keyof Rows)[]; // Object.keys loses the key type
  await withStandingsAtTheEnd(client, async () => {
    for (const table of tables) {
      await insertRows(client, table, rows[table]);
      // Later tables are checked against this one: the planner should know its size.
      if (rows[table].length > 1000) await client.query(`analyze "${table}"`);
    }
  });
}

/**
 * Loads the province into an empty database, and answers whether it did; a filled one is left alone. Everything goes
 * in one transaction after the files are written, so that a kill on the way leaves an empty database. It goes over a
 * connection of its own: fifty megabytes through Prisma take two seconds longer.
 */
export async function loadProvince(filesFolder: string, build: () => Promise<Province>): Promise<boolean> {
  const client = await connect(getEnvironment().databaseUrl);
  try {
    await client.query('begin');
    // Instances that start at once take turns; the later ones find a filled database.
    await client.query(`select pg_advisory_xact_lock(hashtext('demo province'))`);
    const isEmpty = !(await isFilled(client));
    if (isEmpty) await insertProvince(client, filesFolder, await build());
    await client.query('commit');
    return isEmpty;
  } finally {
    // What was not committed is undone with the connection.
    await client.end();
  }
}
