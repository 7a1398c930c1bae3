import { describe, expect, it } from 'vitest';
import { isScoreLineOpen, refuseScoreSender, refuseScoreWork, type ScoreSheetState } from './sheet';

const sheet: ScoreSheetState = {
  ...{ status: 'draft', answerBy: null, extendedUntil: null, leftOn: null },
  phase: { kind: 'selfScoring', opensOn: '2026-11-15', closesOn: '2026-11-30' },
};

describe('a unit writes in its sheet', () => {
  it.each<[string, Partial<ScoreSheetState>, string, object | null]>([
    ['while the phase is open', {}, '2026-11-30', null],
    ['not after it', {}, '2026-12-01', { reason: 'phase-closed', phase: 'selfScoring', closedOn: '2026-11-30' }],
    ['not before it', {}, '2026-11-14', { reason: 'phase-upcoming', phase: 'selfScoring', opensOn: '2026-11-15' }],
    [
      'not where it is unplanned',
      { phase: undefined },
      '2026-11-20',
      { reason: 'phase-unplanned', phase: 'selfScoring' },
    ],
    ['as a draft, whatever day an answer had', { answerBy: '2026-11-16' }, '2026-11-20', null],
    [
      'when it was returned, until the day of the answer',
      { status: 'returned', answerBy: '2026-12-05' },
      '2026-12-05',
      null,
    ],
    [
      'and not later',
      { status: 'returned', answerBy: '2026-12-05' },
      '2026-12-06',
      { reason: 'answer-overdue', answerBy: '2026-12-05' },
    ],
    ['when it was returned without a day', { status: 'returned' }, '2026-12-06', null],
    ['not once it was sent', { status: 'submitted' }, '2026-11-20', { reason: 'scores-sent', status: 'submitted' }],
    ['nor appraised', { status: 'appraised' }, '2026-11-20', { reason: 'scores-sent', status: 'appraised' }],
    [
      'not once it has left the bloc',
      { status: 'returned', answerBy: '2026-12-05', leftOn: '2026-11-30' },
      '2026-12-01',
      { reason: 'phase-unit-left', since: '2026-12-01' },
    ],
  ])('%s', (_, wish, today, refusal) => {
    expect(refuseScoreWork({ ...sheet, ...wish }, today)).toEqual(refusal);
  });

  it('in every line of a draft, and in those that were returned with a question', () => {
    const open = (['draft', 'submitted', 'returned', 'appraised'] as const).map((status) => [
      ...[status, isScoreLineOpen(status, false), isScoreLineOpen(status, true)],
    ]);
    expect(open).toEqual([
      ['draft', true, true],
      ['submitted', false, false],
      ['returned', false, true],
      ['appraised', false, false],
    ]);
  });
});

it('the head sends, an officer only where the campaign lets officers', () => {
  const refusal = { reason: 'scores-head-only' };
  expect([refuseScoreSender('head', false), refuseScoreSender('head', true)]).toEqual([null, null]);
  expect([refuseScoreSender('officer', false), refuseScoreSender('officer', true)]).toEqual([refusal, null]);
});
