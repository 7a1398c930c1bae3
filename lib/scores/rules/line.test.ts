import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '@/lib/criteria/rules/exact';
import type { Criterion } from '@/lib/criteria/rules/table';
import { choice, count, day, input, leaf, rule, yesNo } from '@/tests/support/criteria';
import type { LeafScore, LeafState } from './leaf-score';
import { type LineFacts, owedFor, readPoints, readValues, type Said, saysAlready, valueText, valueWords } from './line';

const asks = (...inputs: ReturnType<typeof input>[]): Criterion => leaf('x', '10', rule({ kind: 'standard' }, inputs));
const read = (criterion: Criterion, typed: Record<string, string>) => readValues(criterion, typed);

describe('readValues', () => {
  const ratio = input('r', { source: { kind: 'ratio', part: 'c', whole: 'n' } });
  const all = asks(input('n'), count('c'), day('d'), yesNo('y'), choice('h', { a: 'Đầy đủ', '01': 'Thiếu' }), ratio);

  it('reads every kind as people type it, and leaves out what is empty or not asked', () => {
    expect(read(all, { n: '1.234,5', c: '3', d: '31/1/2026', y: 'no', h: 'a', other: '1' })).toEqual({
      values: { n: '1234.5', c: '3', d: '2026-01-31', y: false, h: 'a' },
    });
    expect(read(asks(input('p', { measure: '%' })), { p: '97,3%' })).toEqual({ values: { p: '97.3' } });
    expect(read(asks(input('p', { measure: 'hồ sơ' })), { p: '97,3%' })).toMatchObject({
      refusal: { field: 'values.p' },
    });
    expect(read(all, { n: ' ', d: 'none' })).toEqual({ values: { d: 'none' } });
    expect(read(all, { y: 'yes', h: '01', r: '50' })).toEqual({ values: { y: true, h: '01' } });
    expect(read(asks(count('c', { mayBeNone: true })), { c: 'none' })).toEqual({ values: { c: 'none' } });
    expect(readValues({ rule: null }, { n: '1' })).toEqual({ values: {} });
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
});

describe('a stored value', () => {
  const quality = choice('h', { a: 'Đầy đủ', '01': 'Thiếu một phần' });
  it.each([
    ['a number', input('n'), '1234.5', '1.234,5', '1.234,5%'],
    ['a count', count('c'), '1200', '1.200', '1.200 trường hợp'],
    ['a day', day('d'), '2026-01-31', '31/01/2026', '31/01/2026'],
    ['a day that never came', day('d'), 'none', 'none', 'Không thực hiện'],
    ['yes', yesNo('y'), true, 'yes', 'Có'],
    ['no', yesNo('y'), false, 'no', 'Không'],
    ['a choice', quality, '01', '01', 'Thiếu một phần'],
    ['a choice that the list no longer has', quality, 'b', 'b', 'b'],
    ['none of a number', input('n'), 'none', 'none', 'Không thực hiện'],
    ['nothing yet', input('n'), undefined, '', '–'],
  ])('of %s is shown as it was typed, and in words', (_, own, value, text, words) => {
    const asked = { ...own, noneWords: 'Không thực hiện' };
    expect([valueText(own, value), valueWords(asked, value)]).toEqual([text, words]);
  });

  it('that is empty leaves its box empty', () => {
    expect([valueText(input('n'), ''), valueText(day('d'), '')]).toEqual(['', '']);
  });
});

describe('readPoints', () => {
  const scale = { decimals: 2, reach: { standard: new Exact(9), least: new Exact(-1), most: new Exact(10) } };
  const endless = { decimals: 2, reach: { standard: new Exact(9), least: null, most: null } };

  it('takes what the rule of a criterion can give and nothing beyond', () => {
    const above = { reason: 'decided-above', most: '10', standard: '9', field: 'claimed' };
    expect(readPoints('10', scale, 'claimed')).toEqual({ points: '10' });
    expect(readPoints('10,01', scale, 'claimed')).toEqual({ refusal: above });
    expect(readPoints('-1', scale, 'claimed')).toEqual({ points: '-1' });
    expect(readPoints('-1,01', scale, 'claimed')).toEqual({
      refusal: { reason: 'decided-below', least: '-1', field: 'claimed' },
    });
    expect(readPoints('-500', endless, 'claimed')).toEqual({ points: '-500' });
    expect(readPoints('500', endless, 'claimed')).toEqual({ points: '500' });
  });

  it('takes the decimals of the table and nothing finer or absurd', () => {
    expect(readPoints('9,5', scale, 'claimed')).toEqual({ points: '9.5' });
    expect(readPoints('9,55', scale, 'claimed')).toEqual({ points: '9.55' });
    expect(readPoints(' ', scale, 'claimed')).toEqual({ points: null });
    expect(readPoints('chín', scale, 'claimed')).toEqual({
      refusal: { reason: 'decided-not-number', field: 'claimed' },
    });
    expect(readPoints('9,555', scale, 'claimed')).toMatchObject({
      refusal: { reason: 'decided-too-fine', field: 'claimed' },
    });
    expect(readPoints('1000000', endless, 'claimed')).toMatchObject({ refusal: { reason: 'decided-absurd' } });
  });
});

describe('owedFor', () => {
  const computed = (points: string | null, state: LeafState): LeafScore => ({
    criterionId: 'x',
    state,
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
  const table = { decimals: 2, leafFloor: 'zero' } as const;
  const own = (evidence: 'required' | 'optional') =>
    leaf('x', '10', rule({ kind: 'direct', input: 'n' }, [input('n')]), { evidence });
  const owed = (wish: Partial<LineFacts>, points: string | null, evidence: 'required' | 'optional' = 'required') =>
    owedFor(own(evidence), table, line(wish), computed(points, points === null ? 'missing' : 'scored'));

  it('asks for numbers, then for evidence or words', () => {
    expect(owed({}, null)).toEqual(['values-missing']);
    expect(owedFor(own('required'), table, line({}), computed(null, 'refused'))).toEqual(['values-refused']);
    expect(owedFor(own('optional'), table, line({}), computed(null, 'waiting'))).toEqual([]);
    expect(owed({}, '6.00')).toEqual(['evidence-missing']);
    expect(owed({}, '6.00', 'optional')).toEqual([]);
    expect(owed({ documents: 1 }, '6.00')).toEqual([]);
    expect(owed({ explanation: 'Không có văn bản' }, '6.00')).toEqual([]);
  });

  it('takes spaces for no words', () => {
    expect(owed({ explanation: ' ' }, '6.00')).toEqual(['evidence-missing']);
    expect(owed({ claimed: '8', claimReason: ' ', documents: 1 }, '6.00')).toEqual(['claim-unexplained']);
    expect(owed({ notAssigned: true, explanation: ' ' }, null)).toEqual(['not-assigned-unexplained']);
    expect(owed({ reopened: true, answer: ' ', documents: 1 }, '6.00')).toEqual(['answer-missing']);
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

  it('asks a claim of an earlier version to keep to what this one gives', () => {
    expect(owed({ claimed: '10', claimReason: 'Vì', documents: 1 }, '6.00')).toEqual([]);
    expect(owed({ claimed: '10.01', claimReason: 'Vì', documents: 1 }, '6.00')).toEqual(['claim-beyond']);
    expect(owed({ claimed: '-1', claimReason: 'Vì', documents: 1 }, null)).toEqual(['claim-beyond']);
    expect(owed({ claimed: '10.01', notAssigned: true, explanation: 'Không giao' }, '6.00')).toEqual([]);
  });

  it('asks what is not assigned for its reason alone, and what was returned for its answer', () => {
    expect(owed({ notAssigned: true }, null)).toEqual(['not-assigned-unexplained']);
    expect(owed({ notAssigned: true, explanation: 'Không có nhiệm vụ' }, null)).toEqual([]);
    expect(owed({ reopened: true, documents: 1 }, '6.00')).toEqual(['answer-missing']);
    expect(owed({ reopened: true, answer: 'Vì', documents: 1 }, '6.00')).toEqual([]);
  });
});

describe('a line that says already what is to be written', () => {
  const said: Said = {
    ...{
      inputs: { share: '97.5', done: true },
      claimed: '3.5',
      notAssigned: false,
      claimReason: 'Vì',
      answer: 'Đã rõ',
    },
    explanation: 'Báo cáo',
  };

  it('is told by every word of it, and the answer where one was asked for', () => {
    expect(saysAlready(said, { ...said, inputs: { done: true, share: '97.5' } }, true)).toBe(true);
    const other: Partial<Said>[] = [
      { inputs: { share: '97.5' } },
      { inputs: { share: '97.5', done: false } },
      { inputs: { ...said.inputs, more: '1' } },
      { claimed: null },
      { claimed: '3.6' },
      { notAssigned: true },
      { claimReason: '' },
      { explanation: '' },
    ];
    expect(other.filter((change) => saysAlready(said, { ...said, ...change }, false))).toEqual([]);
    expect([true, false].map((isAnswered) => saysAlready(said, { ...said, answer: '' }, isAnswered))).toEqual([
      false,
      true,
    ]);
  });

  it('is the same both ways round, and always as itself', () => {
    const values = fc.dictionary(fc.constantFrom('a', 'b'), fc.oneof(fc.boolean(), fc.constantFrom('1', '2')));
    const anySaid = values.map((inputs) => ({ ...said, inputs }));
    fc.assert(fc.property(anySaid, (one) => saysAlready(one, { ...one, inputs: { ...one.inputs } }, true)));
    fc.assert(
      fc.property(anySaid, anySaid, (left, right) => saysAlready(left, right, true) === saysAlready(right, left, true)),
    );
  });
});
