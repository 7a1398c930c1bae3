import { describe, expect, it } from 'vitest';
import { advice } from '@/tests/support/advice';
import {
  bands,
  bonus,
  choice,
  count,
  day,
  deduct,
  fixed,
  input,
  interval,
  perCase,
  rule,
  when,
} from '@/tests/support/criteria';
import type { Amount, Base, Rule } from '../../rule';

const rows = (key: string): Amount => ({
  kind: 'matrix',
  rows: { kind: 'number', input: key, parts: ['..30)', '30..'].map(interval) },
  columns: { kind: 'number', input: 'size', parts: [interval('..')] },
  cells: [['1'], ['0']],
});
const share = (plan: Extract<Base, { kind: 'proportional' }>['plan']): Base => ({
  ...{ kind: 'proportional', actual: 'a', plan, ceiling: null },
});

describe('the next points are looked for at bounds of the own input alone', () => {
  // Each more of "a" brings points, so a bound that is not its own would be named before the plan.
  it.each<[string, Partial<Rule>]>([
    ['cases', { deductions: [deduct('d', perCase('b', '0.1'))] }],
    ['the cap of cases', { bonuses: [bonus('d', perCase('b', '0.5'), { cap: '20' })] }],
    [
      'steps',
      { bonuses: [bonus('d', { kind: 'step', input: 'b', beyond: 'above', threshold: '20', every: '5', each: '1' })] },
    ],
    [
      'bands',
      { deductions: [deduct('d', { kind: 'numberBands', input: 'b', bands: bands({ '..30)': '1', '30..': '0' }) })] },
    ],
    ['a matrix', { deductions: [deduct('d', rows('b'))] }],
    ['conditions', { deductions: [deduct('d', fixed('1', when.number('b', '..40)')))] }],
    [
      'exceptions',
      { deductions: [deduct('d', fixed('1', when.number('b', '..90)')), { unless: [when.number('b', '50..')] })] },
    ],
  ])('whatever %s another has', (_, wish) => {
    const own = rule(share({ kind: 'fixed', value: '100' }), [input('a'), input('b'), count('size')], wish);
    const [first] = advice(own, { a: '10', b: '10', size: '1' }, {}).filter((one) => one.startsWith('a '));
    expect(first).toContain('a raise 90 to 100 → ');
  });

  it('whatever bands or plan the base has for another', () => {
    const cases = { bonuses: [bonus('d', perCase('b', '1'))] };
    const banded = rule(
      { kind: 'numberBands', input: 'a', bands: bands({ '3.5..': '5', '..3.5)': '3' }) },
      [input('a'), input('b')],
      cases,
    );
    expect(advice(banded, { a: '4', b: '3' })).toEqual(['b raise 1 to 4 → 9 (+1)']);
    const planned = rule(share({ kind: 'fixed', value: '100' }), [input('a'), input('b')], cases);
    expect(advice(planned, { a: '100', b: '99.5' }, { bonusCap: '100.5' })).toEqual([
      'b raise 1 to 100.5 → 105.5 (+1)',
    ]);
  });
});

