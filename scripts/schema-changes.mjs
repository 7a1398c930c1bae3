import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from './failure.mjs';
import { projectFolder } from './installation.mjs';
import { migrationsFolder } from './migrations.mjs';
import { openTestServer } from './test-database.mjs';

const schemaFolder = join(projectFolder, 'prisma/schema');
// The schema as the last migration left it: what the next one starts from.
const snapshotFile = join(migrationsFolder, 'schema.snapshot.prisma');

async function readSchema() {
  const names = (await readdir(schemaFolder)).filter((name) => name.endsWith('.prisma')).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(schemaFolder, name), 'utf8')));
  return texts.join('\n');
}

/** Prisma's schema engine; its WebAssembly is loaded by hand, because Node 20 imports none. */
async function openEngine(schema, address) {
  const require = createRequire(import.meta.url);
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = require.resolve('@prisma/schema-engine-wasm').replace(/\.js$/, '_bg.wasm');
  const { instance } = await WebAssembly.instantiate(await readFile(file), { './schema_engine_bg.js': bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const adapterFile = require.resolve('@prisma/adapter-pg');
  const utilities = createRequire(adapterFile).resolve('@prisma/driver-adapter-utils');
  const { bindMigrationAwareSqlAdapterFactory } = await import(pathToFileURL(utilities).href);
  const { PrismaPg } = await import('@prisma/adapter-pg');
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString: address }));
  return bindings.SchemaEngine.new({ datamodels: [['schema.prisma', schema]] }, () => {}, adapter);
}

const asTarget = (content) =>
  content === null ? { tag: 'empty' } : { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };

/** The SQL that leads from one schema to another. The engine insists on a server, though it reads nothing there. */
async function compare(previous, schema) {
  const { address, remove } = await openTestServer();
  try {
    const engine = await openEngine(schema, address);
    const filters = { externalTables: [], externalEnums: [] };
    const comparison = { from: asTarget(previous), to: asTarget(schema), script: true, exitCode: null, filters };
    return (await engine.diff(comparison)).stdout;
  } finally {
    await remove();
  }
}

/** Writes a migration folder with the SQL that leads from the last migration's schema to the present one. */
export async function writeMigration(name) {
  if (!/^[a-z0-9-]+$/.test(name ?? ''))
    throw new Failure('Give a name of small letters: npm run migration:new -- add-titles.');
  const schema = await readSchema();
  const previous = await readFile(snapshotFile, 'utf8').catch(() => null);
  const stdout = await compare(previous, schema);
  if (!stdout?.trim() || stdout.includes('This is an empty migration'))
    throw new Failure('The schema has not changed.');
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${name}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'migration.sql'), stdout);
  const lock = '# Written by scripts/migration-new.mjs; Prisma reads it.\nprovider = "postgresql"\n';
  await writeFile(join(migrationsFolder, 'migration_lock.toml'), lock);
  await writeFile(snapshotFile, schema);
  console.log(`Written: ${folder}/migration.sql — read it, add what the schema cannot say, then npm start.`);
}
