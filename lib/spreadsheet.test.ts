import { describe, expect, it } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { readRows } from '@/lib/criteria/rules/reading/read';
import { readWorkbook } from '@/lib/criteria/rules/reading/workbook';
import { fileSheets } from '@/lib/criteria/rules/writing/cells';
import { tableSheets } from '@/lib/criteria/rules/writing/sheets';
import { readSpreadsheet } from '@/lib/spreadsheet';
import { sheetOf } from '@/prisma/seed/data/criteria/source';
import { tienGiang } from '@/prisma/seed/data/criteria/tien-giang';
import { zip } from '@/tests/support/files';

const settings = { title: 'Bảng', year: 2022, idOf: (key: string) => key };

async function written(data: SheetData): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(data).toBuffer());
}

async function sheetsOf(bytes: Uint8Array) {
  const read = await readSpreadsheet(bytes);
  if ('refusal' in read) throw new Error(read.refusal.reason);
  return read.sheets;
}

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const read = await readSpreadsheet(bytes);
  return 'refusal' in read ? read.refusal.reason : 'read';
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

type Entry = Parameters<typeof zip>[0][number];

const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const workbookXml = `<workbook xmlns:r="${officeRelations}"><sheets><sheet name="Bảng" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const relationsXml = (target: string) =>
  `<Relationships><Relationship Id="rId1" Type="${officeRelations}/worksheet" Target="${target}"/></Relationships>`;

/** A workbook with this text as its one sheet, of which its directory may say another size. */
function workbook(sheet: string, more: Entry[] = [], claimedSize?: number): Uint8Array {
  return zip([
    { name: '[Content_Types].xml', content: contentTypes },
    { name: 'xl/workbook.xml', content: workbookXml },
    { name: 'xl/_rels/workbook.xml.rels', content: relationsXml('worksheets/sheet1.xml') },
    { name: 'xl/worksheets/sheet1.xml', content: sheet, ...(claimedSize === undefined ? {} : { claimedSize }) },
    ...more,
  ]);
}

const sheetXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('a workbook', () => {
  it('is read cell by cell: numbers, days, yes and no, and texts as they stand', async () => {
    const bytes = await written([
      [
        { type: Number, value: 0.1 },
        { type: Date, value: new Date(Date.UTC(2026, 1, 28)), format: 'dd/mm/yyyy' },
        { type: Boolean, value: true },
        { type: String, value: '=1+1' },
      ],
      [null, { type: String, value: ' hai  dòng\nmột ô ' }],
    ]);
    expect(await sheetsOf(bytes)).toEqual([
      {
        name: 'Sheet1',
        rows: [
          [0.1, new Date(Date.UTC(2026, 1, 28)), true, '=1+1'],
          [null, ' hai  dòng\nmột ô ', null, null],
        ],
      },
    ]);
  });

  it('spells out formulas without a value and errors, and takes the value of the others', async () => {
    const row =
      '<row r="1"><c r="A1"><f>SUM(A2:A3)</f></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="e"><v>#REF!</v></c><c r="D1" t="str" s="0"><f>A1&amp;B1</f><v></v></c></row>';
    expect(await sheetsOf(workbook(sheetXml(row)))).toEqual([
      { name: 'Bảng', rows: [['=SUM(A2:A3)', 2, '#REF!', '=A1&B1']] },
    ]);
  });

  it('of 5 000 rows is read, and one row more is refused by the reading of its table', async () => {
    const head = ['STT', 'Tiêu chí', 'Điểm chuẩn'].map((value) => ({ type: String, value }));
    const lines = Array.from({ length: 4999 }, (_, place) => [
      { type: Number, value: place + 1 },
      { type: String, value: `Tiêu chí ${place + 1}` },
      { type: Number, value: 1.5 },
    ]);
    const [fits] = await sheetsOf(await written([head, ...lines]));
    const read = readRows(fits?.rows ?? [], settings, {});
    expect('table' in read && read.table.criteria.length).toBe(4999);
    const more = Array.from({ length: 5001 }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`);
    const [full] = await sheetsOf(workbook(sheetXml(more.join(''))));
    expect(readRows(full?.rows ?? [], settings, {})).toEqual({
      reason: 'import-too-many-rows',
      rows: 5001,
      most: 5000,
    });
  }, 20_000);
});

