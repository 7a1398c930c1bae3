import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CopyUnit, copyMembers, isRunningIn, whyLeft } from './copy';

const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('copyMembers', () => {
  const unit = (wish: Partial<CopyUnit> = {}): CopyUnit => ({
    validFrom: '2010-01-01',
    validTo: null,
    blocId: 'bloc',
    successorIds: [],
    lineBlocIds: [],
    ...wish,
  });
  const ended = (successorIds: string[]) => unit({ validTo: '2026-07-01', blocId: null, successorIds });

  it('keeps units that exist, replaces the merged by their successor once, follows chains', () => {
    const units = new Map([
      ['a', unit()],
      ['b', ended(['m'])],
      ['c', ended(['m'])],
      ['m', ended(['n'])],
      ['n', unit({ validFrom: '2026-07-01' })],
    ]);
    expect(copyMembers(['b', 'a', 'c'], units, 'bloc', '2027-01-01')).toEqual({
      members: ['n', 'a'],
      left: ['b', 'c'],
    });
  });

  it('keeps a unit whose end comes only during the new year', () => {
    const units = new Map([['b', unit({ validTo: '2027-03-01', successorIds: ['m'] })]]);
    expect(copyMembers(['b'], units, 'bloc', '2027-01-01')).toEqual({ members: ['b'], left: [] });
  });

  it('leaves out the dissolved, those of another bloc, and what is unknown', () => {
    const units = new Map([
      ['gone', ended([])],
      ['moved', unit({ blocId: 'other' })],
      ['circle', ended(['circle'])],
    ]);
    const all = ['gone', 'moved', 'circle', 'unknown'];
    expect(copyMembers(all, units, 'bloc', '2027-01-01')).toEqual({ members: [], left: all });
  });

  it('takes the successor of units of several blocs only once it has a bloc, and into that alone', () => {
    const copied = (blocId: string | null, lineBlocIds: string[]) => {
      const units = new Map([
        ['b', ended(['m'])],
        ['m', unit({ validFrom: '2026-07-01', blocId, lineBlocIds })],
      ]);
      return ['bloc', 'other'].map((one) => copyMembers(['b'], units, one, '2027-01-01').members.length);
    };
    expect(copied(null, ['bloc', 'other'])).toEqual([0, 0]);
    expect(copied(null, ['bloc'])).toEqual([1, 0]);
    expect(copied('other', ['bloc', 'other'])).toEqual([0, 1]);
    // What took part itself goes on where it did, whatever it came from.
    const own = new Map([['m', unit({ blocId: null, lineBlocIds: ['other'] })]]);
    expect(copyMembers(['m'], own, 'bloc', '2027-01-01').members).toEqual(['m']);
  });

  it('never names a unit twice and only ones in force', () => {
    const id = fc.integer({ min: 0, max: 9 }).map(String);
    const anyUnit = fc.record({
      validFrom: day,
      validTo: fc.option(day),
      blocId: fc.constantFrom('bloc', 'other', null),
      successorIds: fc.array(id, { maxLength: 3 }),
      lineBlocIds: fc.array(fc.constantFrom('bloc', 'other')),
    });
    fc.assert(
      fc.property(fc.dictionary(id, anyUnit), fc.array(id), day, (record, previous, on) => {
        const units = new Map(Object.entries(record));
        const { members } = copyMembers(previous, units, 'bloc', on);
        expect(new Set(members).size).toBe(members.length);
        for (const member of members) {
          const one = units.get(member);
          expect(one && one.validFrom <= on && (one.validTo === null || one.validTo > on)).toBe(true);
          expect(one?.blocId).not.toBe('other');
        }
      }),
    );
  });
});

describe('whyLeft', () => {
  const unit = (unitName: string, wish: Partial<CopyUnit & { blocName: string | null }> = {}) => ({
    ...{ unitName, validFrom: '2010-01-01', validTo: null, blocId: 'bloc', blocName: 'Khối A' },
    ...{ successorIds: [], lineBlocIds: [] },
    ...wish,
  });
  const ended = { validTo: '2026-07-01', blocId: null, blocName: null };
  const units = new Map([
    ['moved', unit('Sở Chuyển', { blocId: 'other', blocName: 'Khối B' })],
    ['merged', unit('Sở Cũ', { ...ended, successorIds: ['between'] })],
    ['between', unit('Sở Giữa', { ...ended, successorIds: ['heir', 'away'] })],
    ['heir', unit('Sở Mới')],
    ['away', unit('Sở Khác', { blocId: 'other', blocName: 'Khối B' })],
    ['between-blocs', unit('Sở Cũ', { ...ended, successorIds: ['waiting'] })],
    ['waiting', unit('Sở Chờ', { blocId: null, blocName: null })],
    ['gone', unit('Sở Hết', ended)],
    ['circle', unit('Sở Vòng', { ...ended, successorIds: ['circle'] })],
  ]);

  it('tells of each unit its own reason, through chains of successors', () => {
    const why = (id: string) => whyLeft(id, units, ['other', 'heir'], '2027-01-01');
    expect(why('moved')).toEqual({ why: 'moved', blocName: 'Khối B' });
    expect(why('merged')).toEqual({ why: 'succeeded', by: ['Sở Mới'] });
    expect(why('between-blocs')).toEqual({ why: 'unplaced', by: ['Sở Chờ'] });
    expect(why('gone')).toEqual({ why: 'ended', on: '2026-07-01' });
    expect(why('circle')).toEqual({ why: 'ended', on: '2026-07-01' });
    expect(why('unknown')).toEqual({ why: 'ended', on: '2027-01-01' });
    expect(whyLeft('merged', units, [], '2027-01-01')).toEqual({ why: 'ended', on: '2026-07-01' });
  });
});

describe('isRunningIn', () => {
  it('knows which movements run in a year', () => {
    expect(isRunningIn({ startsOn: '2021-05-01', endsOn: '2025-12-31' }, 2026)).toBe(false);
    expect(isRunningIn({ startsOn: '2021-05-01', endsOn: '2026-01-01' }, 2026)).toBe(true);
    expect(isRunningIn({ startsOn: '2026-12-31', endsOn: null }, 2026)).toBe(true);
    expect(isRunningIn({ startsOn: '2027-01-01', endsOn: null }, 2026)).toBe(false);
  });
});
