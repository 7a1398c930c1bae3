import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isRunning } from './child-process.mjs';
import { openDataFolder, readSecrets } from './data-folder.mjs';
import { addressOf, checkServer, connect, createDatabase } from './database-connection.mjs';
import { startEmbeddedPostgres } from './embedded-postgres.mjs';
import { projectFolder } from './installation.mjs';

const parent = join(projectFolder, '.data');
const prefix = 'test-';

async function openServer(folder) {
  return startEmbeddedPostgres({
    dataFolder: folder,
    binariesFolder: parent,
    secrets: await readSecrets(folder),
    durable: false,
  });
}

/** Removes what runs of the tests left that were killed, a still running server included. */
async function removeLeftovers() {
  for (const name of await readdir(parent)) {
    const pid = Number(name.slice(prefix.length));
    if (!name.startsWith(prefix) || !pid || isRunning(pid)) continue;
    const folder = join(parent, name);
    // Opening it is what finds and stops a server that still runs, by its data folder.
    const server = await openServer(folder).catch(() => null);
    await server?.stop();
    await server?.remove();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A PostgreSQL of its own for one run of the tests; returns an address on it, a data folder, and `remove`. */
async function startOwnServer() {
  await openDataFolder(parent);
  await removeLeftovers();
  const folder = join(parent, `${prefix}${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const server = await openServer(folder);
  const remove = async () => {
    await server.stop();
    await server.remove();
    await rm(folder, { recursive: true, force: true });
  };
  return { address: server.address('postgres'), folder, remove };
}

/** The server that DATABASE_URL names: nothing in its own database is touched, others are created beside it. */
async function openNamedServer(address) {
  const client = await connect(address);
  await checkServer(client).finally(() => client.end());
  const folder = join(parent, `${prefix}${process.pid}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { address, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** The PostgreSQL for one run of the tests: the embedded one, or the one DATABASE_URL names. */
export function openTestServer() {
  const named = process.env.DATABASE_URL;
  return named ? openNamedServer(named) : startOwnServer();
}

/** Creates an empty database for one purpose; returns its address and `remove`. */
export async function openTestDatabase(server) {
  const name = `thi_dua_e2e_${randomBytes(4).toString('hex')}`;
  await createDatabase(server, name);
  const remove = async () => {
    const client = await connect(server);
    await client
      .query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
      .finally(() => client.end());
  };
  return { address: addressOf(server, name), remove };
}
