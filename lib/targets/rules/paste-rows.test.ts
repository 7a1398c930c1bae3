import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseBlock } from '@/lib/block';
import { columns, emptyCells, readCells } from './cells';
import { type Mapping, placeColumns } from './headings';
import { pasteBlock, placeRows, unknownHeads } from './paste-rows';

const reading = { year: 2026, movements: [{ id: 'm1', name: 'Xây dựng nông thôn mới' }] };
const groups = [
  { id: 'task', name: 'Thực hiện nhiệm vụ chính trị' },
  { id: 'reform', name: 'Cải cách hành chính' },
];
const into = { groupCode: 'task', groups, targets: 0 };

describe('the group of a pasted row', () => {
  const goes = (block: string[][], mapping: Mapping, targets = 0) =>
    placeRows(block, mapping, { ...into, targets }).map(({ texts, groupCode, row }) => [
      texts.join('|'),
      groupCode,
      row,
    ]);
  it('is the heading above it, else the clicked one; a heading is no row', () => {
    const block = [
      ['1', 'Trước'],
      ['II', 'CẢI CÁCH HÀNH CHÍNH', ''],
      ['1', 'Hồ sơ trực tuyến', '%'],
      ['2', 'Cải cách hành chính', '%'],
      ['I. Thực hiện nhiệm vụ chính trị:', '', ''],
      ['1', 'Thu ngân sách', 'tỷ đồng'],
      ['III', 'Công tác khác', ''],
      ['1', 'Hội nghị giao ban', 'cuộc'],
    ];
    expect(goes(block, [null, 'text', 'measure'], 2)).toEqual([
      ['1|Trước', 'task', 0],
      ['1|Hồ sơ trực tuyến|%', 'reform', null],
      ['2|Cải cách hành chính|%', 'reform', null],
      ['1|Thu ngân sách|tỷ đồng', 'task', 1],
      ['1|Hội nghị giao ban|cuộc', 'task', null],
    ]);
  });
  it('is the clicked one below a numbered part that the sheet has no group for, which is named and no row', () => {
    const block = [
      ['I', 'Cải cách hành chính', ''],
      ['1', 'Hồ sơ trực tuyến', '%'],
      ['II', 'Nhiệm vụ được giao thêm', ''],
      ['1', 'Đề án của tỉnh', 'đề án'],
      ['', 'PHẦN III. Việc khác', ''],
      ['2', 'Hội nghị giao ban', 'cuộc'],
    ];
    const mapping: Mapping = [null, 'text', 'measure'];
    expect(goes(block, mapping, 1)).toEqual([
      ['1|Hồ sơ trực tuyến|%', 'reform', null],
      ['1|Đề án của tỉnh|đề án', 'task', 0],
      ['2|Hội nghị giao ban|cuộc', 'task', null],
    ]);
    expect(unknownHeads(block, mapping, groups)).toEqual(['Nhiệm vụ được giao thêm', 'PHẦN III. Việc khác']);
  });
  it('is headed by nothing that may be a target: all rows numbered so, or a cell that says more', () => {
    const list = [
      ['I', 'Hồ sơ trực tuyến'],
      ['II', 'Đề án của tỉnh'],
    ];
    expect([goes(list, [null, 'text']).length, unknownHeads(list, [null, 'text'], groups)]).toEqual([2, []]);
    const more = [
      ['II', 'Đề án của tỉnh', 'đề án'],
      ['1', 'Hồ sơ trực tuyến', '%'],
    ];
    expect(goes(more, [null, 'text', 'measure']).length).toBe(2);
    const read: Mapping = ['measure', 'text'];
    expect(goes([['A', 'Đề án của tỉnh'], ...more], read).length).toBe(3);
    expect(unknownHeads([['A', 'Đề án của tỉnh'], ...more], ['note', 'measure'], groups)).toEqual([]);
  });
  it('is no matter where no text is pasted, or where the name stands in another column', () => {
    expect(goes([['Cải cách hành chính'], ['x']], ['note'])).toEqual([
      ['Cải cách hành chính', 'task', null],
      ['x', 'task', null],
    ]);
    expect(goes([['', 'Cải cách hành chính']], ['text', 'note'])).toEqual([['|Cải cách hành chính', 'task', null]]);
  });
  it('is what the column of groups says; an empty cell goes on, a name that is none stays in the clicked group', () => {
    const block = [
      ['A', 'cải cách hành chính'],
      ['B', ''],
      ['C', 'Công tác khác'],
      ['D', ''],
      ['E', '2. Cai cach hanh chinh'],
    ];
    expect(placeRows(block, ['text', 'group'], into)).toEqual([
      { texts: block[0], groupCode: 'reform', row: null, unknownGroup: null },
      { texts: block[1], groupCode: 'reform', row: null, unknownGroup: null },
      { texts: block[2], groupCode: 'task', row: null, unknownGroup: 'Công tác khác' },
      { texts: block[3], groupCode: 'task', row: null, unknownGroup: null },
      { texts: block[4], groupCode: 'reform', row: null, unknownGroup: null },
    ]);
  });
  it('is, for any block, that of the nearest heading above; every other row is there once and in order', () => {
    const headingOf = (id: string, name: string) =>
      fc
        .tuple(fc.constantFrom('', 'I. ', '2) ', 'IV - ', 'a. '), fc.constantFrom('', ':', ' '), fc.boolean())
        .map(([number, end, upper]) => ({ id, texts: [`${number}${upper ? name.toUpperCase() : name}${end}`, ''] }));
    const row = fc.constantFrom('Thu ngân sách', 'Cải cách', 'x').map((text) => ({ id: null, texts: [text, '%'] }));
    const one = fc.oneof(row, ...groups.map(({ id, name }) => headingOf(id, name)));
    fc.assert(
      fc.property(fc.array(one), fc.nat(4), (items, targets) => {
        const expected: [readonly string[], string][] = [];
        let current = 'task';
        for (const { id, texts } of items) {
          if (id === null) expected.push([texts, current]);
          else current = id;
        }
        const block = items.map((item) => item.texts);
        const placed = placeRows(block, ['text', 'measure'], { ...into, targets });
        expect(placed.map((line) => [line.texts, line.groupCode])).toEqual(expected);
        const over = placed.flatMap((line) => line.row ?? []);
        expect(over).toEqual(over.map((_, index) => index));
        expect(over.length).toBe(Math.min(targets, expected.filter(([, code]) => code === 'task').length));
      }),
    );
  });
});

