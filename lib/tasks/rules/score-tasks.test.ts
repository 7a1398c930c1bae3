import { describe, expect, it } from 'vitest';
import { type ScoreTaskFacts, scoreTask } from './score-tasks';
import { taskTitle, whenWord } from './words';

const today = '2026-11-20';
const phase = { kind: 'selfScoring', opensOn: '2026-11-15', closesOn: '2026-11-30' } as const;
const officer = { role: 'officer', officerMaySubmit: false } as const;
const head = { role: 'head', officerMaySubmit: false } as const;
const facts = (wish: Partial<ScoreTaskFacts>): ScoreTaskFacts => ({
  ...{ status: 'none', phase, extendedUntil: null, answerBy: null, returned: 0, ...wish },
});
const turn = (wish: Partial<ScoreTaskFacts>, reader: typeof officer | typeof head = officer) => {
  const task = scoreTask('c', facts(wish), reader, today);
  return task && [task.status, task.mine, task.waitsFor, task.dueOn];
};

describe('scoreTask', () => {
  it('is the officer’s turn while self-scoring is open, and the head’s once something is written', () => {
    expect(turn({})).toEqual(['not-started', true, null, '2026-11-30']);
    expect(turn({}, head)).toEqual(['not-started', false, 'officer', '2026-11-30']);
    expect(turn({ status: 'draft' }, head)).toEqual(['in-progress', true, null, '2026-11-30']);
  });

  it('is announced two weeks ahead, and asks for more time once over', () => {
    const later = { ...phase, opensOn: '2026-12-04', closesOn: '2026-12-20' };
    expect(turn({ phase: later })).toEqual(['not-started', false, 'phase-opens', '2026-12-20']);
    expect(turn({ phase: { ...later, opensOn: '2026-12-05' } })).toBeNull();
    expect(turn({ phase: undefined })).toBeNull();
    const over = { ...phase, closesOn: '2026-11-19' };
    expect(turn({ phase: over })).toEqual(['not-started', false, 'extension', '2026-11-19']);
    expect(turn({ phase: over, extendedUntil: '2026-11-21' })).toEqual(['not-started', true, null, '2026-11-21']);
  });

  it('waits for the secretariat once sent, and for the unit until the day set for its answer', () => {
    expect(turn({ status: 'submitted' })).toEqual(['submitted', false, 'secretariat', '2026-11-30']);
    expect(turn({ status: 'returned', answerBy: today, returned: 2 })).toEqual(['returned', true, null, today]);
    expect(turn({ status: 'returned', answerBy: '2026-11-19' })).toEqual([
      ...['returned', false, 'secretariat', '2026-11-19'],
    ]);
    expect(turn({ status: 'appraised' })).toEqual(['done', false, null, '2026-11-30']);
  });

  it('speaks plainly', () => {
    expect(taskTitle('score', 2026)).toBe('Tự chấm điểm năm 2026');
    const task = scoreTask('c', facts({ status: 'returned', answerBy: '2026-11-22' }), officer, today);
    expect(task && whenWord(task, today)).toBe('Hạn giải trình 22/11/2026, còn 2 ngày');
  });
});
