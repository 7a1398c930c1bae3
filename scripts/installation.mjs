// Runs before anything is installed: only Node's own modules here.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runNode, runProgram } from './child-process.mjs';
import { Failure } from './failure.mjs';
import { withLock } from './lock-file.mjs';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** What is made in the project's own folder (packages, client, build) is made by one process at a time. */
export async function whileAlone(work) {
  try {
    return await withLock(join(projectFolder, '.data', 'making.pid'), work);
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code) || !error.path?.startsWith(projectFolder)) throw error;
    throw new Failure(
      `${error.path} cannot be written (${error.code}), and packages or build are still to be made in this folder: ` +
        'start once as a user who may write there.',
    );
  }
}

async function readPackages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages;
  } catch {
    return null;
  }
}

/** Whether node_modules holds what the lock file says, by the list that npm itself leaves there last. */
async function isInstalled() {
  const wanted = await readPackages(join(projectFolder, 'package-lock.json'));
  const present = await readPackages(join(projectFolder, 'node_modules/.package-lock.json'));
  if (!wanted) throw new Failure('package-lock.json is missing or broken: restore it with git.');
  if (!present) return false;
  // Optional packages are for other processors and systems: their absence means nothing.
  return Object.entries(wanted).every(
    ([path, { version, optional }]) => path === '' || optional || present[path]?.version === version,
  );
}

/** Installs the dependencies unless they already are what the lock file says. */
export async function installIfNeeded() {
  if (await isInstalled()) return;
  await whileAlone(async () => {
    if (!(await isInstalled())) await install();
  });
}

async function install() {
  console.log('Installing the dependencies…');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund'];
  const options = { cwd: projectFolder };
  const running = npm?.endsWith('.js') ? runNode([npm, ...args], options) : runProgram('npm', args, options);
  const { code } = await running.catch((error) => {
    throw new Failure(`npm could not be started (${error.code}): install it together with Node.`);
  });
  if (code !== 0) throw new Failure('npm could not install the dependencies: its message above says why.');
}
