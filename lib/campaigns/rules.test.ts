import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CopyUnit,
  copyMembers,
  firstDayOf,
  holderOn,
  isRunningIn,
  moveByOne,
  phaseKinds,
  phaseState,
  proposePhases,
  refuseCap,
  refusePhase,
  refuseSettings,
  refuseYear,
  shiftPhases,
  shiftYears,
  vacantOffices,
  whyLeft,
} from './rules';

const phase = { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-31' } as const;
const day = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

describe('phaseState', () => {
  it('includes both days', () => {
    expect(phaseState(phase, '2025-12-31')).toEqual({
      state: 'upcoming',
      opensOn: '2026-01-01',
      closesOn: '2026-03-31',
    });
    expect(phaseState(phase, '2026-01-01')).toEqual({ state: 'open', closesOn: '2026-03-31', extended: false });
    expect(phaseState(phase, '2026-03-31')).toEqual({ state: 'open', closesOn: '2026-03-31', extended: false });
    expect(phaseState(phase, '2026-04-01')).toEqual({ state: 'closed', closedOn: '2026-03-31' });
    expect(phaseState(undefined, '2026-04-01')).toEqual({ state: 'unplanned' });
  });

  it('reopens for a unit with an extension, and an earlier end never shortens', () => {
    expect(phaseState(phase, '2026-04-05', '2026-04-10')).toEqual({
      state: 'open',
      closesOn: '2026-04-10',
      extended: true,
    });
    expect(phaseState(phase, '2026-03-20', '2026-03-01')).toEqual({
      state: 'open',
      closesOn: '2026-03-31',
      extended: false,
    });
  });

  it('never goes back as the days pass, and an extension only ever adds time', () => {
    const order = ['upcoming', 'open', 'closed'];
    fc.assert(
      fc.property(day, day, day, day, fc.option(day), (a, b, today, later, until) => {
        const [opensOn, closesOn] = a <= b ? [a, b] : [b, a];
        const one = { kind: 'meeting', opensOn, closesOn } as const;
        const [first, second] = today <= later ? [today, later] : [later, today];
        const rank = (on: string, end: string | null) => order.indexOf(phaseState(one, on, end).state);
        expect(rank(first, until)).toBeLessThanOrEqual(rank(second, until));
        expect(rank(today, until)).toBeLessThanOrEqual(rank(today, null));
        expect(refusePhase('meeting', one, today, until) === null).toBe(phaseState(one, today, until).state === 'open');
      }),
    );
  });
});

describe('the calendar', () => {
  it('proposes every phase in order, opening before it closes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), (year) => {
        const phases = proposePhases(year);
        expect(phases.map((one) => one.kind)).toEqual([...phaseKinds]);
        expect(phases.every((one) => one.opensOn <= one.closesOn)).toBe(true);
        expect(shiftPhases(phases, 1)).toEqual(proposePhases(year + 1));
      }),
    );
  });

  it('moves 29 February to the 28th where there is none', () => {
    expect(shiftYears('2028-02-29', 1)).toBe('2029-02-28');
    expect(shiftYears('2028-02-29', 4)).toBe('2032-02-29');
    expect(shiftYears('2025-12-31', 1)).toBe('2026-12-31');
  });

  it('takes years from three back to one ahead', () => {
    expect([2022, 2023, 2026, 2027, 2028].map((year) => refuseYear(year, '2026-11-23') === null)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('copyMembers', () => {
  const unit = (wish: Partial<CopyUnit> = {}): CopyUnit => ({
    validFrom: '2010-01-01',
    validTo: null,
    blocId: 'bloc',
    successorIds: [],
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

  it('never names a unit twice and only ones in force', () => {
    const id = fc.integer({ min: 0, max: 9 }).map(String);
    const anyUnit = fc.record({
      validFrom: day,
      validTo: fc.option(day),
      blocId: fc.constantFrom('bloc', 'other', null),
      successorIds: fc.array(id, { maxLength: 3 }),
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
    ...{ unitName, validFrom: '2010-01-01', validTo: null, blocId: 'bloc', blocName: 'Khối A', successorIds: [] },
    ...wish,
  });
  const ended = { validTo: '2026-07-01', blocId: null, blocName: null };
  const units = new Map([
    ['moved', unit('Sở Chuyển', { blocId: 'other', blocName: 'Khối B' })],
    ['merged', unit('Sở Cũ', { ...ended, successorIds: ['between'] })],
    ['between', unit('Sở Giữa', { ...ended, successorIds: ['heir', 'away'] })],
    ['heir', unit('Sở Mới')],
    ['away', unit('Sở Khác', { blocId: 'other', blocName: 'Khối B' })],
    ['gone', unit('Sở Hết', ended)],
    ['circle', unit('Sở Vòng', { ...ended, successorIds: ['circle'] })],
  ]);

  it('tells of each unit its own reason, through chains of successors', () => {
    const why = (id: string) => whyLeft(id, units, ['other', 'heir'], '2027-01-01');
    expect(why('moved')).toEqual({ why: 'moved', blocName: 'Khối B' });
    expect(why('merged')).toEqual({ why: 'succeeded', by: ['Sở Mới'] });
    expect(why('gone')).toEqual({ why: 'ended', on: '2026-07-01' });
    expect(why('circle')).toEqual({ why: 'ended', on: '2026-07-01' });
    expect(why('unknown')).toEqual({ why: 'ended', on: '2027-01-01' });
    expect(whyLeft('merged', units, [], '2027-01-01')).toEqual({ why: 'ended', on: '2026-07-01' });
  });
});

describe('firstDayOf', () => {
  it('is 1 January, or the day the bloc began in that year; no day where it is not in force', () => {
    const bloc = { validFrom: '2026-03-01', validTo: null };
    expect([2025, 2026, 2027].map((year) => firstDayOf(bloc, year))).toEqual([null, '2026-03-01', '2027-01-01']);
    expect(firstDayOf({ ...bloc, validTo: '2027-01-01' }, 2027)).toBeNull();
    expect(firstDayOf({ ...bloc, validTo: '2027-01-02' }, 2027)).toBe('2027-01-01');
  });
});

describe('the settings of a year', () => {
  it('are the office’s alone after the last phase, or after March where no phase is planned', () => {
    const phases = [{ closesOn: '2026-01-31' }, { closesOn: '2025-12-05' }];
    const over = (endedOn: string) => ({ reason: 'year-over', year: 2025, endedOn });
    expect(refuseSettings('secretariat', { year: 2025, phases }, '2026-01-31')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases }, '2026-02-01')).toEqual(over('2026-01-31'));
    expect(refuseSettings('office', { year: 2025, phases }, '2026-02-01')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases: [] }, '2026-03-31')).toBeNull();
    expect(refuseSettings('secretariat', { year: 2025, phases: [] }, '2026-04-01')).toEqual(over('2026-03-31'));
  });

  it('keep the cap that accepted reports were measured by', () => {
    expect([refuseCap('secretariat', 0), refuseCap('office', 3)]).toEqual([null, null]);
    expect(refuseCap('secretariat', 3)).toEqual({ reason: 'cap-in-use', field: 'completionCap', count: 3 });
  });
});

describe('small rules', () => {
  it('knows which movements run in a year', () => {
    expect(isRunningIn({ startsOn: '2021-05-01', endsOn: '2025-12-31' }, 2026)).toBe(false);
    expect(isRunningIn({ startsOn: '2021-05-01', endsOn: '2026-01-01' }, 2026)).toBe(true);
    expect(isRunningIn({ startsOn: '2026-12-31', endsOn: null }, 2026)).toBe(true);
    expect(isRunningIn({ startsOn: '2027-01-01', endsOn: null }, 2026)).toBe(false);
  });

  it('moves one thing by one place and loses nothing', () => {
    expect(moveByOne(['a', 'b', 'c'], 'b', 'up')).toEqual(['b', 'a', 'c']);
    expect(moveByOne(['a', 'b', 'c'], 'c', 'down')).toEqual(['a', 'b', 'c']);
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), fc.constantFrom('up', 'down'), (ids, id, step) => {
        expect(moveByOne(ids, id, step).toSorted()).toEqual(ids.toSorted());
      }),
    );
  });
});

describe('who is in charge', () => {
  const term = (unitName: string, validFrom: string, validTo: string | null = null) => ({
    unitName,
    validFrom,
    validTo,
  });
  it('is who holds the office today, else who will first', () => {
    const terms = [term('C', '2027-06-01'), term('B', '2027-01-01', '2027-06-01')];
    expect(holderOn(terms, '2026-11-26')).toEqual({ unitName: 'B', from: '2027-01-01' });
    expect(holderOn(terms, '2027-01-01')).toEqual({ unitName: 'B', from: null });
    expect(holderOn([term('A', '2026-01-01', '2026-05-01')], '2026-06-01')).toBeNull();
  });
  it('is missing until each office is given, and no more once the year is over', () => {
    const nobody = { lead: null, deputy: null, staff: [] };
    expect(vacantOffices(nobody, 2027, '2026-11-26')).toEqual(['lead', 'deputy', 'secretariat', 'overseer']);
    const some = { ...nobody, lead: { unitName: 'A', from: '2027-01-01' }, staff: ['secretariat' as const] };
    expect(vacantOffices(some, 2027, '2026-11-26')).toEqual(['deputy', 'overseer']);
    expect(vacantOffices(nobody, 2025, '2026-01-01')).toEqual([]);
  });
});
