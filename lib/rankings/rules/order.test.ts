import { describe, expect, it } from 'vitest';
import { type DutyState, sheetDuties } from '@/lib/duties/rules/state';
import { findRows, orderRows, sortFrom, tallyOf } from './order';

const states = (wish: Partial<DutyState>) => {
  const state: DutyState = {
    duty: 'q1',
    status: 'not-due',
    returned: 0,
    takenBack: false,
    dueOn: null,
    lateSince: null,
    sentLate: false,
    parts: null,
    ...wish,
  };
  const [registration, q1, half, nine, year] = [state, state, state, state, state];
  return { registration, q1, half, nine, year };
};
const row = (name: string, completion: string | null, late = false) => ({
  name,
  shortName: name,
  states: states({ lateSince: late ? '2026-01-01' : null }),
  result: completion === null ? null : { completion },
});
const rows = [row('Sở Tài chính', '90.00'), row('Sở Xây dựng', '100.00', true), row('Ban Dân tộc', null)];
const names = (sort: string) => orderRows(rows, sortFrom(sort)).map((one) => one.name);

describe('orderRows', () => {
  it('keeps places unless asked otherwise', () => {
    expect(names('')).toEqual(['Sở Tài chính', 'Sở Xây dựng', 'Ban Dân tộc']);
    expect(names('constructor')).toEqual(names('place'));
    expect(names('-place')).toEqual(names('place').toReversed());
  });

  it('sorts by name in Vietnamese order, by number as numbers', () => {
    expect(names('name')).toEqual(['Ban Dân tộc', 'Sở Tài chính', 'Sở Xây dựng']);
    expect(names('-completion')).toEqual(['Sở Xây dựng', 'Sở Tài chính', 'Ban Dân tộc']);
    expect(names('-late')[0]).toBe('Sở Xây dựng');
  });
});

describe('findRows', () => {
  it('ignores tones and case', () => {
    expect(findRows(rows, 'so tai').map((one) => one.name)).toEqual(['Sở Tài chính']);
    expect(findRows(rows, '')).toHaveLength(3);
  });
});

describe('tallyOf', () => {
  it('counts what is owed alone', () => {
    const all = states({ status: 'accepted' });
    expect(tallyOf({ ...all, q1: { ...all.q1, status: 'not-owed' } })).toEqual({
      returned: 0,
      late: 0,
      accepted: 4,
      owed: 4,
    });
    expect(tallyOf(states({ status: 'returned', returned: 2 }))).toEqual({
      returned: 2 * sheetDuties.length,
      late: 0,
      accepted: 0,
      owed: 5,
    });
  });
});
