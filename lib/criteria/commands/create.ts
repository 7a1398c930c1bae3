import 'server-only';
import { randomUUID } from 'node:crypto';
import { audit } from '@/lib/audit';
import type { Actor } from '@/lib/auth/actor';
import { actingAs } from '@/lib/auth/permissions';
import { lockCampaign } from '@/lib/campaigns/commands/lock';
import { inTransaction, type Transaction } from '@/lib/db/transaction';
import { done, type Result, refused } from '@/lib/result';
import { readDraft, readLastVersion, toJson, toStored } from '../queries/stored';
import { blankTable } from '../rules/blank';
import { copyToYear } from '../rules/copy';
import type { CriteriaTable } from '../rules/table';
import { leavesOf } from '../rules/tree';
import type { CreateTableInput, CreateTemplateInput, DeleteTemplateInput } from '../schema';

type Place = { campaignId: string | null };

/** Writes a whole table as the draft of a campaign or as a template; criteria keep their ids. */
export async function writeTable(
  tx: Transaction,
  actor: Actor,
  { campaignId }: Place,
  table: CriteriaTable,
): Promise<string> {
  const { criteria, ...settings } = table;
  const id = randomUUID();
  const stamp = { createdAt: actor.now, createdBy: actor.name };
  await tx.criteriaTable.create({ data: { id, campaignId, title: table.title, settings: toJson(settings), ...stamp } });
  const by = { tableId: id, updatedAt: actor.now, updatedBy: actor.name };
  await tx.criterion.createMany({ data: criteria.map((one) => ({ ...toStored(one), ...by })) });
  return id;
}

/** Last year's table of the bloc: as it was issued, else as far as it was written. */
async function lastYears(tx: Transaction, blocId: string, year: number): Promise<CriteriaTable | null> {
  const previous = await tx.criteriaTable.findFirst({ where: { campaign: { blocId, year: year - 1 } } });
  if (!previous) return null;
  const version = await readLastVersion(tx, previous.id);
  return version?.content ?? (await readDraft(tx, previous.id))?.table ?? null;
}

async function startOf(
  tx: Transaction,
  { blocId, year }: { blocId: string; year: number },
  { start, templateId }: CreateTableInput,
): Promise<Result<CriteriaTable>> {
  const title = `Bảng tiêu chí chấm điểm thi đua năm ${year}`;
  if (start === 'blank') return done(blankTable(title, year));
  if (start === 'copy') {
    const previous = await lastYears(tx, blocId, year);
    if (!previous) return refused({ reason: 'no-previous-table', field: 'start', year: year - 1 });
    return done({
      ...copyToYear(previous, year),
      title: previous.title.replaceAll(String(previous.year), String(year)),
    });
  }
  const template = templateId === null ? null : await readDraft(tx, templateId);
  if (template?.campaignId !== null) return refused({ reason: 'no-template', field: 'templateId' });
  return done({ ...copyToYear(template.table, year), title });
}

export const told = (table: CriteriaTable) => ({
  title: table.title,
  declaredTotal: table.declaredTotal,
  leaves: leavesOf(table).length,
});

/** Makes the draft of a campaign's table: blank, from a template of the province, or as a copy of last year's with its ids. */
export async function createTable(actor: Actor, input: CreateTableInput): Promise<Result<{ campaignId: string }>> {
  const { campaignId } = input;
  return inTransaction(async (tx) => {
    const locked = await lockCampaign(actor, tx, { campaignId, action: 'criteria.edit' });
    if (!locked.ok) return locked;
    if (await tx.criteriaTable.findUnique({ where: { campaignId } })) return refused({ reason: 'table-exists' });
    const started = await startOf(tx, locked.value, input);
    if (!started.ok) return started;
    const id = await writeTable(tx, actor, { campaignId }, started.value);
    await audit(tx, actor, {
      action: 'criteria.create',
      actedAs: locked.value.actedAs,
      object: { kind: 'criteriaTable', id, name: locked.value.title },
      campaignId,
      after: { start: input.start, ...told(started.value) },
    });
    return done({ campaignId });
  });
}

/** Takes an issued table of a bloc over as a template of the province. */
export async function createTableTemplate(actor: Actor, { campaignId }: CreateTemplateInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'criteria.template');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const source = await tx.criteriaTable.findUnique({
      where: { campaignId },
      include: { campaign: { include: { bloc: true } } },
    });
    const version = source && (await readLastVersion(tx, source.id));
    if (!version) return refused({ reason: 'not-found' });
    const title = `${version.content.title} – ${source.campaign?.bloc.name ?? ''}`.slice(0, 500);
    const id = await writeTable(tx, actor, { campaignId: null }, { ...version.content, title });
    const object = { kind: 'criteriaTable', id, name: title.slice(0, 200) };
    await audit(tx, actor, {
      action: 'criteria.template',
      actedAs,
      object,
      after: told({ ...version.content, title }),
    });
    return done();
  });
}

/** Takes a template away; tables made from it stay. */
export async function deleteTableTemplate(actor: Actor, { tableId }: DeleteTemplateInput): Promise<Result<void>> {
  const actedAs = actingAs(actor, 'criteria.template');
  if (!actedAs) return refused({ reason: 'not-allowed' });
  return inTransaction(async (tx) => {
    const draft = await readDraft(tx, tableId);
    if (draft?.campaignId !== null) return refused({ reason: 'not-found' });
    await tx.criterion.deleteMany({ where: { tableId } });
    await tx.criteriaTable.delete({ where: { id: tableId } });
    const object = { kind: 'criteriaTable', id: tableId, name: draft.table.title.slice(0, 200) };
    await audit(tx, actor, { action: 'criteria.deleteTemplate', actedAs, object, before: told(draft.table) });
    return done();
  });
}
