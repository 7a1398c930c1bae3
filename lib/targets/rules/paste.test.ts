import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatBlock, isBlock, parseBlock, refusePaste } from './paste';
import { placeRows } from './paste-rows';

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

test('a block may fill a registration to its last line, and not beyond', () => {
  const groups = [{ id: 'reform', name: 'Cải cách hành chính' }];
  const refuse = (block: string[][], targets: number, present: number) =>
    refusePaste(placeRows(block, ['text', 'measure'], { groupCode: 'task', groups, targets }), targets, present);
  const lines = (count: number) => Array.from({ length: count }, () => ['Thu ngân sách', '%']);
  expect(refuse(lines(300), 0, 0)).toBeNull();
  expect(refuse([...lines(300), ['', ' ']], 0, 0)).toBeNull();
  expect(refuse([['I. Cải cách hành chính'], ...lines(300)], 0, 0)).toBeNull();
  expect(refuse(lines(12), 5, 293)).toBeNull();
  expect(refuse(lines(13), 5, 293)).toEqual({ reason: 'paste-too-long', lines: 13, room: 12, maximum: 300 });
  expect(refuse(lines(5000), 0, 300)).toEqual({ reason: 'paste-too-long', lines: 5000, room: 0, maximum: 300 });
});
