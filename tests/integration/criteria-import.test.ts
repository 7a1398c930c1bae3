import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '@/lib/auth/actor';
import { importTable } from '@/lib/criteria/commands/import';
import { getDraft } from '@/lib/criteria/queries/draft';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import { type ImportTableInput, importTableSchema } from '@/lib/criteria/schema';
import { db } from '@/lib/db/client';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { sheetOf } from '@/prisma/seed/data/criteria/source';
import { tienGiang } from '@/prisma/seed/data/criteria/tien-giang';
import { storeTable } from '../support/criteria-tables';
import { makeBlocYear } from '../support/world';

const refusalOf = (result: { ok: boolean; refusal?: unknown }) => (result.ok ? null : result.refusal);

function inputOf(campaignId: string, wish: Partial<ImportTableInput> = {}): ImportTableInput {
  const { rows, answers } = sheetOf(tienGiang);
  const sheets = [{ name: 'Bảng', rows: rows.map((row) => [...row]) }];
  return importTableSchema.parse({ campaignId, sheets, answers, fingerprint: null, ...wish });
}

async function draftOf(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft) throw new Error('There is a draft');
  return draft;
}

describe('importing a table', () => {
  it('makes the draft of a campaign, with every answer, and says so in the log', async () => {
    const { campaign, actors } = await makeBlocYear();
    expect(await importTable(actors.secretary, inputOf(campaign.id))).toEqual({
      ok: true,
      value: { campaignId: campaign.id },
    });
    const { table, tableId } = await draftOf(actors.secretary, campaign.id);
    expect([table.year, table.declaredTotal, table.vetoes.length, table.criteria.length]).toEqual([2026, '100', 1, 48]);
    const event = await db.auditEvent.findFirst({ where: { action: 'criteria.import', objectId: tableId } });
    expect(event?.after).toEqual({ title: table.title, declaredTotal: '100', leaves: 36 });
  });

  it('is refused while a doubt is open, and writes nothing', async () => {
    const { campaign, actors } = await makeBlocYear();
    const { answers } = sheetOf(tienGiang);
    const [first] = Object.keys(answers);
    const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== first));
    const result = await importTable(actors.secretary, inputOf(campaign.id, { answers: rest }));
    expect(refusalOf(result)).toEqual({ reason: 'import-doubts-open', count: 1 });
    expect(await getDraft(actors.secretary, campaign.id)).toBeNull();
  });

  it('replaces the draft that was seen, never one that was changed since, and leaves the issued version', async () => {
    const { campaign, actors } = await makeBlocYear();
    const stored = await storeTable(campaign.id, 'Bảng');
    const { fingerprint } = await draftOf(actors.secretary, campaign.id);
    const changed = { reason: 'table-changed-since' };
    expect(refusalOf(await importTable(actors.secretary, inputOf(campaign.id)))).toEqual(changed);
    await db.criterion.updateMany({ where: { tableId: stored.tableId }, data: { title: 'Khác' } });
    expect(refusalOf(await importTable(actors.secretary, inputOf(campaign.id, { fingerprint })))).toEqual(changed);
    const seen = await draftOf(actors.secretary, campaign.id);
    const input = inputOf(campaign.id, { fingerprint: seen.fingerprint });
    expect(await importTable(actors.secretary, input)).toMatchObject({ ok: true });
    const draft = await draftOf(actors.secretary, campaign.id);
    expect([draft.tableId, draft.table.criteria.length, draft.issued?.content.title]).toEqual([
      stored.tableId,
      48,
      'Bảng',
    ]);
  });

  it('lets one of eight at once win and tells the others', async () => {
    const { campaign, actors } = await makeBlocYear();
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const all = await Promise.all(Array.from({ length: 8 }, () => importTable(actors.secretary, inputOf(campaign.id))));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.flatMap((one) => refusalOf(one) ?? [])).toEqual(
      Array.from({ length: 7 }, () => ({ reason: 'table-changed-since' })),
    );
    expect(await db.criteriaTable.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  it('takes an exported file back with its ids', async () => {
    const { campaign, actors } = await makeBlocYear();
    await storeTable(campaign.id, '=Bảng');
    const { table, fingerprint } = await draftOf(actors.secretary, campaign.id);
    const bytes = await writeXlsxFile(fileSheets(tableSheets(table))).toBuffer();
    const read = await readSpreadsheet(new Uint8Array(bytes));
    if ('refusal' in read) throw new Error(read.refusal.reason);
    const sheets = read.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => [...row]) }));
    const input = inputOf(campaign.id, { sheets, answers: {}, fingerprint });
    expect(await importTable(actors.secretary, input)).toMatchObject({ ok: true });
    expect(await draftOf(actors.secretary, campaign.id)).toMatchObject({ table, fingerprint });
  });

  it('is for the secretariat alone', async () => {
    const { campaign, actors } = await makeBlocYear();
    expect(refusalOf(await importTable(actors.officer, inputOf(campaign.id)))).toEqual({ reason: 'not-allowed' });
    const other = await makeBlocYear();
    expect(refusalOf(await importTable(other.actors.secretary, inputOf(campaign.id)))).toEqual({
      reason: 'not-allowed',
    });
  });
});
