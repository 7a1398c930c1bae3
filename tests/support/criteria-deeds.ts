import type { Actor } from '@/lib/auth/actor';
import { createTable, createTableTemplate, deleteTableTemplate } from '@/lib/criteria/commands/create';
import { importTable } from '@/lib/criteria/commands/import';
import { issueTable } from '@/lib/criteria/commands/issue';
import { saveCriterion, saveTableSettings } from '@/lib/criteria/commands/save';
import { addCriterion, deleteCriterion, placeCriterion, stepCriterion } from '@/lib/criteria/commands/tree';
import { fingerprintOf, readDraft } from '@/lib/criteria/queries/stored';
import { db } from '@/lib/db/client';
import { storeTable } from './criteria-tables';
import { type Deed, forOffice, staff } from './deed';
import type { SecretYear } from './secret-year';

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

async function importSmall(actor: Actor, { criteria, campaign }: SecretYear) {
  const draft = await readDraft(db, criteria.tableId);
  const rows = [
    ['STT', 'Tiêu chí', 'Điểm chuẩn'],
    ['1', 'Báo cáo', 10],
  ];
  const fingerprint = draft ? fingerprintOf(draft.table) : null;
  return importTable(actor, { campaignId: campaign.id, sheets: [{ name: 'Bảng', rows }], answers: {}, fingerprint });
}

/** What is done to criteria tables. */
export const criteriaDeeds: Record<string, Deed | string> = {
  'criteria createTable': forSecretariat(
    (actor, { campaign }) => createTable(actor, { campaignId: campaign.id, start: 'blank', templateId: null }),
    { before: remove },
  ),
  'criteria importTable': forSecretariat(importSmall),
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
    stepCriterion(actor, { tableId: criteria.tableId, act: { step: 'up', criterionId: criteria.second.id } }),
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
