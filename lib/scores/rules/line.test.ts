import { describe, expect, it } from 'vitest';
import type { Criterion } from '@/lib/criteria/rules/table';
import { choice, count, day, input, leaf, rule, yesNo } from '../../../tests/support/criteria';
import type { LeafScore } from './leaf-score';
import { type LineFacts, owedFor, readPoints, readValues, valueText, valueWords } from './line';

const asks = (...inputs: ReturnType<typeof input>[]): Criterion => leaf('x', '10', rule({ kind: 'standard' }, inputs));
const read = (criterion: Criterion, typed: Record<string, string>) => readValues(criterion, typed);

describe('readValues', () => {
  const all = asks(input('n'), count('c'), day('d'), yesNo('y'), choice('h', { a: 'Đầy đủ' }));

  it('reads every kind as people type it, and leaves out what is empty or not asked', () => {
    expect(read(all, { n: '1.234,5', c: '3', d: '31/1/2026', y: 'no', h: 'a', other: '1' })).toEqual({
      values: { n: '1234.5', c: '3', d: '2026-01-31', y: false, h: 'a' },
    });
    expect(read(all, { n: ' ', d: 'none' })).toEqual({ values: { d: 'none' } });
  });

  it.each([
    ['n', 'chín', 'value-not-number'],
    ['n', '=1+1', 'value-not-number'],
    ['n', '-1', 'value-below'],
    ['n', '1000000000', 'value-above'],
    ['n', 'none', 'value-none-not-allowed'],
    ['c', '1,5', 'value-not-whole'],
    ['d', '31/02/2026', 'value-not-date'],
    ['y', 'maybe', 'value-not-yes-no'],
    ['h', 'z', 'value-not-choice'],
  ])('refuses %s = %s at its box', (key, text, reason) => {
    expect(read(all, { [key]: text })).toMatchObject({ refusal: { reason, field: `values.${key}` } });
  });

  it('shows what it read as it was typed, and in words', () => {
    expect(valueText({ kind: 'number' }, '1234.5')).toBe('1.234,5');
    expect(valueText({ kind: 'date' }, '2026-01-31')).toBe('31/01/2026');
    expect(valueText({ kind: 'yesNo' }, false)).toBe('no');
    expect(valueWords(input('n'), '92.5')).toBe('92,5%');
    expect(valueWords(choice('h', { a: 'Đầy đủ' }), 'a')).toBe('Đầy đủ');
    expect(valueWords(day('d'), 'none')).toBe('Không có');
  });
});

describe('readPoints', () => {
  it('takes the decimals of the table and nothing finer or absurd', () => {
    expect(readPoints('9,5', 2, 'claimed')).toEqual({ points: '9.5' });
    expect(readPoints('', 2, 'claimed')).toEqual({ points: null });
    expect(readPoints('9,555', 2, 'claimed')).toMatchObject({
      refusal: { reason: 'decided-too-fine', field: 'claimed' },
    });
    expect(readPoints('1000000', 2, 'claimed')).toMatchObject({ refusal: { reason: 'decided-absurd' } });
  });
});

describe('owedFor', () => {
  const computed = (points: string | null): LeafScore => ({
    criterionId: 'x',
    state: points === null ? 'missing' : 'scored',
    maximum: '10.00',
    points: points === null ? null : { points, standard: points, bonus: '0', deduction: '0', adjustment: '0' },
    ...{ missing: [], refusals: [], steps: [], next: [] },
  });
  const line = (wish: Partial<LineFacts>): LineFacts => ({
    ...{
      notAssigned: false,
      claimed: null,
      claimReason: '',
      explanation: '',
      documents: 0,
      reopened: false,
      answer: '',
    },
    ...wish,
  });
  const owed = (wish: Partial<LineFacts>, points: string | null, evidence: 'required' | 'optional' = 'required') =>
    owedFor({ evidence }, line(wish), computed(points));

  it('asks for numbers, then for evidence or words', () => {
    expect(owed({}, null)).toEqual(['values-missing']);
    expect(owed({}, '6.00')).toEqual(['evidence-missing']);
    expect(owed({}, '6.00', 'optional')).toEqual([]);
    expect(owed({ documents: 1 }, '6.00')).toEqual([]);
    expect(owed({ explanation: 'Không có văn bản' }, '6.00')).toEqual([]);
  });

  it('asks for no proof of 0', () => {
    expect(owed({}, '0.00')).toEqual([]);
    expect(owed({ claimed: '0', claimReason: 'Không làm' }, null)).toEqual([]);
  });

  it('asks a contested claim for its reason, and one that says the same for none', () => {
    expect(owed({ claimed: '8', documents: 1 }, '6.00')).toEqual(['claim-unexplained']);
    expect(owed({ claimed: '8', claimReason: 'Vì', documents: 1 }, '6.00')).toEqual([]);
    expect(owed({ claimed: '6', documents: 1 }, '6.00')).toEqual([]);
  });

  it('asks what is not assigned for its reason alone, and what was returned for its answer', () => {
    expect(owed({ notAssigned: true }, null)).toEqual(['not-assigned-unexplained']);
    expect(owed({ notAssigned: true, explanation: 'Không có nhiệm vụ' }, null)).toEqual([]);
    expect(owed({ reopened: true, documents: 1 }, '6.00')).toEqual(['answer-missing']);
    expect(owed({ reopened: true, answer: 'Vì', documents: 1 }, '6.00')).toEqual([]);
  });
});
