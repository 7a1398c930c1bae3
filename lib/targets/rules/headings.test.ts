import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columns, columnTitles, emptyCells } from './cells';
import { changeColumn, placeColumns, readHeading } from './headings';
import { pasteBlock, placeRows } from './paste-rows';

const groups = [
  { id: 'task', name: 'Thực hiện nhiệm vụ chính trị' },
  { id: 'reform', name: 'Cải cách hành chính' },
];
const headings = ['STT', 'Nội dung', 'ĐVT', 'Năm trước', 'Kế hoạch'];
const rows = [
  ['1', 'Thu ngân sách', 'tỷ đồng', '3.300', '3.450'],
  ['2', 'Thủ tục đúng hạn', '%', '96,8', '98'],
];
const mapping = [null, 'text', 'measure', 'baseline', 'planned'];

describe('a heading', () => {
  it('is known by the words people use, with any tones, points, brackets and years', () => {
    const read = (...texts: string[]) => texts.map((text) => readHeading(text, 2027));
    expect(read('TT', 'S.T.T', 'Số thứ tự')).toEqual(['number', 'number', 'number']);
    expect(read('CHỈ TIÊU', 'Noi dung', 'Nội dung chỉ tiêu thi đua')).toEqual(['text', 'text', 'text']);
    expect(read('Đ.V.T', 'Đơn vị tính')).toEqual(['measure', 'measure']);
    expect(read('Thực hiện năm 2026', 'TH 2026', 'Năm 2026')).toEqual(['baseline', 'baseline', 'baseline']);
    expect(read('KH năm 2027', 'Chỉ tiêu năm 2027', 'Kế hoạch (%)', 'Năm 2027')).toEqual(Array(4).fill('planned'));
    expect(read('Thời hạn', 'Trọng số', 'Phòng chủ trì', 'Phong trào', 'Ghi chú')).toEqual([
      ...['dueOn', 'weight', 'ownerDivision', 'movement', 'note'],
    ]);
    expect(read('Cách đánh giá', 'Cách cộng các kỳ', 'Thu ngân sách', '')).toEqual([
      ...['direction', 'accumulation', null, null],
    ]);
  });
  it('is known for every column as the sheet itself heads it', () => {
    expect(columns.map((column) => readHeading(columnTitles[column], 2026))).toEqual([...columns]);
  });
});

