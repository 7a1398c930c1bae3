import { randomBytes } from 'node:crypto';
import { access, constants, readFile, rename, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from './failure.mjs';
import { takeLock, withLock } from './lock-file.mjs';
import { makeFolder } from './make-folder.mjs';

const megabyte = 1024 * 1024;

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
  const stored = () =>
    readFile(file, 'utf8').catch((error) => {
      if (error.code !== 'ENOENT') throw error;
    });
  // Several instances that share the folder must agree on one secret.
  const text = (await stored()) ?? (await withLock(`${file}.pid`, async () => (await stored()) ?? writeSecrets(file)));
  return parseSecrets(text, file);
}

async function writeSecrets(file) {
  const secrets = {
    instance: randomBytes(8).toString('hex'),
    databasePassword: randomBytes(24).toString('base64url'),
    authSecret: randomBytes(32).toString('base64url'),
  };
  const text = `${JSON.stringify(secrets, null, 2)}\n`;
  // Written aside and renamed, so that a kill in between never leaves half a file.
  await writeFile(`${file}.new`, text, { mode: 0o600 });
  await rename(`${file}.new`, file);
  return text;
}

function parseSecrets(text, file) {
  try {
    const secrets = JSON.parse(text);
    if (secrets.instance && secrets.databasePassword && secrets.authSecret) return secrets;
  } catch {}
  throw new Failure(`${file} is damaged: restore it from a backup, or move the data folder away to begin anew.`);
}

/** Takes the data folder for this process; returns the function that gives it back. Refuses when another one has it. */
export async function takeDataFolder(folder) {
  const { release, owner } = await takeLock(join(folder, 'owner.pid'));
  if (release) return release;
  throw new Failure(`Thi Đua already runs on ${folder} (process ${owner}): stop it, or choose another DATA_DIR.`);
}
