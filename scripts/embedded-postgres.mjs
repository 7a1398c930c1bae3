import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, open, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, runProgram } from './child-process.mjs';
import { requireSpace } from './data-folder.mjs';
import { Failure } from './failure.mjs';
import { copyPostgres } from './postgres-binaries.mjs';

const user = 'thidua';
// As root the server runs under another account, which cannot enter a project kept in /root or any closed folder.
const rootFolder = '/var/lib/thi-dua';

/** The account for the server: PostgreSQL refuses to run as root. */
async function chooseAccount() {
  if (process.getuid?.() !== 0) return {};
  const accounts = await readFile('/etc/passwd', 'utf8');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.match(new RegExp(`^${name}:.*$`, 'm'))?.[0].split(':') ?? [];
    if (uid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Failure(
    'PostgreSQL does not run as root and there is no account "postgres": create it, or start as a user.',
  );
}

/** Where binaries and data of this data folder's server are kept. */
async function chooseFolders(dataFolder, binariesFolder, instance) {
  if (process.getuid?.() !== 0) return { home: join(dataFolder, 'postgres'), parent: binariesFolder };
  // The path takes part, so that a copied project does not fight over its original's data.
  const name = createHash('sha256')
    .update(`${await realpath(dataFolder)}\0${instance}`)
    .digest('hex')
    .slice(0, 16);
  return { home: join(rootFolder, name), parent: rootFolder };
}

/** A port of the loopback interface that is free now. */
export function findFreePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Creates the cluster aside and renames it, so that a kill in between never leaves half of one. */
async function initialise({ binaries, home, data, account, password, durable }) {
  const unfinished = `${data}.new`;
  const passwordFile = join(home, 'password');
  await rm(unfinished, { recursive: true, force: true });
  await rm(passwordFile, { force: true });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid) await chown(passwordFile, account.uid, account.gid);
  try {
    const flags = [
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=vi-VN',
      '--auth=scram-sha-256',
    ];
    if (!durable) flags.push('--no-sync');
    const args = [`--pgdata=${unfinished}`, `--username=${user}`, `--pwfile=${passwordFile}`, ...flags];
    const options = { ...account, cwd: home, env: serverEnvironment(), quiet: true };
    const { code, output } = await runProgram(join(binaries, 'bin/initdb'), args, options);
    if (code !== 0)
      throw new Failure(`The embedded database could not be created: ${lastComplaint(output) ?? output.trim()}`);
    await rename(unfinished, data);
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** Nothing of the caller's locale, time zone or PG… variables reaches the server. */
function serverEnvironment() {
  return { PATH: process.env.PATH ?? '', LC_ALL: 'C', TZ: 'UTC' };
}

const lastComplaint = (text) => text.split('\n').findLast((line) => /FATAL|PANIC|error|could not/i.test(line));

/** Stops a server that a killed run left behind. Only ours: its command line must name this data folder. */
async function stopLeftover(data) {
  const file = join(data, 'postmaster.pid');
  const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const { output } = await runProgram('ps', ['-o', 'args=', '-p', String(pid)], { quiet: true }).catch(() => ({
    output: null,
  }));
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => output ?? '');
  if (isRunning(pid) && command.includes(data)) {
    await stopProcess(pid, file);
  } else {
    // After a restart of the machine the id may belong to somebody else; PostgreSQL would then refuse to start.
    await rm(file, { force: true });
  }
}

/** Ends sessions and writes everything down (PostgreSQL's fast shutdown); kills after 20 s. */
async function stopProcess(pid, pidFile) {
  const signal = (name) => {
    try {
      process.kill(pid, name);
    } catch {}
  };
  signal('SIGINT');
  // In a container whose first process reaps no children the id stays forever, but the file goes.
  const runs = () => isRunning(pid) && existsSync(pidFile);
  for (let tries = 0; tries < 400 && runs(); tries += 1) await wait(50);
  if (runs()) signal('SIGKILL');
}

/** Starts the server process on a port; resolves when it accepts sessions, or to null when it could not start. */
async function launch({ binaries, home, data, account, durable, logFile }, port) {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=100', 'timezone=UTC'];
  if (!durable) settings.push('fsync=off', 'synchronous_commit=off', 'full_page_writes=off');
  const log = await open(logFile, 'w', 0o600);
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // In a session of its own: Ctrl-C in the terminal must reach us first, so that requests can finish.
  const options = {
    ...account,
    cwd: home,
    env: serverEnvironment(),
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
  };
  const child = spawn(join(binaries, 'bin/postgres'), args, options);
  await log.close();
  let ended = false;
  // Where we end at once, after a second Ctrl-C, nobody else would stop it.
  const endWithUs = () => child.kill('SIGINT');
  process.once('exit', endWithUs);
  const exited = new Promise((resolve) => {
    child.once('exit', resolve).once('error', resolve);
  }).then(() => {
    ended = true;
    process.off('exit', endWithUs);
  });
  // PostgreSQL writes its state into the eighth line of this file.
  while (!ended) {
    const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return { pid: child.pid, port, exited };
    await wait(20);
  }
  return null;
}

/**
 * Brings up the embedded PostgreSQL 18 of a data folder on a free loopback port, creating it at first.
 * Returns the address of a database, a promise that the server ended, its last words, and `stop`.
 * `durable: false` trades safety on power loss for speed, for tests.
 */
export async function startEmbeddedPostgres({ dataFolder, binariesFolder = dataFolder, secrets, durable = true }) {
  const account = await chooseAccount();
  const { home, parent } = await chooseFolders(dataFolder, binariesFolder, secrets.instance);
  await prepareFolder(parent, process.getuid?.() === 0 ? 0o755 : 0o700);
  await prepareFolder(home, 0o700, account);
  const data = join(home, 'data');
  // For the programs (60 MB), and at first the demo (135 MB) with the journal of its loading.
  await requireSpace(home, existsSync(data) ? 50 : 350);
  const binaries = await copyPostgres(parent);
  const cluster = { binaries, home, data, account, durable, password: secrets.databasePassword };
  cluster.logFile = join(dataFolder, 'postgres.log');
  if (!existsSync(data)) await initialise(cluster);
  await stopLeftover(data);
  const server = await launchPatiently(cluster);
  return {
    folder: data,
    address: (database) => addressAt(server.port, secrets, database),
    exited: server.exited,
    lastWords: () => lastWords(cluster.logFile),
    stop: () => stopProcess(server.pid, join(data, 'postmaster.pid')).then(() => server.exited),
    remove: () => rm(home, { recursive: true, force: true }),
  };
}

/** The address of a database of the server that runs on a data folder now, null when none does. */
export async function findEmbeddedPostgres({ dataFolder, secrets, database }) {
  const { home } = await chooseFolders(dataFolder, dataFolder, secrets.instance);
  const lines = (await readFile(join(home, 'data', 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const [pid, , , port] = lines.map(Number);
  return lines[7]?.trim() === 'ready' && isRunning(pid) ? addressAt(port, secrets, database) : null;
}

const addressAt = (port, secrets, database) =>
  `postgresql://${user}:${secrets.databasePassword}@127.0.0.1:${port}/${database}`;

/** What the server complained about last, if it could, and where the rest stands. */
async function lastWords(logFile) {
  const complaint = lastComplaint(await readFile(logFile, 'utf8').catch(() => ''));
  return complaint ? `(${complaint}): see ${logFile}.` : `without a word: see ${logFile}, and start again.`;
}

/** Several tries: somebody may take the port in between, and the processes of a killed server end a moment later. */
async function launchPatiently(cluster) {
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const server = await launch(cluster, await findFreePort());
    if (server) return server;
    await wait(500);
  }
  throw new Failure(`The embedded database does not start ${await lastWords(cluster.logFile)}`);
}

async function prepareFolder(folder, mode, account = {}) {
  try {
    await mkdir(folder, { recursive: true });
    await chmod(folder, mode);
    if (account.uid) await chown(folder, account.uid, account.gid);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new Failure(`${folder} cannot be written (${error.code}): start as an ordinary user, or set DATABASE_URL.`);
  }
}
