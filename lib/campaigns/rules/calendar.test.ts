import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  expectedOpening,
  firstDayOf,
  isYearOver,
  proposePhases,
  shiftPhases,
  shiftYears,
  startToMake,
} from './calendar';
import { phaseKinds } from './phases';

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
});

describe('startToMake', () => {
  it('is the first day of the year while the bloc has not ended by today', () => {
    const bloc = { validFrom: '2010-01-01', validTo: '2026-06-01' };
    expect(startToMake(bloc, 2026, '2026-05-31')).toBe('2026-01-01');
    expect(startToMake(bloc, 2026, '2026-06-01')).toBeNull();
    expect(startToMake(bloc, 2027, '2026-05-31')).toBeNull();
    expect(startToMake({ ...bloc, validTo: null }, 2027, '2026-06-01')).toBe('2027-01-01');
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

it('takes a year for over the day after its last phase', () => {
  const phases = [{ closesOn: '2027-01-31' }, { closesOn: '2026-12-31' }];
  expect(['2026-12-31', '2027-01-31', '2027-02-01'].map((day) => isYearOver(2026, phases, day))).toEqual([
    false,
    false,
    true,
  ]);
});

it('expects the registration of a year on the day of the year before, else on the usual one', () => {
  expect(expectedOpening({ opensOn: '2026-01-02' }, 2027)).toBe('2027-01-02');
  expect([expectedOpening({ opensOn: null }, 2027), expectedOpening(null, 2027)]).toEqual([null, '2027-01-01']);
});
