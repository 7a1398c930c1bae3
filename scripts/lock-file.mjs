import { open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { makeFolder } from './make-folder.mjs';

/** Whether the process that wrote a lock still runs; its id may since have gone to some other program. */
async function holdsLock(pid) {
  if (!pid || pid === process.pid || !isRunning(pid)) return false;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  // What a script of ours starts names one that holds nothing, see child-process.mjs.
  return command === null || /scripts\/(?!end-with-parent)[\w-]+\.mjs/.test(command);
}

/** The process a lock names; 0 in the moment between its making and its writing. */
async function readOwner(file) {
  return Number.parseInt(await readFile(file, 'utf8').catch(() => ''), 10) || 0;
}

/** Removes the lock of a process that is gone, unless another process was faster and has taken it since. */
async function removeStale(file, owner) {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => {});
  const moved = await readOwner(aside);
  if (moved && moved !== owner) await rename(aside, file);
  else await rm(aside, { force: true });
}

/**
 * Takes a lock file for this process: `release` gives it back. Where another running process has it, `owner` is that
 * process. What a killed one left behind does not count.
 */
export async function takeLock(file) {
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const handle = await open(file, 'wx', 0o600).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
    if (handle) {
      await handle.writeFile(`${process.pid}\n`);
      await handle.close();
      return { release: () => rm(file, { force: true }) };
    }
    const owner = await readOwner(file);
    if (await holdsLock(owner)) return { owner };
    if (owner || attempt > 5) await removeStale(file, owner);
    else await wait(20);
  }
  throw new Failure(`${file} is being taken by another process: try again.`);
}

/** Runs `work` while no other process does anything under the same lock file: they wait their turn. */
export async function withLock(file, work) {
  await makeFolder(dirname(file));
  let lock = await takeLock(file);
  for (; lock.owner; lock = await takeLock(file)) await wait(200);
  return work().finally(lock.release);
}
