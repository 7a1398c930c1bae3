import fc from 'fast-check';
import { expect, test } from 'vitest';
import { columns, emptyCells, readCells } from './cells';
import { formatBlock, isBlock, parseBlock, pasteBlock, refuseBlock } from './paste';

const reading = { year: 2026, movements: [{ id: 'm1', name: 'Xây dựng nông thôn mới' }] };
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

test('a block fills to the right and down, makes new rows, understands words, keeps what it does not understand', () => {
  const block = parseBlock(
    'Thu ngân sách\ttỷ đồng\ttăng\t3.300\t3450\tcộng dồn\t31/12\t10,5\tXÂY DỰNG NÔNG THÔN MỚI\tPhòng A\tghi chú\tthừa\nHồ sơ quá hạn\thồ sơ\tcàng ít càng tốt\t\tkhoảng 5\ttừng kỳ\t31/12/2026\t5\t\t\t\n',
  );
  const kept = { ...emptyCells, text: 'Cũ' };
  const pasted = pasteBlock(block, [kept], [...columns, null], reading);
  expect(pasted).toEqual({
    rows: [
      {
        row: 0,
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
        row: null,
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
  });
});

test('a block may fill a registration to its last line, and not beyond', () => {
  const lines = (count: number) => Array.from({ length: count }, () => ['Thu ngân sách', '%']);
  expect(refuseBlock(lines(300), 0, 0)).toBeNull();
  expect(refuseBlock([...lines(300), ['', ' ']], 0, 0)).toBeNull();
  expect(refuseBlock(lines(12), 5, 293)).toBeNull();
  expect(refuseBlock(lines(13), 5, 293)).toEqual({ reason: 'paste-too-long', lines: 13, room: 12, maximum: 300 });
  expect(refuseBlock(lines(5000), 0, 300)).toEqual({ reason: 'paste-too-long', lines: 5000, room: 0, maximum: 300 });
});

test('nothing that is pasted is lost: every cell holds its text or what was understood of it', () => {
  const block = fc.array(fc.array(fc.string(), { minLength: 1, maxLength: columns.length }), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(block, (texts) => {
      const { rows } = pasteBlock(
        texts,
        texts.map(() => emptyCells),
        columns,
        reading,
      );
      for (const [index, row] of rows.entries()) {
        const { doubts } = readCells(row.cells, '', reading);
        for (const { column } of doubts)
          expect(row.cells[column]).toBe((texts[index]?.[columns.indexOf(column)] ?? '').trim());
        expect(row.cells.text).toBe((texts[index]?.[0] ?? '').trim());
      }
    }),
  );
});
