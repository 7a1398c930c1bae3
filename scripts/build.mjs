import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { runNode } from './child-process.mjs';
import { Failure, saysDiskFull } from './failure.mjs';
import { projectFolder, whileAlone } from './installation.mjs';

const sources = [
  'app',
  'components',
  'lib',
  'prisma',
  'public',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];
const notSources = ['lib/db/generated', 'prisma/seed', 'prisma/migrations'];

/** Every file below these paths of the project, sorted, without tests and generated ones. */
async function listFiles(paths) {
  const found = [];
  for (const path of paths) {
    const absolute = join(projectFolder, path);
    const status = await stat(absolute).catch(() => null);
    if (status?.isFile() && !/\.test\.tsx?$/.test(path)) found.push(path);
    if (status?.isDirectory() && !notSources.includes(relative(projectFolder, absolute))) {
      found.push(...(await listFiles((await readdir(absolute)).sort().map((name) => join(path, name)))));
    }
  }
  return found;
}

/** One hash over names and contents of the files below these paths. */
async function hashFiles(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of await listFiles(paths)) {
    hash.update(`\0${path}\0`).update(await readFile(join(projectFolder, path)));
  }
  return hash.digest('hex');
}

/** Runs `make` unless the stamp file tells that it was done for the same sources; of several processes one does it. */
async function makeIfChanged(paths, stampFile, make) {
  const hash = await hashFiles(paths);
  const isDone = async () => (await readFile(stampFile, 'utf8').catch(() => '')) === hash;
  if (await isDone()) return false;
  return whileAlone(async () => {
    if (await isDone()) return false;
    await rm(stampFile, { force: true });
    await make();
    await mkdir(dirname(stampFile), { recursive: true });
    await writeFile(stampFile, hash);
    return true;
  });
}

async function runQuietly(args, env, failure) {
  const { code, output } = await runNode(args, { cwd: projectFolder, env, quiet: true });
  if (code === 0) return;
  if (saysDiskFull(output)) throw new Failure('The build found no disk space left: free some and start again.');
  console.error(output);
  throw new Failure(failure);
}

/** Writes the database client from the schema when that changed. */
export async function generateClient() {
  const stamp = join(projectFolder, 'lib/db/generated/.schema-hash');
  await makeIfChanged(['prisma/schema', 'package-lock.json', 'prisma.config.ts'], stamp, () =>
    runQuietly(
      [join(projectFolder, 'node_modules/prisma/build/index.js'), 'generate'],
      { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
      'The database schema could not be turned into a client: the message above says where.',
    ),
  );
}

/**
 * Removes what earlier builds and checks noted of the types of routes, in every build's folder: the compiler reads them
 * all, and a route that has gone or come since would be an error that is none.
 */
export async function forgetTypes() {
  const folders = ['.next', '.next/dev', '.next-test'];
  const noted = folders.flatMap((folder) => [`${folder}/types`, `${folder}/cache/.tsbuildinfo`]);
  for (const path of [...noted, 'tsconfig.tsbuildinfo']) {
    await rm(join(projectFolder, path), { recursive: true, force: true });
  }
}

/** Makes the production build in `folder` (below the project) when sources changed; tells whether it did. */
export async function buildIfChanged(folder = '.next') {
  const stamp = join(projectFolder, folder, 'thi-dua-sources');
  if (!existsSync(join(projectFolder, folder, 'BUILD_ID'))) await rm(stamp, { force: true });
  return makeIfChanged(sources, stamp, async () => {
    console.log('Building…');
    await forgetTypes();
    return runQuietly(
      [join(projectFolder, 'node_modules/next/dist/bin/next'), 'build'],
      { ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: folder, NEXT_TELEMETRY_DISABLED: '1' },
      'The production build failed: the message above says where.',
    );
  });
}
