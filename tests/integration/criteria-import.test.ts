import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { Actor } from '@/lib/auth/actor';
import { importTable, importTemplate } from '@/lib/criteria/commands/import';
import { answerImport, dropImport, uploadTable } from '@/lib/criteria/commands/upload';
import { getDraft } from '@/lib/criteria/queries/draft';
import { getTableImport } from '@/lib/criteria/queries/import';
import { readDraft, toJson } from '@/lib/criteria/queries/stored';
import type { Cell } from '@/lib/criteria/rules/reading/cell';
import { keepSheets } from '@/lib/criteria/rules/reading/kept';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import type { ImportTableInput } from '@/lib/criteria/schema';
import { db } from '@/lib/db/client';
import { sheetOf } from '@/prisma/seed/data/criteria/source';
import { tienGiang } from '@/prisma/seed/data/criteria/tien-giang';
import { storeTable } from '../support/criteria-tables';
import { zip } from '../support/files';
import { makeBlocYear, testNow } from '../support/world';

type Refusable = { ok: boolean; refusal?: unknown };
const refusalOf = (result: Refusable) => (result.ok ? null : result.refusal);

const cellOf = (value: Cell) => (value === null ? null : { value, type: typeof value === 'number' ? Number : String });
const fileOf = async (rows: readonly (readonly Cell[])[]) =>
  // The writer takes texts and numbers, which is all that the sources hold.
  new Uint8Array(await writeXlsxFile(rows.map((row) => row.map(cellOf)) as never).toBuffer());

/** The workbook of the real table, kept as if it had been uploaded, with these answers. */
async function keep(actor: Actor, campaignId: string | null, answers = sheetOf(tienGiang).answers) {
  const sheets = toJson(keepSheets([{ name: 'Bảng', rows: sheetOf(tienGiang).rows }]));
  const data = { accountId: actor.accountId, campaignId, fileName: 'Bảng.xlsx', sheets, answers, createdAt: testNow };
  return (await db.criteriaImport.create({ data })).id;
}

async function inputOf(actor: Actor, campaignId: string, wish: Partial<ImportTableInput> = {}) {
  const importId = wish.importId ?? (await keep(actor, campaignId));
  return { importId, campaignId, way: 'replace' as const, fingerprint: '', ...wish };
}

async function draftOf(actor: Actor, campaignId: string) {
  const draft = await getDraft(actor, campaignId);
  if (!draft) throw new Error('There is a draft');
  return draft;
}

const changed = { reason: 'draft-changed-since' };

