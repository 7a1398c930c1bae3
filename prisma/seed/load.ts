import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { db } from '@/lib/db/client';
import type { Transaction } from '@/lib/db/transaction';
import type { Province, Rows } from './rows';

const batch = 50_000;

/** The tables whose triggers keep every unit's standing. */
const standingTables = ['Target', 'ReportLine'] as const;

/** PostgreSQL itself turns JSON into rows; columns that are not named keep their defaults. */
async function insertRows(tx: Transaction, table: keyof Rows, rows: readonly object[]): Promise<void> {
  const names = new Set<string>();
  for (const row of rows) for (const name in row) names.add(name);
  const columns = [...names].map((name) => `"${name}"`).join(', ');
  for (let from = 0; from < rows.length; from += batch) {
    const text = JSON.stringify(rows.slice(from, from + batch));
    await tx.$executeRawUnsafe(
      `insert into "${table}" (${columns}) select ${columns} from json_populate_recordset(null::"${table}", $1::json)`,
      text,
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
async function withIndexIds(tx: Transaction, rows: Rows): Promise<Rows> {
  const indexes = new Map((await tx.externalIndex.findMany()).map(({ id, key }) => [key, id]));
  return {
    ...rows,
    ExternalScore: rows.ExternalScore.map((score) => ({
      ...score,
      indexId: indexes.get(score.indexId) ?? score.indexId,
    })),
  };
}

async function isFilled(tx: Transaction): Promise<boolean> {
  return (await tx.account.count()) > 0 || (await tx.unit.count()) > 0;
}

/** Runs `insert` without keeping standings on the way, when the planner knows no table yet, and computes them at the end. */
async function withStandingsAtTheEnd(tx: Transaction, insert: () => Promise<void>): Promise<void> {
  for (const table of standingTables) await tx.$executeRawUnsafe(`alter table "${table}" disable trigger user`);
  await insert();
  await tx.$queryRaw`select refresh_unit_progress(array(select id from "Registration"))::text`;
  for (const table of standingTables) await tx.$executeRawUnsafe(`alter table "${table}" enable trigger user`);
}

/**
 * Loads the province into an empty database, and answers whether it did; a filled one is left alone. Everything goes
 * in one transaction after the files are written, so that a kill on the way leaves an empty database.
 */
export async function loadProvince(filesFolder: string, build: () => Promise<Province>): Promise<boolean> {
  return db.$transaction(
    async (tx) => {
      // Instances that start at once take turns; the later ones find a filled database.
      await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('demo province'))`;
      if (await isFilled(tx)) return false;
      const { rows: built, files } = await build();
      const rows = await withIndexIds(tx, built);
      await writeFiles(files, filesFolder);
      const tables = Object.keys(rows) as (keyof Rows)[]; // Object.keys loses the key type
      await withStandingsAtTheEnd(tx, async () => {
        for (const table of tables) {
          await insertRows(tx, table, rows[table]);
          // Later tables are checked against this one: the planner should know its size.
          if (rows[table].length > 1000) await tx.$executeRawUnsafe(`analyze "${table}"`);
        }
      });
      return true;
    },
    { maxWait: 30_000, timeout: 300_000 },
  );
}
