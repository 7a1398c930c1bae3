import 'server-only';
import { type AuditAction, audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs, type Party } from '@/lib/auth/permissions';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { cleanInput } from '@/lib/clean-text';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { cleanFileName } from '@/lib/evidence/rules/content';
import { done, type Result, refused } from '@/lib/result';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { getImportYear } from '../queries/import';
import { headOf } from '../queries/kept-workbook';
import { toJson } from '../queries/stored';
import { asWorkbook, mostAnswers, refuseWorkbook } from '../rules/importing';
import { mostCriteria } from '../rules/issuing';
import type { Sheet } from '../rules/reading/cell';
import { keepSheets } from '../rules/reading/kept';
import { onlyWhatIsRead, readWorkbook } from '../rules/reading/workbook';
import type { AnswerImportInput, DropImportInput } from '../schema';

/** What nobody went on with is forgotten. */
const keptDays = 30;
const aDay = 24 * 60 * 60 * 1000;

export type ImportParty = { actedAs: Party; name: string; year: number };

/** Who reads a table in: of a bloc its secretariat, of the province the office. Locks the campaign. */
export async function openImportPlace(
  tx: Transaction,
  actor: Actor,
  campaignId: string | null,
): Promise<Result<ImportParty>> {
  if (campaignId !== null) {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'criteria.edit' });
    return locked.ok
      ? done({ actedAs: locked.value.actedAs, name: locked.value.title, year: locked.value.year })
      : locked;
  }
  const actedAs = actingAs(actor, 'criteria.template');
  const year = await getImportYear(actor, null);
  if (!actedAs || year === null) return refused({ reason: 'not-allowed' });
  return done({ actedAs, name: 'Bảng mẫu của tỉnh', year });
}

type Wanted = { importId: string; campaignId: string | null };

/** The workbook of this account for this place, locked so that two clicks follow each other. */
export async function openImport(tx: Transaction, actor: Actor, { importId, campaignId }: Wanted) {
  await lockRow(tx, 'CriteriaImport', importId);
  return tx.criteriaImport.findFirst({ where: { id: importId, accountId: actor.accountId, campaignId } });
}

type Kept = { id: string; fileName: string; campaignId: string | null };
type Change = { action: AuditAction; before?: unknown; after?: unknown };

function auditUpload(tx: Transaction, actor: Actor, { actedAs }: ImportParty, kept: Kept, change: Change) {
  const object = { kind: 'criteriaImport', id: kept.id, name: kept.fileName };
  const place = kept.campaignId === null ? {} : { campaignId: kept.campaignId };
  return audit(tx, actor, { actedAs, object, ...place, ...change });
}

type Upload = { campaignId: string | null; name: string; bytes: Uint8Array };

/** The sheets of a file that holds a table, or why it does not. */
async function sheetsOfTable(bytes: Uint8Array, year: number): Promise<Result<Sheet[]>> {
  const refusal = refuseWorkbook(bytes);
  if (refusal) return refused(refusal);
  const read = await readSpreadsheet(bytes);
  if ('refusal' in read) return refused(asWorkbook(read.refusal));
  const settings = { ...headOf(year), idOf: (key: string) => key };
  const sheets = cleanInput(read.sheets) as Sheet[]; // the same with its texts cleaned
  const reading = readWorkbook(sheets, settings, {});
  if ('reason' in reading) return refused(reading);
  const { length } = reading.table.criteria;
  if (length === 0) return refused({ reason: 'import-nothing-read' });
  if (length > mostCriteria) return refused({ reason: 'too-many-criteria', most: mostCriteria });
  return done(onlyWhatIsRead(sheets));
}

/**
 * Takes in a workbook and keeps its cells for the person who reads it in, in the place of one begun before. Refuses what is no .xlsx,
 * what holds no table, and tables beyond all bounds; questions about rows are no reason to refuse.
 */
export async function uploadTable(actor: Actor, upload: Upload): Promise<Result<{ importId: string }>> {
  const { campaignId } = upload;
  const year = await getImportYear(actor, campaignId);
  if (year === null) return refused({ reason: 'not-allowed' });
  const sheets = await sheetsOfTable(upload.bytes, year);
  if (!sheets.ok) return sheets;
  const fileName = cleanFileName(upload.name) || 'Bảng tiêu chí.xlsx';
  return inTransaction(async (tx) => {
    const place = await openImportPlace(tx, actor, campaignId);
    if (!place.ok) return place;
    const own = { accountId: actor.accountId, campaignId };
    const old = { createdAt: { lt: new Date(actor.now.getTime() - keptDays * aDay) } };
    await tx.criteriaImport.deleteMany({ where: { OR: [{ ...own, usedAt: null }, old] } });
    const data = { ...own, fileName, sheets: toJson(keepSheets(sheets.value)), createdAt: actor.now };
    const kept = await tx.criteriaImport.create({ data });
    const after = { fileName, size: upload.bytes.length };
    await auditUpload(tx, actor, place.value, kept, { action: 'criteria.upload', after });
    return done({ importId: kept.id });
  });
}

/** Keeps answers about doubtful rows; each answers for itself, so that two windows do not undo each other. */
export async function answerImport(actor: Actor, input: AnswerImportInput): Promise<Result<{ revision: number }>> {
  return inTransaction(async (tx) => {
    const place = await openImportPlace(tx, actor, input.campaignId);
    if (!place.ok) return place;
    const kept = await openImport(tx, actor, input);
    if (!kept || kept.usedAt) return refused({ reason: 'import-gone' });
    const all = { ...(kept.answers as Record<string, string>), ...input.answers }; // written here alone
    const answers = Object.fromEntries(Object.entries(all).slice(-mostAnswers));
    await tx.criteriaImport.update({ where: { id: kept.id }, data: { answers: toJson(answers) } });
    const after = { answers: Object.keys(answers).length };
    await auditUpload(tx, actor, place.value, kept, { action: 'criteria.answer', after });
    return done({ revision: 1 });
  });
}

/** Gives up reading a workbook in. */
export async function dropImport(actor: Actor, input: DropImportInput): Promise<Result<void>> {
  return inTransaction(async (tx) => {
    const place = await openImportPlace(tx, actor, input.campaignId);
    if (!place.ok) return place;
    const kept = await openImport(tx, actor, input);
    if (!kept || kept.usedAt) return done();
    await tx.criteriaImport.delete({ where: { id: kept.id } });
    await auditUpload(tx, actor, place.value, kept, { action: 'criteria.drop', before: { fileName: kept.fileName } });
    return done();
  });
}
