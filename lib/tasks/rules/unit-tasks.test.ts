import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyState } from '@/lib/duties/rules/state';
import { isCampaignAlive, phaseNotices, yearsToPlan } from './bloc-tasks';
import { type DutyFacts, dutyTask, needsHead, sortTasks, type Task } from './unit-tasks';
import { taskStatusWord, turnWord, waitingWord, whenWord } from './words';

const today = '2026-04-10';
const facts = (state: Partial<DutyState>, wish: Partial<DutyFacts> = {}): DutyFacts => ({
  state: {
    duty: 'q1',
    status: 'in-progress',
    returned: 0,
    takenBack: false,
    dueOn: '2026-04-15',
    lateSince: null,
    sentLate: false,
    parts: null,
    ...state,
  },
  opensOn: '2026-04-01',
  ready: false,
  registration: 'accepted',
  ...wish,
});
const officer = { role: 'officer', officerMaySubmit: false } as const;
const head = { role: 'head', officerMaySubmit: false } as const;
const turn = (one: DutyFacts, reader: typeof officer | typeof head | { role: 'officer'; officerMaySubmit: true }) => {
  const task = dutyTask('c', one, reader, today);
  return task && [task.mine, task.waitsFor];
};

describe('dutyTask', () => {
  it('is the officer’s turn until everything is filled in, then the head’s', () => {
    expect(turn(facts({}), officer)).toEqual([true, null]);
    expect(turn(facts({}), head)).toEqual([false, 'officer']);
    expect(turn(facts({}, { ready: true }), officer)).toEqual([false, 'head']);
    expect(turn(facts({}, { ready: true }), head)).toEqual([true, null]);
    expect(turn(facts({}, { ready: true }), { role: 'officer', officerMaySubmit: true })).toEqual([true, null]);
  });

  it('tells each what is theirs where the head alone sends', () => {
    const told = (
      one: DutyFacts,
      reader: typeof officer | typeof head | { role: 'officer'; officerMaySubmit: true },
    ) => {
      const task = dutyTask('c', one, reader, today);
      return task && [turnWord(task), task.sendable, needsHead(task)];
    };
    const ready = facts({}, { ready: true });
    expect(told(facts({}), officer)).toEqual(['Bạn hoàn thiện, thủ trưởng gửi', false, true]);
    expect(told(facts({}), head)).toEqual(['Chờ chuyên viên nhập xong', false, false]);
    expect(told(ready, officer)).toEqual(['Chờ thủ trưởng gửi', false, true]);
    expect(told(ready, head)).toEqual(['Chờ bạn gửi', true, false]);
    expect(told(ready, { role: 'officer', officerMaySubmit: true })).toEqual(['', false, false]);
    expect(told(facts({ duty: 'score' }), head)).toEqual(['Bạn là người gửi', false, false]);
    expect(told(facts({ status: 'submitted' }), officer)).toEqual(['Chờ tổ thư ký rà soát', false, false]);
    expect(told(facts({ status: 'not-due' }, { opensOn: '2026-04-24' }), officer)).toEqual(['', false, false]);
  });

  it('waits for the registration before a report can begin', () => {
    expect(turn(facts({ status: 'not-started' }, { registration: 'submitted' }), officer)).toEqual([
      false,
      'registration-accepted',
    ]);
    expect(turn(facts({ status: 'not-started' }, { registration: 'in-progress' }), officer)).toEqual([
      false,
      'registration-sent',
    ]);
    expect(
      turn(facts({ duty: 'registration', status: 'in-progress' }, { registration: 'in-progress' }), officer),
    ).toEqual([true, null]);
  });

  it('waits for the secretariat once sent, for nobody once accepted', () => {
    expect(turn(facts({ status: 'submitted' }), officer)).toEqual([false, 'secretariat']);
    expect(turn(facts({ status: 'accepted' }), officer)).toEqual([false, null]);
  });

  it('asks for more time once the phase has ended', () => {
    expect(turn(facts({ dueOn: '2026-04-09', lateSince: '2026-04-09' }), officer)).toEqual([false, 'extension']);
  });

  it('lets what was returned be answered after the phase has ended', () => {
    const returned = facts({ status: 'returned', returned: 1, dueOn: '2026-04-09' });
    expect(turn(returned, officer)).toEqual([true, null]);
    expect(turn({ ...returned, ready: true }, head)).toEqual([true, null]);
  });

  it('announces what opens within two weeks, and nothing later', () => {
    expect(turn(facts({ status: 'not-due' }, { opensOn: '2026-04-24' }), officer)).toEqual([false, 'phase-opens']);
    expect(turn(facts({ status: 'not-due' }, { opensOn: '2026-04-25' }), officer)).toBeNull();
    expect(turn(facts({ status: 'not-owed' }), officer)).toBeNull();
  });
});

