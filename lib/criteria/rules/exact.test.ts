import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  compare,
  compareDecimals,
  Exact,
  larger,
  padded,
  roundPoints,
  shown,
  smaller,
  sumDecimals,
  zero,
} from './exact';

const anyExact = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => new Exact(digits.toString()).div(new Exact(10).pow(places)));

describe('exact numbers', () => {
  it('compare as decimal.js does', () => {
    fc.assert(
      fc.property(anyExact, anyExact, (left, right) => {
        expect(compare(left, right)).toBe(left.cmp(right) + 0);
        expect(larger(left, right)).toBe(left.gte(right) ? left : right);
        expect(smaller(left, right)).toBe(left.lte(right) ? left : right);
      }),
      { numRuns: 500 },
    );
    for (const [left, right, sign] of [
      ['0', '0', 0],
      ['-0', '0', 0],
      ['0', '1', -1],
      ['0', '-1', 1],
      ['1', '0', 1],
      ['-1', '0', -1],
      ['-1', '1', -1],
      ['-2.5', '-2.5', 0],
      ['2', '-3', 1],
      ['10', '9', 1],
      ['-10', '-9', -1],
      ['12345678.5', '12345678.5', 0],
      ['12345678.5', '12345678.25', 1],
      ['-12345678.5', '-12345678.25', -1],
      ['12345678', '12345678.25', -1],
      ['-12345678', '-12345678.25', 1],
    ] as const) {
      expect([left, right, compareDecimals(left, right)]).toEqual([left, right, sign]);
    }
  });

  it('add nothing for nothing', () => {
    const [one, two] = [new Exact('1.5'), new Exact('2.25')];
    expect([add(one, zero), add(zero, two)]).toEqual([one, two]);
    expect(add(one, two).toFixed()).toBe('3.75');
    expect(sumDecimals(['0.1', '0.2', '-0.05'])).toBe('0.25');
    expect(sumDecimals([])).toBe('0');
  });

  it.each([
    ['1.005', 2, '1.01'],
    ['1.004999', 2, '1'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-2'],
    ['-2.51', 0, '-3'],
    ['1.25', 2, '1.25'],
  ])('round %s half up to %i decimals: %s', (text, decimals, expected) => {
    expect(roundPoints(new Exact(text), decimals).toFixed()).toBe(expected);
  });

  it('clear the noise of divisions before rounding', () => {
    const share = new Exact(5).div(24).times(3);
    expect([share.toFixed().slice(0, 12), roundPoints(share, 2).toFixed()]).toEqual(['0.6249999999', '0.63']);
    const typed = new Exact('0.624999999999999999999999');
    expect(roundPoints(typed, 2).toFixed()).toBe('0.62');
  });

  it('keep a number that needs no rounding', () => {
    const given = new Exact('4.75');
    expect(roundPoints(given, 2)).toBe(given);
  });

  it.each([
    ['5', 2, '5.00'],
    ['5.1', 2, '5.10'],
    ['-0.25', 3, '-0.250'],
    ['5', 0, '5'],
  ])('show %s with %i decimals as %s', (text, decimals, expected) => {
    expect(padded(new Exact(text), decimals)).toBe(expected);
  });

  it.each([
    ['33.3333333333', '33.333333'],
    ['0.0000005', '0.000001'],
    ['0.1234567', '0.123457'],
    ['12.5', '12.5'],
    ['0.123456', '0.123456'],
  ])('show %s in a step as %s', (text, expected) => {
    expect(shown(new Exact(text))).toBe(expected);
  });

  it('never round a product of two typed numbers', () => {
    const [left, right] = [new Exact('12345678901234567.12'), new Exact('98765432109.87654321')];
    expect(left.times(right).div(right).toFixed()).toBe('12345678901234567.12');
  });
});
