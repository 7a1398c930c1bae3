import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { formatBlock, isBlock, maximumRows, parseBlock, readTable, refuseTable } from './block';
import { tableSentence, tableWords } from './messages/block';
import { refusalMessage } from './messages/message';

const cell = fc.string({ unit: fc.constantFrom('a', 'đ', '"', '\t', '\n', ' ', '1') });

test('a block that was written is read back as it was', () => {
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (block) => {
      expect(parseBlock(formatBlock(block))).toEqual(block);
    }),
  );
});

test('cells with line breaks, tabs and quotes as Excel writes them', () => {
  expect(parseBlock('"Dòng 1\nDòng 2"\t98\r\n"Gọi là ""mẫu"""\t5\r\n')).toEqual([
    ['Dòng 1\nDòng 2', '98'],
    ['Gọi là "mẫu"', '5'],
  ]);
  expect(parseBlock('"dở dang\t98')).toEqual([['"dở dang', '98']]);
  expect(parseBlock('a\t\n\tb')).toEqual([
    ['a', ''],
    ['', 'b'],
  ]);
});

test('words for one cell are no block', () => {
  expect(isBlock('Thu ngân sách')).toBe(false);
  expect(isBlock('Thu ngân sách\n')).toBe(false);
  expect(isBlock('98\t5')).toBe(true);
  expect(isBlock('98\n97\n')).toBe(true);
});

const headings = { name: ['ten don vi', 'ten'], code: ['ma'], bloc: ['khoi'] } as const;
const table = (text: string) => {
  const { rows, unread } = readTable(text, headings);
  return { rows: rows.map(({ line, cells }) => [line, cells.name, cells.code, cells.bloc]), unread };
};

describe('a table', () => {
  it('without headings has its columns in their order, empty lines are no rows', () => {
    expect(table('Sở A\tSA\tKhối 1\n\t\t\nSở B\t SB \n')).toEqual({
      rows: [
        [1, 'Sở A', 'SA', 'Khối 1'],
        [3, 'Sở B', 'SB', ''],
      ],
      unread: [],
    });
  });

  it('with headings has them in any order, and tells what is left out', () => {
    expect(table('STT\tMÃ (viết hoa)\tGhi chú\tTên đơn vị\tKý\n1\tSA\tcũ\tSở A\t\n')).toEqual({
      rows: [[2, 'Sở A', 'SA', '']],
      unread: ['Ghi chú'],
    });
    expect(table('Tên đơn vị\nSở A')).toEqual({ rows: [[2, 'Sở A', '', '']], unread: [] });
    // One word that is a heading by chance heads nothing.
    expect(table('Tên\tSA\tKhối A').rows).toEqual([[1, 'Tên', 'SA', 'Khối A']]);
  });

  it('passes over a column that only counts, and names columns beyond its own', () => {
    expect(table('1\tSở A\tSA\tKhối 1\n2.\tSở B\tSB\tKhối 1\tthêm')).toEqual({
      rows: [
        [1, 'Sở A', 'SA', 'Khối 1'],
        [2, 'Sở B', 'SB', 'Khối 1'],
      ],
      unread: ['cột 5'],
    });
  });

  it('has cells of one line, in one spelling', () => {
    expect(table('"Sở\n A"\tS\u0000A').rows).toEqual([[1, 'Sở A', 'SA', '']]);
    expect(table('So\u031B\u0309 A').rows).toEqual([[1, 'Sở A', '', '']]);
  });

  it('is read however it is torn, one row for a line at most', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', '\t', '\n', ' ', '1', 'ma', 'ten') }), (text) => {
        const { rows } = readTable(text, headings);
        expect(rows.length).toBeLessThanOrEqual(parseBlock(text).length);
        expect(rows.every(({ cells }) => Object.keys(cells).join() === 'name,code,bloc')).toBe(true);
      }),
    );
  });

  it('of too many rows is cut behind the first that is too many', () => {
    const lines = (count: number) => Array.from({ length: count }, (_, place) => `Sở ${place}\tS${place}`).join('\n');
    expect(readTable(lines(maximumRows), headings).rows).toHaveLength(maximumRows);
    expect(readTable(lines(5000), headings).rows).toHaveLength(maximumRows + 1);
    expect(readTable(`Tên đơn vị\tMã\n${lines(5000)}`, headings).rows).toHaveLength(maximumRows + 1);
  });
});

describe('a table of judged rows', () => {
  const good = { line: 1, refusals: [] };
  const bad = (line: number) => ({ line, refusals: [{ reason: 'row-name-twice', line: 1 }, { reason: 'other' }] });

  it('is written whole, or told why not by its first refused row', () => {
    expect(refuseTable([good])).toBe(null);
    expect(refuseTable([])).toEqual({ reason: 'table-nothing-pasted', field: 'block' });
    const tooMany = Array.from({ length: maximumRows + 1 }, () => good);
    expect(refuseTable(tooMany)).toEqual({ reason: 'table-too-long', maximum: maximumRows });
    expect(refuseTable(tooMany.slice(1))).toBe(null);
    const why = { reason: 'row-name-twice', line: 1 };
    const refusal = { reason: 'table-rows-refused', count: 2, line: 3, why } as const;
    expect(refuseTable([good, bad(3), good, bad(7)])).toEqual(refusal);
    expect(refusalMessage(refusal)).toBe('Còn 2 dòng phải sửa nên chưa ghi gì. Dòng 3: Trùng tên với dòng 1.');
  });

  it('is announced by what stands in it: the promise of writing is made only where every row is right', () => {
    expect(tableSentence([good, good], 'đơn vị')).toBe('2 dòng đúng: sẽ thêm 2 đơn vị.');
    expect(tableSentence([bad(1), good, bad(3)], 'đơn vị')).toBe(
      '1 dòng đúng, 2 dòng phải sửa (xếp trước). Mọi dòng đều đúng thì mới thêm.',
    );
    expect(tableWords([good, good, good], 'tài khoản')).toBe('3 tài khoản');
    expect(tableWords([good, bad(2)], 'tài khoản')).toBe('tài khoản');
    expect(tableWords([], 'tài khoản')).toBe('tài khoản');
  });
});
