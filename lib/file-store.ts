import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requireSpace } from './disk-space';
import { getEnvironment, getFilesFolder } from './env';

/** Where the bytes of a hash lie: two levels of folders, so that none grows too long. */
function pathOf(hash: string): string {
  return join(getFilesFolder(), hash.slice(0, 2), hash.slice(2, 4), hash);
}

/** A file that came in and is not yet in its place. */
export type Incoming = { path: string; hash: string; size: number };

async function writeAll(file: FileHandle, body: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > limit) break;
    hash.update(chunk);
    await file.writeFile(chunk);
  }
  await file.sync();
  return { size, hash: hash.digest('hex') };
}

const incomingFolder = () => join(getFilesFolder(), 'incoming');

/**
 * Writes what comes in to a temporary file. Stops reading once it is larger than `limit` bytes; throws when the sender
 * breaks off, and DiskFull where there is no room for so much.
 */
export async function receiveFile(body: AsyncIterable<Uint8Array>, limit: number): Promise<Incoming> {
  const folder = incomingFolder();
  await requireSpace(getEnvironment().dataFolder, limit);
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx');
  try {
    return { path, ...(await writeAll(file, body, limit)) };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Moves a checked file to its place; the folder is synced too, so that a power cut keeps the name as well as the bytes. */
export async function settleFile({ path, hash }: Incoming): Promise<void> {
  const target = pathOf(hash);
  if (await stat(target).catch(() => null)) return;
  await mkdir(dirname(target), { recursive: true });
  await rename(path, target);
  const folder = await open(dirname(target), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Removes what is left of a file that came in. */
export async function discardFile({ path }: Incoming): Promise<void> {
  await rm(path, { force: true });
}

/** Removes the bytes of a hash. */
export async function removeFile(hash: string): Promise<void> {
  await rm(pathOf(hash), { force: true });
}

/** Removes what a killed server left half received a day ago. */
export async function removeStaleIncoming(now: Date): Promise<void> {
  const aDayAgo = now.getTime() - 24 * 60 * 60 * 1000;
  for (const name of await readdir(incomingFolder()).catch(() => [])) {
    const path = join(incomingFolder(), name);
    const file = await stat(path).catch(() => null);
    if (file && file.mtimeMs < aDayAgo) await rm(path, { force: true });
  }
}

/** Opens the bytes of a stored file for reading, or null where they are missing. */
export async function openFile(hash: string): Promise<FileHandle | null> {
  return open(pathOf(hash), 'r').catch(() => null);
}
