import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableSchema } from '../table';
import { type Cell, cellText, type Row } from './cell';
import type { Answers } from './doubts';
import { type Reading, readRows, settle } from './read';

const codes: Cell[] = [
  null,
  'I',
  'II',
  'A',
  1,
  2,
  '1.1',
  '1.2',
  '2.1',
  'a',
  'b',
  'a1',
  'a.1',
  'A1.1',
  'a1.2',
  'C',
  '-',
  '+',
  '(B?).I',
  '3.3.2.1.a',
  'STT',
  '=A1',
]; // prettier-ignore
const titles: Cell[] = [
  null,
  'Nhiệm vụ chuyên môn',
  'Báo cáo đúng hạn',
  'Chậm báo cáo (mỗi trường hợp)',
  'trừ tối đa 1,5 điểm',
  'Cộng tối đa 1 điểm',
  'Không phối hợp: trừ 0,5 điểm/lần, trừ tối đa 1',
  '>98% = 5; 97–<98% = 4',
  'Có = 2; không = 0',
  'Chậm nhất 28/02: 1\nSau đó: 0',
  'Từ 95% đến dưới 100%',
  'Dưới 1.000 hồ sơ',
  'Giải quyết trước hạn từ 1% đến dưới 5%',
  'Phòng Quản lý đất đai chấm',
  'Vi phạm thì không xếp loại',
  '(xem lại??)',
  'Kế hoạch 146/KH-UBND ngày 01/6/2020',
  'Tổng cộng',
  'Cộng',
  '=1+1',
  '1.1. Lập kế hoạch',
  'Đạt đủ điểm chuẩn thì được một trong hai mức',
  'Nơi nhận:',
  'Trên 92% cứ thêm 1% cộng 0,1, cộng tối đa 0,5',
  'Đúng = 1',
]; // prettier-ignore
const numbers: Cell[] = [
  null,
  null,
  null,
  0,
  1,
  2.5,
  -0.5,
  -1,
  10,
  100,
  '3,5 điểm',
  '0,5',
  '- 0,2',
  '-0,5/trường hợp, trừ tối đa 1',
  '+1/giải pháp',
  'không xếp loại',
  '=SUM(C1:C9)',
  '1.250',
  '5-10',
  1e9,
  true,
  new Date('2022-05-02T00:00:00Z'),
  'tối đa 5',
]; // prettier-ignore
const words: Cell[] = [null, null, null, 'Số, ký hiệu văn bản', 'sửa lại số này', 'trừ tối đa 2 điểm', 'Báo cáo năm'];

const header: Row = [
  'STT',
  'Tiêu chí',
  'Điểm chuẩn',
  'Thưởng',
  'Trừ',
  'Tài liệu minh chứng',
  'Ghi chú',
  'Đơn vị X',
  'Tự chấm',
];
const one = (cells: readonly Cell[]) => fc.constantFrom(...cells);
const line = fc.tuple(
  one(codes),
  one(titles),
  one(numbers),
  one(numbers),
  one(numbers),
  one(words),
  one(words),
  one(words),
  one(numbers),
);
const sheet = fc
  .array(line, { minLength: 1, maxLength: 25 })
  .map((rows): Row[] => [['BẢNG TIÊU CHÍ'], header, ...rows]);

const settings = { title: 'Bảng', year: 2026, idOf: (key: string) => key };

function reading(rows: readonly Row[], answers: Answers): Reading {
  const read = readRows(rows, settings, answers);
  if ('reason' in read) throw new Error(read.reason);
  return read;
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsOf) : [];
}

const loose = (text: string) => text.replace(/[\s.)]+/gu, '').toLowerCase();
const absolute = (text: string) => Number(text.replace(',', '.').replace(/^[-+−]\s*/u, ''));

/** What a text would be found as: a number by its value, words without spaces and points. */
function finder(texts: readonly string[]): (cell: string) => boolean {
  const all = loose(texts.join('\n'));
  const values = new Set(
    texts.flatMap((text) => [...text.matchAll(/\d+(?:[.,]\d+)?/gu)].map(([found]) => absolute(found))),
  );
  return (cell) => {
    const number = absolute(cell.replace(/\s*điểm$/u, ''));
    if (!Number.isNaN(number)) return number === 0 || values.has(number);
    return all.includes(loose(cell)) || (/^1\.1\./u.test(cell) && all.includes('lậpkếhoạch'));
  };
}

/** Non-empty cells that are neither in the table nor in the list of what is no part of it, nor in `more`. */
function lost(
  rows: readonly Row[],
  { table, ignored }: Reading,
  more: (row: number) => readonly string[] = () => [],
): string[] {
  const { title: _title, ...rest } = table;
  const inTable = finder(stringsOf(rest));
  return rows.flatMap((row, place) => {
    const beside = finder([
      ...ignored.filter((one) => one.row === place + 1).map(({ text }) => text),
      ...more(place + 1),
    ]);
    return row
      .map(cellText)
      .filter((text) => text !== '' && !inTable(text) && !beside(text))
      .map((text) => `${place + 1}: ${text}`);
  });
}

/** Answers every doubt by a number, again until nothing new is asked. */
function answered(rows: readonly Row[], pick: number): Reading {
  let answers: Answers = {};
  for (;;) {
    const read = reading(rows, answers);
    const open = read.doubts.filter(({ answer }) => answer === null);
    if (open.length === 0) return read;
    const given = open.map(({ id, choices }): [string, string] => [id, choices[pick % choices.length] ?? '']);
    answers = { ...answers, ...Object.fromEntries(given) };
  }
}

describe('reading any rows', () => {
  it('loses no cell while nobody has answered', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(lost(rows, reading(rows, {}))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('loses no cell without having asked, whatever is answered, and ends', () => {
    fc.assert(
      fc.property(sheet, fc.nat({ max: 11 }), (rows, pick) => {
        const read = answered(rows, pick);
        const asked = (row: number) =>
          read.doubts.filter((doubt) => doubt.row === row || doubt.facts.rows?.includes(row)).map(({ found }) => found);
        expect(lost(rows, read, asked)).toEqual([]);
        expect(settle(read)).toEqual({ table: read.table });
      }),
      { numRuns: 60 },
    );
  });

  it('always makes a table that can be stored, the same from the same rows and answers', () => {
    fc.assert(
      fc.property(sheet, fc.nat({ max: 11 }), (rows, pick) => {
        const { table } = answered(rows, pick);
        expect(tableSchema.safeParse(table).error).toBeUndefined();
        expect(answered(rows, pick).table).toEqual(table);
        const ids = table.criteria.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(table.criteria.filter(({ parentId }) => parentId !== null && !ids.includes(parentId))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('asks with two to four readings, each doubt once', () => {
    fc.assert(
      fc.property(sheet, (rows) => {
        const { doubts } = reading(rows, {});
        expect(doubts.filter(({ choices }) => choices.length < 2 || choices.length > 4)).toEqual([]);
        expect(new Set(doubts.map(({ id }) => id)).size).toBe(doubts.length);
      }),
    );
  });
});
