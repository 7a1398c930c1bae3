import { expect, it } from 'vitest';
import { phaseState } from '@/lib/campaigns/rules/phases';
import { isSentLate, punctuality, type ReportTime } from './punctuality';

const phase = { kind: 'reportQ1', opensOn: '2026-03-25', closesOn: '2026-04-15' } as const;
const sent = (sentOn: string | null, extendedUntil: string | null = null): ReportTime => ({
  ...{ phase, extendedUntil, sentOn },
});

it('is late after the last day alone, what more time was given included', () => {
  const days = ['2026-04-15', '2026-04-16', '2026-04-20', '2026-04-21', null];
  expect(days.map((day) => isSentLate(sent(day)))).toEqual([false, true, true, true, false]);
  expect(days.map((day) => isSentLate(sent(day, '2026-04-20')))).toEqual([false, false, false, true, false]);
  expect(isSentLate({ ...sent('2026-04-16'), phase: undefined })).toBe(false);
});

const registered = { phase: phaseState(undefined, '2026-05-01'), begun: true };
const member = { joinedOn: '2026-01-01', leftOn: null };

it('counts what was sent and what is over, and of those the late and the missing', () => {
  const count = (reports: ReportTime[], today: string) => punctuality(member, registered, reports, today);
  expect(count([sent(null)], '2026-04-15')).toEqual({ due: 0, late: 0 });
  expect(count([sent(null)], '2026-04-16')).toEqual({ due: 1, late: 1 });
  expect(count([sent('2026-04-10')], '2026-04-12')).toEqual({ due: 1, late: 0 });
  expect(count([sent(null, '2026-04-20')], '2026-04-18')).toEqual({ due: 0, late: 0 });
  const several = [sent('2026-04-10'), sent('2026-04-16'), sent('2026-04-16', '2026-04-20'), sent(null)];
  expect(count(several, '2026-05-01')).toEqual({ due: 4, late: 2 });
  expect(count([{ ...sent(null), phase: undefined }], '2026-05-01')).toEqual({ due: 0, late: 0 });
});

it('asks nothing of who was not there on the last day, or need not register', () => {
  const missing = [sent(null)];
  const of = (joinedOn: string, leftOn: string | null) =>
    punctuality({ joinedOn, leftOn }, registered, missing, '2026-05-01');
  const [owed, none] = [
    { due: 1, late: 1 },
    { due: 0, late: 0 },
  ];
  expect([of('2026-04-15', null), of('2026-04-16', null)]).toEqual([owed, none]);
  expect([of('2026-01-01', '2026-04-15'), of('2026-01-01', '2026-04-14')]).toEqual([owed, none]);
  const registration = { kind: 'registration', opensOn: '2026-01-01', closesOn: '2026-03-31' } as const;
  const late = (extendedUntil: string | null) => {
    const time = { phase: phaseState(registration, '2026-05-01', extendedUntil), begun: false };
    return punctuality({ joinedOn: '2026-04-01', leftOn: null }, time, missing, '2026-05-01');
  };
  expect([late(null), late('2026-06-30')]).toEqual([none, owed]);
});