describe('reading', () => {
  const many = (cell: (place: string) => string) =>
    sheetXml(
      Array.from({ length: 5000 }, (_, at) => {
        const cells = [...'ABCDEFGH'].map((column) => cell(`${column}${at + 1}`));
        return `<row r="${at + 1}">${cells.join('')}</row>`;
      }).join(''),
    );

  it('leaves the server free to answer others', async () => {
    let turns = 0;
    const others = setInterval(() => {
      turns += 1;
    }, 10);
    const [sheet] = await sheetsOf(workbook(many((place) => `<c r="${place}"><v>1</v></c>`)));
    clearInterval(others);
    expect(sheet?.rows.length).toBe(5000);
    expect(turns).toBeGreaterThan(10);
  }, 20_000);

  it('is given up where one text stands in so many cells that nobody could go through them', async () => {
    const strings = `<sst><si><t>${'ộ'.repeat(1000)}</t></si></sst>`;
    const shared = { name: 'xl/sharedStrings.xml', content: strings };
    const relation = `<Relationship Id="s" Type="${officeRelations}/sharedStrings" Target="sharedStrings.xml"/>`;
    const relations = relationsXml('worksheets/sheet1.xml').replace('</Relationships>', `${relation}</Relationships>`);
    const bytes = zip([
      { name: '[Content_Types].xml', content: contentTypes },
      { name: 'xl/workbook.xml', content: workbookXml },
      { name: 'xl/_rels/workbook.xml.rels', content: relations },
      { name: 'xl/worksheets/sheet1.xml', content: many((place) => `<c r="${place}" t="s"><v>0</v></c>`) },
      shared,
    ]);
    expect(await reasonOf(bytes)).toBe('spreadsheet-too-wide');
  }, 20_000);
});

