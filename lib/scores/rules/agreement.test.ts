import { describe, expect, it } from 'vitest';
import { agreementDraft, isSameAgreement, refuseAdoption, refuseAgreement, refuseUndecided } from './agreement';
import type { ScoreStatus } from './sheet';

describe('points that the meeting agrees', () => {
  const without = { reason: 'agreed-without-reason', field: 'reason' };
  it.each([
    ['nothing, which keeps the appraisal', '6', null, '', null],
    ['what was appraised', '6', '6.00', '', null],
    ['something else', '6', '5', '', without],
    ['something else, with spaces for a reason', '6', '5', ' ', without],
    ['something else, with a reason', '6', '5', 'Biên bản số 3', null],
    ['points where none were appraised', null, '5', '', without],
    ['points where none were appraised, with a reason', null, '0', 'Bổ sung', null],
  ])('need a reason where they differ: %s', (_, appraised, points, reason, refusal) => {
    expect(refuseAgreement(appraised, points, reason)).toEqual(refusal);
  });

  it('are shown as they were typed', () => {
    const draft = { leaveOut: false, reason: 'Biên bản', question: '' };
    expect(agreementDraft('1234.5', 'Biên bản')).toEqual({ ...draft, points: '1.234,5' });
    expect(agreementDraft(null, 'Biên bản')).toEqual({ ...draft, points: '' });
  });
});

describe('the adoption', () => {
  it.each<[string, ScoreStatus[], number, object | null]>([
    [
      'waits for what is sent or returned',
      ['submitted', 'appraised', 'returned'],
      1,
      { reason: 'adoption-open', count: 2 },
    ],
    ['needs something appraised', ['draft', 'agreed'], 0, { reason: 'nothing-to-adopt' }],
    [
      'holds as many units as the secretary was told',
      ['appraised', 'draft'],
      2,
      { reason: 'adoption-changed', units: 1 },
    ],
    ['leaves out drafts and what is adopted', ['draft', 'appraised', 'agreed', 'appraised'], 2, null],
  ])('%s', (_, statuses, expected, refusal) => {
    expect(refuseAdoption(statuses, expected)).toEqual(refusal);
  });

  it('names the criteria about which nobody said anything', () => {
    const line = (criterionId: string, appraisedAt: string | null, agreed: string | null) => ({
      ...{ criterionId, appraisedAt, agreed },
    });
    const judged = [line('a', '2026-12-01T00:00:00Z', null), line('b', null, '5')];
    const codeOf = (id: string) => `mục ${id}`;
    expect(refuseUndecided('Sở A', judged, codeOf)).toBeNull();
    expect(refuseUndecided('Sở A', [...judged, line('c', null, null), line('d', null, null)], codeOf)).toEqual({
      ...{ reason: 'adoption-undecided', unit: 'Sở A', criteria: 'mục c, mục d' },
    });
  });
});

describe('the same agreement again', () => {
  it('is the same points with their reason, or none', () => {
    const agreed = { agreed: '6', agreedReason: 'Biên bản' };
    const nothing = { agreed: null, agreedReason: '' };
    expect(isSameAgreement(agreed, '6', 'Biên bản')).toBe(true);
    expect(isSameAgreement(agreed, '6', '')).toBe(false);
    expect(isSameAgreement(agreed, '5', 'Biên bản')).toBe(false);
    expect(isSameAgreement(agreed, null, 'Biên bản')).toBe(false);
    // A reason without points is not kept.
    expect(isSameAgreement(nothing, null, 'Biên bản')).toBe(true);
    expect(isSameAgreement(nothing, '0', '')).toBe(false);
  });
});
