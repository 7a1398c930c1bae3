import { describe, expect, it } from 'vitest';
import { bonus, deduct, fixed, input, interval, perCase, rule, when } from '@/tests/support/criteria';
import type { Amount, Base, Matrix } from './rule';
import { amountUses, baseUses, inputUses } from './uses';

const number = ['number', 'count'];
const plan = { kind: 'input', input: 'p' } as const;
const size = { kind: 'bySize', input: 's', bands: [] } as const;
const matrix: Matrix = {
  rows: { kind: 'number', input: 'r', parts: [interval('..')] },
  columns: { kind: 'choice', input: 'c', parts: ['x'] },
  cells: [['1']],
};
/** "a number|count, none": the input, its kinds, and whether "none" is an answer there. */
const told = (uses: ReturnType<typeof baseUses>) =>
  uses.map(({ key, kinds, takesNone }) => `${key} ${kinds.join('|')}${takesNone ? ', none' : ''}`);

describe('a base looks at', () => {
  it.each<[Base, string[]]>([
    [{ kind: 'standard' }, []],
    [{ kind: 'direct', input: 'a' }, ['a number|count']],
    [{ kind: 'passFail', input: 'a' }, ['a yesNo']],
    [{ kind: 'numberBands', input: 'a', bands: [] }, ['a number|count']],
    [{ kind: 'dateBands', input: 'a', bands: [], later: '0', never: '0' }, ['a date, none']],
    [{ kind: 'lateness', input: 'a', due: null, bands: [], later: '0', never: '0' }, ['a date|count, none']],
    [{ kind: 'levels', input: 'a', levels: [] }, ['a choice, none']],
    [{ kind: 'priorAward', input: 'a', levels: [] }, ['a choice, none']],
    [{ kind: 'matrix', ...matrix }, ['r number|count', 'c choice']],
    [{ kind: 'planVariance', actual: 'a', plan, noPlan: '0', bands: [] }, ['a number|count', 'p number|count, none']],
    [{ kind: 'planVariance', actual: 'a', plan: size, noPlan: '0', bands: [] }, ['a number|count', 's number|count']],
    [{ kind: 'proportional', actual: 'a', plan, ceiling: null }, ['a number|count', 'p number|count']],
    [{ kind: 'proportional', actual: 'a', plan: { kind: 'fixed', value: '9' }, ceiling: null }, ['a number|count']],
    [{ kind: 'relative', actual: 'a', plan }, ['a number|count', 'p number|count, none']],
    [{ kind: 'relative', actual: 'a', plan: null }, ['a number|count']],
    [{ kind: 'fromTargets', input: 'a', ceiling: null }, ['a number|count']],
    [{ kind: 'fromOutside', input: 'a', outOf: '100' }, ['a number|count']],
  ])('%j', (base, uses) => {
    expect(told(baseUses(base))).toEqual(uses);
  });
});

describe('a deduction or bonus looks at', () => {
  const conditions = [when.number('n', '1..'), when.yes('y'), when.after('d', '2026-01-31')];
  const looks = ['n number|count, none', 'y yesNo, none', 'd date, none'];
  it.each<[Amount, string[]]>([
    [perCase('a', '1'), ['a number|count']],
    [fixed('1', ...conditions), looks],
    [{ kind: 'eitherOr', options: [{ title: 'o', when: conditions, points: '1' }] }, looks],
    [{ kind: 'levels', input: 'a', levels: [] }, ['a choice, none']],
    [{ kind: 'numberBands', input: 'a', bands: [] }, ['a number|count']],
    [{ kind: 'step', input: 'a', beyond: 'above', threshold: '1', every: '1', each: '1' }, ['a number|count']],
    [{ kind: 'matrix', ...matrix }, ['r number|count', 'c choice']],
  ])('%j', (amount, uses) => {
    expect(told(amountUses(amount))).toEqual(uses);
  });
});

it('a rule looks at its inputs in the base, in each item by its title, and in the parts of ratios', () => {
  const own = rule(
    { kind: 'direct', input: 'a' },
    [input('a'), input('share', { source: { kind: 'ratio', part: 'done', whole: 'all' } })],
    {
      deductions: [deduct('Chậm', perCase('late', '1'), { unless: [when.yes('sick')] })],
      bonuses: [bonus('Thưởng', perCase('share', '1'))],
    },
  );
  expect(inputUses(own)).toEqual([
    { key: 'a', kinds: number, part: '', takesNone: false },
    { key: 'late', kinds: number, part: 'Chậm', takesNone: false },
    { key: 'sick', kinds: ['yesNo'], part: 'Chậm', takesNone: true },
    { key: 'share', kinds: number, part: 'Thưởng', takesNone: false },
    { key: 'done', kinds: number, part: '', takesNone: false },
    { key: 'all', kinds: number, part: '', takesNone: false },
  ]);
});
