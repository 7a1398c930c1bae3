import 'server-only';
import { statfs } from 'node:fs/promises';

/**
 * So much of a disk is left alone. PostgreSQL ends when it finds no room for its journal, and with it the program: what is
 * typed must be refused before that, and reading goes on.
 */
const reserve = 64 * 1024 * 1024;

/** Set by the start script where the database is its own; nobody here knows the disk of another server. */
const store = globalThis as typeof globalThis & { thiDuaDatabaseFolder?: string | undefined };

export class DiskFull extends Error {}

/** Throws DiskFull when the disk of this folder has no room for `bytes` more. A folder that is missing has no disk. */
export async function requireSpace(folder: string, bytes = 0): Promise<void> {
  const disk = await statfs(folder).catch(() => null);
  if (disk && disk.bavail * disk.bsize < reserve + bytes) throw new DiskFull(`no space left for ${folder}`);
}

/** The same for the embedded database. */
export async function requireDatabaseSpace(): Promise<void> {
  if (store.thiDuaDatabaseFolder) await requireSpace(store.thiDuaDatabaseFolder);
}

/** What the file system and the database's driver call a full disk; Prisma has the number in its words alone. */
const fullDisk = new Set<unknown>(['ENOSPC', 'EDQUOT', '53100']);

/** Whether an error says that a disk is full. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : '';
  return error instanceof DiskFull || fullDisk.has(code) || /\b53100\b/.test(error.message);
}