test('an empty row is filled, not overwritten, and an empty line leaves it alone', () => {
  const mapping: Mapping = ['text'];
  const paste = (block: string[][]) =>
    pasteBlock(
      placeRows(block, mapping, { ...into, targets: 2 }),
      [emptyCells, { ...emptyCells, text: 'Cũ' }],
      mapping,
      reading,
    ).rows.map(({ deed, cells }) => [deed, cells.text]);
  expect(paste([['A'], ['B'], ['C']])).toEqual([
    ['fills', 'A'],
    ['overwrites', 'B'],
    ['new', 'C'],
  ]);
  expect(paste([[''], ['B'], ['']])).toEqual([['overwrites', 'B']]);
});

describe('a row whose plan is a day', () => {
  const mapping: Mapping = ['text', 'measure', 'direction', 'planned'];
  const paste = (row: string[], before = emptyCells) => {
    const placed = placeRows([row], mapping, { ...into, targets: 1 });
    const { rows, doubts, byDate } = pasteBlock(placed, [before], mapping, reading);
    return [rows[0]?.cells.direction, rows[0]?.cells.planned, doubts, byDate];
  };
  it('is judged by it where the row says nothing else, and the day leaves no doubt', () => {
    expect(paste(['Ban hành kế hoạch', 'Ngày', '', '31/3'])).toEqual(['Trước thời hạn', '31/03/2026', 0, 1]);
    expect(paste(['Ban hành kế hoạch', 'văn bản', '', 'trước ngày 31/03/2026'])).toEqual([
      ...['Trước thời hạn', '31/03/2026', 0, 1],
    ]);
    expect(paste(['Ban hành kế hoạch', 'ngày', 'đúng hạn', '31/3'])).toEqual(['Trước thời hạn', '31/03/2026', 0, 0]);
  });
  it('is left with what it says otherwise, and is told what to do', () => {
    expect(paste(['Thời gian giải quyết', 'ngày', 'giảm', '31/3'])).toEqual(['Càng thấp càng tốt', '31/3', 1, 0]);
    expect(paste(['Báo cáo', 'báo cáo', '', '4/4'])).toEqual(['Càng cao càng tốt', '4/4', 1, 0]);
    expect(paste(['Thời gian giải quyết', 'ngày', '', '12'])).toEqual(['Càng cao càng tốt', '12', 0, 0]);
    const before = { ...emptyCells, text: 'Cũ', direction: 'Càng cao càng tốt' };
    expect(paste(['Ban hành kế hoạch', 'ngày', '', '31/3'], before)).toEqual(['Càng cao càng tốt', '31/3', 1, 0]);
  });
});