describe('sortTasks', () => {
  const task = (key: string, wish: Partial<Task>): Task => ({
    key,
    kind: 'q1',
    status: 'in-progress',
    returned: 0,
    takenBack: false,
    mine: true,
    waitsFor: null,
    dueOn: '2026-05-01',
    opensOn: null,
    lateSince: null,
    part: null,
    sendable: false,
    ...wish,
  });
  const tasks = [
    task('done', { status: 'done', mine: false }),
    task('announced', { mine: false, waitsFor: 'phase-opens', opensOn: '2026-04-20' }),
    task('later', { dueOn: '2026-06-01' }),
    task('soon', { dueOn: '2026-04-12' }),
    task('returned', { status: 'returned', returned: 2 }),
    task('sent', { status: 'submitted', mine: false, waitsFor: 'secretariat' }),
    task('late', { lateSince: '2026-04-01', mine: false, waitsFor: 'extension' }),
    task('blocked', { lateSince: '2026-04-01', mine: false, waitsFor: 'registration-sent', dueOn: '2026-04-30' }),
  ];
  const expected = ['late', 'returned', 'soon', 'later', 'blocked', 'sent', 'announced', 'done'];
  it('puts what presses first, in whatever order it came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(tasks, { minLength: tasks.length }), (shuffled) => {
        expect(sortTasks(shuffled).map((one) => one.key)).toEqual(expected);
      }),
    );
  });
  it('speaks plainly', () => {
    const word = (takenBack: boolean) => taskStatusWord({ status: 'returned', returned: 2, takenBack });
    expect([word(false), word(true)]).toEqual(['Bị trả lại (2 mục)', 'Đã rút lại (2 mục)']);
    expect(waitingWord('head')).toBe('Chờ thủ trưởng gửi');
    expect(waitingWord('head', 'score')).toBe('Chờ thủ trưởng gửi');
    expect([waitingWord('secretariat', 'score'), waitingWord('other-reviewer', 'score')]).toEqual([
      'Chờ tổ thư ký thẩm định',
      'Đơn vị của bạn, người khác thẩm định',
    ]);
    expect(whenWord(task('x', { dueOn: '2026-04-12' }), today)).toBe('Hạn 12/04/2026, còn 2 ngày');
    expect(whenWord(task('x', { mine: false, waitsFor: 'phase-opens', opensOn: '2026-04-20' }), today)).toBe(
      'Mở ngày 20/04/2026',
    );
    expect(whenWord(task('x', { status: 'returned', dueOn: '2026-04-09' }), today)).toBe(
      'Hạn chung 09/04/2026 đã qua, vẫn sửa và gửi lại được',
    );
    expect(whenWord(task('x', { dueOn: null }), today)).toBe('Chưa định thời gian');
  });
});

describe('the bloc’s calendar', () => {
  const phases = [
    { kind: 'reportQ1' as const, opensOn: '2026-04-01', closesOn: '2026-04-15' },
    { kind: 'reportHalf' as const, opensOn: '2026-04-20', closesOn: '2026-07-15' },
    { kind: 'reportNine' as const, opensOn: '2026-10-01', closesOn: '2026-10-15' },
  ];
  it('announces what opens and closes within two weeks, nearest first', () => {
    expect(phaseNotices(phases.toReversed(), today)).toEqual([
      { kind: 'reportQ1', change: 'closes', on: '2026-04-15' },
      { kind: 'reportHalf', change: 'opens', on: '2026-04-20' },
    ]);
  });
  it('lets a year end with its last phase or extension', () => {
    const campaign = {
      year: 2025,
      phases: [{ kind: 'reportYear' as const, opensOn: '2025-12-01', closesOn: '2026-01-15' }],
      extensions: [],
    };
    expect(isCampaignAlive(campaign, '2026-01-15')).toBe(true);
    expect(isCampaignAlive(campaign, '2026-01-16')).toBe(false);
    expect(isCampaignAlive({ ...campaign, extensions: [{ until: '2026-02-01' }] }, '2026-01-16')).toBe(true);
    expect(isCampaignAlive({ ...campaign, year: 2026 }, '2026-12-31')).toBe(true);
  });
  it('plans the next year in the last quarter', () => {
    expect([yearsToPlan('2026-09-30'), yearsToPlan('2026-10-01')]).toEqual([[2026], [2026, 2027]]);
  });
});
