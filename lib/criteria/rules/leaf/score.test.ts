import { describe, expect, it } from 'vitest';
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
  leaf,
  perCase,
  pointsOf,
  rule,
  when,
  yesNo,
} from '@/tests/support/criteria';
import { Exact } from '../exact';
import type { InputValues, Rule } from '../rule';
import type { Criterion } from '../table';
import { type LeafSettings, leafFacts, prepareLeaf } from './prepare';
import { scoreLeaf } from './score';

function told(
  own: Rule | null,
  values: InputValues,
  wish: Partial<Criterion> = {},
  settings: Partial<LeafSettings> = {},
) {
  const ready = prepareLeaf(leaf('x', '5', own, wish), { decimals: 2, leafFloor: 'zero', ...settings });
  const outcome = scoreLeaf(ready, values, null);
  if (outcome.state !== 'scored') return outcome;
  const { standard, bonus: added, deduction, points } = outcome.parts;
  const parts = [standard, added, deduction, points].map((one) => one.toFixed()).join(' ');
  return { parts, steps: outcome.steps };
}

const looked = (key: string, value: string, measure = 'trường hợp') => ({ label: `Số liệu ${key}`, value, measure });

describe('the order of reckoning', () => {
  const own = rule(
    { kind: 'numberBands', input: 'share', bands: bands({ '90..': '5', '..90)': '3' }) },
    [input('share'), count('late'), count('good'), yesNo('self')],
    {
      deductions: [deduct('Trễ', perCase('late', '0.5'), { cap: '2', unless: [when.yes('self')] })],
      bonuses: [
        bonus('Sáng kiến', perCase('good', '1'), { cap: '1.5' }),
        bonus('Trọn vẹn', fixed('1', when.yes('self')), { onlyWhenStandardMet: true }),
      ],
    },
  );

  it('is base, deductions, bonuses, caps, and each step is told', () => {
    const values = { share: '95', late: '6', good: '2', self: false };
    expect(told(own, values, { bonusCap: '1', deductionCap: '1.5' })).toEqual({
      parts: '5 1 1.5 4.5',
      steps: [
        { kind: 'band', looked: looked('share', '95', '%'), interval: interval('90..'), points: '5' },
        {
          kind: 'deduction',
          id: 'Trễ',
          title: 'Trễ',
          found: { kind: 'cases', looked: looked('late', '6'), each: '0.5', points: '3' },
        },
        { kind: 'cap', of: 'item', title: 'Trễ', before: '3', cap: '2' },
        {
          kind: 'bonus',
          id: 'Sáng kiến',
          title: 'Sáng kiến',
          found: { kind: 'cases', looked: looked('good', '2'), each: '1', points: '2' },
        },
        { kind: 'cap', of: 'item', title: 'Sáng kiến', before: '2', cap: '1.5' },
        { kind: 'standardNotMet', id: 'Trọn vẹn', title: 'Trọn vẹn' },
        { kind: 'cap', of: 'bonus', title: '', before: '1.5', cap: '1' },
        { kind: 'cap', of: 'deduction', title: '', before: '2', cap: '1.5' },
      ],
    });
  });

  it('lifts a deduction under its exception, so that the standard is met', () => {
    expect(told(own, { share: '95', late: '6', good: '0', self: true })).toEqual({
      parts: '5 1 0 6',
      steps: [
        { kind: 'band', looked: looked('share', '95', '%'), interval: interval('90..'), points: '5' },
        {
          kind: 'deduction',
          id: 'Trễ',
          title: 'Trễ',
          found: { kind: 'cases', looked: looked('late', '6'), each: '0.5', points: '3' },
        },
        { kind: 'lifted', id: 'Trễ', title: 'Trễ', points: '3' },
        {
          kind: 'bonus',
          id: 'Sáng kiến',
          title: 'Sáng kiến',
          found: { kind: 'cases', looked: looked('good', '0'), each: '1', points: '0' },
        },
        { kind: 'bonus', id: 'Trọn vẹn', title: 'Trọn vẹn', found: { kind: 'fixed', holds: true, points: '1' } },
      ],
    });
  });

  it('does not ask for an exception where nothing is deducted', () => {
    const { deductions } = own;
    const alone = { ...own, deductions, bonuses: [] };
    expect(told(alone, { share: '50', late: '0', good: '0' })).toMatchObject({ parts: '3 0 0 3' });
    expect(told(alone, { share: '50', late: '1', good: '0' })).toEqual({ state: 'missing', missing: ['self'] });
  });
});

