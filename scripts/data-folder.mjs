import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, mkdir, open, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isRunning } from './child-process.mjs';
import { Failure } from './failure.mjs';

const megabyte = 1024 * 1024;

/** Like a recursive mkdir, which in Node 20 never returns below /proc. */
async function makeFolder(folder) {
  await mkdir(folder, { mode: 0o700 }).catch(async (error) => {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder);
  });
}

/** Makes the data folder if it is missing; refuses one that cannot be written. Closed to others: it holds secrets. */
export async function openDataFolder(folder) {
  try {
    await makeFolder(folder);
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new Failure(`The data folder ${folder} cannot be written (${error.code}): choose another with DATA_DIR.`);
  }
  await requireSpace(folder, 50);
}

/** Refuses to go on when the disk that holds `folder` has less than so many megabytes left for us. */
export async function requireSpace(folder, megabytes) {
  const { bavail, bsize } = await statfs(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < megabytes) {
    throw new Failure(`The disk of ${folder} has ${free} MB left and ${megabytes} MB are needed: free some space.`);
  }
}

/**
 * The generated secrets of this data folder, made at first use and readable by their owner only:
 * `instance` names the embedded database, `databasePassword` opens it, `authSecret` signs session cookies.
 */
export async function readSecrets(folder) {
  const file = join(folder, 'secrets.json');
  const stored = await readFile(file, 'utf8').catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (stored !== null) return parseSecrets(stored, file);
  const secrets = {
    instance: randomBytes(8).toString('hex'),
    databasePassword: randomBytes(24).toString('base64url'),
    authSecret: randomBytes(32).toString('base64url'),
  };
  // Written aside and renamed, so that a kill in between never leaves half a file.
  await writeFile(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return secrets;
}

function parseSecrets(text, file) {
  try {
    const secrets = JSON.parse(text);
    if (secrets.instance && secrets.databasePassword && secrets.authSecret) return secrets;
  } catch {}
  throw new Failure(`${file} is damaged: restore it from a backup, or move the data folder away to begin anew.`);
}

/** Whether the process that wrote a lock still runs; its id may since have gone to some other program. */
async function holdsLock(pid) {
  if (!Number.isInteger(pid) || pid === process.pid || !isRunning(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return command === null || /scripts\/\w+\.mjs/.test(command);
}

/** Takes the data folder for this process; returns the function that gives it back. Refuses when another one has it. */
export async function takeDataFolder(folder) {
  const file = join(folder, 'owner.pid');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const handle = await open(file, 'wx', 0o600).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (handle) {
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return () => rm(file, { force: true });
    }
    const owner = Number((await readFile(file, 'utf8').catch(() => '')).trim());
    if (await holdsLock(owner)) {
      throw new Failure(`Thi Đua already runs on ${folder} (process ${owner}): stop it, or choose another DATA_DIR.`);
    }
    await rm(file, { force: true });
  }
  throw new Failure(`${file} is being taken by another process: try again.`);
}
