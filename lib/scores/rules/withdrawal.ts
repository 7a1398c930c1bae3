import {
  refuseWithdrawal,
  type SentSheet,
  type WithdrawalRefusal,
  withdrawableUntil,
} from '@/lib/reviews/rules/withdrawal';

/** A score that a unit wants back, as far as that decides. Days are ISO dates and included. */
export type SentScore = Omit<SentSheet, 'kind' | 'judged' | 'answerBy'> & {
  /** Null unless it is under appraisal. */
  readonly underAppraisal: Pick<SentSheet, 'judged' | 'answerBy'> | null;
};

export type ScoreWithdrawalRefusal =
  | Exclude<WithdrawalRefusal, { reason: 'review-begun' }>
  | { reason: 'appraisal-begun' };

const sheetOf = ({ underAppraisal, ...score }: SentScore): SentSheet => ({
  ...{ ...score, judged: false, answerBy: null, ...underAppraisal, kind: 'selfScoring' },
});

/**
 * Why the unit cannot take back on `today` the score that it sent, or null: as a registration and a report (decision 028), while
 * nobody has begun to appraise it, nor another unit to give its opinion, and while it can still be sent again in time.
 */
export function refuseScoreWithdrawal(score: SentScore, today: string): ScoreWithdrawalRefusal | null {
  const refusal = refuseWithdrawal(sheetOf(score), today);
  return refusal?.reason === 'review-begun' ? { reason: 'appraisal-begun' } : refusal;
}

/** Until when a score that is taken back on `today` may be sent again, included; null where it cannot be taken back. */
export function scoreWithdrawableUntil(score: SentScore, today: string): string | null {
  return withdrawableUntil(sheetOf(score), today);
}