describe('caps and the floor', () => {
  const taken = rule({ kind: 'standard' }, [count('late')], { deductions: [deduct('d', perCase('late', '2'))] });
  it('never takes more than there is, unless the table lets leaves fall below 0', () => {
    expect(told(taken, { late: '4' })).toMatchObject({
      parts: '5 0 5 0',
      steps: [{ kind: 'start', points: '5' }, {}, { kind: 'cap', of: 'floor', title: '', before: '8', cap: '5' }],
    });
    expect(told(taken, { late: '4' }, {}, { leafFloor: 'none' })).toMatchObject({ parts: '5 0 8 -3' });
  });

  it('takes the cap of the leaf before the floor', () => {
    expect(told(taken, { late: '4' }, { deductionCap: '6' })).toMatchObject({ parts: '5 0 5 0' });
  });

  it('treats a cap below 0 as 0', () => {
    expect(told(taken, { late: '4' }, { deductionCap: '-1' })).toMatchObject({ parts: '5 0 0 5' });
  });

  it('gives no more than the standard, and nothing below 0', () => {
    const direct = rule({ kind: 'direct', input: 'a' }, [input('a', { minimum: '-9', measure: 'điểm' })]);
    expect(told(direct, { a: '7.5' })).toEqual({
      parts: '5 0 0 5',
      steps: [
        { kind: 'entered', looked: looked('a', '7.5', 'điểm'), points: '7.5' },
        { kind: 'cap', of: 'standard', title: '', before: '7.5', cap: '5' },
      ],
    });
    expect(told(direct, { a: '-2' })).toMatchObject({ parts: '0 0 0 0' });
    expect(told(direct, { a: '5' })).toMatchObject({ steps: [{ kind: 'entered' }] });
  });
});

describe('rounding', () => {
  const share = rule({ kind: 'proportional', actual: 'a', plan: { kind: 'fixed', value: '3' }, ceiling: null }, [
    input('a'),
  ]);
  it.each([
    [0, '1.7', '3', '2.833333'],
    [1, '1.7', '2.8', '2.833333'],
    [2, '1.7', '2.83', '2.833333'],
    [3, '1.7', '2.833', '2.833333'],
  ])('once, to %i decimals', (decimals, a, points, before) => {
    const outcome = told(share, { a }, {}, { decimals });
    expect(outcome).toMatchObject({ parts: `${points} 0 0 ${points}` });
    expect('steps' in outcome && outcome.steps.at(-1)).toEqual({
      kind: 'rounded',
      before,
      after: new Exact(points).toFixed(decimals),
    });
  });

  it('tells nothing where nothing is rounded', () => {
    expect(told(share, { a: '1.5' })).toMatchObject({ parts: '2.5 0 0 2.5', steps: [{ kind: 'share' }] });
  });

  it('rounds the leaf as a whole, its parts then add up', () => {
    // 2.833… + 0.125 − 0.005 = 2.953…; a table so fine is not issued, a draft may be tried.
    const fine = {
      ...share,
      deductions: [deduct('d', fixed('0.005', when.number('a', '0..')))],
      bonuses: [bonus('b', fixed('0.125', when.number('a', '0..')))],
    };
    expect(told(fine, { a: '1.7' })).toMatchObject({ parts: '2.83 0.13 0.01 2.95' });
  });

  it('counts over-achievement as a bonus, under the cap of bonuses', () => {
    expect(told(share, { a: '4' })).toMatchObject({ parts: '5 1.67 0 6.67' });
    expect(told(share, { a: '4' }, { bonusCap: '1' })).toMatchObject({ parts: '5 1 0 6' });
  });

  it('weighs all parts in a trial of other weights', () => {
    const factor = new Exact('1.1');
    const own = rule({ kind: 'standard' }, [count('late'), count('good')], {
      deductions: [deduct('d', perCase('late', '0.5'))],
      bonuses: [bonus('b', perCase('good', '0.25'))],
    });
    const ready = prepareLeaf(leaf('x', '5', own), { decimals: 2, leafFloor: 'zero', factor });
    const outcome = scoreLeaf(ready, { late: '1', good: '1' }, null);
    expect(ready.maximum.toFixed()).toBe('5.5');
    expect(outcome.state === 'scored' && Object.values(outcome.parts).map((one) => one.toFixed())).toEqual([
      '5.5',
      '0.28',
      '0.55',
      '5.23',
    ]);
    expect(outcome.state === 'scored' && outcome.steps.slice(-2)).toEqual([
      { kind: 'weighted', factor: '1.1', before: '4.75', after: '5.225' },
      { kind: 'rounded', before: '5.225', after: '5.23' },
    ]);
  });
});

