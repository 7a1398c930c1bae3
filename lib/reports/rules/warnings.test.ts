import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWarnings, type Suspect, warningText } from './warnings';

const one: Suspect = {
  direction: 'more',
  accumulation: 'cumulative',
  period: 'half',
  year: 2026,
  measure: 'tỷ đồng',
  planned: '3450',
  value: '1700',
  on: null,
  reported: true,
  lastPeriod: { period: 'q1', value: '850' },
  lastYear: '1650',
  documents: [],
};
const kinds = (change: Partial<Suspect>) => findWarnings({ ...one, ...change }).map((warning) => warning.kind);

describe('warnings', () => {
  it('stay silent on an ordinary result', () => expect(findWarnings(one)).toEqual([]));

  it('see a value a thousand times off, either way', () => {
    expect(findWarnings({ ...one, value: '1700000' })).toEqual([
      { kind: 'thousandfold', times: 'more', than: 'lastPeriod', value: '850' },
    ]);
    expect(findWarnings({ ...one, value: '1.7', accumulation: 'latest' })).toEqual([
      { kind: 'thousandfold', times: 'less', than: 'lastPeriod', value: '850' },
    ]);
    expect(kinds({ value: '3450000', lastPeriod: null, lastYear: null })).toEqual(['thousandfold']);
    // A small first quarter is no mistake.
    expect(kinds({ period: 'q1', value: '5', lastPeriod: null, lastYear: null })).toEqual([]);
  });

  it('see a jump beyond what last period lets expect', () => {
    expect(findWarnings({ ...one, value: '5200' })).toEqual([{ kind: 'jump', times: 'more', value: '850' }]);
    expect(kinds({ value: '5000' })).toEqual([]);
    expect(kinds({ accumulation: 'perPeriod', value: '200' })).toEqual(['jump']);
  });

  it('see a cumulative result that falls', () => {
    expect(findWarnings({ ...one, value: '800' })).toEqual([{ kind: 'decrease', value: '850' }]);
    expect(kinds({ value: '800', accumulation: 'latest' })).toEqual([]);
  });

  it('see a number below nothing where none was before', () => {
    const none = { planned: '0', lastYear: '0', lastPeriod: { period: 'q1', value: '0' } } as const;
    expect(findWarnings({ ...one, ...none, direction: 'less', value: '-3' })).toEqual([{ kind: 'negative' }]);
    expect(warningText({ kind: 'negative' })).toBe('Số âm. Kiểm tra lại dấu trừ nếu không chủ ý.');
    expect(kinds({ ...none, lastYear: '-1.2', accumulation: 'latest', value: '-3' })).toEqual([]);
  });

  it('see a share of more than the whole, unless more was planned', () => {
    const share = { measure: '%', accumulation: 'latest', lastPeriod: null, lastYear: '95' } as const;
    expect(findWarnings({ ...one, ...share, planned: '98', value: '130' })).toEqual([{ kind: 'over-hundred' }]);
    expect(warningText({ kind: 'over-hundred' })).toBe(
      'Tỷ lệ lớn hơn 100%. Kiểm tra lại tử số, mẫu số và đơn vị tính.',
    );
    expect(kinds({ ...share, planned: null, value: '100.01' })).toEqual(['over-hundred']);
    expect(kinds({ ...share, planned: '98', value: '100' })).toEqual([]);
    expect(kinds({ ...share, planned: '105', value: '130' })).toEqual([]);
    expect(kinds({ ...share, measure: 'hồ sơ', planned: '98', value: '130' })).toEqual([]);
  });

  it('see a day before the year of the target', () => {
    const day = { ...one, direction: 'byDate', value: null } as const;
    expect(findWarnings({ ...day, on: '2025-12-31' })).toEqual([{ kind: 'before-year', on: '2025-12-31', year: 2026 }]);
    expect(findWarnings({ ...day, on: '2025-12-31' }).map(warningText)).toEqual([
      'Ngày hoàn thành 31/12/2025 sớm hơn năm 2026. Kiểm tra lại năm.',
    ]);
    expect(findWarnings({ ...day, on: '2026-01-01' })).toEqual([]);
  });

  it('see a result before the date of its document', () => {
    const document = { number: '12/QĐ', issuedOn: '2026-01-28' };
    expect(findWarnings({ ...one, direction: 'byDate', value: null, on: '2026-01-20', documents: [document] })).toEqual(
      [{ kind: 'before-document', on: '2026-01-20', document: '12/QĐ', issuedOn: '2026-01-28' }],
    );
    expect(kinds({ direction: 'byDate', value: null, on: '2026-01-28', documents: [document] })).toEqual([]);
    expect(kinds({ documents: [{ number: '9/BC', issuedOn: '2026-07-10' }] })).toEqual([]);
    expect(kinds({ documents: [{ number: '9/BC', issuedOn: '2026-09-10' }] })).toEqual(['long-before-document']);
  });

  it('have a sentence each, whatever the numbers', () => {
    const number = fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }).map(String);
    fc.assert(
      fc.property(
        number,
        number,
        number,
        fc.constantFrom('cumulative', 'perPeriod', 'latest'),
        (value, last, planned, accumulation) => {
          const suspect = { ...one, value, planned, accumulation, lastPeriod: { period: 'q1' as const, value: last } };
          for (const warning of findWarnings(suspect)) expect(warningText(warning)).toMatch(/\.$/);
        },
      ),
    );
  });
});
