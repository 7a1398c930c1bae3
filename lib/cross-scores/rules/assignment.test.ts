import { describe, expect, it } from 'vitest';
import { type CrossMember, refuseLateScorer, refusePair } from './assignment';

const members: CrossMember[] = [
  { unitId: 'a', unitName: 'Sở A', leftOn: null, relatedIds: [] },
  { unitId: 'b', unitName: 'Sở B', leftOn: null, relatedIds: ['old'] },
  { unitId: 'old', unitName: 'Sở Cũ', leftOn: null, relatedIds: [] },
  { unitId: 'gone', unitName: 'Sở Đã rời', leftOn: '2026-06-30', relatedIds: [] },
];
const existing = [{ scorerId: 'a', scoredId: 'b' }];
const refuse = (scorerId: string, scoredId: string, reason = '') =>
  refusePair({ scorerId, scoredId }, members, existing, reason, '2026-12-01');

describe('an assignment by hand', () => {
  it('is refused with its reason', () => {
    expect(refuse('a', 'a')).toEqual({ reason: 'cross-own-unit', field: 'scoredId' });
    expect(refuse('x', 'a')).toEqual({ reason: 'cross-not-a-member', field: 'scorerId' });
    expect(refuse('a', 'x')).toEqual({ reason: 'cross-not-a-member', field: 'scoredId' });
    const left = { unit: 'Sở Đã rời', since: '2026-07-01' };
    expect(refuse('gone', 'a')).toEqual({ reason: 'cross-unit-left', field: 'scorerId', ...left });
    expect(refuse('a', 'gone')).toEqual({ reason: 'cross-unit-left', field: 'scoredId', ...left });
    expect(refuse('b', 'old')).toEqual({ reason: 'cross-related-units', field: 'scoredId' });
    expect(refuse('old', 'b')).toEqual({ reason: 'cross-related-units', field: 'scoredId' });
    expect(refuse('a', 'b')).toEqual({
      reason: 'cross-pair-exists',
      field: 'scoredId',
      scorer: 'Sở A',
      scored: 'Sở B',
    });
  });

  it('goes both ways only with a reason', () => {
    const both = { reason: 'cross-both-ways', field: 'bothWaysReason', scorer: 'Sở B', scored: 'Sở A' };
    expect(refuse('b', 'a')).toEqual(both);
    expect(refuse('b', 'a', '  ')).toEqual(both);
    expect(refuse('b', 'a', 'Khối chỉ có hai đơn vị cùng lĩnh vực')).toBe(null);
    expect(refuse('a', 'old')).toBe(null);
  });
});

describe('somebody who is given more to score', () => {
  it('still has time for it, or was given more', () => {
    const phase = { kind: 'crossScoring', opensOn: '2026-12-01', closesOn: '2026-12-10' } as const;
    const scorer = { unitId: 'a', unitName: 'Sở A' };
    const refuse = (today: string, until: Record<string, string> = {}) =>
      refuseLateScorer(scorer, { phase, until: new Map(Object.entries(until)) }, today);
    const late = { reason: 'cross-assign-late', field: 'scorerId', scorer: 'Sở A' };
    expect([refuse('2026-11-01'), refuse('2026-12-10'), refuse('2026-12-12', { a: '2026-12-12' })]).toEqual([
      null,
      null,
      null,
    ]);
    expect(refuse('2026-12-11')).toEqual({ ...late, closedOn: '2026-12-10' });
    expect(refuse('2026-12-11', { b: '2026-12-20' })).toEqual({ ...late, closedOn: '2026-12-10' });
    expect(refuse('2026-12-13', { a: '2026-12-12' })).toEqual({ ...late, closedOn: '2026-12-12' });
    expect(refuseLateScorer(scorer, { phase: undefined, until: new Map() }, '2026-12-11')).toBeNull();
  });
});
