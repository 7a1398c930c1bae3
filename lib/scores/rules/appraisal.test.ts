import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appraisalDraft,
  claimOf,
  differsFromClaim,
  isComplete,
  isDecided,
  isSameAppraisal,
  isUntouched,
  refuseAppraisal,
  tallyAppraisal,
} from './appraisal';
import type { LeafScore } from './leaf-score';

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
    expect(isComplete(left, { points: null, leaveOut: false, reason: '' })).toBe(false);
    expect(isComplete(claim, { points: null, leaveOut: true, reason: '' })).toBe(false);
  });

  it.each([
    ['other points', false, '6', '5', true],
    ['the same number', false, '6', '6.00', false],
    ['points where nothing was claimed', false, null, '0', true],
    ['points for what is not assigned, whatever was claimed', true, '6', '6', true],
  ])('differs from the claim by %s', (_, notAssigned, claimed, points, differs) => {
    expect(differsFromClaim(notAssigned, claimed, points)).toBe(differs);
  });

  it('is shown as it was stored; what stays out is a verdict of its own', () => {
    const moment = '2026-12-01T00:00:00Z';
    const stored = { notAssigned: false, appraised: '1234.5', appraisedReason: 'Thiếu', appraisedAt: moment };
    const draft = { leaveOut: false, reason: 'Thiếu', question: 'Vì sao?' };
    expect(appraisalDraft({ ...stored, nextQuestion: 'Vì sao?' })).toEqual({ ...draft, points: '1.234,5' });
    const out = { ...stored, notAssigned: true, appraised: null, nextQuestion: '' };
    const left = (wish: Partial<Parameters<typeof appraisalDraft>[0]>) => appraisalDraft({ ...out, ...wish });
    expect(left({})).toEqual({ points: '', leaveOut: true, reason: 'Thiếu', question: '' });
    expect([left({ notAssigned: false }).leaveOut, left({ appraisedAt: null }).leaveOut]).toEqual([false, false]);
    expect(left({ appraised: '0' })).toMatchObject({ points: '0', leaveOut: false });
  });

  it('looks at the points that were sent, else at those of the rule now, else at none', () => {
    const computed = (points: string | null): LeafScore => ({
      ...{ criterionId: 'x', state: 'waiting', maximum: '10.00', missing: [], refusals: [], steps: [], next: [] },
      points: points === null ? null : { points, standard: points, bonus: '0', deduction: '0', adjustment: '0' },
    });
    expect(claimOf('6', computed('7.00'))).toBe('6');
    expect(claimOf(null, computed('7.00'))).toBe('7.00');
    expect([claimOf(null, computed(null)), claimOf(null, undefined)]).toEqual([null, null]);
  });

  it('has decided a line once it was judged and nothing is asked', () => {
    const moment = '2026-12-01T00:00:00Z';
    expect(isDecided({ appraisedAt: moment, nextQuestion: ' ' })).toBe(true);
    expect(isDecided({ appraisedAt: moment, nextQuestion: 'Vì sao?' })).toBe(false);
    expect(isDecided({ appraisedAt: null, nextQuestion: '' })).toBe(false);
  });

  it('is untouched where nothing was decided or asked', () => {
    expect(isUntouched({ decided: false, question: ' ' })).toBe(true);
    expect(isUntouched({ decided: false, question: 'Vì sao?' })).toBe(false);
    expect(isUntouched({ decided: true, question: '' })).toBe(false);
  });

  it('is finished when all is decided, returned when something is asked, and never sent as something else', () => {
    const lines = [
      { appraisedAt: '2026-12-01T00:00:00Z', nextQuestion: '' },
      { appraisedAt: '2026-12-01T00:00:00Z', nextQuestion: 'Vì sao?' },
      { appraisedAt: null, nextQuestion: ' ' },
    ];
    const tally = tallyAppraisal(lines);
    expect(tally).toEqual({ total: 3, decided: 1, asked: 1 });
    expect(refuseAppraisal(tally, 0)).toEqual({ reason: 'appraisal-changed', asked: 1 });
    expect(refuseAppraisal(tally, 1)).toBeNull();
    expect(refuseAppraisal({ total: 3, decided: 2, asked: 0 }, 0)).toEqual({ reason: 'appraisal-undecided', count: 1 });
    expect(refuseAppraisal({ total: 3, decided: 3, asked: 0 }, 0)).toBeNull();
  });
});

describe('the same appraisal again', () => {
  const at = '2026-05-20T03:00:00.000Z';
  const points = {
    ...{ notAssigned: false, appraised: '5.5', appraisedReason: 'Thiếu', appraisedAt: at },
    nextQuestion: '',
  };
  const verdict = { points: '5.5', leaveOut: false, reason: 'Thiếu' };
  const left = { ...points, notAssigned: true, appraised: null, appraisedReason: '' };
  const leaving = { points: null, leaveOut: true, reason: '' };

  it('is the same points, reason and question', () => {
    expect(isSameAppraisal(points, verdict, '')).toBe(true);
    expect(isSameAppraisal({ ...points, appraisedAt: null }, verdict, '')).toBe(true);
    expect(isSameAppraisal(points, { ...verdict, points: '5' }, '')).toBe(false);
    expect(isSameAppraisal(points, { ...verdict, points: null }, '')).toBe(false);
    expect(isSameAppraisal(points, { ...verdict, reason: '' }, '')).toBe(false);
    expect(isSameAppraisal(points, verdict, 'Vì sao?')).toBe(false);
  });

  it('is the same agreement that a criterion is not assigned, where the unit says so and no points are given', () => {
    expect(isSameAppraisal(left, leaving, '')).toBe(true);
    expect(isSameAppraisal(left, { ...leaving, leaveOut: false }, '')).toBe(false);
    expect(isSameAppraisal({ ...left, appraisedAt: null }, leaving, '')).toBe(false);
    expect(isSameAppraisal({ ...left, appraisedAt: null }, { ...leaving, leaveOut: false }, '')).toBe(true);
    expect(isSameAppraisal({ ...left, notAssigned: false, appraisedAt: null }, leaving, '')).toBe(true);
    expect(isSameAppraisal({ ...points, notAssigned: true }, { ...verdict, leaveOut: true }, '')).toBe(true);
  });

  it('is what the boxes show of it', () => {
    const anyPoints = fc.option(fc.integer({ min: 0, max: 2000 }).map((cents) => String(cents / 100)));
    const anyLine = fc.record({
      ...{ notAssigned: fc.boolean(), appraised: anyPoints, appraisedReason: fc.constantFrom('', 'Thiếu') },
      ...{ appraisedAt: fc.constantFrom(null, at), nextQuestion: fc.constantFrom('', 'Vì sao?') },
    });
    fc.assert(
      fc.property(anyLine, (line) => {
        const { leaveOut, reason, question } = appraisalDraft(line);
        return isSameAppraisal(line, { points: line.appraised, leaveOut, reason }, question);
      }),
    );
  });
});