describe('what hinders a score', () => {
  const own = rule({ kind: 'passFail', input: 'a' }, [yesNo('a'), count('b'), count('c'), yesNo('d')], {
    deductions: [deduct('x', perCase('b', '1'))],
    bonuses: [bonus('y', perCase('c', '1')), bonus('z', fixed('1', when.yes('d')), { onlyWhenStandardMet: true })],
  });

  it('names all that is missing at once, an empty text being no answer', () => {
    expect(told(own, {})).toEqual({ state: 'missing', missing: ['a', 'b', 'c'] });
    expect(told(own, { a: true, b: '', c: '1', d: false })).toEqual({ state: 'missing', missing: ['b'] });
    expect(told(own, { a: true, b: '0', c: '1' })).toEqual({ state: 'missing', missing: ['d'] });
    expect(told(own, { a: false, b: '0', c: '1' })).toMatchObject({ parts: '0 1 0 1' });
  });

  it('is never taken from what all objects have', () => {
    const odd = rule({ kind: 'direct', input: 'constructor' }, [input('constructor')]);
    expect(told(odd, {})).toEqual({ state: 'missing', missing: ['constructor'] });
  });

  it('names each refused value once, before what is missing', () => {
    const twice = { ...own, deductions: [...own.deductions, deduct('again', perCase('b', '2'))] };
    expect(told(twice, { b: '-1' })).toEqual({
      state: 'refused',
      refusals: [{ reason: 'value-below', minimum: '0', input: 'b', label: 'Số liệu b' }],
    });
    expect(told(own, { a: 'có', b: '-1' })).toEqual({
      state: 'refused',
      refusals: [
        { reason: 'value-not-yes-no', input: 'a', label: 'Số liệu a' },
        { reason: 'value-below', minimum: '0', input: 'b', label: 'Số liệu b' },
      ],
    });
  });

  it('names a value without a band, with the number as it is', () => {
    const gap = rule({ kind: 'numberBands', input: 'a', bands: bands({ '5..': '1' }) }, [input('a')]);
    expect(told(gap, { a: '4.5' })).toEqual({
      state: 'refused',
      refusals: [{ reason: 'no-band', label: 'Số liệu a', value: '4.5', measure: '%' }],
    });
  });

  it('takes the first of overlapping bands', () => {
    const overlap = rule({ kind: 'numberBands', input: 'a', bands: bands({ '5..': '1', '3..': '2', '..': '0' }) }, [
      input('a'),
    ]);
    expect(['6', '4', '1'].map((a) => pointsOf(overlap, '5', { a }))).toEqual(['1', '2', '0']);
  });

  it.each([['0'], ['none']])('refuses a plan of %s where a share of it is wanted', (p) => {
    const plan = { kind: 'input', input: 'p' } as const;
    const inputs = [input('a'), input('p', { mayBeNone: true })];
    const proportional = rule({ kind: 'proportional', actual: 'a', plan, ceiling: '100' }, inputs);
    expect(told(proportional, { a: '1', p })).toEqual({
      state: 'refused',
      refusals: [{ reason: 'plan-zero', label: 'Số liệu a' }],
    });
  });

  it('names the percentage of a plan that no band holds', () => {
    const gap = rule(
      {
        ...{ kind: 'planVariance', actual: 'a', plan: { kind: 'fixed', value: '80' }, noPlan: '0' },
        bands: bands({ '100..': '0' }),
      },
      [input('a', { measure: 'hồ sơ' })],
    );
    expect(told(gap, { a: '60' })).toEqual({
      state: 'refused',
      refusals: [{ reason: 'no-band', label: 'Số liệu a', value: '75', measure: '%' }],
    });
  });

  it('refuses a plan of 0 in a variance, and none as an actual', () => {
    const plan = { kind: 'input', input: 'p' } as const;
    const inputs = [input('a', { mayBeNone: true }), input('p', { mayBeNone: true })];
    const variance = rule(
      { kind: 'planVariance', actual: 'a', plan, noPlan: '-1', bands: bands({ '..': '0' }) },
      inputs,
    );
    expect(pointsOf(variance, '5', { a: '1', p: '0' })).toBe('refused plan-zero');
    expect(pointsOf(variance, '5', { a: 'none', p: '1' })).toBe('refused value-none-not-allowed');
    expect(told(variance, { a: 'none', p: 'none' })).toEqual({
      parts: '5 0 1 4',
      steps: [
        { kind: 'start', points: '5' },
        { kind: 'variance', label: 'Số liệu a', percent: null, interval: null, points: '-1' },
      ],
    });
  });
});

