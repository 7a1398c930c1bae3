import { describe, expect, it } from 'vitest';
import { readAmount, readCap } from './amounts';
import { cellText, readPoints } from './cell';
import { readClauses } from './clauses';
import { leadingCode, readCode } from './code';
import { readDay, readLate } from './days';
import { readInterval } from './intervals';

const interval = (from: [string, boolean] | null, to: [string, boolean] | null) => ({
  from: from && { value: from[0], included: from[1] },
  to: to && { value: to[0], included: to[1] },
});

describe('cells', () => {
  it('are read without the noise of binary numbers', () => {
    expect([0.1 + 0.2, 1e-7, 3, -0.25, true, new Date('2022-02-05T00:00:00Z'), '  a\n b ', null].map(cellText)).toEqual(
      ['0.3', '0.0000001', '3', '-0.25', 'TRUE', '05/02/2022', 'a b', ''],
    );
  });

  it.each([
    ['3,5 điểm', { kind: 'number', value: '3.5' }],
    ['+ 0,5', { kind: 'number', value: '0.5' }],
    ['− 1', { kind: 'number', value: '-1' }],
    ['10đ', { kind: 'number', value: '10' }],
    ['0.125', { kind: 'number', value: '0.125' }],
    ['1.250', { kind: 'ambiguous', thousand: '1250', decimal: '1.25' }],
    ['không xếp loại', { kind: 'words', text: 'không xếp loại' }],
    ['=SUM(C3:C9)', { kind: 'formula', text: '=SUM(C3:C9)' }],
    [1e9, { kind: 'absurd', text: '1000000000' }],
    [true, { kind: 'words', text: 'TRUE' }],
    [new Date('2022-05-02T00:00:00Z'), { kind: 'date', text: '02/05/2022', dayMonth: '2.5', monthDay: '5.2' }],
    ['', { kind: 'nothing' }],
  ])('read %s where points belong', (cell, read) => {
    expect(readPoints(cell)).toEqual(read);
  });
});

describe('codes', () => {
  it.each([
    ['a7.1', ['a', '7', '1'], 'lower.number.number'],
    ['a.7.1', ['a', '7', '1'], 'lower.number.number'],
    ['A7.1', ['a', '7', '1'], 'upper.number.number'],
    ['I.', ['i'], 'roman'],
    ['1.1', ['1', '1'], 'number.number'],
    ['b)', ['b'], 'lower'],
    ['đ', ['đ'], 'lower'],
    ['-', ['-'], 'dash'],
    ['–', ['-'], 'dash'],
    ['+', ['+'], 'plus'],
  ])('reads %s', (text, segments, style) => {
    expect(readCode(text)).toMatchObject({ segments, style });
  });

  it.each(['(B?).I', 'Nhiệm vụ', '1/2', '', '12345.1'])('reads no code in "%s"', (text) => {
    expect(readCode(text)).toBeNull();
  });

  it('finds the code at the head of a title', () => {
    const found = ['1.1. Lập kế hoạch', 'a) Có báo cáo', '- Có báo cáo', 'Tiêu chuẩn 2: Xây dựng', 'Lập kế hoạch 2026'];
    expect(found.map((title) => leadingCode(title)).map((one) => one && [one.code.text, one.title])).toEqual([
      ['1.1', 'Lập kế hoạch'],
      ['a', 'Có báo cáo'],
      ['-', 'Có báo cáo'],
      ['2', 'Tiêu chuẩn 2: Xây dựng'],
      null,
    ]);
  });
});

