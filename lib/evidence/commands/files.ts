import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction, lockRow } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { isDiskFull } from '@/lib/disk-space';
import { getEnvironment } from '@/lib/env';
import { cleanFileName, type FileKind, kindByName, largestFile, mediaTypes } from '@/lib/evidence/rules/content';
import { libraryUnits } from '@/lib/evidence/rules/documents';
import { refuseStorage } from '@/lib/evidence/rules/storage';
import { inspectFile } from '@/lib/file-inspection';
import { discardFile, type Incoming, receiveFile, removeStaleIncoming, settleFile } from '@/lib/file-store';
import { log } from '@/lib/log';
import { done, type Result, refused } from '@/lib/result';
import { holdUpload, removeUnusedFiles, usedStorage } from './holds';

const field = 'file';
const anHour = 60 * 60 * 1000;

export type StoredUpload = {
  name: string;
  size: number;
  /** Handed back with the document's form. */
  receipt: string;
  /** The documents of the unit's library that have this very file already. */
  already: { id: string; number: string; issuedOn: string }[];
};

/** Writes down whose file this is, before it is moved to its place: what lies there without a row would stay forever. */
async function recordUpload(
  actor: Actor,
  { hash, size }: Incoming,
  name: string,
  type: string,
): Promise<Result<StoredUpload>> {
  const unitId = actor.unitId ?? '';
  return inTransaction(async (tx) => {
    await lockRow(tx, 'Unit', unitId);
    const holding = { unitId, now: actor.now };
    const refusal = refuseStorage(await usedStorage(tx, holding, hash), size, getEnvironment().unitStorage);
    if (refusal) return refused(refusal);
    await tx.storedFile.createMany({ data: { hash, size, type, createdAt: actor.now }, skipDuplicates: true });
    await holdUpload(tx, { hash, name }, holding);
    const documents = await tx.document.findMany({
      where: { unitId: { in: libraryUnits(actor) }, fileHash: hash },
      orderBy: { issuedOn: 'desc' },
    });
    const actedAs = actingAs(actor, 'evidence.manage', { unitId }) ?? actor.role;
    const object = { kind: 'file', id: hash, name };
    await audit(tx, actor, { action: 'evidence.upload', actedAs, object, unitId, after: { size, type } });
    const already = documents.map((one) => ({ id: one.id, number: one.number, issuedOn: toDay(one.issuedOn) }));
    return done({ name, size, receipt: hash, already });
  });
}

/** Whether the actor may add files at all: asked before anything of the body is read. */
export function mayUpload(actor: Actor): boolean {
  return actor.unitId !== null && actingAs(actor, 'evidence.manage', { unitId: actor.unitId }) !== null;
}

async function keep(actor: Actor, incoming: Incoming, name: string, kind: FileKind): Promise<Result<StoredUpload>> {
  if (incoming.size === 0) return refused({ reason: 'file-empty', field });
  if (incoming.size > largestFile) return refused({ reason: 'file-too-large', field });
  const refusal = await inspectFile(incoming.path, incoming.size, kind);
  if (refusal) return refused(refusal);
  const recorded = await recordUpload(actor, incoming, name, mediaTypes[kind]);
  if (recorded.ok) await settleFile(incoming);
  return recorded;
}

let cleanedAt = Number.NEGATIVE_INFINITY;

/** Once an hour, by the uploads themselves: only they leave files that nobody uses. Never in the way of an upload. */
async function cleanUp(now: Date): Promise<void> {
  if (now.getTime() - cleanedAt < anHour) return;
  cleanedAt = now.getTime();
  try {
    const removed = await inTransaction((tx) => removeUnusedFiles(tx, now), { fromReserve: true });
    if (removed > 0) log().info({ removed }, 'unused files removed');
    await removeStaleIncoming(now);
  } catch (error) {
    log().error({ err: error }, 'unused files could not be removed');
  }
}

/** Takes in one file: limit while reading, content against name, stored once by its hash. */
export async function storeUpload(
  actor: Actor,
  upload: { name: string; body: AsyncIterable<Uint8Array> },
): Promise<Result<StoredUpload>> {
  if (!mayUpload(actor)) return refused({ reason: 'not-allowed' });
  const name = cleanFileName(upload.name);
  const kind = kindByName(name);
  if (!kind) return refused({ reason: 'file-kind', field });
  await cleanUp(actor.now);
  const incoming = await receiveFile(upload.body, largestFile).catch((error) => {
    if (isDiskFull(error)) throw error;
    return null;
  });
  if (!incoming) return refused({ reason: 'upload-broken-off', field });
  return keep(actor, incoming, name, kind).finally(() => discardFile(incoming));
}