describe('a ratio', () => {
  const ratio = input('share', { maximum: '100', source: { kind: 'ratio', part: 'done', whole: 'all' } });
  const own = rule(
    { kind: 'numberBands', input: 'share', bands: bands({ '90..': '5', '..90)': '3' }) },
    [ratio, count('done'), count('all')],
    { bonuses: [bonus('b', fixed('1', when.number('share', '95..')))] },
  );

  it('is reckoned from its parts and told once', () => {
    expect(told(own, { done: '19', all: '20' })).toEqual({
      parts: '5 1 0 6',
      steps: [
        { kind: 'ratio', label: 'Số liệu share', part: '19', whole: '20', percent: '95' },
        { kind: 'band', looked: looked('share', '95', '%'), interval: interval('90..'), points: '5' },
        { kind: 'bonus', id: 'b', title: 'b', found: { kind: 'fixed', holds: true, points: '1' } },
      ],
    });
  });

  it('names the part that is missing, and refuses what cannot be', () => {
    expect(told(own, { done: '19', share: '95' })).toEqual({ state: 'missing', missing: ['all'] });
    expect(pointsOf(own, '5', { done: '1', all: '0' })).toMatch(/^refused ratio-of-nothing/);
    expect(pointsOf(own, '5', { done: '21', all: '20' })).toMatch(/^refused value-above/);
  });
});