describe('intervals', () => {
  it.each([
    ['>98%', interval(['98', false], null), '%'],
    ['97 – <98%', interval(['97', true], ['98', false]), '%'],
    ['97–<98%', interval(['97', true], ['98', false]), '%'],
    ['75–95%', interval(['75', true], ['95', true]), '%'],
    ['từ 97% đến dưới 98%', interval(['97', true], ['98', false]), '%'],
    ['Từ 10% trở lên', interval(['10', true], null), '%'],
    ['Giải quyết trễ hạn dưới 1%', interval(null, ['1', false]), '%'],
    ['100% đúng tiến độ', interval(['100', true], ['100', true]), '%'],
    ['≥ 98,5%', interval(['98.5', true], null), '%'],
    ['<1000 hồ sơ', interval(null, ['1000', false]), 'hồ sơ'],
    ['Từ 1.000 đến dưới 2.000 hồ sơ', interval(['1000', true], ['2000', false]), 'hồ sơ'],
  ])('reads %s', (text, expected, measure) => {
    expect(readInterval(text)).toEqual({ interval: expected, measure, isPlain: false });
  });

  it('says of a bare number that it may be anything', () => {
    expect(readInterval('vắng 2')).toMatchObject({ isPlain: true });
    expect([readInterval('đầy đủ, đúng giờ'), readInterval('98 – 97%'), readInterval('KH 146 ngày 01')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('days', () => {
  it('reads days of the table and lateness', () => {
    expect(
      [
        'chậm nhất 28/02',
        '01/3–31/3/2022',
        'sau 31/3',
        'sau 31/3 hoặc không có',
        'không có',
        'trước 15/6',
        '30/02',
      ].map((one) => readDay(one, 2022)),
    ).toEqual([
      { kind: 'through', day: '2022-02-28' },
      { kind: 'through', day: '2022-03-31' },
      { kind: 'later' },
      { kind: 'laterOrNever' },
      { kind: 'never' },
      null,
      null,
    ]);
    expect(['đúng hạn', 'chậm 1–2 ngày', 'chậm 3 ngày', 'chậm >10 ngày', 'không gửi', 'chậm'].map(readLate)).toEqual([
      { kind: 'through', from: 0, days: 0 },
      { kind: 'through', from: 1, days: 2 },
      { kind: 'through', from: 3, days: 3 },
      { kind: 'later', beyond: 10 },
      { kind: 'never' },
      null,
    ]);
  });
});

describe('amounts', () => {
  it.each([
    ['-0,5/trường hợp, trừ tối đa 1', { side: 'deduction', points: '0.5', measure: 'trường hợp', cap: '1' }],
    ['+1/giải pháp', { side: 'bonus', points: '1', measure: 'giải pháp', cap: null }],
    ['-0,25/kỳ báo cáo', { side: 'deduction', points: '0.25', measure: 'kỳ báo cáo', cap: null }],
    ['Mỗi xã thiếu trừ 0,2 điểm, trừ tối đa 2 điểm', { side: 'deduction', points: '0.2', measure: 'xã', cap: '2' }],
    ['Cộng 0,2 điểm cho mỗi bài viết', { side: 'bonus', points: '0.2', measure: 'bài viết', cap: null }],
    ['Không phối hợp: trừ 1 điểm', { side: 'deduction', points: '1', measure: null, cap: null }],
    ['Thống kê thiếu (mỗi trường hợp)', { side: null, points: null, measure: 'trường hợp', cap: null }],
  ])('reads %s', (text, expected) => {
    expect(readAmount(text)).toEqual(expected);
  });

  it('reads caps with all their digits, and no shares or counts', () => {
    expect(
      ['trừ tối đa 1,5 điểm', 'điểm cộng không quá 2', 'không quá 12,5', 'tối đa 5%', 'không quá 3 lần'].map(
        (one) => readCap(one)?.cap ?? null,
      ),
    ).toEqual(['1.5', '2', '12.5', null, null]);
  });

  it('takes the number of a document for no amount', () => {
    expect(readAmount('Kế hoạch 146/KH-UBND ngày 01/6/2020')).toBeNull();
  });
});

describe('clauses', () => {
  it('tell bands, amounts, caps, steps, vetoes and words apart', () => {
    const text =
      '>98% = 5; 97–<98% = 4\nxã không thu gom -0,2/đơn vị; trên 92% cứ thêm 1% cộng 0,1, cộng tối đa 0,5; không xếp loại; làm tốt';
    expect(readClauses(text).map(({ kind, ...rest }) => [kind, 'points' in rest ? rest.points : null])).toEqual([
      ['when', '5'],
      ['when', '4'],
      ['amount', null],
      ['step', null],
      ['veto', null],
      ['words', null],
    ]);
    expect(readClauses('Điện thoại: 0912345678')).toEqual([{ kind: 'words', text: 'Điện thoại: 0912345678' }]);
  });
});
