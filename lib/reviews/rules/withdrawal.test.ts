import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/criteria/rules/days';
import { nextStatus } from '@/lib/workflow';
import { type SheetStatus, sheetStatuses, sheetWorkflow } from './sheet';
import {
  backOf,
  isBackToMend,
  isTakenBack,
  refuseWithdrawal,
  type SentSheet,
  toldStatus,
  withdrawableUntil,
  withdrawalVerb,
  withdrawnStatus,
} from './withdrawal';

const phase = { kind: 'registration', opensOn: '2026-01-05', closesOn: '2026-02-15' } as const;
const sent: SentSheet = {
  ...{ status: 'submitted', judged: false, answerBy: null, kind: 'registration', phase },
  ...{ extendedUntil: null, leftOn: null },
};
const inTime = '2026-02-15';
const late = '2026-02-16';

describe('what was sent', () => {
  it('can be taken back until its last day, as long as no reviewer has begun', () => {
    expect([
      refuseWithdrawal(sent, inTime),
      refuseWithdrawal({ ...sent, judged: true }, inTime),
      refuseWithdrawal(sent, late),
      refuseWithdrawal({ ...sent, extendedUntil: late }, late),
    ]).toEqual([null, { reason: 'review-begun' }, { reason: 'withdrawal-too-late', lastDay: '2026-02-15' }, null]);
  });

  it('cannot be taken back where it is not under review', () => {
    const refused = sheetStatuses.map((status) => refuseWithdrawal({ ...sent, status }, inTime));
    expect(refused).toEqual([
      { reason: 'nothing-to-withdraw', status: 'draft' },
      null,
      { reason: 'nothing-to-withdraw', status: 'returned' },
      { reason: 'nothing-to-withdraw', status: 'accepted' },
    ]);
  });

  it('stays where nothing could be written again: by who is gone, and without an open phase', () => {
    expect([
      refuseWithdrawal({ ...sent, leftOn: '2026-02-14' }, inTime),
      refuseWithdrawal({ ...sent, phase: undefined }, inTime),
      refuseWithdrawal(sent, '2026-01-04'),
    ]).toEqual([
      { reason: 'phase-unit-left', since: '2026-02-15' },
      { reason: 'phase-unplanned', phase: 'registration' },
      { reason: 'phase-upcoming', phase: 'registration', opensOn: '2026-01-05' },
    ]);
  });
});

describe('the answer to a return', () => {
  const answer = { ...sent, answerBy: '2026-03-10' };

  it('can be taken back until the day set for it, whatever the phase', () => {
    expect([
      refuseWithdrawal(answer, '2026-03-10'),
      refuseWithdrawal({ ...answer, phase: undefined }, '2026-03-10'),
      refuseWithdrawal(answer, '2026-03-11'),
      refuseWithdrawal({ ...answer, extendedUntil: '2026-03-20' }, '2026-03-11'),
    ]).toEqual([null, null, { reason: 'withdrawal-too-late', lastDay: '2026-03-10' }, null]);
  });

  it('is returned again, where a first sending becomes a draft', () => {
    const statusOf = (sheet: SentSheet) => nextStatus(sheetWorkflow, withdrawalVerb(sheet), sheet.status, 'unit');
    expect([statusOf(sent), statusOf(answer)]).toEqual(['draft', 'returned']);
    expect(nextStatus(sheetWorkflow, withdrawalVerb(sent), 'submitted', 'secretariat')).toBeNull();
    expect([withdrawnStatus({ returnReason: '' }), withdrawnStatus({ returnReason: 'Nâng kế hoạch' })]).toEqual([
      ...['draft', 'returned'],
    ]);
  });
});

it('tells until when it can be taken back to who may, to an officer whose head may, and to nobody else', () => {
  const of = (own: boolean, sends: boolean, hasHead: boolean) =>
    Object.values(backOf({ own, sends, hasHead }, '2026-12-05'));
  expect([of(true, true, true), of(true, true, false)]).toEqual([
    ['2026-12-05', null],
    ['2026-12-05', null],
  ]);
  expect([of(true, false, true), of(true, false, false), of(false, false, true)]).toEqual([
    [null, '2026-12-05'],
    [null, null],
    [null, null],
  ]);
  expect(backOf({ own: true, sends: false, hasHead: true }, null).headWithdrawsUntil).toBeNull();
});

describe('a sheet whose answer the unit took back', () => {
  const first = ['returned', 'submitted'];
  const back = (status: SheetStatus | null, kinds: string[]) =>
    isTakenBack(
      status,
      kinds.map((kind) => ({ kind })),
    );

  it('is told from one that was returned once more', () => {
    const backAndAgain = ['withdrawn', 'submitted', ...first];
    expect([
      ...[back('returned', first), back('returned', backAndAgain)],
      back('returned', ['adjusted', ...backAndAgain]),
      back('returned', ['returned', 'submitted', ...backAndAgain]),
      ...[back('submitted', ['submitted', ...backAndAgain]), back('draft', ['withdrawn', 'submitted'])],
      ...[back('returned', []), back(null, [])],
    ]).toEqual([false, true, true, false, false, false, false, false]);
  });

  it('is not called returned', () => {
    const told = (takenBack: boolean) => sheetStatuses.map((status) => toldStatus(status, takenBack));
    expect(told(false)).toEqual(sheetStatuses);
    expect(told(true)).toEqual(['draft', 'submitted', 'taken-back', 'accepted']);
  });
});

it('nobody becomes late by taking back: there is always a day left on which it may be sent again', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-01-01', days));
  const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
  const sheet = fc.record({
    status: fc.constantFrom(...sheetStatuses),
    judged: fc.boolean(),
    ...{ answerBy: some(day), extendedUntil: some(day), leftOn: some(day) },
  });
  fc.assert(
    fc.property(sheet, day, (wish, today) => {
      const until = withdrawableUntil({ ...sent, ...wish }, today);
      expect(until === null).toBe(refuseWithdrawal({ ...sent, ...wish }, today) !== null);
      if (until !== null) expect(until >= today).toBe(true);
    }),
  );
});

it.each([
  ['draft', 0, false, false],
  ['none', 0, false, false],
  ['draft', 1, false, true],
  ['submitted', 1, false, false],
  ['returned', 1, false, false],
  ['returned', 2, true, true],
])(
  'of %s after %s rounds, answer taken back: %s, the unit has it back to mend: %s',
  (status, round, takenBack, isBack) => {
    expect(isBackToMend({ status, round, takenBack })).toBe(isBack);
  },
);
