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
  perCase,
  pointsOf,
  rule,
  when,
  yesNo,
} from '@/tests/support/criteria';
import type { Matrix } from '../rule';

/** Every rule kind with the numbers that real tables of Vietnamese agencies print. */
describe('what real tables give', () => {
  const direct = rule({ kind: 'direct', input: 'a' }, [input('a', { measure: 'điểm' })]);
  it.each([
    ['0', '0'],
    ['3.25', '3.25'],
    ['5', '5'],
    ['7', '5'],
  ])('direct: %s of at most 5 gives %s', (a, expected) => {
    expect(pointsOf(direct, '5', { a })).toBe(expected);
  });

  const passFail = rule({ kind: 'passFail', input: 'a' }, [yesNo('a')]);
  it.each([
    [true, '2'],
    [false, '0'],
  ])('pass or fail: %s of 2 gives %s', (a, expected) => {
    expect(pointsOf(passFail, '2', { a })).toBe(expected);
  });

  const waste = rule(
    { kind: 'numberBands', input: 'a', bands: bands({ '(98..': '5', '97..98)': '4', '96..97)': '3', '..96)': '0' }) },
    [input('a')],
  );
  it.each([
    ['98.01', '5'],
    ['98', 'refused no-band'],
    ['97.99', '4'],
    ['97', '4'],
    ['96.999', '3'],
    ['96', '3'],
    ['95.9', '0'],
  ])('waste collected: %s %% gives %s (the printed table leaves 98 without a band)', (a, expected) => {
    expect(pointsOf(waste, '5', { a })).toBe(expected);
  });

  const drafts = rule(
    {
      kind: 'numberBands',
      input: 'a',
      bands: bands({
        '100..': '3',
        '95..100)': '2.75',
        '80..95)': '2.5',
        '70..80)': '2',
        '60..70)': '1.5',
        '..60)': '0',
      }),
    },
    [input('a', { maximum: '100' })],
  );
  it.each([
    ['100', '3'],
    ['99.99', '2.75'],
    ['95', '2.75'],
    ['94.99', '2.5'],
    ['80', '2.5'],
    ['79.5', '2'],
    ['70', '2'],
    ['69', '1.5'],
    ['60', '1.5'],
    ['59.99', '0'],
  ])('drafts appraised on time: %s %% gives %s', (a, expected) => {
    expect(pointsOf(drafts, '3', { a })).toBe(expected);
  });

  const issued = rule(
    {
      kind: 'dateBands',
      input: 'a',
      bands: [
        { through: '2022-02-28', points: '1' },
        { through: '2022-03-31', points: '0.5' },
      ],
      later: '0',
      never: '0',
    },
    [day('a')],
  );
  it.each([
    ['2022-01-05', '1'],
    ['2022-02-28', '1'],
    ['2022-03-01', '0.5'],
    ['2022-03-31', '0.5'],
    ['2022-04-01', '0'],
    ['none', '0'],
  ])('issued on %s gives %s', (a, expected) => {
    expect(pointsOf(issued, '1', { a })).toBe(expected);
  });

  it('tells later and never apart', () => {
    const apart = rule(
      { kind: 'dateBands', input: 'a', bands: [{ through: '2026-01-31', points: '2' }], later: '1.5', never: '0' },
      [day('a')],
    );
    expect(['2026-01-31', '2026-02-01', 'none'].map((a) => pointsOf(apart, '2', { a }))).toEqual(['2', '1.5', '0']);
  });

  const lateBands = [
    { throughDays: 0, points: '2' },
    { throughDays: 2, points: '1.5' },
    { throughDays: 5, points: '1' },
    { throughDays: 10, points: '0.5' },
  ];
  const late = rule({ kind: 'lateness', input: 'a', due: null, bands: lateBands, later: '0', never: '0' }, [
    count('a', { measure: 'ngày', mayBeNone: true }),
  ]);
  it.each([
    ['0', '2'],
    ['1', '1.5'],
    ['2', '1.5'],
    ['3', '1'],
    ['5', '1'],
    ['6', '0.5'],
    ['10', '0.5'],
    ['11', '0'],
    ['none', '0'],
  ])('%s days late gives %s', (a, expected) => {
    expect(pointsOf(late, '2', { a })).toBe(expected);
  });

  const lateByDay = rule(
    { kind: 'lateness', input: 'a', due: '2026-11-30', bands: lateBands, later: '0.25', never: '0' },
    [day('a')],
  );
  it.each([
    ['2026-11-01', '2'],
    ['2026-11-30', '2'],
    ['2026-12-01', '1.5'],
    ['2026-12-10', '0.5'],
    ['2026-12-11', '0.25'],
    ['none', '0'],
  ])('due 30/11/2026, sent %s gives %s', (a, expected) => {
    expect(pointsOf(lateByDay, '2', { a })).toBe(expected);
  });

  const reports = rule(
    {
      kind: 'levels',
      input: 'a',
      levels: [
        { choice: 'full', points: '8' },
        { choice: 'twoMonthly', points: '6' },
        { choice: 'oneQuarterly', points: '4' },
        { choice: 'more', points: '0' },
      ],
    },
    [
      choice(
        'a',
        { full: 'đủ', twoMonthly: 'thiếu 2', oneQuarterly: 'thiếu 1 quý', more: 'thiếu nhiều' },
        { mayBeNone: true },
      ),
    ],
  );
  it.each([
    ['full', '8'],
    ['twoMonthly', '6'],
    ['oneQuarterly', '4'],
    ['more', '0'],
    ['none', '0'],
  ])('set of reports, level %s gives %s', (a, expected) => {
    expect(pointsOf(reports, '8', { a })).toBe(expected);
  });

  const cases = rule({ kind: 'standard' }, [count('late'), count('absent')], {
    deductions: [deduct('late', perCase('late', '0.5')), deduct('absent', perCase('absent', '0.5'))],
  });
  it.each([
    ['0', '0', '3'],
    ['1', '0', '2.5'],
    ['1', '1', '2'],
    ['2', '1', '1.5'],
    ['9', '9', '1.5'],
  ])('minus 0,5 a case, at most 1,5 for the item: %s and %s cases leave %s of 3', (a, b, expected) => {
    expect(pointsOf(cases, '3', { late: a, absent: b }, { deductionCap: '1.5' })).toBe(expected);
  });

  const wells = rule({ kind: 'standard' }, [count('wells'), count('articles')], {
    bonuses: [
      bonus('wells', perCase('wells', '0.5'), { cap: '1' }),
      bonus('articles', perCase('articles', '0.2'), { cap: '1' }),
    ],
  });
  it.each([
    ['0', '0', '5'],
    ['1', '3', '6.1'],
    ['2', '5', '7'],
    ['40', '50', '7'],
  ])('+ 0,5 a well up to 1 and + 0,2 an article up to 1: %s and %s make %s', (a, b, expected) => {
    expect(pointsOf(wells, '5', { wells: a, articles: b })).toBe(expected);
  });

  it('adds + 1 for each solution without a cap: claimed + 8, accepted + 4', () => {
    const solutions = rule({ kind: 'standard' }, [count('a')], { bonuses: [bonus('s', perCase('a', '1'))] });
    expect(['8', '4'].map((a) => pointsOf(solutions, '3', { a }))).toEqual(['11', '7']);
  });

  const standards = rule(
    { kind: 'numberBands', input: 'a', bands: bands({ '(90..': '5', '80..90': '4', '70..80)': '3', '..70)': '0' }) },
    [input('a')],
    {
      bonuses: [
        bonus(
          'step',
          { kind: 'step', input: 'a', beyond: 'above', threshold: '92', every: '1', each: '0.1' },
          { cap: '0.5' },
        ),
      ],
    },
  );
  it.each([
    ['90', '4'],
    ['92', '5'],
    ['92.99', '5'],
    ['93', '5.1'],
    ['95.5', '5.3'],
    ['97', '5.5'],
    ['100', '5.5'],
  ])('above 92 each + 1 %% is + 0,1, at most 0,5: %s %% gives %s', (a, expected) => {
    expect(pointsOf(standards, '5', { a })).toBe(expected);
  });

  it('counts steps below a threshold too', () => {
    const below = rule({ kind: 'standard' }, [input('a')], {
      deductions: [
        deduct(
          'd',
          { kind: 'step', input: 'a', beyond: 'below', threshold: '90', every: '2', each: '0.5' },
          { cap: '1.5' },
        ),
      ],
    });
    expect(['95', '90', '88.1', '88', '85', '10'].map((a) => pointsOf(below, '3', { a }))).toEqual([
      '3',
      '3',
      '3',
      '2.5',
      '2',
      '1.5',
    ]);
  });

  const certificates = rule({ kind: 'standard' }, [yesNo('invited'), input('area'), input('cumulative')], {
    deductions: [
      deduct('not invited', fixed('1', when.no('invited'))),
      deduct('below 98,5', fixed('0.5', when.number('area', '..98.5)'))),
    ],
    bonuses: [
      bonus(
        'one of two',
        {
          kind: 'eitherOr',
          options: [
            { title: 'one', when: [when.number('area', '99..')], points: '1' },
            { title: 'two', when: [when.number('area', '99..'), when.number('cumulative', '95..')], points: '2' },
          ],
        },
        { onlyWhenStandardMet: true },
      ),
    ],
  });
  it.each([
    [true, '98.5', '90', '3.5'],
    [true, '99', '90', '4.5'],
    [true, '99', '95', '5.5'],
    [false, '99', '95', '2.5'],
    [true, '98.4', '99', '3'],
    [false, '98', '80', '2'],
  ])(
    '+ 1 or + 2 only when the standard is fully met: %s, %s %%, %s %% give %s',
    (invited, area, cumulative, expected) => {
      expect(pointsOf(certificates, '3.5', { invited, area, cumulative }, { deductionCap: '2', bonusCap: '2' })).toBe(
        expected,
      );
    },
  );

  const volumes = [interval('..1000)'), interval('1000..2000)'), interval('2000..')];
  const procedureMatrix = (rows: string[], cells: string[][], key: string): Matrix => ({
    rows: { kind: 'number', input: key, parts: rows.map(interval) },
    columns: { kind: 'number', input: 'files', parts: volumes },
    cells,
  });
  const lateMatrix = procedureMatrix(
    ['..0', '(0..1)', '1..7)', '7..10)', '10..'],
    [
      ['0', '0', '0'],
      ['1', '0.5', '0.2'],
      ['1.5', '1', '0.7'],
      ['2', '1.5', '1.2'],
      ['2.5', '2', '1.7'],
    ],
    'late',
  );
  const earlyMatrix = procedureMatrix(
    ['..1)', '1..5)', '5..7)', '7..10)', '10..'],
    [
      ['0', '0', '0'],
      ['0.5', '1', '1.2'],
      ['1', '1.5', '1.7'],
      ['1.5', '2', '2.2'],
      ['2', '2.5', '2.7'],
    ],
    'early',
  );
  const procedures = rule(
    { kind: 'standard' },
    [input('late'), input('early'), count('files', { measure: 'hồ sơ' }), yesNo('complaint')],
    {
      deductions: [
        deduct('late', { kind: 'matrix', ...lateMatrix }),
        deduct('complaint', fixed('2', when.yes('complaint'))),
      ],
      bonuses: [bonus('early', { kind: 'matrix', ...earlyMatrix })],
    },
  );
  it.each([
    ['0', '0', '10', false, '6'],
    ['10', '0', '999', false, '3.5'],
    ['10', '0', '1000', false, '4'],
    ['12.5', '0', '2000', false, '4.3'],
    ['0.5', '0', '1500', false, '5.5'],
    ['0', '4.9', '500', false, '6.5'],
    ['0', '10', '2500', false, '8.7'],
    ['1', '7', '1999', true, '5'],
  ])('%s %% late, %s %% early of %s files, complaint %s: %s of 6', (late, early, files, complaint, expected) => {
    expect(pointsOf(procedures, '6', { late, early, files, complaint })).toBe(expected);
  });

  const inspections = rule(
    {
      kind: 'planVariance',
      actual: 'a',
      plan: { kind: 'input', input: 'p' },
      noPlan: '-3',
      bands: bands({ '..95)': '-2', '95..100)': '-1', '100..100': '0', '(100..120)': '1', '120..': '2' }),
    },
    [count('a'), count('p', { mayBeNone: true })],
  );
  it.each([
    ['0', 'none', '0'],
    ['94', '100', '1'],
    ['95', '100', '2'],
    ['20', '20', '3'],
    ['21', '20', '4'],
    ['119', '100', '4'],
    ['12', '10', '5'],
  ])('inspections %s of %s planned give %s of 3', (a, p, expected) => {
    expect(pointsOf(inspections, '3', { a, p })).toBe(expected);
  });

  const proportional = (ceiling: string | null) =>
    rule({ kind: 'proportional', actual: 'a', plan: { kind: 'input', input: 'p' }, ceiling }, [input('a'), input('p')]);
  it.each([
    ['100', '0', '0'],
    ['100', '95', '9.5'],
    ['100', '100', '10'],
    ['100', '150', '10'],
    ['120', '110', '11'],
    ['120', '150', '12'],
    [null, '150', '15'],
  ])('proportional with ceiling %s: %s of 100 gives %s of 10', (ceiling, a, expected) => {
    expect(pointsOf(proportional(ceiling), '10', { a, p: '100' })).toBe(expected);
  });

  const sized = rule(
    {
      kind: 'proportional',
      actual: 'a',
      plan: {
        kind: 'bySize',
        input: 'size',
        bands: [
          { ...interval('500..5000'), planned: '75' },
          { ...interval('(5000..10000'), planned: '74' },
          { ...interval('(10000..15000'), planned: '72' },
        ],
      },
      ceiling: '100',
    },
    [input('a'), count('size', { measure: 'vụ' })],
  );
  it.each([
    ['75', '5000', '10'],
    ['37', '5001', '5'],
    ['72', '15000', '10'],
    ['72', '10000', '9.73'],
    ['75', '499', 'refused no-band'],
  ])('target by size: %s %% of %s cases gives %s', (a, size, expected) => {
    expect(pointsOf(sized, '10', { a, size })).toBe(expected);
  });

  const targets = rule({ kind: 'fromTargets', input: 'a', ceiling: '100' }, [
    input('a', { source: { kind: 'targets', groupCode: null } }),
  ]);
  it.each([
    ['97.53', '19.51'],
    ['104', '20'],
  ])('completion of the accepted targets: %s %% gives %s of 20', (a, expected) => {
    expect(pointsOf(targets, '20', { a })).toBe(expected);
  });

  const outside = rule({ kind: 'fromOutside', input: 'a', outOf: '100' }, [
    input('a', { measure: 'điểm', source: { kind: 'external', name: 'PAR INDEX' } }),
  ]);
  it('takes the index of the unit from outside: 97,685', () => {
    expect(pointsOf(outside, '100', { a: '97.685' }, { decimals: 3 })).toBe('97.685');
    expect(pointsOf(outside, '50', { a: '97.685' })).toBe('48.84');
    expect(pointsOf(outside, '50', { a: '101' })).toBe('50');
  });

  const award = rule(
    {
      kind: 'priorAward',
      input: 'a',
      levels: [
        { choice: 'province', points: '10' },
        { choice: 'government', points: '15' },
      ],
    },
    [
      choice(
        'a',
        { province: 'Cờ tỉnh', government: 'Cờ Chính phủ' },
        { mayBeNone: true, source: { kind: 'priorAward' } },
      ),
    ],
  );
  it.each([
    ['province', '10'],
    ['government', '15'],
    ['none', '0'],
  ])('prior award %s gives %s', (a, expected) => {
    expect(pointsOf(award, '15', { a })).toBe(expected);
  });

  const discipline = rule({ kind: 'standard' }, [count('reprimand'), count('warning'), yesNo('self')], {
    deductions: [
      deduct('reprimand', perCase('reprimand', '1'), { unless: [when.yes('self')] }),
      deduct('warning', perCase('warning', '2'), { unless: [when.yes('self')] }),
    ],
  });
  it.each([
    ['1', '0', false, '0'],
    ['0', '1', false, '-1'],
    ['1', '1', false, '-2'],
    ['1', '1', true, '1'],
  ])(
    'staff: %s reprimanded, %s warned, handled by the unit itself %s: %s of 1',
    (reprimand, warning, self, expected) => {
      expect(pointsOf(discipline, '1', { reprimand, warning, self }, { leafFloor: 'none' })).toBe(expected);
    },
  );
});

