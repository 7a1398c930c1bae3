import { describe, expect, it } from 'vitest';
import type { PhaseDates } from '@/lib/campaigns/rules/phases';
import { dutyState, type Sheet } from '@/lib/duties/rules/state';
import { dutyTask } from './unit-tasks';
import { taskTitle, whenWord } from './words';

const today = '2026-11-20';
const phase = { kind: 'selfScoring', opensOn: '2026-11-15', closesOn: '2026-11-30' } as const;
const officer = { role: 'officer', officerMaySubmit: false } as const;
const head = { role: 'head', officerMaySubmit: false } as const;
type Wish = {
  sheet?: Partial<Sheet> & Pick<Sheet, 'status'>;
  phase?: PhaseDates | undefined;
  extendedUntil?: string;
};
const taskOf = (wish: Wish, reader: typeof officer | typeof head) => {
  const given = { phase, extendedUntil: null, ...wish };
  const sheet = wish.sheet
    ? { since: '2026-11-16', firstSentOn: null, returned: 0, takenBack: false, answerBy: null, ...wish.sheet }
    : null;
  const member = { joinedOn: '2026-01-01', leftOn: null };
  const state = dutyState({ duty: 'score', asked: true, member, ...given, sheet }, today);
  const facts = { state, opensOn: given.phase?.opensOn ?? null, ready: false, registration: 'not-started' as const };
  return dutyTask('c', facts, reader, today);
};
const turn = (wish: Wish, reader: typeof officer | typeof head = officer) => {
  const task = taskOf(wish, reader);
  return task && [task.status, task.mine, task.waitsFor, task.dueOn];
};

describe('the task of scoring oneself', () => {
  it('is the officer’s turn while self-scoring is open, and the head’s once something is written', () => {
    expect(turn({})).toEqual(['not-started', true, null, '2026-11-30']);
    expect(turn({}, head)).toEqual(['not-started', false, 'officer', '2026-11-30']);
    expect(turn({ sheet: { status: 'draft' } }, head)).toEqual(['in-progress', true, null, '2026-11-30']);
  });

  it('is announced two weeks ahead, and asks for more time once over', () => {
    const later = { ...phase, opensOn: '2026-12-04', closesOn: '2026-12-20' };
    expect(turn({ phase: later })).toEqual(['not-due', false, 'phase-opens', '2026-12-20']);
    expect(turn({ phase: { ...later, opensOn: '2026-12-05' } })).toBeNull();
    expect(turn({ phase: undefined })).toBeNull();
    const over = { ...phase, closesOn: '2026-11-19' };
    expect(turn({ phase: over })).toEqual(['not-started', false, 'extension', '2026-11-19']);
    expect(turn({ phase: over, extendedUntil: '2026-11-21' })).toEqual(['not-started', true, null, '2026-11-21']);
  });

  it('waits for the secretariat once sent, and for the unit until the day set for its answer', () => {
    expect(turn({ sheet: { status: 'submitted' } })).toEqual(['submitted', false, 'secretariat', '2026-11-30']);
    expect(turn({ sheet: { status: 'returned', answerBy: today, returned: 2 } })).toEqual([
      'returned',
      true,
      null,
      today,
    ]);
    expect(turn({ sheet: { status: 'returned', answerBy: '2026-11-19' } })).toEqual([
      ...['returned', false, 'secretariat', '2026-11-19'],
    ]);
    expect(turn({ sheet: { status: 'accepted' } })).toEqual(['done', false, null, '2026-11-30']);
  });

  it('speaks plainly', () => {
    expect(taskTitle('score', 2026)).toBe('Tự chấm điểm năm 2026');
    const task = taskOf({ sheet: { status: 'returned', answerBy: '2026-11-22' } }, officer);
    expect(task && whenWord(task, today)).toBe('Hạn giải trình 22/11/2026, còn 2 ngày');
  });
});