describe('the columns of a block', () => {
  it('are named by a first row of headings, which is no row; the running number is left out', () => {
    expect(placeColumns([headings, ...rows], 'text', 2026, groups)).toEqual({ rows, mapping, above: 1 });
    expect(placeColumns([headings, ...rows], 'weight', 2026, groups)).toEqual({ rows, mapping, above: 1 });
  });
  it('are left out where their heading is not known or names a column a second time', () => {
    const block = [
      ['Chỉ tiêu', 'Kế hoạch', 'Người theo dõi', 'KH năm 2026'],
      ['A', '1', 'B', '2'],
    ];
    expect(placeColumns(block, 'text', 2026, groups).mapping).toEqual(['text', 'planned', null, null]);
  });
  it('are found without headings: running numbers are none, numbers are no way of judging', () => {
    expect(placeColumns(rows, 'text', 2026, groups)).toEqual({ rows, mapping, above: 0 });
    const few = [['7.', 'Thu ngân sách']];
    expect(placeColumns(few, 'text', 2026, groups)).toEqual({ rows: few, mapping: [null, 'text'], above: 0 });
  });
  it('follow the sheet where nothing says otherwise', () => {
    const plain = [
      ['Thu ngân sách', 'tỷ đồng', 'tăng', '3.300'],
      ['Chỉ tiêu', '%', 'giảm', '1'],
    ];
    expect(placeColumns(plain, 'text', 2026, groups)).toEqual({
      rows: plain,
      mapping: ['text', 'measure', 'direction', 'baseline'],
      above: 0,
    });
    const numbers = [
      ['1', '60'],
      ['2', '40'],
    ];
    expect(placeColumns(numbers, 'baseline', 2026, groups).mapping).toEqual(['baseline', 'planned']);
    expect(placeColumns([['a', 'b']], 'note', 2026, groups).mapping).toEqual(['note', null]);
  });
  it('never name a column twice, and are as many as the block is wide', () => {
    const text = fc.constantFrom('STT', 'Nội dung', 'Kế hoạch', 'KH 2026', '1', '2', 'x', '');
    const block = fc.array(fc.array(text, { minLength: 1, maxLength: 14 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(block, fc.constantFrom(...columns), (texts, start) => {
        const found = placeColumns(texts, start, 2026, groups).mapping;
        const used = found.filter((one) => one !== null);
        expect(found.length).toBe(Math.max(...texts.map((row) => row.length)));
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });
  it('are found below the name of the table; the name of a group above them stays a row', () => {
    const titled = [['Chỉ tiêu đăng ký năm 2026', '', '', '', ''], ['', '', ''], headings, ...rows];
    expect(placeColumns(titled, 'text', 2026, groups)).toEqual({ rows, mapping, above: 3 });
    const grouped = [['II', 'Cải cách hành chính', '', '', ''], headings, ...rows];
    expect(placeColumns(grouped, 'text', 2026, groups)).toEqual({ rows: [grouped[0], ...rows], mapping, above: 1 });
    const below = [['Thu ngân sách', '%'], headings, ...rows];
    expect(placeColumns(below, 'text', 2026, groups).rows).toEqual(below);
    const alone = [['Thu ngân sách'], headings];
    expect(placeColumns(alone, 'text', 2026, groups).rows).toEqual(alone);
  });
  it('are found between the names of groups, where numbers begin anew', () => {
    const block = [
      ['I', 'Thực hiện nhiệm vụ chính trị', '', '', ''],
      ...rows,
      ['II', 'CẢI CÁCH HÀNH CHÍNH:', '', '', ''],
      ['1', 'Hồ sơ trực tuyến', '%', '70', '80'],
    ];
    expect(placeColumns(block, 'text', 2026, groups)).toEqual({ rows: block, mapping, above: 0 });
    expect(placeColumns([['I', 'Cải cách hành chính']], 'text', 2026, groups).mapping).toEqual(['text', 'measure']);
  });
  it('are found around numbered parts that the sheet has no group for', () => {
    const part = ['II', 'Nhiệm vụ được giao thêm', '', '', ''];
    const block = [...rows, part, ['1', 'Hồ sơ trực tuyến', '%', '70', '80']];
    expect(placeColumns(block, 'text', 2026, groups)).toEqual({ rows: block, mapping, above: 0 });
    expect(placeColumns([part, headings, ...rows], 'text', 2026, groups)).toEqual({
      rows: [part, ...rows],
      mapping,
      above: 1,
    });
  });
  it('name the group by their heading, or by holding nothing but names of groups', () => {
    const read = ['Nhóm', 'NHÓM CHỈ TIÊU', 'Tên nhóm'].map((text) => readHeading(text, 2026));
    expect(read).toEqual(['group', 'group', 'group']);
    const named = rows.map((row) => [
      ...row.slice(0, 2),
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      'cai cach hanh chinh',
    ]);
    expect(placeColumns(named, 'text', 2026, groups).mapping).toEqual([null, ...columns, 'group']);
    const other = rows.map((row) => [...row.slice(0, 2), '', '', '', '', '', '', '', '', '', '', 'Công tác khác']);
    expect(placeColumns(other, 'text', 2026, groups).mapping).toEqual([null, ...columns, null]);
  });
  it('can be changed; what was taken for the same before is left out', () => {
    expect(changeColumn(['text', 'planned', null], 2, 'planned')).toEqual(['text', null, 'planned']);
    expect(changeColumn(['text', 'planned', null], 1, null)).toEqual(['text', null, null]);
  });
});

it('a table with headings is pasted as people mean it', () => {
  const placed = placeColumns([headings, ...rows], 'text', 2026, groups);
  const into = { groupCode: 'task', groups, targets: 0 };
  const pasted = pasteBlock(placeRows(placed.rows, placed.mapping, into), [], placed.mapping, {
    year: 2026,
    movements: [],
  });
  expect(pasted).toEqual({
    rows: rows.map((texts) => ({
      ...{ row: null, deed: 'new', groupCode: 'task', unknownGroup: null, texts },
      cells: { ...emptyCells, text: texts[1], measure: texts[2], baseline: texts[3], planned: texts[4] },
    })),
    doubts: 0,
    cutColumns: 1,
    byDate: 0,
  });
});
