import { describe, expect, it } from 'vitest';
import { choice, day, input, interval, rule, when, yesNo } from '@/tests/support/criteria';
import {
  conditionsWords,
  inputsByKey,
  insideSentence,
  intervalWords,
  measured,
  oneOfWords,
  pointsWords,
} from './words';

describe('words for numbers', () => {
  it.each([
    ['(98..', 'trên 98%'],
    ['98..', 'từ 98% trở lên'],
    ['97..98)', 'từ 97% đến dưới 98%'],
    ['75..95', 'từ 75% đến 95%'],
    ['(75..95', 'trên 75% đến 95%'],
    ['..60)', 'dưới 60%'],
    ['..60', 'từ 60% trở xuống'],
    ['100..100', 'đúng 100%'],
    ['..', 'mọi giá trị'],
    ['97.5..1234.25)', 'từ 97,5% đến dưới 1.234,25%'],
  ])('%s is "%s"', (text, expected) => {
    expect(intervalWords(interval(text), '%')).toBe(expected);
  });

  it('name points and measures', () => {
    expect(pointsWords('1234.5')).toBe('1.234,5 điểm');
    expect(pointsWords(null)).toBe('– điểm');
    expect([measured('3', ' giếng '), measured('3', ''), measured('3', ' % ')]).toEqual(['3 giếng', '3', '3%']);
  });
});

describe('words inside a sentence', () => {
  it.each([
    ['Tỷ lệ hồ sơ', 'tỷ lệ hồ sơ'],
    ['UBND tỉnh giao', 'UBND tỉnh giao'],
    ['Sở phát hiện', 'Sở phát hiện'],
    ['Sởi bùng phát', 'sởi bùng phát'],
    ['Đơn thư', 'đơn thư'],
    ['A', 'a'],
    ['Ý kiến', 'ý kiến'],
    ['C 1', 'c 1'],
    ['', ''],
  ])('%s → %s', (text, expected) => {
    expect(insideSentence(text)).toBe(expected);
  });

  it('list names', () => {
    expect([oneOfWords([]), oneOfWords(['A']), oneOfWords(['A', 'B']), oneOfWords(['A', 'B', 'C'])]).toEqual([
      '',
      '“A”',
      '“A” hoặc “B”',
      '“A”, “B” hoặc “C”',
    ]);
  });
});

describe('words for conditions', () => {
  const own = rule({ kind: 'standard' }, [
    yesNo('has', { label: 'Có văn bản phát động' }),
    yesNo('self', { label: 'Đơn vị tự phát hiện' }),
    input('share', { label: 'Tỷ lệ diện tích' }),
    day('issued', { label: 'Ngày ban hành' }),
    choice('level', { x: 'Khiển trách', y: 'Cảnh cáo' }, { label: 'Hình thức kỷ luật' }),
  ]);
  it.each([
    [[when.yes('has')], 'có văn bản phát động'],
    [[when.no('has')], 'không có văn bản phát động'],
    [[when.no('self')], 'trả lời “Không” ở mục “Đơn vị tự phát hiện”'],
    [[when.yes('self'), when.number('share', '99..')], 'đơn vị tự phát hiện và tỷ lệ diện tích từ 99% trở lên'],
    [[when.after('issued', '2026-01-31')], 'ngày ban hành sau ngày 31/01/2026 hoặc không có'],
    [
      [{ kind: 'date', input: 'issued', is: 'through', day: '2026-01-31' } as const],
      'ngày ban hành chậm nhất ngày 31/01/2026',
    ],
    [[{ kind: 'choice', input: 'level', oneOf: ['y', 'z'] } as const], 'hình thức kỷ luật là “Cảnh cáo” hoặc “z”'],
    [[when.number('gone', '..1')], 'gone từ 1 trở xuống'],
  ])('%j', (conditions, expected) => {
    expect(conditionsWords(conditions, own)).toBe(expected);
  });
  it('name an input that is not declared by its key', () => {
    expect(inputsByKey(own)('gone')).toEqual({ label: 'gone', measure: '', choices: [] });
  });
});
