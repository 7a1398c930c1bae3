import { describe, expect, it } from 'vitest';
import { type CrossLine, crossDraft, crossOwed, crossPoints, isSameOpinion } from './line';

const claim = { points: '8.00', notAssigned: false };
const line = (wish: Partial<CrossLine>): CrossLine => ({
  ...{ stance: null, points: null, reason: '', claimed: '8' },
  ...wish,
});
const owed = (wish: Partial<CrossLine>, on = claim) => crossOwed(line(wish), on);

describe('a line of a cross sheet', () => {
  it('needs an opinion, and a reason for all but agreement', () => {
    expect(crossOwed(null, claim)).toBe('undecided');
    expect(owed({})).toBe('undecided');
    expect(owed({ stance: 'agree' })).toBe(null);
    expect(owed({ stance: 'differ' })).toBe('points-missing');
    expect(owed({ stance: 'differ', points: '6' })).toBe('reason-missing');
    expect(owed({ stance: 'differ', points: '6', reason: ' ' })).toBe('reason-missing');
    expect(owed({ stance: 'differ', points: '6', reason: 'Thiếu minh chứng' })).toBe(null);
    expect(owed({ stance: 'differ', points: '8' })).toBe(null);
    expect(owed({ stance: 'abstain' })).toBe('reason-missing');
    expect(owed({ stance: 'abstain', reason: 'Không có chuyên môn' })).toBe(null);
  });

  it('is open again when the claim has changed since, but for who abstains', () => {
    const changed = { points: '7.00', notAssigned: false };
    expect(owed({ stance: 'agree' }, changed)).toBe('claim-changed');
    expect(owed({ stance: 'differ', points: '6', reason: 'Thiếu' }, changed)).toBe('claim-changed');
    expect(owed({ stance: 'abstain', reason: 'Không rõ' }, changed)).toBe(null);
    expect(owed({ stance: 'agree' }, { points: '8.00', notAssigned: true })).toBe('claim-changed');
  });

  it('gives points, or none', () => {
    const notAssigned = { points: null, notAssigned: true };
    expect(crossPoints(line({ stance: 'agree' }), claim)).toBe('8.00');
    expect(crossPoints(line({ stance: 'agree', claimed: null }), notAssigned)).toBe(null);
    expect(crossOwed(line({ stance: 'agree', claimed: null }), notAssigned)).toBe(null);
    // Points where the unit says that it does not apply always need a reason.
    expect(crossOwed(line({ stance: 'differ', points: '8', claimed: null }), notAssigned)).toBe('reason-missing');
    expect(crossPoints(line({ stance: 'differ', points: '6' }), claim)).toBe('6');
    expect(crossPoints(line({ stance: 'abstain', points: null }), claim)).toBe(null);
  });

  it('shows in the boxes what was typed, and not the points of an agreement', () => {
    expect(crossDraft(null)).toEqual({ stance: '', points: '', reason: '' });
    expect(crossDraft(line({ stance: 'differ', points: '1234.5', reason: 'Lý do' }))).toEqual({
      ...{ stance: 'differ', points: '1.234,5', reason: 'Lý do' },
    });
    expect(crossDraft(line({ stance: 'agree', points: '8' }))).toEqual({ stance: 'agree', points: '', reason: '' });
  });
});

describe('the same opinion again', () => {
  const stored = line({ stance: 'differ', points: '5.5', reason: 'Thiếu' });

  it('is the same stance, points and reason, whatever is claimed by now', () => {
    expect(isSameOpinion(stored, { stance: 'differ', points: '5.50', reason: 'Thiếu' })).toBe(true);
    expect(isSameOpinion({ ...stored, claimed: '7' }, stored)).toBe(true);
    expect(isSameOpinion(stored, { ...stored, points: '5' })).toBe(false);
    expect(isSameOpinion(stored, { ...stored, points: null })).toBe(false);
    expect(isSameOpinion(stored, { ...stored, reason: '' })).toBe(false);
    expect(isSameOpinion(stored, { ...stored, stance: 'abstain' })).toBe(false);
    expect(isSameOpinion(line({}), { stance: null, points: null, reason: '' })).toBe(true);
  });
});
