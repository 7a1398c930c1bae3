import { describe, expect, it } from 'vitest';
import { membershipToLeave, refuseClosing, refuseEntry, refuseLeaving } from './rules';

const bloc = { name: 'Khối 1', validFrom: '2015-01-01', validTo: null };
const unit = { name: 'Sở A', validFrom: '2018-01-01', validTo: '2027-01-01' };
const membership = (validFrom: string, validTo: string | null) => ({
  id: validFrom,
  blocId: 'other',
  blocName: 'Khối 2',
  validFrom,
  validTo,
});

describe('entering a bloc', () => {
  const enter = (day: string, memberships: ReturnType<typeof membership>[] = []) =>
    refuseEntry(bloc, unit, memberships, day)?.reason ?? null;

  it('needs bloc and unit to exist on that day', () => {
    expect(enter('2020-01-01')).toBe(null);
    expect(enter('2014-12-31')).toBe('bloc-not-alive');
    expect(refuseEntry(bloc, unit, [], '2014-12-31')).toEqual({
      ...{
        reason: 'bloc-not-alive',
        field: 'effectiveOn',
        name: bloc.name,
        since: bloc.validFrom,
        until: bloc.validTo,
      },
    });
    expect(enter('2017-12-31')).toBe('member-not-alive');
    expect(enter('2027-01-01')).toBe('member-not-alive');
  });

  it('needs the unit to be in no bloc then or later', () => {
    expect(enter('2020-01-01', [membership('2019-01-01', null)])).toBe('member-elsewhere');
    expect(enter('2020-01-01', [membership('2019-01-01', '2020-01-02')])).toBe('member-elsewhere');
    expect(enter('2020-01-01', [membership('2021-01-01', null)])).toBe('member-elsewhere');
    expect(enter('2020-01-01', [membership('2019-01-01', '2020-01-01')])).toBe(null);
  });
});

describe('leaving a bloc', () => {
  it('happens within the membership; its first day takes it back', () => {
    const one = membership('2019-01-01', '2020-01-01');
    expect(refuseLeaving(one, '2019-06-01')).toBe(null);
    expect(refuseLeaving(one, '2019-01-01')).toBe(null);
    expect(refuseLeaving(one, '2018-12-31')?.reason).toBe('membership-date');
    expect(refuseLeaving(one, '2020-01-01')?.reason).toBe('membership-date');
  });

  it('by a move ends the membership of that day, if it began before', () => {
    const one = membership('2019-01-01', null);
    expect(membershipToLeave([one], '2019-01-02')).toBe(one);
    expect(membershipToLeave([one], '2019-01-01')).toBe(null);
  });
});

describe('closing a bloc', () => {
  it('needs it to be open, begun and empty', () => {
    expect(refuseClosing(bloc, '2026-01-01', 0)).toBe(null);
    expect(refuseClosing(bloc, '2026-01-01', 3)).toEqual({
      reason: 'bloc-has-members',
      field: 'effectiveOn',
      count: 3,
    });
    expect(refuseClosing(bloc, '2015-01-01', 0)?.reason).toBe('bloc-date-too-early');
    expect(refuseClosing({ ...bloc, validTo: '2020-01-01' }, '2026-01-01', 0)?.reason).toBe('bloc-closed');
  });
});
