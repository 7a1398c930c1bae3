import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isInForce, isInForceIn, overlap } from './dated';

const half = { validFrom: '2026-03-01', validTo: '2026-07-01' };

it('is in force from its first day until the day before the one on which it is not', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'];
  expect(days.map((day) => isInForce(half, day))).toEqual([false, true, true, false]);
  expect(days.map((day) => isInForce({ ...half, validTo: null }, day))).toEqual([false, true, true, true]);
});

it('is in force in a year of which it has one day', () => {
  expect([2025, 2026, 2027].map((year) => isInForceIn(half, year))).toEqual([false, true, false]);
  const [ended, begun] = [
    { validFrom: '2020-01-01', validTo: '2026-01-01' },
    { validFrom: '2026-12-31', validTo: null },
  ];
  expect([2025, 2026].map((year) => isInForceIn(ended, year))).toEqual([true, false]);
  expect([2025, 2026, 2027].map((year) => isInForceIn(begun, year))).toEqual([false, true, true]);
});

it('overlaps where one day is in both, whichever comes first', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((number) => `2026-02-${String(number).padStart(2, '0')}`);
  const dated = fc
    .tuple(day, fc.option(day))
    .map(([validFrom, validTo]) => ({ validFrom, validTo }))
    .filter(({ validFrom, validTo }) => validTo === null || validTo > validFrom);
  const all = Array.from({ length: 28 }, (_, index) => `2026-02-${String(index + 1).padStart(2, '0')}`);
  fc.assert(
    fc.property(dated, dated, (one, other) => {
      expect(overlap(one, other)).toBe(all.some((on) => isInForce(one, on) && isInForce(other, on)));
      expect(overlap(one, other)).toBe(overlap(other, one));
    }),
  );
});
