import { describe, expect, it } from 'vitest';
import { Exact } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import { shakenResult, topParts } from './shaking';

const moving = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' }), count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});
const of = (wish: Partial<CriteriaTable> = {}) =>
  table([section('s', null, [[leaf('a', '60', moving)], [leaf('b', '10', moving)]]), [leaf('c', '30', moving)]], wish);
const values = {
  a: { p: '40', m: '3', q: '5' },
  b: { p: '9', m: '0', q: '0' },
  c: { p: '20', m: '1', q: '2' },
};
const topsOf = (on: CriteriaTable, notAssigned: string[] = []) =>
  topParts(on, scoreUnit(prepareTable(on), { ...noAnswers('u'), values, notAssigned }, null));
const texts = (tops: ReturnType<typeof topsOf>) =>
  tops.map((one) => Object.fromEntries(Object.entries(one).map(([key, number]) => [key, number.toFixed()])));
const section1 = { points: '51', bonus: '5', deduction: '3', assigned: '70', maximum: '70' };
const leaf2 = { points: '21', bonus: '2', deduction: '1', assigned: '30', maximum: '30' };

describe('the top of a score', () => {
  it('is its sections and leaves in the order of the table, what is not assigned with nothing in it', () => {
    expect(texts(topsOf(of()))).toEqual([section1, leaf2]);
    expect(texts(topsOf(of(), ['b', 'c']))).toEqual([
      { ...section1, points: '42', assigned: '60' },
      { points: '0', bonus: '0', deduction: '0', assigned: '0', maximum: '30' },
    ]);
    expect(topsOf(table([]))).toEqual([]);
  });
});

describe('a result with other weights', () => {
  const result = (wish: Partial<CriteriaTable>, weights: string[], notAssigned: string[] = []) => {
    const on = of(wish);
    const exact = weights.map((one) => new Exact(one));
    return shakenResult(on, topsOf(on, notAssigned), exact).toFixed();
  };

  it.each<[string, Partial<CriteriaTable>, string[], string[], string]>([
    ['plain: the weighted points', { notAssigned: 'plain' }, ['1.1', '0.5'], [], '66.6'],
    ['plain, one weight left out: it is 1', { notAssigned: 'plain' }, ['1.1'], [], '77.1'],
    // 66.6 ÷ (77 + 15) × 100
    [
      'a percentage, with two decimals at least',
      { notAssigned: 'percentage', decimals: 0 },
      ['1.1', '0.5'],
      [],
      '72.39',
    ],
    ['a percentage, with those of the table', { notAssigned: 'percentage', decimals: 3 }, ['1.1', '0.5'], [], '72.391'],
    // (42 × 1.1) ÷ (60 × 1.1) × (70 × 1.1 + 30 × 0.5)
    ['rescaled to all weighted points', { notAssigned: 'rescaled' }, ['1.1', '0.5'], ['b', 'c'], '64.4'],
    [
      'rescaled, with the decimals of the table',
      { notAssigned: 'rescaled', decimals: 0 },
      ['1.1', '0.5'],
      ['b', 'c'],
      '64',
    ],
    [
      'capped bonuses, weighted before they are held down',
      { notAssigned: 'plain', bonusCap: '6' },
      ['1.1'],
      [],
      '75.6',
    ],
    ['capped deductions likewise', { notAssigned: 'plain', deductionCap: '4' }, ['1.1'], [], '77.4'],
    ['caps that are not reached', { notAssigned: 'plain', bonusCap: '7', deductionCap: '4' }, ['1', '1'], [], '72'],
    ['nothing where all weight is taken away', { notAssigned: 'percentage' }, ['0', '0'], [], '0'],
  ])('%s', (_, wish, weights, notAssigned, expected) => {
    expect(result(wish, weights, notAssigned)).toBe(expected);
  });
});
