import { expect, it } from 'vitest';
import { keepsTask, refuseStaff, tasksHandedOn } from './staff';

it('takes secretaries from units and overseers from outside', () => {
  const officer = { role: 'officer', unitId: 'a', disabled: false };
  const leader = { role: 'leader', unitId: null, disabled: false };
  expect(refuseStaff(officer, 'secretariat')).toBeNull();
  expect(refuseStaff(leader, 'overseer')).toBeNull();
  expect(refuseStaff(officer, 'overseer')).toEqual({ reason: 'overseer-of-unit', field: 'accountId' });
  expect(refuseStaff(leader, 'secretariat')).toEqual({ reason: 'secretariat-needs-unit', field: 'accountId' });
  expect(refuseStaff({ ...leader, disabled: true }, 'overseer')).toEqual({
    reason: 'account-disabled',
    field: 'accountId',
  });
});

it('hands on no task that could not be given anew', () => {
  const account = { role: 'officer', unitId: 'a', disabledAt: null };
  expect([
    keepsTask({ kind: 'secretariat', account }),
    keepsTask({ kind: 'secretariat', account: { ...account, disabledAt: new Date('2026-05-01') } }),
    keepsTask({ kind: 'secretariat', account: { ...account, unitId: null } }),
    keepsTask({ kind: 'overseer', account }),
    keepsTask({ kind: 'overseer', account: { ...account, unitId: null } }),
  ]).toEqual([true, false, false, false, true]);
});

it('hands on no task of a unit that took part and does not any more', () => {
  const account = { role: 'officer', unitId: 'a', disabledAt: null };
  const task = (unitId: string) => ({ kind: 'secretariat' as const, account: { ...account, unitId } });
  const [stays, leaves, outside, came] = [task('a'), task('b'), task('c'), task('d')];
  const previous = { members: [{ unitId: 'a' }, { unitId: 'b' }], staff: [stays, leaves, outside, came] };
  expect(tasksHandedOn(previous, [{ unitId: 'a' }, { unitId: 'd' }])).toEqual([stays, outside, came]);
  const overseer = { kind: 'overseer' as const, account: { ...account, unitId: null } };
  expect(tasksHandedOn({ members: [], staff: [overseer, { ...overseer, kind: 'secretariat' }] }, [])).toEqual([
    overseer,
  ]);
});
