import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { accumulations, directions, refuseAccumulation } from '@/lib/templates/rules';
import { addressOf, checkServer, connect, createDatabase } from '../../scripts/database-connection.mjs';
import { applyMigrations, withPreparationLock } from '../../scripts/migrations.mjs';
import { makeFolder } from '../support/folder';

type Rows = { rows: Record<string, unknown>[] };

/** An empty database and a folder of migrations, for this test alone. */
async function makePlace() {
  const name = `thi_dua_migrations_${randomBytes(4).toString('hex')}`;
  await createDatabase(inject('serverAddress'), name);
  const address = addressOf(inject('serverAddress'), name);
  const folder = makeFolder(onTestFinished);
  onTestFinished(async () => {
    const admin = await connect(inject('serverAddress'));
    await admin.query(`drop database ${admin.escapeIdentifier(name)} with (force)`);
    await admin.end();
  });
  const write = (migration: string, script: string) => {
    mkdirSync(join(folder, migration), { recursive: true });
    writeFileSync(join(folder, migration, 'migration.sql'), script);
  };
  const apply = () => withPreparationLock(address, (client: unknown) => applyMigrations(client, folder));
  const read = async (query: string) => {
    const client = await connect(address);
    const { rows }: Rows = await client.query(query).finally(() => client.end());
    return rows;
  };
  const drop = (migration: string) => rmSync(join(folder, migration), { recursive: true });
  return { write, drop, apply, read };
}

const tables = `select tablename as name from pg_tables where schemaname = 'public' order by 1`;
const history = 'select migration_name as name, applied_steps_count as steps from "_prisma_migrations" order by 1';

describe('migrations', () => {
  it('are applied once, in order, by whoever of eight comes first', async () => {
    const { write, apply, read } = await makePlace();
    write('2_more', 'alter table fruit add column colour text;');
    write('1_fruit', 'create table fruit (id int primary key);');
    const answers = await Promise.all(Array.from({ length: 8 }, apply));
    expect(answers.filter((names) => names.length > 0)).toEqual([['1_fruit', '2_more']]);
    expect(await read(history)).toEqual([
      { name: '1_fruit', steps: 1 },
      { name: '2_more', steps: 1 },
    ]);
  });

  it('that fail leave the database as it was, and say what to do', async () => {
    const { write, apply, read } = await makePlace();
    write('1_fruit', 'create table fruit (id int primary key);\ninsert into fruit values (1);');
    await apply();
    write('2_broken', 'create table nut (id int);\ndelete from fruit;\nselect * from berry;');
    await expect(apply()).rejects.toThrow(
      'The migration 2_broken failed in line 3 (relation "berry" does not exist) and was rolled back, the database is ' +
        'as it was: correct the cause and start again, or start the version you had before.',
    );
    expect(await read(tables)).toEqual([{ name: '_prisma_migrations' }, { name: 'fruit' }]);
    expect(await read('select id from fruit')).toEqual([{ id: 1 }]);
    expect(await read(history)).toEqual([{ name: '1_fruit', steps: 1 }]);
    write('2_broken', 'create table nut (id int);');
    expect(await apply()).toEqual(['2_broken']);
  });

  it('refuse a changed past and a database that is newer', async () => {
    const { write, drop, apply } = await makePlace();
    write('1_fruit', 'create table fruit (id int primary key);');
    await apply();
    write('1_fruit', 'create table fruit (id bigint primary key);');
    await expect(apply()).rejects.toThrow('The migration 1_fruit was changed after it was applied');
    drop('1_fruit');
    await expect(apply()).rejects.toThrow('The database is newer than this version of Thi Đua');
  });
});

it('a server older than 15 is refused', async () => {
  const old = { query: async () => ({ rows: [{ server_version_num: '140012' }] }) };
  await expect(checkServer(old)).rejects.toThrow(
    'PostgreSQL 15 or newer is needed, DATABASE_URL leads to version 14: upgrade it.',
  );
});

describe('the way in which a target adds up', () => {
  const file = 'prisma/migrations/20261127072500_only-way-of-adding-up/migration.sql';
  const names = ['Target', 'TargetTemplate'];
  const pairs = directions.flatMap((direction) => accumulations.map((accumulation) => ({ direction, accumulation })));
  const insert = (name: string, one: (typeof pairs)[number]) =>
    `insert into "${name}" (direction, accumulation) values ('${one.direction}', '${one.accumulation}');`;

  it('is settled in rows of before the rule, and the database takes what the rule takes and nothing else', async () => {
    const { write, apply, read } = await makePlace();
    const table = (name: string) => `create table "${name}" (direction text, accumulation text);`;
    const rows = names.flatMap((name) => pairs.map((one) => insert(name, one)));
    write('1_rows', [...names.map(table), ...rows].join('\n'));
    write('2_rule', readFileSync(file, 'utf8'));
    await apply();
    for (const name of names) {
      const stored = await read(`select direction, accumulation from "${name}"`);
      const kept = pairs.filter(({ direction }) => direction === 'more' || direction === 'less');
      const settled = ['byDate', 'yesNo'].flatMap((direction) => Array(3).fill({ direction, accumulation: 'latest' }));
      expect(stored).toHaveLength(pairs.length);
      expect(stored).toEqual(expect.arrayContaining([...kept, ...settled]));
      for (const one of pairs) {
        const taken = await read(insert(name, one)).then(
          () => true,
          () => false,
        );
        expect([one, taken]).toEqual([one, refuseAccumulation(one.direction, one.accumulation) === null]);
      }
    }
  });
});
