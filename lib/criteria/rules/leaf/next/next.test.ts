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
  yesNo,
} from '@/tests/support/criteria';

describe('the next points', () => {
  const waste = rule(
    { kind: 'numberBands', input: 'a', bands: bands({ '(98..': '5', '97..98': '4', '96..97)': '3', '..96)': '0' }) },
    [input('a')],
  );
  it.each([
    ['95.3', ['a raise 0.7 to 96 → 3 (+3)']],
    ['96.6', ['a raise 0.4 to 97 → 4 (+1)']],
    ['97.5', ['a raise 0.5 to 98 and beyond → 5 (+1)']],
    ['98', ['a raise 0 to 98 and beyond → 5 (+1)']],
    ['98.1', []],
  ])('of bands at %s %%', (a, expected) => {
    expect(advice(waste, { a })).toEqual(expected);
  });

  it('of a count are whole', () => {
    const own = rule({ kind: 'numberBands', input: 'a', bands: bands({ '(7.5..': '5', '(3..7.5': '2', '..3': '0' }) }, [
      count('a'),
    ]);
    expect(advice(own, { a: '2' })).toEqual(['a raise 2 to 4 → 2 (+2)']);
    expect(advice(own, { a: '4' })).toEqual(['a raise 4 to 8 → 5 (+3)']);
  });

  it('look both ways where neither is better throughout', () => {
    const spend = rule(
      { kind: 'numberBands', input: 'a', bands: bands({ '..95)': '2', '95..105': '5', '(105..': '3' }) },
      [input('a')],
    );
    expect(advice(spend, { a: '90' })).toEqual(['a raise 5 to 95 → 5 (+3)']);
    expect(advice(spend, { a: '110' })).toEqual(['a lower 5 to 105 → 5 (+2)']);
  });

  it('go down where less is better', () => {
    const late = rule({ kind: 'numberBands', input: 'a', bands: bands({ '..5)': '5', '5..10': '3', '(10..': '0' }) }, [
      input('a'),
    ]);
    expect(advice(late, { a: '12' })).toEqual(['a lower 2 to 10 → 3 (+3)']);
    expect(advice(late, { a: '7' })).toEqual(['a lower 2 to 5 and beyond → 5 (+2)']);
    expect(advice(late, { a: '4' })).toEqual([]);
  });

  it('of days are earlier ones', () => {
    const issued = rule(
      {
        kind: 'dateBands',
        input: 'a',
        bands: [
          { through: '2026-02-28', points: '5' },
          { through: '2026-03-31', points: '2' },
        ],
        later: '0',
        never: '0',
      },
      [day('a')],
    );
    expect(advice(issued, { a: '2026-05-05' })).toEqual(['a day 2026-03-31 → 2 (+2)']);
    expect(advice(issued, { a: '2026-03-31' })).toEqual(['a day 2026-02-28 → 5 (+3)']);
    expect(advice(issued, { a: 'none' })).toEqual(['a day 2026-03-31 → 2 (+2)']);
    expect(advice(issued, { a: '2026-02-01' })).toEqual([]);
  });

  it('of days late count from the due day', () => {
    const base = { kind: 'lateness', input: 'a', later: '0', never: '0' } as const;
    const late = [
      { throughDays: 0, points: '5' },
      { throughDays: 5, points: '2' },
    ];
    const byDay = rule({ ...base, due: '2026-11-30', bands: late }, [day('a')]);
    expect(advice(byDay, { a: '2026-12-31' })).toEqual(['a day 2026-12-05 → 2 (+2)']);
    const byCount = rule({ ...base, due: null, bands: late }, [count('a', { measure: 'ngày' })]);
    expect(advice(byCount, { a: '7' })).toEqual(['a lower 2 to 5 → 2 (+2)']);
    expect(advice(byCount, { a: '3' })).toEqual(['a lower 3 to 0 → 5 (+3)']);
  });

  it('of levels are the next better one', () => {
    const levels = [
      { choice: 'x', points: '5' },
      { choice: 'y', points: '3' },
      { choice: 'z', points: '0' },
    ];
    const inputs = [choice('a', { x: 'Đủ', y: 'Thiếu ít', z: 'Thiếu nhiều' }, { mayBeNone: true })];
    const own = rule({ kind: 'levels', input: 'a', levels }, inputs);
    expect(advice(own, { a: 'z' })).toEqual(['a choose Thiếu ít → 3 (+3)']);
    expect(advice(own, { a: 'y' })).toEqual(['a choose Đủ → 5 (+2)']);
    expect(advice(own, { a: 'none' })).toEqual(['a choose Thiếu ít → 3 (+3)']);
  });

  it('of last year’s award are none: it cannot be changed', () => {
    const levels = [{ choice: 'x', points: '5' }];
    const own = rule({ kind: 'priorAward', input: 'a', levels }, [
      choice('a', { x: 'Cờ' }, { mayBeNone: true, source: { kind: 'priorAward' } }),
    ]);
    expect(advice(own, { a: 'none' })).toEqual([]);
  });

  it('of yes or no are the better answer', () => {
    const own = rule({ kind: 'passFail', input: 'a' }, [yesNo('a'), yesNo('b')], {
      deductions: [deduct('d', fixed('1', when.yes('b')))],
    });
    expect(advice(own, { a: false, b: true })).toEqual(['a answer true → 4 (+4)']);
    expect(advice(own, { a: true, b: true })).toEqual(['b answer false → 5 (+1)']);
    expect(advice(own, { a: true, b: false })).toEqual([]);
  });

  it('of cases are one less, or as many as lift a cap', () => {
    const own = rule({ kind: 'standard' }, [count('a')], {
      deductions: [deduct('d', perCase('a', '0.5'), { cap: '1.5' })],
    });
    expect(advice(own, { a: '2' })).toEqual(['a lower 1 to 1 → 4.5 (+0.5)']);
    expect(advice(own, { a: '9' })).toEqual(['a lower 7 to 2 → 4 (+0.5)']);
    const leafCap = rule({ kind: 'standard' }, [count('a')], { deductions: [deduct('d', perCase('a', '0.4'))] });
    expect(advice(leafCap, { a: '9' }, { deductionCap: '1' })).toEqual(['a lower 7 to 2 → 4.2 (+0.2)']);
    expect(advice(leafCap, { a: '0' })).toEqual([]);
  });

  it('of bonuses are one more, until their cap', () => {
    const own = rule({ kind: 'standard' }, [count('a')], { bonuses: [bonus('b', perCase('a', '0.5'), { cap: '1' })] });
    expect(advice(own, { a: '0' })).toEqual(['a raise 1 to 1 → 5.5 (+0.5)']);
    expect(advice(own, { a: '2' })).toEqual([]);
    expect(advice(own, { a: '0' }, { bonusCap: '0' })).toEqual([]);
  });

  it('of steps are the next whole one', () => {
    const above = rule({ kind: 'standard' }, [input('a')], {
      bonuses: [
        bonus(
          'b',
          { kind: 'step', input: 'a', beyond: 'above', threshold: '92', every: '1', each: '0.1' },
          { cap: '0.5' },
        ),
      ],
    });
    expect(advice(above, { a: '80' })).toEqual(['a raise 13 to 93 → 5.1 (+0.1)']);
    expect(advice(above, { a: '93.4' })).toEqual(['a raise 0.6 to 94 → 5.2 (+0.1)']);
    expect(advice(above, { a: '94' })).toEqual(['a raise 1 to 95 → 5.3 (+0.1)']);
    expect(advice(above, { a: '99' })).toEqual([]);
    const below = rule({ kind: 'standard' }, [input('a')], {
      deductions: [
        deduct('d', { kind: 'step', input: 'a', beyond: 'below', threshold: '90', every: '2', each: '0.5' }),
      ],
    });
    expect(advice(below, { a: '85' })).toEqual(['a raise 1 to 86 and beyond → 4.5 (+0.5)']);
    expect(advice(below, { a: '88' })).toEqual(['a raise 0 to 88 and beyond → 5 (+0.5)']);
    expect(advice(below, { a: '89' })).toEqual([]);
  });

  it('of a plan are its share of it, and never another plan', () => {
    const plan = { kind: 'input', input: 'p' } as const;
    const inputs = [input('a'), input('p', { mayBeNone: true })];
    const variance = rule(
      {
        kind: 'planVariance',
        actual: 'a',
        plan,
        noPlan: '-3',
        bands: bands({ '..95)': '-2', '95..100)': '-1', '100..': '0' }),
      },
      inputs,
    );
    expect(advice(variance, { a: '100', p: '200' })).toEqual(['a raise 90 to 190 → 4 (+1)']);
    expect(advice(variance, { a: '195', p: '200' })).toEqual(['a raise 5 to 200 → 5 (+1)']);
    expect(advice(variance, { a: '195', p: 'none' })).toEqual([]);
    const proportional = (ceiling: string | null) => rule({ kind: 'proportional', actual: 'a', plan, ceiling }, inputs);
    expect(advice(proportional('100'), { a: '150', p: '200' })).toEqual(['a raise 50 to 200 → 5 (+1.25)']);
    expect(advice(proportional('100'), { a: '200', p: '200' })).toEqual([]);
    expect(advice(proportional('120'), { a: '200', p: '200' })).toEqual(['a raise 40 to 240 → 6 (+1)']);
    const fixedPlan = rule({ kind: 'proportional', actual: 'a', plan: { kind: 'fixed', value: '80' }, ceiling: null }, [
      input('a'),
    ]);
    expect(advice(fixedPlan, { a: '60' })).toEqual(['a raise 20 to 80 → 5 (+1.25)']);
  });

  it('follow the size of the work without asking to change it', () => {
    const own = rule(
      {
        kind: 'proportional',
        actual: 'a',
        plan: {
          kind: 'bySize',
          input: 's',
          bands: [
            { ...interval('..100)'), planned: '80' },
            { ...interval('100..'), planned: '60' },
          ],
        },
        ceiling: '100',
      },
      [input('a'), count('s')],
    );
    expect(advice(own, { a: '30', s: '500' })).toEqual(['a raise 30 to 60 → 5 (+2.5)']);
  });

  it('of a matrix go along its rows only', () => {
    const own = rule(
      {
        kind: 'matrix',
        rows: { kind: 'number', input: 'late', parts: ['..1)', '1..5)', '5..'].map(interval) },
        columns: { kind: 'number', input: 'files', parts: ['..1000)', '1000..'].map(interval) },
        cells: [
          ['5', '5'],
          ['3', '4'],
          ['0', '2'],
        ],
      },
      [input('late'), count('files')],
    );
    expect(advice(own, { late: '6', files: '10' })).toEqual(['late lower 1 to 5 and beyond → 3 (+3)']);
  });

  it('of targets and of scores from outside reach for the whole', () => {
    expect(advice(rule({ kind: 'fromTargets', input: 'a', ceiling: null }, [input('a')]), { a: '90' })).toEqual([
      'a raise 10 to 100 → 5 (+0.5)',
    ]);
    expect(advice(rule({ kind: 'fromTargets', input: 'a', ceiling: '110' }, [input('a')]), { a: '90' })).toEqual([
      'a raise 20 to 110 → 5.5 (+1)',
    ]);
    expect(advice(rule({ kind: 'fromOutside', input: 'a', outOf: '50' }, [input('a')]), { a: '40' })).toEqual([
      'a raise 10 to 50 → 5 (+1)',
    ]);
  });

  it('against the bloc reach for the own target', () => {
    const own = rule({ kind: 'relative', actual: 'a', plan: { kind: 'input', input: 't' } }, [
      input('a'),
      input('t', { mayBeNone: true }),
    ]);
    expect(advice(own, { a: '50', t: '100' }, {}, [{ a: '150', t: '100' }])).toEqual([
      'a raise 50 to 100 → 2.5 (+1.25)',
    ]);
    expect(advice(own, { a: '120', t: '100' }, {}, [{ a: '150', t: '100' }])).toEqual([]);
    expect(advice(own, { a: '1', t: 'none' }, {}, [{ a: '2', t: 'none' }])).toEqual([]);
  });

  it('of conditions are the bound that fulfils them', () => {
    const own = rule({ kind: 'standard' }, [input('a'), day('d'), yesNo('y')], {
      deductions: [deduct('d', fixed('1', when.after('d', '2026-01-31')), { unless: [when.yes('y')] })],
      bonuses: [
        bonus('b', { kind: 'eitherOr', options: [{ title: 'o', when: [when.number('a', '99..')], points: '1' }] }),
      ],
    });
    expect(advice(own, { a: '98', d: '2026-02-05', y: false })).toEqual([
      'a raise 1 to 99 → 5 (+1)',
      'd day 2026-01-31 → 5 (+1)',
      'y answer true → 5 (+1)',
    ]);
  });

  it('stay within the limits of the input', () => {
    const own = rule({ kind: 'numberBands', input: 'a', bands: bands({ '(100..': '5', '..100': '3' }) }, [
      input('a', { maximum: '100' }),
    ]);
    expect(advice(own, { a: '90' })).toEqual([]);
  });

  it('of a bonus that does not count now are not advised', () => {
    const own = rule({ kind: 'passFail', input: 'a' }, [yesNo('a'), count('b')], {
      bonuses: [bonus('b', perCase('b', '1'), { onlyWhenStandardMet: true })],
    });
    expect(advice(own, { a: false, b: '1' })).toEqual(['a answer true → 6 (+6)']);
    expect(advice(own, { a: true, b: '1' })).toEqual(['b raise 1 to 2 → 7 (+1)']);
  });

  it('are looked for in what is reckoned, not in its parts', () => {
    const own = rule({ kind: 'numberBands', input: 'share', bands: bands({ '90..': '5', '..90)': '3' }) }, [
      input('share', { source: { kind: 'ratio', part: 'done', whole: 'all' } }),
      count('done'),
      count('all'),
    ]);
    expect(advice(own, { done: '8', all: '10' })).toEqual(['share raise 10 to 90 → 5 (+2)']);
  });
});
