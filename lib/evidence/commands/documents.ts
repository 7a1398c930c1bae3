import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import type { Document } from '@/lib/db/generated/client';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { fromDay, toDay } from '@/lib/db/values';
import { isSentInScore } from '@/lib/evidence/queries/files';
import { documentText, refuseDocument } from '@/lib/evidence/rules/documents';
import type { CreateDocumentInput, UpdateDocumentInput } from '@/lib/evidence/schema';
import { foldVietnamese } from '@/lib/fold';
import { todayInVietnam } from '@/lib/format';
import { done, type Refusal, type Result, refused } from '@/lib/result';
import { releaseFile, takeUpload } from './holds';

export type SavedDocument = { id: string; number: string; issuedOn: string; abstract: string; fileName: string | null };

type Holding = { unitId: string; now: Date };
type File = { fileHash: string | null; fileName: string | null };

/** The file that a form brings along; `undefined` where the receipt is not ours. */
async function readFile(tx: Transaction, receipt: string, present: File, holding: Holding): Promise<File | undefined> {
  if (receipt === '') return present;
  const upload = await takeUpload(tx, receipt, holding);
  return upload ? { fileHash: upload.hash, fileName: upload.name } : undefined;
}

function present(document: Document): SavedDocument & { issuer: string; fileHash: string | null } {
  const { id, number, issuedOn, issuer, abstract, fileHash, fileName } = document;
  return { id, number, issuedOn: toDay(issuedOn), issuer, abstract, fileHash, fileName };
}

const noFile: File = { fileHash: null, fileName: null };

type Words = { number: string; issuedOn: string; issuer: string; abstract: string };

function toData(words: Words, file: File) {
  const { number, issuedOn, issuer, abstract } = words;
  return {
    number,
    issuedOn: fromDay(issuedOn),
    issuer,
    abstract,
    ...file,
    searchKey: foldVietnamese(documentText(words)),
  };
}

/** Two people adding the same document at once meet here; the lock of the unit lets the second see the first. */
async function findTwin(tx: Transaction, unitId: string, words: Words, own?: string): Promise<Refusal | null> {
  await lockRow(tx, 'Unit', unitId);
  const { number, issuedOn, issuer } = words;
  const twin = await tx.document.findFirst({ where: { unitId, number, issuedOn: fromDay(issuedOn), issuer } });
  return twin && twin.id !== own ? { reason: 'document-exists', field: 'number' } : null;
}

async function record(
  actor: Actor,
  tx: Transaction,
  action: AuditAction,
  actedAs: Party,
  states: { before?: Document; after?: Document },
) {
  const document = states.after ?? states.before;
  if (!document) return;
  await audit(tx, actor, {
    action,
    actedAs,
    object: { kind: 'document', id: document.id, name: document.number },
    unitId: document.unitId,
    before: states.before && present(states.before),
    after: states.after && present(states.after),
  });
}

/** Adds a cited document to the library of the actor's unit, with a file that was uploaded before or without one. */
export async function createDocument(actor: Actor, input: CreateDocumentInput): Promise<Result<SavedDocument>> {
  const { unitId } = actor;
  const actedAs = unitId ? actingAs(actor, 'evidence.manage', { unitId }) : null;
  if (!unitId || !actedAs) return refused({ reason: 'not-allowed' });
  const wrong = refuseDocument(input, todayInVietnam(actor.now));
  if (wrong) return refused(wrong);
  return inTransaction(async (tx) => {
    const twin = await findTwin(tx, unitId, input);
    if (twin) return refused(twin);
    const file = await readFile(tx, input.upload, noFile, { unitId, now: actor.now });
    if (!file) return refused({ reason: 'upload-unknown', field: 'upload' });
    const data = { ...toData(input, file), unitId, createdAt: actor.now, createdBy: actor.name };
    const after = await tx.document.create({ data });
    await record(actor, tx, 'evidence.create', actedAs, { after });
    return done(present(after));
  });
}

/** The locked document of a unit the actor acts for, or null. */
async function openDocument(actor: Actor, tx: Transaction, id: string) {
  if (!(await lockRow(tx, 'Document', id))) return null;
  const document = await tx.document.findUniqueOrThrow({ where: { id } });
  const actedAs = actingAs(actor, 'evidence.manage', { unitId: document.unitId });
  return actedAs && { document, actedAs };
}

async function isSent(actor: Actor, tx: Transaction, documentId: string): Promise<boolean> {
  const where = { documentId, line: { status: { in: ['submitted' as const, 'accepted' as const] } } };
  return (await tx.reportLineEvidence.count({ where })) > 0 || isSentInScore(actor, tx, documentId);
}

/** Changes a document as long as nobody relies on it: what was sent with a report stays as it was. */
export async function updateDocument(actor: Actor, input: UpdateDocumentInput): Promise<Result<SavedDocument>> {
  return inTransaction(async (tx) => {
    const opened = await openDocument(actor, tx, input.documentId);
    if (!opened) return refused({ reason: 'not-found' });
    const { document: before, actedAs } = opened;
    if (before.revision !== input.revision) return refused({ reason: 'document-changed' });
    const wrong = refuseDocument(input, todayInVietnam(actor.now));
    if (wrong) return refused(wrong);
    if (await isSent(actor, tx, before.id)) return refused({ reason: 'document-sent' });
    const twin = await findTwin(tx, before.unitId, input, before.id);
    if (twin) return refused(twin);
    const holding = { unitId: before.unitId, now: actor.now };
    const file = await readFile(tx, input.upload, input.removeFile ? noFile : before, holding);
    if (!file) return refused({ reason: 'upload-unknown', field: 'upload' });
    const { fileHash, fileName } = file;
    if (fileHash !== before.fileHash) await releaseFile(tx, before.fileHash, holding);
    const data = { ...toData(input, { fileHash, fileName }), revision: before.revision + 1 };
    const after = await tx.document.update({ where: { id: before.id }, data });
    await record(actor, tx, 'evidence.update', actedAs, { before, after });
    return done(present(after));
  });
}

/** Removes a document that nothing cites. */
export async function deleteDocument(actor: Actor, { documentId }: { documentId: string }): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const opened = await openDocument(actor, tx, documentId);
    if (!opened) return refused({ reason: 'not-found' });
    const uses = await Promise.all([
      tx.reportLineEvidence.count({ where: { documentId } }),
      tx.targetAdjustment.count({ where: { documentId } }),
      tx.scoreLineEvidence.count({ where: { documentId } }),
    ]);
    if (uses.some((count) => count > 0)) return refused({ reason: 'document-used' });
    // Taken away from a returned item, it is still what the score was sent with.
    if (await isSentInScore(actor, tx, documentId)) return refused({ reason: 'document-sent' });
    const { fileHash, unitId } = opened.document;
    await releaseFile(tx, fileHash, { unitId, now: actor.now });
    await tx.document.delete({ where: { id: documentId } });
    await record(actor, tx, 'evidence.delete', opened.actedAs, { before: opened.document });
    return done();
  });
}