describe('an unfinished rule', () => {
  const unfinished: [string, Rule | null, InputValues][] = [
    ['no rule', null, {}],
    ['an input that is not declared', rule({ kind: 'direct', input: 'a' }), {}],
    ['direct points from a day', rule({ kind: 'direct', input: 'a' }, [day('a')]), { a: '2026-01-01' }],
    ['pass or fail from a number', rule({ kind: 'passFail', input: 'a' }, [input('a')]), { a: '1' }],
    [
      'bands of a choice',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '..': '1' }) }, [choice('a', { x: 'X' })]),
      { a: 'x' },
    ],
    [
      'a band without points',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '..': null }) }, [input('a')]),
      { a: '1' },
    ],
    [
      'days of a number',
      rule({ kind: 'dateBands', input: 'a', bands: [], later: '1', never: '0' }, [input('a')]),
      { a: '1' },
    ],
    [
      'days late of yes or no',
      rule({ kind: 'lateness', input: 'a', due: null, bands: [], later: '1', never: '0' }, [yesNo('a')]),
      { a: true },
    ],
    [
      'days late without a due day',
      rule({ kind: 'lateness', input: 'a', due: null, bands: [], later: '1', never: '0' }, [day('a')]),
      { a: '2026-01-01' },
    ],
    ['levels of a number', rule({ kind: 'levels', input: 'a', levels: [] }, [input('a')]), { a: '1' }],
    [
      'a choice without a level',
      rule({ kind: 'levels', input: 'a', levels: [] }, [choice('a', { x: 'X' })]),
      { a: 'x' },
    ],
    [
      'a level without points',
      rule({ kind: 'levels', input: 'a', levels: [{ choice: 'x', points: null }] }, [choice('a', { x: 'X' })]),
      { a: 'x' },
    ],
    [
      'a variance of a day',
      rule({ kind: 'planVariance', actual: 'a', plan: { kind: 'fixed', value: '1' }, noPlan: '0', bands: [] }, [
        day('a'),
      ]),
      { a: '2026-01-01' },
    ],
    [
      'a variance without points',
      rule(
        {
          kind: 'planVariance',
          actual: 'a',
          plan: { kind: 'fixed', value: '1' },
          noPlan: '0',
          bands: bands({ '..': null }),
        },
        [input('a')],
      ),
      { a: '1' },
    ],
    [
      'a share of a day',
      rule({ kind: 'proportional', actual: 'a', plan: { kind: 'fixed', value: '1' }, ceiling: null }, [day('a')]),
      { a: '2026-01-01' },
    ],
    [
      'a plan that is not declared',
      rule({ kind: 'proportional', actual: 'a', plan: { kind: 'input', input: 'p' }, ceiling: null }, [input('a')]),
      { a: '1' },
    ],
    [
      'a plan by size without a plan',
      rule(
        {
          kind: 'proportional',
          actual: 'a',
          plan: { kind: 'bySize', input: 'a', bands: [{ from: null, to: null, planned: null }] },
          ceiling: null,
        },
        [input('a')],
      ),
      { a: '1' },
    ],
    ['targets of yes or no', rule({ kind: 'fromTargets', input: 'a', ceiling: null }, [yesNo('a')]), { a: true }],
    ['an index of a day', rule({ kind: 'fromOutside', input: 'a', outOf: '100' }, [day('a')]), { a: '2026-01-01' }],
    ['a comparison of days', rule({ kind: 'relative', actual: 'a', plan: null }, [day('a')]), { a: '2026-01-01' }],
    ['an award of a number', rule({ kind: 'priorAward', input: 'a', levels: [] }, [input('a')]), { a: '1' }],
    [
      'cases of a choice',
      rule({ kind: 'standard' }, [choice('a', { x: 'X' })], { deductions: [deduct('d', perCase('a', '1'))] }),
      { a: 'x' },
    ],
    [
      'a negative deduction',
      rule({ kind: 'standard' }, [count('a')], { deductions: [deduct('d', perCase('a', '-1'))] }),
      { a: '1' },
    ],
    [
      'a step of nothing',
      rule({ kind: 'standard' }, [input('a')], {
        bonuses: [bonus('b', { kind: 'step', input: 'a', beyond: 'above', threshold: '1', every: '0', each: '1' })],
      }),
      { a: '1' },
    ],
    [
      'steps of a day',
      rule({ kind: 'standard' }, [day('a')], {
        bonuses: [bonus('b', { kind: 'step', input: 'a', beyond: 'above', threshold: '1', every: '1', each: '1' })],
      }),
      { a: '2026-01-01' },
    ],
    [
      'a condition on what is not declared',
      rule({ kind: 'standard' }, [], { bonuses: [bonus('b', fixed('1', when.yes('a')))] }),
      {},
    ],
    [
      'a condition of the wrong kind',
      rule({ kind: 'standard' }, [input('a')], { bonuses: [bonus('b', fixed('1', when.after('a', '2026-01-01')))] }),
      { a: '1' },
    ],
    [
      'a ratio of a ratio',
      rule({ kind: 'direct', input: 'r' }, [
        input('r', { source: { kind: 'ratio', part: 's', whole: 'a' } }),
        input('s', { source: { kind: 'ratio', part: 'a', whole: 'a' } }),
        input('a'),
      ]),
      { a: '1' },
    ],
    [
      'a ratio of days',
      rule({ kind: 'direct', input: 'r' }, [
        input('r', { source: { kind: 'ratio', part: 'a', whole: 'a' } }),
        day('a'),
      ]),
      { a: '2026-01-01' },
    ],
    [
      'a ratio that is a choice',
      rule({ kind: 'levels', input: 'r', levels: [] }, [
        choice('r', { x: 'X' }, { source: { kind: 'ratio', part: 'a', whole: 'a' } }),
        input('a'),
      ]),
      { a: '1' },
    ],
  ];
  it.each(unfinished)('%s', (_, own, values) => {
    const ready = prepareLeaf(leaf('x', '5', own), { decimals: 2, leafFloor: 'zero' });
    expect(scoreLeaf(ready, values, leafFacts(ready, [values]))).toEqual({
      state: 'refused',
      refusals: [{ reason: 'rule-incomplete' }],
    });
  });

  it('a leaf without standard points', () => {
    const ready = prepareLeaf(leaf('x', null, rule({ kind: 'standard' })), { decimals: 2, leafFloor: 'zero' });
    expect(scoreLeaf(ready, {}, null)).toEqual({ state: 'refused', refusals: [{ reason: 'rule-incomplete' }] });
  });
});

