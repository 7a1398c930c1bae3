import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it, closed to others. Unlike a recursive mkdir it says why it cannot: that one finds
 * "no such file" on a read-only disk, and in Node 20 never returns below /proc.
 */
export async function makeFolder(folder) {
  await mkdir(folder, { mode: 0o700 }).catch(async (error) => {
    if (error.code === 'EEXIST') return;
    if (error.code !== 'ENOENT' || existsSync(dirname(folder))) throw error;
    await makeFolder(dirname(folder));
    await makeFolder(folder);
  });
}
