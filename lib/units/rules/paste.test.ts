import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBlock } from '@/lib/block';
import { foldVietnamese } from '@/lib/fold';
import { refusalMessage } from '@/lib/messages/message';
import { unitNamesSchema } from '../schema';
import { accountWords } from './list';
import { nameProblems } from './names';
import { codeFrom, readUnitTable, type UnitPasteFacts } from './paste';

const facts: UnitPasteFacts = {
  names: ['Sở Tài chính', 'Xã Tân Thành'],
  codes: ['STC', 'TT', 'CU'],
  blocs: [
    { id: 'b1', code: 'KSN', ordinal: 1, name: 'Khối các sở, ngành' },
    { id: 'b2', code: 'KX', ordinal: 2, name: 'Khối các xã' },
  ],
};
const read = (text: string, tonesDiffer = false) => readUnitTable(text, facts, { tonesDiffer }).rows;
const why = (text: string, tonesDiffer = false) =>
  read(text, tonesDiffer).map(({ refusals }) => refusals.map((one) => refusalMessage(one)));

describe('a pasted list of units', () => {
  it('is understood by its columns; a bloc by name, code or number, or none', () => {
    expect(
      read('Sở Y tế\tSYT\tsyt1\tkhoi cac so, nganh\nXã An Bình\tXã A.Bình\t\tKX\nBan A\tBA\t\t2\nBan B\tBB').map(
        ({ unit }) => unit,
      ),
    ).toEqual([
      { name: 'Sở Y tế', shortName: 'SYT', code: 'SYT1', blocId: 'b1' },
      { name: 'Xã An Bình', shortName: 'Xã A.Bình', code: 'XAA.BINH', blocId: 'b2' },
      { name: 'Ban A', shortName: 'BA', code: 'BA', blocId: 'b2' },
      { name: 'Ban B', shortName: 'BB', code: 'BB', blocId: null },
    ]);
  });

  it('says of every row what the form would refuse', () => {
    expect(why('\tSYT\tSYT\nSở Y tế\t\t\nSở Lạ\tSL\tmã có dấu')).toEqual([
      ['Nhập tên đơn vị.'],
      ['Nhập tên viết tắt.', 'Nhập mã đơn vị.'],
      ['Mã gồm 2–30 chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.'],
    ]);
    expect(why(`${'a'.repeat(201)}\tA1`)).toEqual([['Dài nhất 200 ký tự.']]);
  });

  it('says which names and codes are taken, or stand above', () => {
    expect(why('SỞ TÀI CHÍNH\tSTC2\nSở Y tế\tSTC\nSở Cũ\tCU\nsở y tế\tSYT\nSở Khác\tSYT')).toEqual([
      ['Đã có đơn vị đang hoạt động tên “Sở Tài chính”.'],
      ['Mã “STC” đã dùng cho một đơn vị khác. Hãy chọn mã khác.'],
      ['Mã “CU” đã dùng cho một đơn vị khác. Hãy chọn mã khác.'],
      ['Trùng tên với dòng 2.'],
      ['Mã “SYT” đã có ở dòng 4.'],
    ]);
  });

  it('takes names that differ in tones alone for one, until told that they are two', () => {
    const text = 'Xã Tân Thạnh\tTT2\nXã Hòa An\tHA\nXã Hoà Ân\tHA2';
    const tick = 'Nếu là hai đơn vị khác nhau, hãy đánh dấu ô bên dưới bảng dán.';
    expect(why(text)).toEqual([
      [`Tên chỉ khác dấu với “Xã Tân Thành” đang hoạt động. ${tick}`],
      [],
      [`Tên chỉ khác dấu với “Xã Hòa An” ở dòng 2. ${tick}`],
    ]);
    expect(why(text, true)).toEqual([[], [], []]);
    expect(why('Xã Tân Thành\tTT2', true)).toEqual([['Đã có đơn vị đang hoạt động tên “Xã Tân Thành”.']]);
  });

  it('names the blocs that an unknown one may be', () => {
    expect(why('A\tA1\t\tkhối các\nB\tB1\t\tKhối lạ')).toEqual([
      ['Không rõ “khối các” là khối nào. Có phải “Khối các sở, ngành” hay “Khối các xã”?'],
      ['Không rõ “Khối lạ” là khối nào.'],
    ]);
  });

  it('makes of whatever is pasted no two units of one name or code, and none a second time', () => {
    const word = fc.constantFrom(
      'Sở A',
      'sở á',
      'SỞ A',
      'Sở B',
      'STC',
      'sở tài chính',
      'x1',
      '',
      'Khối các xã',
      '2',
      '=1',
    );
    const block = fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 8 });
    fc.assert(
      fc.property(block, fc.boolean(), (rows, tonesDiffer) => {
        const text = formatBlock(rows);
        const units = read(text, tonesDiffer).flatMap(({ unit }) => unit ?? []);
        const key = (name: string) => (tonesDiffer ? name.toLowerCase() : foldVietnamese(name));
        const names = [...units.map(({ name }) => key(name)), ...facts.names.map(key)];
        const codes = [...units.map(({ code }) => code), ...facts.codes];
        expect([new Set(names).size, new Set(codes).size]).toEqual([names.length, codes.length]);
        expect(read(text, tonesDiffer).every(({ unit, refusals }) => (unit === null) === refusals.length > 0)).toBe(
          true,
        );
        const then = { ...facts, names: [...facts.names, ...units.map(({ name }) => name)], codes };
        expect(readUnitTable(text, then, { tonesDiffer }).rows.flatMap(({ unit }) => unit ?? [])).toEqual([]);
      }),
    );
  });
});

it('asks of names what the form asks', () => {
  const text = fc.oneof(fc.constantFrom('', 'a'.repeat(60), 'a'.repeat(61), 'a'.repeat(201), 'A1', 'á1'), fc.string());
  fc.assert(
    fc.property(fc.record({ code: text, name: text, shortName: text }), (given) => {
      const names = {
        code: given.code.trim().toUpperCase(),
        name: given.name.trim(),
        shortName: given.shortName.trim(),
      };
      const asked = unitNamesSchema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];
      expect(nameProblems(names).toSorted()).toEqual(asked.toSorted());
    }),
  );
});

it('makes a code of a short name', () => {
  expect(['SĐM 12', 'UBND h. Cái Bè', '!!', ''].map(codeFrom)).toEqual(['SDM12', 'UBNDH.CAIBE', '', '']);
});

it('says how many accounts a unit has', () => {
  expect(accountWords({ officers: 2, heads: 1 })).toBe('2 chuyên viên, 1 thủ trưởng');
  expect(accountWords({ officers: 0, heads: 1 })).toBe('1 thủ trưởng');
  expect(accountWords({ officers: 0, heads: 0 })).toBe('Chưa có');
});