describe('a matrix', () => {
  const choices = { x: 'Loại X', y: 'Loại Y' };
  const matrix = rule(
    {
      kind: 'matrix',
      rows: { kind: 'choice', input: 'kind', parts: ['x', 'y'] },
      columns: { kind: 'number', input: 'size', parts: ['..10)', '10..'].map(interval) },
      cells: [
        ['1', '2'],
        ['3', null],
      ],
    },
    [choice('kind', choices, { mayBeNone: true }), count('size')],
  );
  it('takes choices and numbers, and tells both', () => {
    expect(told(matrix, { kind: 'x', size: '10' })).toEqual({
      parts: '2 0 0 2',
      steps: [
        {
          kind: 'cell',
          row: { looked: looked('kind', 'Loại X', ''), interval: null },
          column: { looked: looked('size', '10'), interval: interval('10..') },
          points: '2',
        },
      ],
    });
  });
  it('is incomplete at an empty cell, an unknown row, or none', () => {
    expect(pointsOf(matrix, '5', { kind: 'y', size: '3' })).toBe('3');
    expect(pointsOf(matrix, '5', { kind: 'y', size: '30' })).toBe('refused rule-incomplete');
    expect(pointsOf(matrix, '5', { kind: 'none', size: '3' })).toBe('refused rule-incomplete');
    expect(pointsOf(matrix, '5', { kind: 'y' })).toBe('missing size');
    expect(pointsOf(matrix, '5', { size: '3' })).toBe('missing kind');
    const short = rule(
      {
        kind: 'matrix',
        rows: { kind: 'choice', input: 'kind', parts: ['x'] },
        columns: { kind: 'number', input: 'size', parts: [interval('..')] },
        cells: [['1']],
      },
      matrix.inputs.slice(),
    );
    expect(pointsOf(short, '5', { kind: 'x', size: '3' })).toBe('1');
    expect(pointsOf(short, '5', { kind: 'y', size: '3' })).toBe('refused rule-incomplete');
    expect(pointsOf({ ...short, inputs: [] }, '5', { kind: 'x', size: '3' })).toBe(
      'refused rule-incomplete rule-incomplete',
    );
  });
});

