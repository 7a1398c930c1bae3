import { describe, expect, it } from 'vitest';
import { postHolderOf, unreviewedUnit, vacantPosts } from './posts';

describe('who is in charge', () => {
  const term = (unitName: string, validFrom: string, validTo: string | null = null) => ({
    unitName,
    validFrom,
    validTo,
  });
  it('is who holds the post today, else who will first', () => {
    const terms = [term('C', '2026-09-01'), term('B', '2026-03-01', '2026-09-01')];
    expect(postHolderOf(terms, 2026, '2026-01-01')).toEqual({ unitName: 'B', from: '2026-03-01' });
    expect(postHolderOf(terms, 2026, '2026-03-01')).toEqual({ unitName: 'B', from: null });
    expect(postHolderOf(terms, 2026, '2026-12-31')).toEqual({ unitName: 'C', from: null });
    expect(postHolderOf([term('A', '2026-01-01', '2026-05-01')], 2026, '2026-06-01')).toBeNull();
    expect(postHolderOf([], 2026, '2026-06-01')).toBeNull();
  });
  it('of a year ahead is who will on its first day, else first after it', () => {
    const terms = [term('C', '2027-06-01'), term('B', '2027-01-01', '2027-06-01')];
    expect(postHolderOf(terms, 2027, '2026-11-26')).toEqual({ unitName: 'B', from: '2027-01-01' });
    expect(postHolderOf(terms, 2027, '2027-01-01')).toEqual({ unitName: 'B', from: null });
    expect(postHolderOf([term('C', '2027-06-01')], 2027, '2026-11-26')).toEqual({ unitName: 'C', from: '2027-06-01' });
  });
  it('of a year that is over is who held it last, whenever that ended', () => {
    const terms = [term('B', '2025-07-01', '2026-02-01'), term('A', '2025-01-01', '2025-07-01')];
    const held = { unitName: 'B', from: null };
    for (const today of ['2026-01-01', '2026-02-01', '2030-06-01'])
      expect(postHolderOf(terms, 2025, today)).toEqual(held);
    expect(postHolderOf([term('B', '2025-01-01', '2025-05-01')], 2025, '2026-01-01')).toEqual(held);
    expect(postHolderOf([], 2025, '2026-01-01')).toBeNull();
  });
  it('is missing until each post is given, and no more once the year is over', () => {
    const nobody = { lead: null, deputy: null, staff: [] };
    expect(vacantPosts(nobody, 2027, '2026-11-26')).toEqual(['lead', 'deputy', 'secretariat', 'overseer']);
    const some = { ...nobody, lead: { unitName: 'A', from: '2027-01-01' }, staff: ['secretariat' as const] };
    expect(vacantPosts(some, 2027, '2026-11-26')).toEqual(['deputy', 'overseer']);
    expect(vacantPosts(nobody, 2025, '2026-01-01')).toEqual([]);
  });
  it('leaves a unit without a reviewer while every secretary is its own', () => {
    const members = [
      { unitId: 'a', unitName: 'Sở A' },
      { unitId: 'b', unitName: 'Sở B' },
    ];
    expect(unreviewedUnit(['a'], members)).toBe('Sở A');
    expect(unreviewedUnit(['a', 'a'], members)).toBe('Sở A');
    expect([[], ['a', 'b'], ['x'], [null]].map((units) => unreviewedUnit(units, members))).toEqual([
      ...[null, null, null, null],
    ]);
  });
});
