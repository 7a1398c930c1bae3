import { describe, expect, it } from 'vitest';
import { type DutyFacts, duties, dutyState, isOwed, isScoreDuty, phaseOfDuty, type Sheet } from './state';
import { dutyStatusWord } from './words';

const phase = { kind: 'reportQ1' as const, opensOn: '2026-04-01', closesOn: '2026-04-15' };
const sheet = (wish: Partial<Sheet>): Sheet => ({
  status: 'draft',
  since: '2026-04-02',
  firstSentOn: null,
  returned: 0,
  takenBack: false,
  answerBy: null,
  ...wish,
});
const facts = (wish: Partial<DutyFacts> = {}): DutyFacts => ({
  duty: 'q1',
  phase,
  extendedUntil: null,
  sheet: null,
  member: { joinedOn: '2026-01-01', leftOn: null },
  asked: true,
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
      { sheet: sheet({ status: 'returned', since: '2026-04-10', firstSentOn: '2026-04-09', answerBy: '2026-04-15' }) },
      '2026-04-16',
      ['returned', '2026-04-15', false],
    ],
    [
      'returned after the end',
      { sheet: sheet({ status: 'returned', since: '2026-04-20', firstSentOn: '2026-04-14', answerBy: '2026-05-01' }) },
      '2026-05-01',
      ['returned', null, false],
    ],
    [
      'not answered by the day set for it',
      { sheet: sheet({ status: 'returned', since: '2026-04-20', firstSentOn: '2026-04-14', answerBy: '2026-05-01' }) },
      '2026-05-02',
      ['returned', '2026-05-01', false],
    ],
    [
      'not answered, while the dates of the phase were taken away',
      { phase: undefined, sheet: sheet({ status: 'returned', answerBy: '2026-05-01' }) },
      '2026-05-02',
      ['returned', '2026-05-01', false],
    ],
    [
      'not answered by the day set for it, with more time than that',
      {
        extendedUntil: '2026-05-10',
        sheet: sheet({ status: 'returned', since: '2026-04-20', firstSentOn: '2026-04-14', answerBy: '2026-05-01' }),
      },
      '2026-05-02',
      ['returned', null, false],
    ],
    [
      'not answered by the end of more time',
      {
        extendedUntil: '2026-05-10',
        sheet: sheet({ status: 'returned', since: '2026-04-20', firstSentOn: '2026-04-14', answerBy: '2026-05-01' }),
      },
      '2026-05-11',
      ['returned', '2026-05-10', false],
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
      ['not-owed', null, false],
    ],
    [
      'gone with a report that was returned',
      { member: { joinedOn: '2026-01-01', leftOn: '2026-05-31' }, sheet: sheet({ status: 'returned' }) },
      '2026-06-01',
      ['not-owed', null, false],
    ],
    [
      'gone with a report that was sent',
      {
        member: { joinedOn: '2026-01-01', leftOn: '2026-05-31' },
        sheet: sheet({ status: 'submitted', firstSentOn: '2026-04-15' }),
      },
      '2026-06-01',
      ['submitted', null, false],
    ],
    ['no dates set', { phase: undefined }, '2026-06-01', ['not-due', null, false]],
  ] as [string, Partial<DutyFacts>, string, unknown[]][])('%s', (_, wish, today, expected) => {
    expect(brief(wish, today)).toEqual(expected);
  });
});

describe('the score of itself', () => {
  const score = (wish: Partial<DutyFacts>, today = '2026-04-16') => {
    const { status, dueOn, lateSince, returned } = dutyState(facts({ duty: 'score', ...wish }), today);
    return [status, dueOn, lateSince, returned];
  };
  const returned = sheet({ status: 'returned', since: '2026-04-10', returned: 2, answerBy: '2026-04-20' });

  it('is owed while it is asked for, and late after its last day', () => {
    expect(score({}, '2026-04-15')).toEqual(['not-started', '2026-04-15', null, 0]);
    expect(score({})).toEqual(['not-started', '2026-04-15', '2026-04-15', 0]);
    expect(score({ sheet: sheet({}) })).toEqual(['in-progress', '2026-04-15', '2026-04-15', 0]);
  });

  it('is not owed before a table is in force, nor once the meeting has adopted scores', () => {
    expect(score({ asked: false })).toEqual(['not-owed', '2026-04-15', null, 0]);
    expect(score({ asked: false, sheet: sheet({}) })).toEqual(['not-owed', '2026-04-15', null, 0]);
    expect(score({ asked: false, sheet: sheet({ status: 'accepted' }) })).toEqual(['accepted', '2026-04-15', null, 0]);
  });

  it('is answered until the day set for it, which makes nobody late', () => {
    expect(score({ sheet: returned })).toEqual(['returned', '2026-04-20', null, 2]);
    expect(score({ sheet: returned }, '2026-05-30')).toEqual(['returned', '2026-04-20', null, 2]);
  });
});

it('owes what the unit has in hand', () => {
  const all = ['not-owed', 'not-due', 'not-started', 'in-progress', 'returned', 'submitted', 'accepted'] as const;
  expect(all.filter((status) => isOwed({ status }))).toEqual(['not-started', 'in-progress', 'returned']);
});

it('knows the phase of every duty, and which are about scores', () => {
  expect(duties.map((duty) => [duty, phaseOfDuty(duty), isScoreDuty(duty)])).toEqual([
    ['registration', 'registration', false],
    ['q1', 'reportQ1', false],
    ['half', 'reportHalf', false],
    ['nine', 'reportNine', false],
    ['year', 'reportYear', false],
    ['score', 'selfScoring', true],
    ['cross', 'crossScoring', true],
  ]);
});

it('says how many came back, and how many of several are done', () => {
  const word = { returned: 2, takenBack: false, parts: null };
  expect(dutyStatusWord({ ...word, status: 'returned' })).toBe('Bị trả lại (2 mục)');
  expect(dutyStatusWord({ ...word, status: 'returned', takenBack: true })).toBe('Đã rút lại (2 mục)');
  expect(dutyStatusWord({ ...word, status: 'in-progress' })).toBe('Đang làm');
  expect(dutyStatusWord({ ...word, returned: 0, status: 'in-progress', parts: { done: 1, of: 2 } })).toBe(
    'Đang làm (1/2 đơn vị)',
  );
  expect(dutyStatusWord({ ...word, returned: 0, status: 'not-due', parts: { done: 0, of: 2 } })).toBe('Chưa mở');
});