describe('conditions', () => {
  const fired = (condition: Parameters<typeof fixed>[1], values: InputValues) =>
    pointsOf(
      rule(
        { kind: 'standard' },
        [
          ...[input('n', { mayBeNone: true }), count('k'), day('d'), yesNo('y')],
          choice('c', { x: 'X', y: 'Y' }, { mayBeNone: true }),
        ],
        {
          bonuses: [bonus('b', fixed('1', condition))],
        },
      ),
      '5',
      values,
    ) === '6';
  it.each([
    [when.number('n', '3..'), { n: '3' }, true],
    [when.number('n', '(3..'), { n: '3' }, false],
    [when.number('n', '..'), { n: 'none' }, false],
    [when.number('k', '3..5'), { k: '5' }, true],
    [when.number('k', '3..5'), { k: '6' }, false],
    [when.yes('y'), { y: true }, true],
    [when.yes('y'), { y: false }, false],
    [when.no('y'), { y: false }, true],
    [when.after('d', '2026-01-31'), { d: '2026-01-31' }, false],
    [when.after('d', '2026-01-31'), { d: '2026-02-01' }, true],
    [when.after('d', '2026-01-31'), { d: 'none' }, true],
    [{ kind: 'date', input: 'd', is: 'through', day: '2026-01-31' } as const, { d: '2026-01-31' }, true],
    [{ kind: 'date', input: 'd', is: 'through', day: '2026-01-31' } as const, { d: '2026-02-01' }, false],
    [{ kind: 'date', input: 'd', is: 'through', day: '2026-01-31' } as const, { d: 'none' }, false],
    [{ kind: 'choice', input: 'c', oneOf: ['y'] } as const, { c: 'y' }, true],
    [{ kind: 'choice', input: 'c', oneOf: ['y'] } as const, { c: 'x' }, false],
    [{ kind: 'choice', input: 'c', oneOf: ['y'] } as const, { c: 'none' }, false],
  ])('%j with %j holds: %s', (condition, values, expected) => {
    expect(fired(condition, values)).toBe(expected);
  });

  it('must all hold; one that fails decides, whatever is missing beside it', () => {
    const own = rule({ kind: 'standard' }, [yesNo('a'), yesNo('b')], {
      bonuses: [bonus('b', fixed('1', when.yes('a'), when.yes('b')))],
    });
    expect(pointsOf(own, '5', { a: true, b: true })).toBe('6');
    expect(pointsOf(own, '5', { a: true, b: false })).toBe('5');
    expect(pointsOf(own, '5', { a: false })).toBe('5');
    expect(pointsOf(own, '5', { a: true })).toBe('missing b');
  });

  it('of options choose the highest that holds, whatever their order, and none without all that is asked', () => {
    const own = (...order: number[]) => {
      const options = [
        { title: 'hai', when: [when.yes('b')], points: '2' },
        { title: 'một', when: [when.yes('a')], points: '1' },
      ];
      return rule({ kind: 'standard' }, [yesNo('a'), yesNo('b')], {
        bonuses: [bonus('x', { kind: 'eitherOr', options: order.flatMap((place) => options[place] ?? []) })],
      });
    };
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      expect(pointsOf(own(...order), '5', { a: true, b: true })).toBe('7');
      expect(pointsOf(own(...order), '5', { a: true, b: false })).toBe('6');
      expect(pointsOf(own(...order), '5', { a: false, b: false })).toBe('5');
      expect(pointsOf(own(...order), '5', { b: true })).toBe('missing a');
    }
  });

  it('of equal options name the first, and one that gives nothing too', () => {
    const of = (points: [string, string]) =>
      rule({ kind: 'standard' }, [yesNo('a'), yesNo('b')], {
        bonuses: [
          bonus('x', {
            kind: 'eitherOr',
            options: [
              { title: 'một', when: [when.yes('a')], points: points[0] },
              { title: 'hai', when: [when.yes('b')], points: points[1] },
            ],
          }),
        ],
      });
    const option = (points: [string, string], values: InputValues) => {
      const outcome = told(of(points), values);
      const [step] = 'steps' in outcome ? outcome.steps.filter(({ kind }) => kind === 'bonus') : [];
      return step?.kind === 'bonus' ? step.found : null;
    };
    const both = { a: true, b: true };
    expect(option(['1', '1'], both)).toEqual({ kind: 'option', option: 'một', points: '1' });
    expect(option(['1', '2'], both)).toEqual({ kind: 'option', option: 'hai', points: '2' });
    expect(option(['0', '2'], { a: true, b: false })).toEqual({ kind: 'option', option: 'một', points: '0' });
    expect(option(['0', '2'], { a: false, b: false })).toEqual({ kind: 'option', option: null, points: '0' });
  });
});
