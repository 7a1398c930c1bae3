import { describe, expect, it } from 'vitest';
import { type CrossPart, type CrossTime, crossPartState } from '@/lib/duties/rules/cross';
import { crossTask } from './cross-tasks';
import { taskTitle, waitingWord } from './words';

const phase = { kind: 'crossScoring', opensOn: '2026-12-01', closesOn: '2026-12-10' } as const;
const reader = { role: 'officer', officerMaySubmit: false } as const;
const of = (wish: Partial<CrossPart & CrossTime>, today = '2026-12-05', role: 'officer' | 'head' = 'officer') => {
  const member = { joinedOn: '2026-01-01', leftOn: null };
  const facts = {
    ...({ status: 'assigned', scored: 'submitted', scoredLeftOn: null, phase, extendedUntil: null, member } as const),
    ...wish,
  };
  const state = crossPartState(facts, facts, today);
  const task = crossTask(
    'c',
    { unitId: 'u', state, opensOn: facts.phase?.opensOn ?? null },
    { ...reader, role },
    today,
  );
  return task && [task.status, task.mine, task.waitsFor, task.lateSince];
};

describe('crossTask', () => {
  it('is the scorer’s turn while the other unit has sent and the phase is open', () => {
    expect(of({})).toEqual(['not-started', true, null, null]);
    expect(of({ status: 'draft' }, '2026-12-05', 'head')).toEqual(['in-progress', true, null, null]);
    expect(of({}, '2026-12-05', 'head')).toEqual(['not-started', false, 'officer', null]);
  });

  it('says what it waits for', () => {
    expect(of({ scored: 'draft' })).toEqual(['not-started', false, 'scored-unit', null]);
    expect(of({}, '2026-11-25')).toEqual(['not-due', false, 'phase-opens', null]);
    expect(of({}, '2026-12-11')).toEqual(['not-started', false, 'extension', '2026-12-10']);
    expect(of({ scored: 'none' }, '2026-12-11')).toEqual(['not-started', false, 'scored-unit', null]);
    expect(of({ extendedUntil: '2026-12-12' }, '2026-12-11')).toEqual(['not-started', true, null, null]);
    expect(waitingWord('scored-unit')).toBe('Chờ đơn vị được chấm gửi bản tự chấm');
  });

  it('is done once sent or declined, and gone where it is not needed or far off', () => {
    expect(of({ status: 'sent', scored: 'agreed' })).toEqual(['done', false, null, null]);
    expect(of({ status: 'abstained' })).toEqual(['done', false, null, null]);
    expect(of({ scored: 'appraised' })).toBe(null);
    expect(of({ phase: undefined })).toBe(null);
    expect(of({}, '2026-10-01')).toBe(null);
    expect(taskTitle('cross', 2026)).toBe('Chấm chéo năm 2026');
  });
});
