import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '@/lib/auth/actor';
import { createTable, createTableTemplate, deleteTableTemplate } from '@/lib/criteria/commands/create';
import { importTable, importTemplate } from '@/lib/criteria/commands/import';
import { issueTable } from '@/lib/criteria/commands/issue';
import { saveCriterion, saveTableSettings } from '@/lib/criteria/commands/save';
import { addCriterion, deleteCriterion, placeCriterion, stepCriterion } from '@/lib/criteria/commands/tree';
import { answerImport, dropImport, uploadTable } from '@/lib/criteria/commands/upload';
import { fingerprintOf, readDraft } from '@/lib/criteria/queries/stored';
import { db } from '@/lib/db/client';
import { storeTable } from './criteria-tables';
import { type Deed, forOffice, staff } from './deed';
import { actorNames, type SecretYear } from './secret-year';
import { testNow } from './world';

const forSecretariat = (act: Deed['act'], more: Partial<Deed> = {}): Deed => ({
  ...{ act, may: staff, reason: 'not-allowed', ...more },
});
const rename = (year: SecretYear) =>
  db.criterion.updateMany({ where: { tableId: year.criteria.tableId, code: 'I' }, data: { title: 'Khác' } });
const remove = async ({ criteria, campaign }: SecretYear) => {
  // A version is never deleted: the table is given away instead.
  await db.criteriaTable.update({ where: { id: criteria.tableId }, data: { campaignId: null } });
  return campaign;
};

async function issue(actor: Actor, { criteria }: SecretYear) {
  const draft = await readDraft(db, criteria.tableId);
  const fingerprint = draft ? fingerprintOf(draft.table) : '';
  return issueTable(actor, { tableId: criteria.tableId, fingerprint, reason: 'Bổ sung' });
}

const smallRows = [
  ['STT', 'Tiêu chí', 'Điểm chuẩn'],
  ['1', 'Báo cáo', 10],
];

/** The workbook that this very person is reading in. */
async function keptImport({ accountId }: Actor, campaignId: string | null): Promise<string> {
  const sheets = [{ name: 'Bảng', rows: smallRows }];
  const data = { accountId, campaignId, fileName: 'Bảng.xlsx', sheets, createdAt: testNow };
  const found = await db.criteriaImport.findFirst({ where: { accountId, campaignId } });
  return (found ?? (await db.criteriaImport.create({ data }))).id;
}

/** Everybody has begun before anybody goes on: who may not must still write nothing. */
const beginImports = (year: SecretYear, campaignId: string | null) =>
  Promise.all(actorNames.map((name) => keptImport(year.actors[name], campaignId)));

async function importSmall(actor: Actor, { criteria, campaign }: SecretYear) {
  const draft = await readDraft(db, criteria.tableId);
  const importId = await keptImport(actor, campaign.id);
  const fingerprint = draft ? fingerprintOf(draft.table) : '';
  return importTable(actor, { importId, campaignId: campaign.id, way: 'replace', fingerprint });
}

const smallFile = async () => {
  const data = smallRows.map((row) =>
    row.map((value) => ({ value, type: typeof value === 'number' ? Number : String })),
  );
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
};

/** What is done to criteria tables. */
export const criteriaDeeds: Record<string, Deed | string> = {
  'criteria createTable': forSecretariat(
    (actor, { campaign }) => createTable(actor, { campaignId: campaign.id, start: 'blank', templateId: null }),
    { before: remove },
  ),
  'criteria importTable': forSecretariat(importSmall, { before: (year) => beginImports(year, year.campaign.id) }),
  'criteria importTemplate': forOffice(
    async (actor) => importTemplate(actor, { importId: await keptImport(actor, null), title: 'Bảng mẫu' }),
    { before: (year) => beginImports(year, null) },
  ),
  'criteria uploadTable': forSecretariat(async (actor, { campaign }) =>
    uploadTable(actor, { campaignId: campaign.id, name: 'Bảng.xlsx', bytes: await smallFile() }),
  ),
  'criteria answerImport': forSecretariat(
    async (actor, { campaign: { id } }) =>
      answerImport(actor, { importId: await keptImport(actor, id), campaignId: id, answers: { '2:remark': 'note' } }),
    { before: (year) => beginImports(year, year.campaign.id) },
  ),
  'criteria dropImport': forSecretariat(
    async (actor, { campaign: { id } }) => dropImport(actor, { importId: await keptImport(actor, id), campaignId: id }),
    { before: (year) => beginImports(year, year.campaign.id) },
  ),
  'criteria createTableTemplate': forOffice((actor, { campaign }) =>
    createTableTemplate(actor, { campaignId: campaign.id }),
  ),
  'criteria deleteTableTemplate': forOffice(
    async (actor) => {
      const one = await db.criteriaTable.findFirst({ where: { campaignId: null }, orderBy: { id: 'desc' } });
      return deleteTableTemplate(actor, { tableId: one?.id ?? '' });
    },
    { before: () => storeTable(null) },
  ),
  'criteria addCriterion': forSecretariat((actor, { criteria }) =>
    addCriterion(actor, { tableId: criteria.tableId, parentId: criteria.top.id }),
  ),
  'criteria stepCriterion': forSecretariat((actor, { criteria }) =>
    stepCriterion(actor, {
      tableId: criteria.tableId,
      act: { kind: 'step', step: 'up', criterionId: criteria.second.id },
    }),
  ),
  'criteria placeCriterion': forSecretariat((actor, { criteria }) =>
    placeCriterion(actor, { tableId: criteria.tableId, criterionId: criteria.second.id, parentId: null }),
  ),
  'criteria deleteCriterion': forSecretariat((actor, { criteria }) =>
    deleteCriterion(actor, { tableId: criteria.tableId, criterionId: criteria.second.id, revision: 1 }),
  ),
  'criteria saveCriterion': forSecretariat((actor, { criteria }) => {
    const { id, parentId: _, ordinal: __, ...content } = criteria.first;
    const changed = { ...content, points: '7', evidence: 'required' as const, examples: [] };
    return saveCriterion(actor, {
      ...{ tableId: criteria.tableId, criterionId: id, revision: 1 },
      content: changed,
    });
  }),
  'criteria saveTableSettings': forSecretariat((actor, { criteria }) => {
    const { criteria: _, ...settings } = criteria.table;
    const changed = { ...settings, decimals: 1, legalGround: 'Quyết định 1' };
    return saveTableSettings(actor, {
      ...{ tableId: criteria.tableId, revision: 1 },
      settings: changed,
    });
  }),
  'criteria issueTable': forSecretariat(issue, { before: rename }),
};
