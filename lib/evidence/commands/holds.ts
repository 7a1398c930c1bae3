import 'server-only';
import type { Transaction } from '@/lib/db/transaction';
import { heldUntil } from '@/lib/evidence/rules/storage';
import { removeFile } from '@/lib/file-store';

export type Upload = { hash: string; name: string };
type Holding = { unitId: string; now: Date };

/** Keeps a file the unit has just sent, until its form is handed in. */
export async function holdUpload(tx: Transaction, { hash, name }: Upload, { unitId, now }: Holding): Promise<void> {
  const held = { fileName: name, until: heldUntil(now) };
  const key = { unitId, fileHash: hash };
  await tx.fileHold.upsert({ where: { unitId_fileHash: key }, create: { ...key, ...held }, update: held });
}

/** Keeps a file that a document gave up, so that a copy of the folder begun before stays complete. */
export async function releaseFile(tx: Transaction, hash: string | null, { unitId, now }: Holding): Promise<void> {
  if (hash === null) return;
  await tx.$executeRaw`
    insert into "FileHold" as h ("unitId", "fileHash", until) values (${unitId}::uuid, ${hash}, ${heldUntil(now)})
    on conflict ("unitId", "fileHash") do update
      set until = excluded.until, "fileName" = case when h.until > ${now} then h."fileName" end`;
}

/**
 * The upload a receipt speaks of, or null where this unit sent no such file or the day is over. The file stays until the
 * transaction ends: whoever removes unused files waits, or was faster and is seen.
 */
export async function takeUpload(tx: Transaction, receipt: string, { unitId, now }: Holding): Promise<Upload | null> {
  const rows = await tx.$queryRaw<Upload[]>`
    select h."fileHash" as hash, h."fileName" as name
    from "FileHold" h join "StoredFile" f on f.hash = h."fileHash"
    where h."unitId" = ${unitId}::uuid and h."fileHash" = ${receipt} and h.until > ${now} and h."fileName" is not null
    for key share of f`;
  return rows[0] ?? null;
}

/** Bytes of the files a unit's documents name or that it sent within the day, each once, `except` one. */
export async function usedStorage(tx: Transaction, { unitId, now }: Holding, except: string): Promise<number> {
  const [{ used }] = await tx.$queryRaw<[{ used: number }]>`
    select coalesce(sum(size), 0)::float8 as used from "StoredFile"
    where hash <> ${except} and hash in (
      select "fileHash" from "Document" where "unitId" = ${unitId}::uuid
      union select "fileHash" from "FileHold"
        where "unitId" = ${unitId}::uuid and until > ${now} and "fileName" is not null)`;
  return used;
}

/**
 * Removes files that no document names and nobody holds any more, some hundreds at a time. The rows are locked before they
 * are looked at again, and the bytes go before the rows are gone for others: the same file sent anew meanwhile is stored anew.
 */
export async function removeUnusedFiles(tx: Transaction, now: Date): Promise<number> {
  const found = await tx.$queryRaw<{ hash: string }[]>`
    select hash from "StoredFile" f
    where not exists (select from "Document" d where d."fileHash" = f.hash)
      and not exists (select from "FileHold" h where h."fileHash" = f.hash and h.until > ${now})
    order by hash limit 200 for update skip locked`;
  const hashes = found.map((row) => row.hash);
  await tx.fileHold.deleteMany({ where: { fileHash: { in: hashes }, until: { lte: now } } });
  const unused = { hash: { in: hashes }, documents: { none: {} }, holds: { none: {} } };
  const gone = await tx.storedFile.findMany({ where: unused, select: { hash: true } });
  await tx.storedFile.deleteMany({ where: { hash: { in: gone.map((row) => row.hash) } } });
  for (const { hash } of gone) await removeFile(hash);
  return gone.length;
}