describe('what is no workbook is refused', () => {
  it('by what it is', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44]);
    const whole = await written([[{ type: String, value: 'a' }]]);
    const macros = workbook(sheetXml(''), [{ name: 'xl/vbaProject.bin', content: 'x' }]);
    expect({
      empty: await reasonOf(new Uint8Array()),
      picture: await reasonOf(png),
      text: await reasonOf(bytesOf('STT;Tiêu chí;Điểm')),
      zip: await reasonOf(zip([{ name: 'a.txt', content: 'a' }])),
      torn: await reasonOf(whole.subarray(0, whole.length - 40)),
      large: await reasonOf(new Uint8Array(20 * 1024 * 1024 + 1)),
      macros: await reasonOf(macros),
      noXml: await reasonOf(workbook('không phải XML <')),
    }).toEqual({
      empty: 'file-empty',
      picture: 'file-not-as-named',
      text: 'file-not-as-named',
      zip: 'file-not-as-named',
      torn: 'file-broken',
      large: 'file-too-large',
      macros: 'file-macros',
      noXml: 'file-broken',
    });
  });

  it('when it unpacks to more than it says, or to far too much', async () => {
    const bomb = workbook(sheetXml(' '.repeat(60 * 1024 * 1024)));
    expect(await reasonOf(bomb)).toBe('file-inflated');
    const lying = workbook(sheetXml(' '.repeat(1024 * 1024)), [], 10);
    expect(await reasonOf(lying)).toBe('file-broken');
  });

  it('when it unpacks to twice what a table of 5 000 rows is, also as one of eight at once', async () => {
    const cells = (at: number) => `<c r="A${at}" t="inlineStr"><is><t>${'ộ'.repeat(1500)}</t></is></c>`;
    const rows = Array.from({ length: 5000 }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`);
    const heavy = workbook(sheetXml(rows.join('')));
    const light = workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    const reasons = await Promise.all([heavy, light, heavy, light, light, light, light, light].map(reasonOf));
    expect(reasons).toEqual(['file-inflated', 'read', 'file-inflated', 'read', 'read', 'read', 'read', 'read']);
  });

  it('when one cell stands where no table reaches', async () => {
    expect([
      await reasonOf(workbook(sheetXml('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'))),
      await reasonOf(workbook(sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>'))),
      await reasonOf(workbook(sheetXml('<row r="1048576" spans="1:1"/>'))),
    ]).toEqual(['spreadsheet-too-wide', 'spreadsheet-too-wide', 'spreadsheet-too-wide']);
  });

  it('when such a cell is written in a way that a look at it might miss', async () => {
    const cell = (attributes: string) => workbook(sheetXml(`<row><c ${attributes}><v>1</v></c></row>`));
    const reasons: string[] = [];
    for (const attributes of [
      ...[`r='XFD20001'`, 'r = "XFD20001"', 't=">" r="XFD20001"', 'x:r="XFD20001"', 'r="A1" y:r="XFD20001"'],
    ]) {
      reasons.push(await reasonOf(cell(attributes)));
    }
    expect(reasons).toEqual(Array.from({ length: 5 }, () => 'spreadsheet-too-wide'));
    const broken: string[] = [];
    for (const attributes of [
      'r="A9999999999"',
      'r="zzzzz1"',
      'r="&#88;FD1"',
      'r="A1e9"',
      't="<" r="XFD1"',
      't="s"r="XFD1"',
    ]) {
      broken.push(await reasonOf(cell(attributes)));
    }
    broken.push(await reasonOf(workbook(sheetXml('<row r="9999999999"><c r="A9999999999"><v>1</v></c></row>'))));
    broken.push(await reasonOf(workbook(sheetXml('<row r="1"></row></sheetData><sheetData><row r="20000"></row>'))));
    expect(broken).toEqual(Array.from({ length: 8 }, () => 'file-broken'));
    const hidden = zip([
      ...[
        { name: '[Content_Types].xml', content: contentTypes },
        { name: 'xl/workbook.xml', content: workbookXml },
        { name: 'xl/_rels/workbook.xml.rels', content: relationsXml('hidden/sheet.xml') },
      ],
      { name: 'xl/hidden/sheet.xml', content: sheetXml('<row r="1"><c r="XFD1"><v>1</v></c></row>') },
    ]);
    expect(await reasonOf(hidden)).toBe('spreadsheet-too-wide');
  });

  it('when many sheets reach far together, or one has more rows than a table', async () => {
    const far = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row><row r="20000"><c r="IV20000"><v>1</v></c></row>');
    expect(await reasonOf(workbook(far))).toBe('spreadsheet-too-wide');
    expect(await reasonOf(workbook(sheetXml('<row/>'.repeat(20_001))))).toBe('spreadsheet-too-wide');
  });

  it('without going through it again and again, however it is broken', async () => {
    const started = performance.now();
    const reasons: string[] = [];
    for (const torn of ['<c ', '<row ', '<c><f ', '<c r="', '<c  t="a"', '<c><f>', `<c ${' '.repeat(20)}`]) {
      reasons.push(await reasonOf(workbook(sheetXml(torn.repeat(200_000)))));
    }
    expect(reasons).toEqual(Array.from({ length: 7 }, () => 'file-broken'));
    expect(performance.now() - started).toBeLessThan(10_000);
  }, 15_000);
});

describe('an exported file', () => {
  it('gives the same table back, with what looks like a formula as words', async () => {
    const { rows, answers } = sheetOf(tienGiang);
    const read = readRows(rows, settings, answers);
    if ('reason' in read) throw new Error(read.reason);
    const [first, ...others] = read.table.criteria;
    if (!first) throw new Error('no criterion');
    const table = { ...read.table, criteria: [{ ...first, title: '=cmd|a!A1 _x0041_', note: '@x\n+1' }, ...others] };
    const bytes = new Uint8Array(await writeXlsxFile(fileSheets(tableSheets(table))).toBuffer());
    const sheets = await sheetsOf(bytes);
    expect(sheets.map(({ name }) => name)).toEqual(['Bảng tiêu chí', 'Quy tắc']);
    expect(readWorkbook(sheets, settings, {})).toEqual({ table, doubts: [], ignored: [] });
    expect(sheets[0]?.rows[3]?.slice(0, 3)).toEqual(['1', '=cmd|a!A1 _x0041_', 80]);
  });
});