test('an ordinary sheet with its groups is pasted as people mean it', () => {
  const block = parseBlock(
    'TT\tNội dung\tĐVT\tKế hoạch\nI\tThực hiện nhiệm vụ chính trị\t\t\n1\tThu ngân sách\ttỷ đồng\t3.450\nII\tCải cách hành chính\t\t\n1\tHồ sơ đúng hạn\t%\t98\n',
  );
  const { rows, mapping } = placeColumns(block, 'text', 2026, groups);
  const pasted = pasteBlock(placeRows(rows, mapping, { ...into, groupCode: 'reform' }), [], mapping, reading);
  expect(pasted).toEqual({
    rows: [
      {
        ...{ row: null, deed: 'new', groupCode: 'task', unknownGroup: null, texts: block[2] },
        cells: { ...emptyCells, text: 'Thu ngân sách', measure: 'tỷ đồng', planned: '3.450' },
      },
      {
        ...{ row: null, deed: 'new', groupCode: 'reform', unknownGroup: null, texts: block[4] },
        cells: { ...emptyCells, text: 'Hồ sơ đúng hạn', measure: '%', planned: '98' },
      },
    ],
    doubts: 0,
    cutColumns: 1,
    byDate: 0,
  });
});

test('a block fills to the right and down, makes new rows, understands words, keeps what it does not understand', () => {
  const block = parseBlock(
    'Thu ngân sách\ttỷ đồng\ttăng\t3.300\t3450\tcộng dồn\t31/12\t10,5\tXÂY DỰNG NÔNG THÔN MỚI\tPhòng A\tghi chú\tthừa\nHồ sơ quá hạn\thồ sơ\tcàng ít càng tốt\t\tkhoảng 5\ttừng kỳ\t31/12/2026\t5\t\t\t\n',
  );
  const kept = { ...emptyCells, text: 'Cũ' };
  const mapping = [...columns, null];
  const pasted = pasteBlock(placeRows(block, mapping, { ...into, targets: 1 }), [kept], mapping, reading);
  expect(pasted).toEqual({
    rows: [
      {
        ...{ row: 0, deed: 'overwrites', groupCode: 'task', unknownGroup: null },
        cells: {
          text: 'Thu ngân sách',
          measure: 'tỷ đồng',
          direction: 'Càng cao càng tốt',
          baseline: '3.300',
          planned: '3.450',
          accumulation: 'Lũy kế từ đầu năm',
          dueOn: '31/12/2026',
          weight: '10,5',
          movement: 'Xây dựng nông thôn mới',
          ownerDivision: 'Phòng A',
          note: 'ghi chú',
        },
        texts: block[0],
      },
      {
        ...{ row: null, deed: 'new', groupCode: 'task', unknownGroup: null },
        cells: {
          ...emptyCells,
          text: 'Hồ sơ quá hạn',
          measure: 'hồ sơ',
          direction: 'Càng thấp càng tốt',
          planned: 'khoảng 5',
          accumulation: 'Cộng các kỳ',
          dueOn: '31/12/2026',
          weight: '5',
        },
        texts: block[1],
      },
    ],
    doubts: 1,
    cutColumns: 1,
    byDate: 0,
  });
});

test('nothing that is pasted is lost: every cell holds its text or what was understood of it', () => {
  const block = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: columns.length }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(block, (texts) => {
      // The name of a part is no row: it is named beside the preview.
      fc.pre(unknownHeads(texts, columns, []).length === 0);
      const kept = texts.map(() => ({ ...emptyCells, text: 'Cũ' }));
      const placed = placeRows(texts, columns, { groupCode: 'task', groups: [], targets: texts.length });
      const { rows } = pasteBlock(placed, kept, columns, reading);
      expect(rows.length).toBe(texts.length);
      for (const [index, row] of rows.entries()) {
        const { doubts } = readCells(row.cells, '', reading);
        for (const { column } of doubts)
          expect(row.cells[column]).toBe((texts[index]?.[columns.indexOf(column)] ?? '').trim());
        expect(row.cells.text).toBe((texts[index]?.[0] ?? '').trim());
      }
    }),
  );
});
