import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { type LockedCampaign, lockCampaign } from '@/lib/campaigns/commands/lock';
import { inTransaction, lockRow, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { fingerprintOf, readDraft, toJson, toStored } from '../queries/stored';
import { mostCriteria } from '../rules/issuing';
import { treeProblems } from '../rules/problems/tree';
import { type Reading, settle } from '../rules/reading/read';
import { readWorkbook } from '../rules/reading/workbook';
import type { CriteriaTable } from '../rules/table';
import type { ImportTableInput } from '../schema';
import { told, writeTable } from './create';

const uuid = z.uuid();
const broken = ['tree-orphan', 'tree-circular', 'criterion-id-twice'];

/** Ids as the database keeps them: those of an exported table stay, by which years are compared; rows of others get new ones. */
function storable(table: CriteriaTable): CriteriaTable | null {
  if (treeProblems(table.criteria).some(({ reason }) => broken.includes(reason))) return null;
  if (table.criteria.every(({ id }) => uuid.safeParse(id).success)) return table;
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

/** Reads the workbook once more with all answers: only what is settled becomes a draft. */
function settledTable({ sheets, answers }: ImportTableInput, year: number): Result<CriteriaTable> {
  const title = `Bảng tiêu chí chấm điểm thi đua năm ${year}`;
  const reading: Reading | { reason: string } = readWorkbook(sheets, { title, year, idOf: (key) => key }, answers);
  if ('reason' in reading) return refused(reading);
  const settled = settle(reading);
  if ('reason' in settled) return refused(settled);
  const table = storable({ ...settled.table, year });
  if (!table) return refused({ reason: 'import-rules-broken' });
  const { length } = table.criteria;
  return length > mostCriteria ? refused({ reason: 'too-many-criteria', most: mostCriteria }) : done(table);
}

/** Puts the table into the place of the draft that the person has seen; returns what was there before. */
async function replaceDraft(
  tx: Transaction,
  actor: Actor,
  campaign: LockedCampaign,
  table: CriteriaTable,
  seen: string | null,
) {
  const found = await tx.criteriaTable.findUnique({ where: { campaignId: campaign.id }, select: { id: true } });
  if (!found) {
    if (seen !== null) return refused({ reason: 'table-changed-since' });
    return done({ id: await writeTable(tx, actor, { campaignId: campaign.id }, table), before: null });
  }
  await lockRow(tx, 'CriteriaTable', found.id);
  const draft = await readDraft(tx, found.id);
  if (!draft || seen === null || fingerprintOf(draft.table) !== seen) return refused({ reason: 'table-changed-since' });
  const { criteria, ...settings } = table;
  await tx.criterion.deleteMany({ where: { tableId: found.id } });
  const data = { title: table.title, settings: toJson(settings), revision: { increment: 1 } };
  await tx.criteriaTable.update({ where: { id: found.id }, data });
  const by = { tableId: found.id, updatedAt: actor.now, updatedBy: actor.name };
  await tx.criterion.createMany({ data: criteria.map((one) => ({ ...toStored(one), ...by })) });
  return done({ id: found.id, before: told(draft.table) });
}

/**
 * Makes an uploaded workbook the draft of a campaign's table, in the place of the draft there was. Refuses while a doubtful row has
 * no answer, a file that is no table, and a draft that somebody changed since. Versions that were issued stay as they are.
 */
export async function importTable(actor: Actor, input: ImportTableInput): Promise<Result<{ campaignId: string }>> {
  const { campaignId, fingerprint } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'criteria.edit' });
    if (!locked.ok) return locked;
    const table = settledTable(input, locked.value.year);
    if (!table.ok) return table;
    const replaced = await replaceDraft(tx, actor, locked.value, table.value, fingerprint);
    if (!replaced.ok) return replaced;
    const { id, before } = replaced.value;
    await audit(tx, actor, {
      action: 'criteria.import',
      actedAs: locked.value.actedAs,
      object: { kind: 'criteriaTable', id, name: locked.value.title },
      campaignId,
      ...(before ? { before } : {}),
      after: told(table.value),
    });
    return done({ campaignId });
  });
}