describe('a workbook that is uploaded', () => {
  it('is kept with its questions, and answers stay when it is looked at again', async () => {
    const { campaign, actors } = await makeBlocYear();
    const bytes = await fileOf(sheetOf(tienGiang).rows);
    const sent = { campaignId: campaign.id, name: 'C:\\Bảng điểm.xlsx', bytes };
    const result = await uploadTable(actors.secretary, sent);
    if (!result.ok) throw new Error(result.refusal.reason);
    const { importId } = result.value;
    const first = (await getTableImport(actors.secretary, campaign.id))?.running;
    if (!first || 'reason' in first.reading) throw new Error('It is read');
    const { doubts } = first.reading;
    expect([first.id, first.fileName, first.unread]).toEqual([importId, 'Bảng điểm.xlsx', []]);
    const asked = new Set(doubts.map(({ id }) => id));
    // What a number means is asked once it is known what it is for.
    const later = ['173:once-or-each', '24:once-or-each', '25:once-or-each', '64:once-or-each'];
    const { answers } = sheetOf(tienGiang);
    expect(
      Object.keys(answers)
        .filter((id) => !asked.has(id))
        .sort(),
    ).toEqual(later);
    expect(asked.size).toBe(Object.keys(answers).length - later.length);
    expect(doubts.filter(({ answer }) => answer !== null)).toEqual([]);
    const [one, two] = doubts;
    const answer = (id = '', choice = '') =>
      answerImport(actors.secretary, { importId, campaignId: campaign.id, answers: { [id]: choice } });
    expect(await answer(one?.id, one?.choices[0])).toEqual({ ok: true, value: { revision: 1 } });
    expect(await answer(two?.id, 'no such choice')).toEqual({ ok: true, value: { revision: 1 } });
    const again = (await getTableImport(actors.secretary, campaign.id))?.running;
    if (!again || 'reason' in again.reading) throw new Error('It is read');
    expect(again.reading.doubts.flatMap(({ id, answer: given }) => (given ? [[id, given]] : []))).toEqual([
      [one?.id, one?.choices[0]],
    ]);
  });

  it('takes the place of one begun before, is nobody else’s, and can be given up', async () => {
    const { campaign, actors } = await makeBlocYear();
    const bytes = await fileOf(sheetOf(tienGiang).rows);
    const sent = { campaignId: campaign.id, name: 'Bảng.xlsx', bytes };
    await uploadTable(actors.secretary, sent);
    const result = await uploadTable(actors.secretary, sent);
    const importId = result.ok ? result.value.importId : '';
    const kept = await db.criteriaImport.findMany({ where: { campaignId: campaign.id } });
    expect(kept.map(({ id, accountId }) => [id, accountId])).toEqual([[importId, actors.secretary.accountId]]);
    const own = await inputOf(actors.secretary, campaign.id);
    const far = await makeBlocYear();
    const stolen = { ...own, campaignId: far.campaign.id };
    expect(refusalOf(await importTable(far.actors.secretary, stolen))).toEqual({ reason: 'import-gone' });
    expect(await dropImport(actors.secretary, { importId, campaignId: campaign.id })).toEqual({ ok: true });
    expect(await db.criteriaImport.count({ where: { id: importId } })).toBe(0);
    const gone = { importId, campaignId: campaign.id, answers: { a: 'b' } };
    expect(refusalOf(await answerImport(actors.secretary, gone))).toEqual({ reason: 'import-gone' });
  });

  it('keeps no more answers than a table could ask for, however often they are sent', async () => {
    const { campaign, actors } = await makeBlocYear();
    const importId = await keep(actors.secretary, campaign.id, {});
    for (const word of ['a', 'b']) {
      const answers = Object.fromEntries(Array.from({ length: 15_000 }, (_, place) => [`${word}${place}`, 'x']));
      const sent = await answerImport(actors.secretary, { importId, campaignId: campaign.id, answers });
      expect(sent.ok).toBe(true);
    }
    const { answers } = await db.criteriaImport.findUniqueOrThrow({ where: { id: importId } });
    const kept = Object.keys(Object(answers));
    expect([kept.length, kept.filter((key) => key.startsWith('b')).length]).toEqual([20_000, 15_000]);
  });

  it('is told what is wrong with it, and nothing is kept', async () => {
    const { campaign, actors } = await makeBlocYear();
    const text = (words: string) => new TextEncoder().encode(words);
    const compound = (name: string) =>
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from(name, 'utf16le')]);
    const head = ['STT', 'Tiêu chí', 'Điểm chuẩn'];
    const long = Array.from({ length: 1001 }, (_, place) => [`${place + 1}`, `Tiêu chí ${place + 1}`, 1]);
    const endless = Array.from({ length: 5001 }, () => ['', 'x', '']);
    const files: [Uint8Array, unknown][] = [
      [new Uint8Array(), { reason: 'file-empty', field: 'file' }],
      [text('STT;Tiêu chí;Điểm'), { reason: 'workbook-other' }],
      [text('%PDF-1.7'), { reason: 'workbook-other' }],
      [compound('Workbook'), { reason: 'workbook-old' }],
      [compound('EncryptedPackage'), { reason: 'workbook-locked' }],
      [compound('WordDocument'), { reason: 'workbook-other' }],
      [new Uint8Array(5 * 1024 * 1024 + 1), { reason: 'workbook-too-large' }],
      [zip([{ name: 'xl/workbook.xml', content: 'x', claimedSize: 4_000_000_000 }]), { reason: 'workbook-overloaded' }],
      [zip([{ name: 'xl/embeddings/a.exe', content: 'x' }]), { reason: 'workbook-overloaded' }],
      [await fileOf([['Tên', 'Tuổi']]), { reason: 'import-header-missing' }],
      [await fileOf([head]), { reason: 'import-nothing-read' }],
      [await fileOf([head, ...long]), { reason: 'too-many-criteria', most: 1000 }],
      [await fileOf([head, ...endless]), { reason: 'import-too-many-rows', rows: 5002, most: 5000 }],
    ];
    for (const [bytes, refusal] of files) {
      const result = await uploadTable(actors.secretary, { campaignId: campaign.id, name: 'Bảng.xlsx', bytes });
      expect(refusalOf(result)).toEqual(refusal);
    }
    expect(await db.criteriaImport.count({ where: { campaignId: campaign.id } })).toBe(0);
  });
});

