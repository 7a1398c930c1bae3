import { describe, expect, it } from 'vitest';
import { nextStatus } from '@/lib/workflow';
import { scoreStatuses, scoreWorkflow } from './sheet';
import { refuseScoreWithdrawal, type SentScore, scoreWithdrawableUntil } from './withdrawal';

const phase = { kind: 'selfScoring', opensOn: '2026-10-01', closesOn: '2026-10-31' } as const;
const sent: SentScore = {
  ...{ status: 'submitted', underAppraisal: { judged: false, answerBy: null }, phase },
  ...{ extendedUntil: null, leftOn: null },
};
const answer: SentScore = { ...sent, underAppraisal: { judged: false, answerBy: '2026-11-12' } };

describe('a sent self-score', () => {
  it('can be taken back until the last day of self-scoring, or the one that was set for answers', () => {
    expect([
      scoreWithdrawableUntil(sent, '2026-10-31'),
      scoreWithdrawableUntil(sent, '2026-11-01'),
      scoreWithdrawableUntil({ ...sent, extendedUntil: '2026-11-05' }, '2026-11-01'),
      scoreWithdrawableUntil(answer, '2026-11-12'),
      scoreWithdrawableUntil(answer, '2026-11-13'),
    ]).toEqual(['2026-10-31', null, '2026-11-05', '2026-11-12', null]);
  });

  it('stays once somebody has begun with it, and where it is not under appraisal', () => {
    const begun = { ...sent, underAppraisal: { judged: true, answerBy: null } };
    expect(refuseScoreWithdrawal(begun, '2026-10-31')).toEqual({ reason: 'appraisal-begun' });
    const others = scoreStatuses.filter((status) => status !== 'submitted');
    expect(
      others.map((status) => refuseScoreWithdrawal({ ...sent, status, underAppraisal: null }, '2026-10-31')),
    ).toEqual(others.map((status) => ({ reason: 'nothing-to-withdraw', status })));
  });

  it('comes back as a draft or as what is to be answered, by the unit alone', () => {
    expect([
      nextStatus(scoreWorkflow, 'withdraw', 'submitted', 'unit'),
      nextStatus(scoreWorkflow, 'withdrawAnswer', 'submitted', 'unit'),
      nextStatus(scoreWorkflow, 'withdraw', 'submitted', 'secretariat'),
      nextStatus(scoreWorkflow, 'withdraw', 'appraised', 'unit'),
    ]).toEqual(['draft', 'returned', null, null]);
  });
});
