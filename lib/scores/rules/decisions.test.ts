import { describe, expect, it } from 'vitest';
import { Exact } from '@/lib/criteria/rules/exact';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers, type UnitAnswers } from './answers';
import { type Factors, prepareTable } from './prepare';
import { scoreUnit } from './score';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
const moving = rule({ kind: 'standard' }, [count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});

describe('decisions of people', () => {
  const of = table([section('s', null, [[leaf('a', '5', moving)], [leaf('b', '5', direct)]], { bonusCap: '0' })]);
  const scored = (answers: Partial<UnitAnswers>, factors?: Factors) =>
    scoreUnit(prepareTable(of, factors), { ...noAnswers('u'), ...answers }, null);
  const decide = (points: string, reason = 'vì biên bản', values = { a: { m: '0', q: '0' }, b: { p: '5' } }) =>
    scored({ values, decided: { a: { points, reason } } });

  it('stand beside what the rule gives, as a part of their own', () => {
    const score = decide('3.5');
    expect(score.leaves[0]?.points).toEqual({
      points: '3.50',
      standard: '5.00',
      bonus: '0.00',
      deduction: '0.00',
      adjustment: '-1.50',
    });
    expect([score.points, score.adjustment, score.sections[0]?.adjustment]).toEqual(['8.50', '-1.50', '-1.50']);
    expect(score.leaves[0]?.next).toEqual([]);
  });

  it('are not held down by caps, because they were decided', () => {
    expect(decide('9')).toMatchObject({ points: '14.00', bonus: '0.00', adjustment: '4.00' });
  });

  it('are split by the standard where the rule gives nothing', () => {
    const without = (points: string) => {
      const [, given] = scored({ decided: { b: { points, reason: 'số liệu cũ' } } }).leaves;
      return given?.points;
    };
    expect(without('4')).toEqual({
      points: '4.00',
      standard: '4.00',
      bonus: '0.00',
      deduction: '0.00',
      adjustment: '0.00',
    });
    expect(without('7')).toEqual({
      points: '7.00',
      standard: '5.00',
      bonus: '2.00',
      deduction: '0.00',
      adjustment: '0.00',
    });
    expect(without('-1')).toEqual({
      points: '-1.00',
      standard: '0.00',
      bonus: '0.00',
      deduction: '1.00',
      adjustment: '0.00',
    });
  });

  it('need a reason where they differ from the rule', () => {
    expect(decide('5.00', '').leaves[0]).toMatchObject({
      state: 'scored',
      points: { points: '5.00', adjustment: '0.00' },
    });
    expect(decide('4', ' ').leaves[0]?.refusals).toEqual([
      { reason: 'decided-without-reason', points: '4', computed: '5.00' },
    ]);
    const blind = scored({ decided: { b: { points: '4', reason: '' } } });
    expect(blind.leaves[1]?.refusals).toEqual([{ reason: 'decided-without-reason', points: '4', computed: null }]);
    expect(blind.leaves[1]?.state).toBe('refused');
  });

  it.each([
    ['NaN', { reason: 'decided-not-number' }],
    ['1e9', { reason: 'decided-not-number' }],
    ['', { reason: 'decided-not-number' }],
    ['4.125', { reason: 'decided-too-fine', decimals: 2 }],
    ['100000.01', { reason: 'decided-absurd', most: '100000' }],
    ['-100001', { reason: 'decided-absurd', most: '100000' }],
  ])('of %s are refused', (points, refusal) => {
    expect(decide(points).leaves[0]).toMatchObject({ state: 'refused', points: null, refusals: [refusal] });
  });

  it('advise nothing more, and stay refused in a trial of other weights where they are no number', () => {
    const twice = new Map([['b', new Exact(2)]]);
    const tried = (points: string) => scored({ decided: { b: { points, reason: '' } } }, twice).leaves[1];
    expect(tried('4')).toMatchObject({ state: 'scored', points: { points: '8.00' }, next: [] });
    expect(tried('bốn')).toMatchObject({ state: 'refused', refusals: [{ reason: 'decided-not-number' }] });
  });

  it('do not reach criteria that are not assigned', () => {
    const score = scored({ notAssigned: ['a'], decided: { a: { points: '5', reason: 'x' } } });
    expect(score.leaves[0]?.state).toBe('notAssigned');
  });
});
