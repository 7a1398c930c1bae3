import 'server-only';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { inTransaction } from '@/lib/db/transaction';
import { toDay } from '@/lib/db/values';
import { cleanFileName, type FileKind, kindByName, largestFile, mediaTypes } from '@/lib/evidence/rules/content';
import { inspectFile } from '@/lib/file-inspection';
import { discardFile, type Incoming, receiveFile, settleFile } from '@/lib/file-store';
import { done, type Result, refused } from '@/lib/result';
import { makeReceipt } from './receipts';

const field = 'file';

export type StoredUpload = {
  name: string;
  size: number;
  /** Handed back with the document's form. */
  receipt: string;
  /** The unit's documents that have this very file already. */
  already: { id: string; number: string; issuedOn: string }[];
};

async function recordUpload(actor: Actor, { hash, size }: Incoming, name: string, type: string): Promise<StoredUpload> {
  const unitId = actor.unitId ?? '';
  return inTransaction(async (tx) => {
    await tx.storedFile.createMany({ data: { hash, size, type, createdAt: actor.now }, skipDuplicates: true });
    const documents = await tx.document.findMany({ where: { unitId, fileHash: hash }, orderBy: { issuedOn: 'desc' } });
    const actedAs = actingAs(actor, 'evidence.manage', { unitId }) ?? actor.role;
    const object = { kind: 'file', id: hash, name };
    await audit(tx, actor, { action: 'evidence.upload', actedAs, object, unitId, after: { size, type } });
    const already = documents.map((one) => ({ id: one.id, number: one.number, issuedOn: toDay(one.issuedOn) }));
    return { name, size, receipt: makeReceipt(actor, { hash, name }), already };
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
  await settleFile(incoming);
  return done(await recordUpload(actor, incoming, name, mediaTypes[kind]));
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
  const incoming = await receiveFile(upload.body, largestFile).catch(() => null);
  if (!incoming) return refused({ reason: 'upload-broken-off', field });
  return keep(actor, incoming, name, kind).finally(() => discardFile(incoming));
}