describe('the 1 000-point example, against the bloc', () => {
  const relative = rule({ kind: 'relative', actual: 'a', plan: { kind: 'input', input: 't' } }, [
    input('a', { measure: 'việc' }),
    input('t', { measure: 'việc', mayBeNone: true }),
  ]);
  const bloc = [
    { a: '80', t: '100' },
    { a: '100', t: '100' },
    { a: '150', t: '100' },
    { a: '240', t: '200' },
    { a: '30', t: 'none' },
    { a: '60', t: 'none' },
  ];
  const scoreOf = (index: number) =>
    pointsOf(relative, '20', bloc[index] ?? {}, { others: bloc.filter((_, place) => place !== index) });
  it.each([
    ['A < T', 0, '8'],
    ['A = T', 1, '10'],
    ['the largest excess', 2, '20'],
    ['another excess, 20 % of 50 %', 3, '14'],
    ['without a target', 4, '10'],
    ['the best without a target', 5, '20'],
  ])('%s', (_, index, expected) => {
    expect(scoreOf(index)).toBe(expected);
  });

  it('waits while the bloc is not closed', () => {
    expect(pointsOf(relative, '20', { a: '80', t: '100' })).toBe('waiting');
  });

  it('leaves out units whose figures are not known, and compares a lone unit with itself', () => {
    expect(pointsOf(relative, '20', { a: '110', t: '100' }, { others: [{ a: '10' }, { t: '5' }, {}] })).toBe('20');
    expect(pointsOf(relative, '20', { a: '0', t: 'none' }, { others: [{ a: '0', t: 'none' }] })).toBe('0');
  });

  it('needs no target at all where the rule has none', () => {
    const plain = rule({ kind: 'relative', actual: 'a', plan: null }, [input('a')]);
    expect(pointsOf(plain, '9', { a: '2' }, { others: [{ a: '3' }] })).toBe('6');
  });

  it('refuses a target of 0, of the unit itself alone', () => {
    expect(pointsOf(relative, '20', { a: '1', t: '0' }, { others: bloc })).toBe('refused plan-zero');
    expect(pointsOf(relative, '20', { a: '150', t: '100' }, { others: [{ a: '999', t: '0' }] })).toBe('20');
  });
});