describe('importing a table', () => {
  it('makes the draft of a campaign, with every answer, and says so in the log', async () => {
    const { campaign, actors } = await makeBlocYear();
    expect(await importTable(actors.secretary, await inputOf(actors.secretary, campaign.id))).toEqual({
      ok: true,
      value: { campaignId: campaign.id },
    });
    const { table, tableId } = await draftOf(actors.secretary, campaign.id);
    expect([table.year, table.declaredTotal, table.vetoes.length, table.criteria.length]).toEqual([2026, '100', 1, 48]);
    const event = await db.auditEvent.findFirst({ where: { action: 'criteria.import', objectId: tableId } });
    const file = { fileName: 'Bảng.xlsx', way: 'replace' };
    expect(event?.after).toEqual({ title: table.title, declaredTotal: '100', leaves: 36, ...file });
    expect((await getTableImport(actors.secretary, campaign.id))?.running).toBeNull();
  });

  it('is refused while a doubt is open, and writes nothing', async () => {
    const { campaign, actors } = await makeBlocYear();
    const { answers } = sheetOf(tienGiang);
    const [first] = Object.keys(answers);
    const rest = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== first));
    const importId = await keep(actors.secretary, campaign.id, rest);
    const result = await importTable(actors.secretary, await inputOf(actors.secretary, campaign.id, { importId }));
    expect(refusalOf(result)).toEqual({ reason: 'import-doubts-open', count: 1 });
    expect(await getDraft(actors.secretary, campaign.id)).toBeNull();
  });

  it('replaces the draft that was seen, never one that was changed since, and leaves the issued version', async () => {
    const { campaign, actors } = await makeBlocYear();
    const stored = await storeTable(campaign.id, 'Bảng');
    const { fingerprint } = await draftOf(actors.secretary, campaign.id);
    const attempt = async (wish: Partial<ImportTableInput>) =>
      importTable(actors.secretary, await inputOf(actors.secretary, campaign.id, wish));
    expect(refusalOf(await attempt({}))).toEqual(changed);
    await db.criterion.updateMany({ where: { tableId: stored.tableId }, data: { title: 'Khác' } });
    expect(refusalOf(await attempt({ fingerprint }))).toEqual(changed);
    const seen = await draftOf(actors.secretary, campaign.id);
    expect(await attempt({ fingerprint: seen.fingerprint })).toMatchObject({ ok: true });
    const draft = await draftOf(actors.secretary, campaign.id);
    expect([draft.tableId, draft.table.criteria.length, draft.issued?.content.title]).toEqual([
      stored.tableId,
      48,
      'Bảng',
    ]);
  });

  it('comes behind the sections that are there, which stay as they were', async () => {
    const { campaign, actors } = await makeBlocYear();
    const stored = await storeTable(campaign.id, 'Bảng');
    const before = await draftOf(actors.secretary, campaign.id);
    const wish = { way: 'append' as const, fingerprint: before.fingerprint };
    expect(await importTable(actors.secretary, await inputOf(actors.secretary, campaign.id, wish))).toMatchObject({
      ok: true,
    });
    const { table } = await draftOf(actors.secretary, campaign.id);
    const tops = table.criteria.filter(({ parentId }) => parentId === null);
    expect(tops.map(({ code, ordinal }) => [code, ordinal])).toEqual([
      ['I', 0],
      ['1', 1],
      ['2', 2],
      ['3', 3],
      ['4', 4],
      ['5', 5],
    ]);
    const { vetoes, criteria, ...rest } = table;
    const { vetoes: none, criteria: few, ...was } = before.table;
    expect([rest, none, vetoes.length, criteria.length]).toEqual([was, [], 1, 51]);
    const old = new Set(stored.table.criteria.map(({ id }) => id));
    expect(criteria.filter(({ id }) => old.has(id))).toEqual(few);
  });

  it('happens once when eight clicks come at once', async () => {
    const { campaign, actors } = await makeBlocYear();
    const input = await inputOf(actors.secretary, campaign.id);
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const all = await Promise.all(Array.from({ length: 8 }, () => importTable(actors.secretary, input)));
    expect(all).toEqual(Array.from({ length: 8 }, () => ({ ok: true, value: { campaignId: campaign.id } })));
    const where = { action: 'criteria.import', campaignId: campaign.id };
    expect(await db.auditEvent.count({ where })).toBe(1);
    expect((await draftOf(actors.secretary, campaign.id)).table.criteria).toHaveLength(48);
  });

  it('lets one of eight workbooks at once win and tells the others', async () => {
    const { campaign, actors } = await makeBlocYear();
    const inputs = await Promise.all(Array.from({ length: 8 }, () => inputOf(actors.secretary, campaign.id)));
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const all = await Promise.all(inputs.map((input) => importTable(actors.secretary, input)));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
    expect(all.flatMap((one) => refusalOf(one) ?? [])).toEqual(Array.from({ length: 7 }, () => changed));
    expect(await db.criteriaTable.count({ where: { campaignId: campaign.id } })).toBe(1);
  });

  it('takes an exported file back with its ids', async () => {
    const { campaign, actors } = await makeBlocYear();
    await storeTable(campaign.id, '=Bảng');
    const { table, fingerprint } = await draftOf(actors.secretary, campaign.id);
    const bytes = new Uint8Array(await writeXlsxFile(fileSheets(tableSheets(table))).toBuffer());
    const sent = await uploadTable(actors.secretary, { campaignId: campaign.id, name: 'Bảng.xlsx', bytes });
    const importId = sent.ok ? sent.value.importId : '';
    const input = await inputOf(actors.secretary, campaign.id, { importId, fingerprint });
    expect(await importTable(actors.secretary, input)).toMatchObject({ ok: true });
    expect(await draftOf(actors.secretary, campaign.id)).toMatchObject({ table, fingerprint });
  });

  it('is for the secretariat alone', async () => {
    const { campaign, actors } = await makeBlocYear();
    const other = await makeBlocYear();
    for (const actor of [actors.officer, other.actors.secretary, actors.office]) {
      const input = await inputOf(actor, campaign.id);
      expect(refusalOf(await importTable(actor, input))).toEqual({ reason: 'not-allowed' });
    }
  });
});

describe('importing a template of the province', () => {
  it('keeps it under its own name, once for eight clicks', async () => {
    const { actors } = await makeBlocYear();
    const importId = await keep(actors.office, null);
    const title = `Bảng mẫu ${importId}`;
    await Promise.all(Array.from({ length: 8 }, () => db.$queryRaw`select 1`));
    const all = await Promise.all(Array.from({ length: 8 }, () => importTemplate(actors.office, { importId, title })));
    expect(all).toEqual(Array.from({ length: 8 }, () => ({ ok: true })));
    const stored = await db.criteriaTable.findMany({ where: { title } });
    expect(stored.map(({ campaignId }) => campaignId)).toEqual([null]);
    const draft = await readDraft(db, stored[0]?.id ?? '');
    expect([draft?.table.title, draft?.table.declaredTotal, draft?.table.criteria.length]).toEqual([title, '100', 48]);
  });
});
