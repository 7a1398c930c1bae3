import { describe, expect, it } from 'vitest';
import { isComplete, readAnswerBy, refuseAppraisal, tallyAppraisal } from './appraisal';
import { refuseScoreWork } from './sheet';
import { answersAt, type StagedLine } from './stages';

const line = (wish: Partial<StagedLine>): StagedLine => ({
  ...{ criterionId: 'x', inputs: { n: '1' }, notAssigned: false, claimed: '6', claimReason: '' },
  ...{ appraised: null, appraisedReason: '', agreed: null, agreedReason: '', ...wish },
});

describe('answersAt', () => {
  const at = (stage: Parameters<typeof answersAt>[0], wish: Partial<StagedLine>) => {
    const { decided, notAssigned } = answersAt(stage, 'u', [line(wish)]);
    return [decided.x?.points ?? null, decided.x?.reason ?? null, notAssigned];
  };

  it('lets each party take over what the one before gave', () => {
    const all = {
      claimed: '8',
      claimReason: 'A',
      appraised: '6',
      appraisedReason: 'B',
      agreed: '7',
      agreedReason: 'C',
    };
    expect(at('computed', all)).toEqual([null, null, []]);
    expect(at('claimed', all)).toEqual(['8', 'A', []]);
    expect(at('appraised', all)).toEqual(['6', 'B', []]);
    expect(at('agreed', all)).toEqual(['7', 'C', []]);
    expect(at('agreed', { ...all, agreed: null })).toEqual(['6', 'B', []]);
    expect(at('agreed', { claimed: '8' })).toEqual(['8', 'Theo điểm tự chấm', []]);
  });

  it('keeps out what is not assigned until somebody gives it points', () => {
    expect(at('claimed', { notAssigned: true })).toEqual([null, null, ['x']]);
    expect(at('appraised', { notAssigned: true })).toEqual([null, null, ['x']]);
    expect(at('appraised', { notAssigned: true, appraised: '0', appraisedReason: 'Có giao' })).toEqual([
      '0',
      'Có giao',
      [],
    ]);
  });
});

describe('an appraisal', () => {
  it('needs a reason where it differs from the claim, and agreement where nothing is assigned', () => {
    const claim = { notAssigned: false, claimed: '6' };
    const left = { notAssigned: true, claimed: null };
    expect(isComplete(claim, { points: null, leaveOut: false, reason: '' })).toBe(false);
    expect(isComplete(claim, { points: '6.00', leaveOut: false, reason: '' })).toBe(true);
    expect(isComplete(claim, { points: '5', leaveOut: false, reason: ' ' })).toBe(false);
    expect(isComplete(claim, { points: '5', leaveOut: false, reason: 'Thiếu' })).toBe(true);
    expect(isComplete(left, { points: null, leaveOut: true, reason: '' })).toBe(true);
    expect(isComplete(left, { points: '0', leaveOut: false, reason: '' })).toBe(false);
  });

  it('is finished when all is decided, returned when something is asked, and never sent as something else', () => {
    const lines = [
      { appraisedAt: '2026-12-01T00:00:00Z', nextQuestion: '' },
      { appraisedAt: '2026-12-01T00:00:00Z', nextQuestion: 'Vì sao?' },
      { appraisedAt: null, nextQuestion: '' },
    ];
    const tally = tallyAppraisal(lines);
    expect(tally).toEqual({ total: 3, decided: 1, asked: 1 });
    expect(refuseAppraisal(tally, 0)).toEqual({ reason: 'appraisal-changed', asked: 1 });
    expect(refuseAppraisal(tally, 1)).toBeNull();
    expect(refuseAppraisal({ total: 3, decided: 2, asked: 0 }, 0)).toEqual({ reason: 'appraisal-undecided', count: 1 });
    expect(refuseAppraisal({ total: 3, decided: 3, asked: 0 }, 0)).toBeNull();
  });

  it('gives the unit a real day, from today on and not too far', () => {
    expect(readAnswerBy('5/12/2026', '2026-12-01')).toEqual({ day: '2026-12-05' });
    expect(readAnswerBy('', '2026-12-01')).toEqual({ reason: 'answer-by-needed', field: 'answerBy' });
    expect(readAnswerBy('30/11/2026', '2026-12-01')).toEqual({ reason: 'answer-by-past', field: 'answerBy' });
    expect(readAnswerBy('01/01/2027', '2026-12-01')).toEqual({ reason: 'answer-by-far', field: 'answerBy', days: 30 });
  });

  it('opens what was returned until the day for the answer, though the phase is over', () => {
    const phase = { kind: 'selfScoring', opensOn: '2026-11-15', closesOn: '2026-11-30' } as const;
    const returned = { status: 'returned', answerBy: '2026-12-05', phase, extendedUntil: null, leftOn: null } as const;
    expect(refuseScoreWork(returned, '2026-12-05')).toBeNull();
    expect(refuseScoreWork(returned, '2026-12-06')).toEqual({ reason: 'answer-overdue', answerBy: '2026-12-05' });
    expect(refuseScoreWork({ ...returned, status: 'draft' }, '2026-12-01')).toMatchObject({ reason: 'phase-closed' });
    expect(refuseScoreWork({ ...returned, status: 'appraised' }, '2026-12-01')).toEqual({
      ...{ reason: 'scores-sent', status: 'appraised' },
    });
    expect(refuseScoreWork({ ...returned, leftOn: '2026-11-30' }, '2026-12-01')).toEqual({
      ...{ reason: 'phase-unit-left', leftOn: '2026-11-30' },
    });
  });
});