describe('the next points of a number', () => {
  const standard = (wish: Partial<Rule>, own = input('a')) => rule({ kind: 'standard' }, [own], wish);
  it.each<[string, Rule, string, string[]]>([
    [
      'taken by bands',
      standard({
        deductions: [deduct('d', { kind: 'numberBands', input: 'a', bands: bands({ '..30)': '1', '30..': '0' }) })],
      }),
      '10',
      ['a raise 20 to 30 → 5 (+1)'],
    ],
    [
      'that fulfils a condition only below its end',
      standard({ deductions: [deduct('d', fixed('1', when.number('a', '..40)')))] }),
      '10',
      ['a raise 30 to 40 → 5 (+1)'],
    ],
    [
      'that must not exceed the end of an exception',
      standard({ deductions: [deduct('d', fixed('1'), { unless: [when.number('a', '..40')] })] }),
      '50',
      ['a lower 10 to 40 → 5 (+1)'],
    ],
    [
      'far from a step below its threshold',
      standard({
        bonuses: [bonus('b', { kind: 'step', input: 'a', beyond: 'below', threshold: '90', every: '2', each: '0.5' })],
      }),
      '100',
      ['a lower 12 to 88 → 5.5 (+0.5)'],
    ],
    [
      'between two steps below its threshold',
      standard({
        bonuses: [bonus('b', { kind: 'step', input: 'a', beyond: 'below', threshold: '90', every: '2', each: '0.5' })],
      }),
      '87.5',
      ['a lower 1.5 to 86 → 6 (+0.5)'],
    ],
    ['that is entered as points, are nobody’s to advise', rule({ kind: 'direct', input: 'a' }, [input('a')]), '3', []],
    [
      'that is a count go down to a whole one',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '..3.5': '5', '(3.5..': '2' }) }, [count('a')]),
      '6',
      ['a lower 3 to 3 → 5 (+3)'],
    ],
    [
      'at the very limits of the input',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '98..': '5', '..98)': '2' }) }, [
        input('a', { maximum: '98' }),
      ]),
      '90',
      ['a raise 8 to 98 → 5 (+3)'],
    ],
    [
      'below its least, are none',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '..5': '5', '(5..': '2' }) }, [
        input('a', { minimum: '6' }),
      ]),
      '9',
      [],
    ],
  ])('%s', (_, own, a, expected) => {
    expect(advice(own, { a })).toEqual(expected);
  });

  it('taken by the row of a matrix', () => {
    const own = rule({ kind: 'standard' }, [input('a'), count('size')], { deductions: [deduct('d', rows('a'))] });
    expect(advice(own, { a: '10', size: '1' })).toEqual(['a raise 20 to 30 → 5 (+1)']);
  });

  it('that would lead into an unfinished bonus are none', () => {
    const amount: Amount = { kind: 'step', input: 'a', beyond: 'above', threshold: '90', every: '0', each: '1' };
    const own = rule({ kind: 'numberBands', input: 'a', bands: bands({ '90..': '5', '..90)': '3' }) }, [input('a')], {
      bonuses: [bonus('b', amount, { onlyWhenStandardMet: true })],
    });
    expect(advice(own, { a: '80' })).toEqual([]);
  });

  it('of a plan that does not exist are none', () => {
    const alone = rule({ kind: 'relative', actual: 'a', plan: null }, [input('a')]);
    expect(advice(alone, { a: '5' }, {}, [{ a: '10' }])).toEqual([]);
  });
});

describe('the next points never ask for other circumstances', () => {
  it.each([
    ['the plan', { kind: 'input', input: 'p' } as const],
    ['the size of the work', { kind: 'bySize', input: 'p', bands: [{ ...interval('..'), planned: '50' }] } as const],
  ])('%s, though a condition looks at it too', (_, plan) => {
    const own = rule(share(plan), [input('a'), input('p')], {
      deductions: [deduct('d', fixed('1', when.number('p', '..70)')))],
    });
    expect(advice(own, { a: '50', p: '50' })).toEqual([]);
  });

  it('the columns of a matrix, though one can be chosen', () => {
    const own = rule(
      {
        kind: 'matrix',
        rows: { kind: 'choice', input: 'level', parts: ['x', 'y'] },
        columns: { kind: 'choice', input: 'area', parts: ['m', 'n'] },
        cells: [
          ['2', '4'],
          ['1', '3'],
        ],
      },
      [choice('level', { x: 'Đủ', y: 'Thiếu' }), choice('area', { m: 'Miền núi', n: 'Đồng bằng' })],
    );
    expect(advice(own, { level: 'y', area: 'm' })).toEqual(['level choose Đủ → 2 (+1)']);
  });
});

describe('the next points of days and choices', () => {
  it('are the latest day that still brings some, of bands and conditions together', () => {
    const own = rule(
      {
        ...{ kind: 'dateBands', input: 'a', later: '2', never: '0' },
        bands: [
          { through: '2026-02-28', points: '5' },
          { through: '2026-03-31', points: '4' },
        ],
      },
      [day('a')],
      { deductions: [deduct('d', fixed('1', when.after('a', '2026-06-30')))] },
    );
    expect(advice(own, { a: '2026-07-15' })).toEqual(['a day 2026-06-30 → 2 (+1)']);
    expect(advice(own, { a: '2026-06-30' })).toEqual(['a day 2026-03-31 → 4 (+2)']);
  });

  it('are the next better choice, whatever order they are listed in, and of equal ones the first', () => {
    const levels = [
      { choice: 'none yet', points: '0' },
      { choice: 'some', points: '3' },
      { choice: 'as good', points: '3' },
      { choice: 'all', points: '5' },
    ];
    const listed = (...ids: string[]) =>
      rule({ kind: 'levels', input: 'a', levels }, [choice('a', Object.fromEntries(ids.map((id) => [id, id])))]);
    expect(advice(listed('some', 'all', 'as good', 'none yet'), { a: 'none yet' })).toEqual(['a choose some → 3 (+3)']);
    expect(advice(listed('all', 'as good', 'some', 'none yet'), { a: 'none yet' })).toEqual([
      'a choose as good → 3 (+3)',
    ]);
  });
});
