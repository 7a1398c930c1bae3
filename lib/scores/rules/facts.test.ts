import { describe, expect, it } from 'vitest';
import { factWord } from './fact-words';
import { conditionsOf, isSameStatement, refuseFact, tableFacts, vetoesOf } from './facts';

const fact = (id: string) => ({ id, title: `Điều kiện ${id}`, legalGround: 'Điều 5' });
const stated = [
  { factId: 'yes', holds: true },
  { factId: 'no', holds: false },
  { factId: 'open', holds: null },
];

describe('the facts of a table', () => {
  it('are its vetoes, then the conditions of its classification', () => {
    const classification = { basis: 'total' as const, conditions: [fact('k')], classes: [] };
    expect(tableFacts({ vetoes: [fact('v'), fact('w')], classification })).toEqual([
      { ...fact('v'), kind: 'veto' },
      { ...fact('w'), kind: 'veto' },
      { ...fact('k'), kind: 'condition' },
    ]);
  });

  it('are vetoes where they hold, and conditions where somebody said either way', () => {
    expect(vetoesOf(stated)).toEqual(['yes']);
    expect(conditionsOf(stated)).toEqual({ yes: true, no: false });
  });

  it('are read as yes, no, or not stated', () => {
    expect([true, false, null, undefined].map(factWord)).toEqual(['yes', 'no', 'unstated', 'unstated']);
  });
});

describe('stating a fact', () => {
  it('needs a reason, and is over once it was relied on', () => {
    const open = { adopted: false, published: false };
    expect(refuseFact(open, true, ' ')).toEqual({ reason: 'fact-without-reason', field: 'reason' });
    expect([refuseFact(open, false, 'CV 1'), refuseFact(open, null, '')]).toEqual([null, null]);
    expect(refuseFact({ ...open, adopted: true }, null, '')).toEqual({ reason: 'fact-adopted' });
    expect(refuseFact({ ...open, published: true }, true, 'x')).toEqual({ reason: 'fact-published' });
  });
});

describe('the same statement', () => {
  const yes = { holds: true, reason: 'Quyết định 12-QĐ/ĐU' };
  const taken = { holds: null, reason: '' };
  it('is the same word for the same reason, and nothing stated has no reason', () => {
    expect(isSameStatement(yes, { ...yes })).toBe(true);
    expect(isSameStatement(yes, { ...yes, reason: 'Khác' })).toBe(false);
    expect(isSameStatement(yes, { ...yes, holds: false })).toBe(false);
    expect(isSameStatement(yes, taken)).toBe(false);
    expect(isSameStatement(taken, yes)).toBe(false);
    expect(isSameStatement(null, yes)).toBe(false);
    expect(isSameStatement(null, taken)).toBe(true);
    expect(isSameStatement(taken, { holds: null, reason: 'x' })).toBe(true);
  });
});
