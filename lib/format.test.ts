import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periods } from '@/lib/campaigns/rules/phases';
import {
  daysBetween,
  formatDate,
  formatDateTime,
  formatNumber,
  formatPercent,
  formatRelativeDue,
  formatSize,
  formatTime,
  inSentence,
  parseDate,
  parseMeasured,
  parseNumber,
  periodInSentence,
  periodLabel,
  shortText,
  todayInVietnam,
} from './format';

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.bigInt({ min: 0n, max: 999_999n }))
  .map(([negative, whole, fraction]) => {
    const tail = String(fraction).padStart(6, '0').replace(/0+$/, '');
    const text = tail ? `${whole}.${tail}` : String(whole);
    return negative && text !== '0' ? `-${text}` : text;
  });

describe('numbers', () => {
  test.each([
    ['1234.5', {}, '1.234,5'],
    ['-1234567', {}, '-1.234.567'],
    ['0', {}, '0'],
    ['12.50', {}, '12,50'],
    ['0.005', { decimals: 2 }, '0,01'],
    ['99.995', { decimals: 2 }, '100,00'],
    ['-0.4', { decimals: 0 }, '0'],
    ['-0.5', { decimals: 0 }, '-1'],
    ['5', { decimals: 1 }, '5,0'],
    [1977.7, {}, '1.977,7'],
    [-0, {}, '0'],
    [1e-7, {}, '0,0000001'],
    [Number.NaN, {}, '–'],
    ['1e9', {}, '–'],
    ['', {}, '–'],
    [null, {}, '–'],
    [undefined, {}, '–'],
  ])('formatNumber(%j, %j) is %s', (value, options, text) => expect(formatNumber(value, options)).toBe(text));

  test('formatPercent', () => {
    expect(formatPercent('95.5')).toBe('95,5%');
    expect(formatPercent(null)).toBe('–');
  });

  test.each([
    ['1234,5', '1234.5', false],
    ['1.234,5', '1234.5', false],
    ['1 234,5', '1234.5', false],
    ['1\u00a0234,5', '1234.5', false],
    ['1\u202f234\u202f567', '1234567', false],
    ['\u30001234\u3000', '1234', false],
    ['１２３４，５', '1234.5', false],
    ['1234.5', '1234.5', false],
    ['-3,2', '-3.2', false],
    ['−3,2', '-3.2', false],
    ['+7', '7', false],
    ['1.234', '1234', true],
    ['-1.234', '-1234', true],
    ['1.234.567', '1234567', false],
    ['0.125', '0.125', false],
    ['12.34', '12.34', false],
    ['0,50', '0.5', false],
    ['007', '7', false],
    ['-0', '0', false],
  ])('parseNumber(%j) is %s, ambiguous: %s', (input, value, ambiguous) =>
    expect(parseNumber(input)).toEqual({ ok: true, value, ambiguous }),
  );

  test.each([
    '',
    ' ',
    'NaN',
    'Infinity',
    '1e9',
    '=1+1',
    '95%',
    '1,2,3',
    '1.23.456',
    '1.234.5',
    '1,234.5',
    '12 34',
    '--1',
    '1-2',
    ',5',
    '5,',
    '0x10',
    'không',
    '1 234.567,8',
    '95¹',
    '9²',
    '8 ½',
    '9'.repeat(25),
    '9'.repeat(100_000),
  ])('parseNumber refuses %j', (input) => expect(parseNumber(input)).toEqual({ ok: false }));

  test.each([
    ['97,3%', '%', '97.3'],
    ['97,3 %', ' % ', '97.3'],
    ['\u00a0-3,2\u00a0\uff05\u00a0', '%', '-3.2'],
    ['97,3', '%', '97.3'],
    ['1.234', 'hồ sơ', '1234'],
    ['97,3%', 'hồ sơ', null],
    ['97,3%', '', null],
    ['97,3%', '%/năm', null],
    ['97,3%%', '%', null],
    ['%97,3', '%', null],
    ['97%3', '%', null],
    ['%', '%', null],
  ])('%j in a box of %j is %s', (input, measure, value) => {
    const parsed = parseMeasured(input, measure);
    expect(parsed.ok ? parsed.value : null).toBe(value);
  });

  test('parse(format(x)) = x', () => {
    fc.assert(
      fc.property(decimal, (value) => {
        expect(parseNumber(formatNumber(value))).toMatchObject({ ok: true, value });
      }),
    );
  });

  test('rounding moves a number by at most half a unit of the last place', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 2 }), (thousandths, decimals) => {
        const sign = thousandths < 0 ? '-' : '';
        const digits = String(Math.abs(thousandths)).padStart(4, '0');
        const parsed = parseNumber(formatNumber(`${sign}${digits.slice(0, -3)}.${digits.slice(-3)}`, { decimals }));
        const step = 10 ** (3 - decimals);
        const expected = Math.sign(thousandths) * Math.round(Math.abs(thousandths) / step) * step;
        expect(parsed.ok && Math.round(Number(parsed.value) * 1000)).toBe(expected + 0);
      }),
    );
  });
});

