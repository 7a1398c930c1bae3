import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { cleanInput } from '@/lib/clean-text';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { headOf, type KeptWorkbook, readKept } from '../queries/kept-workbook';
import { fingerprintOf, readDraft, toJson, toStored } from '../queries/stored';
import { appendTable } from '../rules/append';
import { copyToYear } from '../rules/copy';
import { mostCriteria } from '../rules/issuing';
import { treeProblems } from '../rules/problems/tree';
import { settle } from '../rules/reading/read';
import type { CriteriaTable } from '../rules/table';
import type { ImportTableInput, ImportTemplateInput } from '../schema';
import { told, writeTable } from './create';
import { type ImportParty, openImport, openImportPlace } from './upload';

const uuid = z.uuid();
const broken = ['tree-orphan', 'tree-circular', 'criterion-id-twice'];

/** The table with ids as the database keeps them, new ones wherever an own one cannot be kept. */
function withNewIds(table: CriteriaTable): CriteriaTable {
  const ids = new Map(table.criteria.map(({ id }) => [id, randomUUID()]));
  const idOf = (id: string) => ids.get(id) ?? id;
  const tieBreaks = table.tieBreaks.map((one) =>
    one.kind === 'criterionScore' ? { ...one, criterionId: idOf(one.criterionId) } : one,
  );
  const criteria = table.criteria.map((one) => ({
    ...one,
    id: idOf(one.id),
    parentId: one.parentId === null ? null : idOf(one.parentId),
  }));
  return { ...table, tieBreaks, criteria };
}

/** Ids of an exported table stay, by which years are compared, unless the draft behind which it comes has them; rows of others get new ones. */
function storable(table: CriteriaTable, used: readonly { id: string }[]): CriteriaTable {
  const taken = new Set(used.map(({ id }) => id));
  const isKept = table.criteria.every(({ id }) => uuid.safeParse(id).success && !taken.has(id));
  return isKept ? table : withNewIds(table);
}

/** Reads the workbook once more with all answers: only what is settled becomes a table. */
function settledTable(kept: KeptWorkbook, year: number): Result<CriteriaTable> {
  const reading = readKept(kept, headOf(year));
  if ('reason' in reading) return refused(reading);
  const settled = settle(reading);
  if ('reason' in settled) return refused(settled);
  const table = cleanInput(copyToYear(settled.table, year)) as CriteriaTable; // the same with its texts cleaned
  const isBroken = treeProblems(table.criteria).some(({ reason }) => broken.includes(reason));
  return isBroken ? refused({ reason: 'import-rules-broken' }) : done(table);
}

const tooMany = ({ criteria }: CriteriaTable) =>
  criteria.length > mostCriteria ? refused({ reason: 'too-many-criteria', most: mostCriteria }) : null;

/** The same click once more finds the workbook used and its sheets gone. */
async function markUsed(tx: Transaction, actor: Actor, importId: string): Promise<void> {
  await tx.criteriaImport.update({ where: { id: importId }, data: { usedAt: actor.now, sheets: [] } });
}

type Written = { id: string; before: ReturnType<typeof told> | null; after: CriteriaTable };

/** Puts the table into the draft that the person has seen, or makes the first one. */
async function writeDraft(
  tx: Transaction,
  actor: Actor,
  { campaignId, way, fingerprint }: ImportTableInput,
  read: CriteriaTable,
): Promise<Result<Written>> {
  const found = await tx.criteriaTable.findUnique({ where: { campaignId }, select: { id: true } });
  if (found) await lockRow(tx, 'CriteriaTable', found.id);
  const draft = found && (await readDraft(tx, found.id));
  if ((draft ? fingerprintOf(draft.table) : '') !== fingerprint) return refused({ reason: 'draft-changed-since' });
  const own = draft && way === 'append' ? draft.table : null;
  const added = storable(read, own?.criteria ?? []);
  const table = own ? appendTable(own, added) : added;
  const refusal = tooMany(table);
  if (refusal) return refusal;
  if (!draft) return done({ id: await writeTable(tx, actor, { campaignId }, table), before: null, after: table });
  const { criteria, ...settings } = table;
  const data = { title: table.title, settings: toJson(settings), revision: { increment: 1 } };
  await tx.criteriaTable.update({ where: { id: draft.tableId }, data });
  if (!own) await tx.criterion.deleteMany({ where: { tableId: draft.tableId } });
  const by = { tableId: draft.tableId, updatedAt: actor.now, updatedBy: actor.name };
  const fresh = criteria.slice(own?.criteria.length ?? 0);
  await tx.criterion.createMany({ data: fresh.map((one) => ({ ...toStored(one), ...by })) });
  return done({ id: draft.tableId, before: told(draft.table), after: table });
}

type Told = { id: string; before?: unknown; after: unknown; campaignId?: string };

function auditImport(tx: Transaction, actor: Actor, { actedAs, name }: ImportParty, { id, ...told }: Told) {
  const object = { kind: 'criteriaTable', id, name: name.slice(0, 200) };
  return audit(tx, actor, { action: 'criteria.import', actedAs, object, ...told });
}

/**
 * Brings a workbook that was read into the draft of a campaign's table: in its place, or behind its sections. Refuses while a doubtful
 * row has no answer, and a draft that somebody changed since. Versions that were issued stay as they are. Twice is once.
 */
export async function importTable(actor: Actor, input: ImportTableInput): Promise<Result<{ campaignId: string }>> {
  const { campaignId, importId, way } = input;
  return inTransaction(async (tx) => {
    const place = await openImportPlace(tx, actor, campaignId);
    if (!place.ok) return place;
    const kept = await openImport(tx, actor, input);
    if (!kept) return refused({ reason: 'import-gone' });
    if (kept.usedAt) return done({ campaignId });
    const table = settledTable(kept, place.value.year);
    if (!table.ok) return table;
    const written = await writeDraft(tx, actor, input, table.value);
    if (!written.ok) return written;
    const { id, before, after } = written.value;
    await markUsed(tx, actor, importId);
    const change = { ...(before ? { before } : {}), after: { ...told(after), fileName: kept.fileName, way } };
    await auditImport(tx, actor, place.value, { id, campaignId, ...change });
    return done({ campaignId });
  });
}

/** Keeps a workbook that was read as a template of the province. Refuses while a doubtful row has no answer. Twice is once. */
export async function importTemplate(actor: Actor, { importId, title }: ImportTemplateInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const place = await openImportPlace(tx, actor, null);
    if (!place.ok) return place;
    const kept = await openImport(tx, actor, { importId, campaignId: null });
    if (!kept) return refused({ reason: 'import-gone' });
    if (kept.usedAt) return done();
    const settled = settledTable(kept, place.value.year);
    if (!settled.ok) return settled;
    const table = { ...storable(settled.value, []), title };
    const refusal = tooMany(table);
    if (refusal) return refusal;
    const id = await writeTable(tx, actor, { campaignId: null }, table);
    await markUsed(tx, actor, importId);
    const name = title.slice(0, 200);
    await auditImport(tx, actor, { ...place.value, name }, { id, after: { ...told(table), fileName: kept.fileName } });
    return done();
  });
}
