import { expect, it } from 'vitest';
import { countMembers, isGone, leftLast, leftSince, owes, unregistered } from './membership';
import { phaseState } from './phases';

it('ends with the last day, which still belongs to it', () => {
  expect(['2026-06-29', '2026-06-30', '2026-07-01'].map((today) => leftSince('2026-06-30', today))).toEqual([
    ...[null, null, '2026-07-01'],
  ]);
  expect(leftSince(null, '2026-07-01')).toBeNull();
  expect(['2026-06-30', '2026-07-01'].map((today) => isGone({ leftOn: '2026-06-30' }, today))).toEqual([false, true]);
});

it('owes what ends while the unit takes part, both days included', () => {
  const member = { joinedOn: '2026-02-01', leftOn: '2026-06-30' };
  const days = ['2026-01-31', '2026-02-01', '2026-06-30', '2026-07-01'];
  expect(days.map((dueOn) => owes(member, dueOn))).toEqual([false, true, true, false]);
  expect(days.map((dueOn) => owes({ ...member, leftOn: null }, dueOn))).toEqual([false, true, true, true]);
});

it('has nothing to register who joined after the phase, unless it was given time, began, or has left', () => {
  const dates = { kind: 'registration', opensOn: '2026-04-01', closesOn: '2026-04-15' } as const;
  const today = '2026-05-02';
  const late = { joinedOn: '2026-05-01', leftOn: null };
  const phase = (extendedUntil: string | null = null) => phaseState(dates, today, extendedUntil);
  const of = (state = phase(), member: { joinedOn: string; leftOn: string | null } = late, begun = false) =>
    unregistered(member, { phase: state, begun }, today);
  expect(of()).toEqual({ joinedOn: '2026-05-01', closedOn: '2026-04-15' });
  expect(of(phase('2026-04-30'))).toEqual({ joinedOn: '2026-05-01', closedOn: '2026-04-30' });
  expect([
    of(phase('2026-06-30')),
    of(phase('2026-05-01')),
    of(phase(), late, true),
    of(phaseState(undefined, today)),
    of(phase(), { joinedOn: '2026-04-15', leftOn: null }),
    of(phase(), { joinedOn: '2026-05-01', leftOn: '2026-05-01' }),
  ]).toEqual([null, null, null, null, null, null]);
});

it('counts the members of today, and lists who left behind them', () => {
  const units = [
    { name: 'A', leftSince: '2026-05-01' },
    { name: 'B', leftSince: null },
    { name: 'C', leftSince: '2026-03-01' },
    { name: 'D', leftSince: null },
  ];
  expect(countMembers(units)).toEqual({ members: 2, left: 2 });
  expect(leftLast(units).map((one) => one.name)).toEqual(['B', 'D', 'A', 'C']);
});