describe('dates', () => {
  test.each([
    ['31/1/2026', '2026-01-31'],
    ['31-01-2026', '2026-01-31'],
    ['31.01.2026', '2026-01-31'],
    [' 1 / 2 / 2026 ', '2026-02-01'],
    ['2026-01-31', '2026-01-31'],
    ['29/2/2024', '2024-02-29'],
    ['29/2/2026', null],
    ['31/4/2026', null],
    ['0/1/2026', null],
    ['1/13/2026', null],
    ['1/1-2026', null],
    ['1/1/26', '2026-01-01'],
    ['29/2/26', null],
    ['1/1/126', null],
    ['1/1/0026', null],
    ['31/12/2200', '2200-12-31'],
    ['1/1/2201', null],
    ['', null],
    ['hôm nay', null],
  ])('parseDate(%j) is %s', (input, iso) => expect(parseDate(input)).toBe(iso));

  test('parse(format(date)) = date', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          expect(parseDate(formatDate(iso))).toBe(iso);
        },
      ),
    );
  });

  test('days and moments are told in Vietnamese time', () => {
    expect(todayInVietnam(new Date('2026-03-31T16:59:59Z'))).toBe('2026-03-31');
    expect(todayInVietnam(new Date('2026-03-31T17:00:00Z'))).toBe('2026-04-01');
    expect(formatDate('2026-03-31T17:00:00Z')).toBe('01/04/2026');
    expect(formatDateTime('2026-03-31T17:05:00Z')).toBe('01/04/2026 00:05');
    expect(formatTime(new Date('2026-03-31T03:32:00Z'))).toBe('10:32');
    expect([formatDate(null), formatDate('x'), formatDateTime(null)]).toEqual(['–', '–', '–']);
  });

  test('the fixed shift agrees with the time zone database', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short' });
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1976-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(todayInVietnam(date)).toBe(zone.format(date));
        },
      ),
    );
  });

  test('daysBetween and formatRelativeDue', () => {
    expect(daysBetween('2026-02-28', '2026-03-01')).toBe(1);
    expect(daysBetween('2026-03-01', '2026-02-28')).toBe(-1);
    expect(formatRelativeDue('2026-03-04', '2026-03-01')).toBe('còn 3 ngày');
    expect(formatRelativeDue('2026-03-01', '2026-03-01')).toBe('hạn hôm nay');
    expect(formatRelativeDue('2026-02-27', '2026-03-01')).toBe('quá hạn 2 ngày');
  });

  test('periodLabel', () => {
    expect(periods.map((period) => periodLabel(period, 2026))).toEqual([
      'Quý I/2026',
      '6 tháng năm 2026',
      '9 tháng năm 2026',
      'Năm 2026',
    ]);
  });

  test('inside a sentence only the first letter is small', () => {
    expect(periods.map((period) => periodInSentence(period, 2026))).toEqual([
      'quý I/2026',
      '6 tháng năm 2026',
      '9 tháng năm 2026',
      'năm 2026',
    ]);
    expect(inSentence('Đăng ký chỉ tiêu')).toBe('đăng ký chỉ tiêu');
  });
});

test('a short text ends after a whole word, without a stop before the dots', () => {
  expect(shortText('Cải cách hành chính', 19)).toBe('Cải cách hành chính');
  expect(shortText('Cải cách hành chính', 18)).toBe('Cải cách hành…');
  expect(shortText('Phòng, chống tham nhũng', 7)).toBe('Phòng…');
  expect(shortText('Chỉ-một-chữ-dài', 6)).toBe('Chỉ-mộ…');
});

test.each([
  [0, '1 kB'],
  [1_499, '1 kB'],
  [999_000, '999 kB'],
  [1_250_000, '1,3 MB'],
  [2_500_000_000, '2.500,0 MB'],
])('a size of %d bytes is %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
