import { describe, expect, it } from 'vitest';
import { currentPeriod, type DutyFacts, dutyState, latestPeriod, type Sheet } from './states';

const phase = { kind: 'reportQ1' as const, opensOn: '2026-04-01', closesOn: '2026-04-15' };
const sheet = (wish: Partial<Sheet>): Sheet => ({
  status: 'draft',
  since: '2026-04-02',
  firstSentOn: null,
  returned: 0,
  ...wish,
});
const facts = (wish: Partial<DutyFacts> = {}): DutyFacts => ({
  duty: 'q1',
  phase,
  extendedUntil: null,
  sheet: null,
  member: { joinedOn: '2026-01-01', leftOn: null },
  ...wish,
});
const brief = (wish: Partial<DutyFacts>, today: string) => {
  const { status, lateSince, sentLate } = dutyState(facts(wish), today);
  return [status, lateSince, sentLate];
};

describe('dutyState', () => {
  it.each([
    ['before the phase', {}, '2026-03-31', ['not-due', null, false]],
    ['on its last day', {}, '2026-04-15', ['not-started', null, false]],
    ['a day later', {}, '2026-04-16', ['not-started', '2026-04-15', false]],
    ['a draft after the end', { sheet: sheet({}) }, '2026-04-16', ['in-progress', '2026-04-15', false]],
    [
      'a draft with more time',
      { sheet: sheet({}), extendedUntil: '2026-04-30' },
      '2026-04-30',
      ['in-progress', null, false],
    ],
    [
      'a draft after the extension',
      { sheet: sheet({}), extendedUntil: '2026-04-30' },
      '2026-05-01',
      ['in-progress', '2026-04-30', false],
    ],
    [
      'sent in time',
      { sheet: sheet({ status: 'submitted', firstSentOn: '2026-04-15' }) },
      '2026-05-01',
      ['submitted', null, false],
    ],
    [
      'sent after the end',
      { sheet: sheet({ status: 'accepted', firstSentOn: '2026-04-16' }) },
      '2026-05-01',
      ['accepted', null, true],
    ],
    [
      'returned before the end and left lying',
      { sheet: sheet({ status: 'returned', since: '2026-04-10', firstSentOn: '2026-04-09' }) },
      '2026-04-16',
      ['returned', '2026-04-15', false],
    ],
    [
      'returned after the end',
      { sheet: sheet({ status: 'returned', since: '2026-04-20', firstSentOn: '2026-04-14' }) },
      '2026-05-01',
      ['returned', null, false],
    ],
    ['joined later', { member: { joinedOn: '2026-05-01', leftOn: null } }, '2026-06-01', ['not-owed', null, false]],
    [
      'left before the end',
      { member: { joinedOn: '2026-01-01', leftOn: '2026-04-01' } },
      '2026-06-01',
      ['not-owed', null, false],
    ],
    [
      'left after the end',
      { member: { joinedOn: '2026-01-01', leftOn: '2026-07-01' } },
      '2026-06-01',
      ['not-started', '2026-04-15', false],
    ],
    [
      'gone after the end, without a report',
      { member: { joinedOn: '2026-01-01', leftOn: '2026-05-31' } },
      '2026-06-01',
      ['not-owed', null, false],
    ],
    [
      'gone after the end, with a draft',
      { member: { joinedOn: '2026-01-01', leftOn: '2026-05-31' }, sheet: sheet({}) },
      '2026-06-01',
      ['in-progress', null, false],
    ],
    ['no dates set', { phase: undefined }, '2026-06-01', ['not-due', null, false]],
  ] as [string, Partial<DutyFacts>, string, unknown[]][])('%s', (_, wish, today, expected) => {
    expect(brief(wish, today)).toEqual(expected);
  });
});

it('opens a unit on the latest period that was accepted, never before the one compared', () => {
  expect(latestPeriod('nine', ['q1', 'half', 'nine', 'year'])).toBe('year');
  expect(latestPeriod('nine', ['q1'])).toBe('nine');
  expect(latestPeriod('q1', [])).toBe('q1');
});

describe('currentPeriod', () => {
  it('is the last one that has closed, and the last begun while none has', () => {
    const phases = [phase, { kind: 'reportHalf' as const, opensOn: '2026-07-01', closesOn: '2026-07-15' }];
    const days = ['2026-01-01', '2026-05-01', '2026-07-01', '2026-07-15', '2026-07-16'];
    expect(days.map((day) => currentPeriod(phases, day))).toEqual(['q1', 'q1', 'q1', 'q1', 'half']);
    expect(currentPeriod(phases.slice(1), '2026-07-02')).toBe('half');
  });

  it('waits for the last bloc to close', () => {
    const half = { kind: 'reportHalf' as const, opensOn: '2026-07-01' };
    const phases = [phase, { ...half, closesOn: '2026-07-10' }, { ...half, closesOn: '2026-07-20' }];
    expect(currentPeriod(phases, '2026-07-12')).toBe('q1');
  });
});
