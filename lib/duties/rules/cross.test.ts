import { describe, expect, it } from 'vitest';
import { type CrossPart, type CrossTime, crossPartState, crossState } from './cross';

const phase = { kind: 'crossScoring', opensOn: '2026-12-01', closesOn: '2026-12-10' } as const;
const time = (wish: Partial<CrossTime> = {}): CrossTime => ({
  ...{ phase, extendedUntil: null, member: { joinedOn: '2026-01-01', leftOn: null }, ...wish },
});
const part = (wish: Partial<CrossPart> = {}): CrossPart => ({
  ...{ status: 'assigned', scored: 'submitted', scoredLeftOn: null, ...wish },
});
const one = (wish: Partial<CrossPart>, today = '2026-12-11', when: Partial<CrossTime> = {}) => {
  const { status, lateSince, waits } = crossPartState(part(wish), time(when), today);
  return [status, lateSince, waits];
};

describe('the score of one other unit', () => {
  it('is late once its last day has passed, unless the unit was given more time', () => {
    expect(one({}, '2026-11-30')).toEqual(['not-due', null, false]);
    expect(one({}, '2026-12-10')).toEqual(['not-started', null, false]);
    expect(one({})).toEqual(['not-started', '2026-12-10', false]);
    expect(one({ status: 'draft' })).toEqual(['in-progress', '2026-12-10', false]);
    expect(one({}, '2026-12-11', { extendedUntil: '2026-12-12' })).toEqual(['not-started', null, false]);
    expect(one({}, '2026-12-13', { extendedUntil: '2026-12-12' })).toEqual(['not-started', '2026-12-12', false]);
  });

  it('is nobody’s fault while the other unit has sent nothing', () => {
    expect(one({ scored: 'none' })).toEqual(['not-started', null, true]);
    expect(one({ scored: 'draft', status: 'draft' })).toEqual(['in-progress', null, true]);
  });

  it('is done once sent or declined', () => {
    expect(one({ status: 'sent', scored: 'agreed' })).toEqual(['submitted', null, false]);
    expect(one({ status: 'abstained', scored: 'none' })).toEqual(['submitted', null, false]);
  });

  it('is not owed where nobody needs it any more', () => {
    const needless = ['not-owed', null, false];
    expect(one({ scored: 'appraised' })).toEqual(needless);
    expect(one({ scored: 'agreed', status: 'draft' })).toEqual(needless);
    expect(one({ scoredLeftOn: '2026-12-10' })).toEqual(needless);
    expect(one({ scoredLeftOn: '2026-12-11' })).toEqual(['not-started', '2026-12-10', false]);
    expect(one({}, '2026-12-11', { phase: undefined })).toEqual(needless);
    expect(one({}, '2026-12-11', { member: { joinedOn: '2026-01-01', leftOn: '2026-12-10' } })).toEqual(needless);
  });
});

describe('all that a unit was given to score', () => {
  const all = (given: CrossPart[], today = '2026-12-11') => {
    const { status, lateSince, parts, dueOn } = crossState(given, time(), today);
    return [status, lateSince, parts, dueOn];
  };

  it('is nothing where nothing was given', () => {
    expect(all([])).toEqual(['not-owed', null, null, null]);
    expect(all([part({ scored: 'appraised' })])).toEqual(['not-owed', null, null, null]);
  });

  it('is late with any of them, and counts those that are still asked for', () => {
    const given = [part({ status: 'sent' }), part({ scored: 'none' }), part(), part({ scored: 'agreed' })];
    expect(all(given)).toEqual(['in-progress', '2026-12-10', { done: 1, of: 3 }, '2026-12-10']);
    expect(all(given.slice(0, 2))).toEqual(['in-progress', null, { done: 1, of: 2 }, '2026-12-10']);
  });

  it('begins with the first, and ends with the last', () => {
    expect(all([part(), part()], '2026-12-05')).toEqual(['not-started', null, { done: 0, of: 2 }, '2026-12-10']);
    expect(all([part({ status: 'draft' }), part()], '2026-12-05')).toEqual([
      ...['in-progress', null, { done: 0, of: 2 }, '2026-12-10'],
    ]);
    expect(all([part({ status: 'sent' }), part({ status: 'abstained' })])).toEqual([
      ...['submitted', null, { done: 2, of: 2 }, '2026-12-10'],
    ]);
    expect(all([part()], '2026-11-30')).toEqual(['not-due', null, { done: 0, of: 1 }, '2026-12-10']);
    expect(all([part({ status: 'abstained' }), part()], '2026-11-30')).toEqual([
      ...['not-due', null, { done: 1, of: 2 }, '2026-12-10'],
    ]);
  });
});
