import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalMessage } from '@/lib/messages/message';
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
  rule,
  section,
  table,
  when,
  yesNo,
} from '@/tests/support/criteria';
import { tienGiang } from '@/tests/support/tien-giang';
import type { Base, Input, Rule } from '../rule';
import { type CriteriaTable, type Criterion, tableSchema } from '../table';
import type { TableProblem } from './problem';
import { tableProblems } from './table';
import { foldedCode } from './tree';

const standard = rule({ kind: 'standard' });
const good = (id: string, points = '5') => [leaf(id, points, standard)];
const sound = table([good('a'), section('s', '10', [good('s1'), good('s2')])], { declaredTotal: '15' });
const withCriteria = (change: (list: readonly Criterion[]) => Criterion[]) => ({
  ...sound,
  criteria: change(sound.criteria),
});
const change = (id: string, wish: Partial<Criterion>) =>
  withCriteria((list) => list.map((one) => (one.id === id ? { ...one, ...wish } : one)));

describe('a table that can be issued', () => {
  it('has no problems', () => {
    expect(tableProblems(sound)).toEqual([]);
  });

  it('is the real one, but for the examples that its bands need', () => {
    expect(tableProblems(tienGiang)).toEqual(
      ['C1', 'C2', 'd1', '3.3'].map((criterionId) => ({ reason: 'example-missing', criterionId })),
    );
  });
});

describe('the tree', () => {
  it.each<[string, CriteriaTable, TableProblem[]]>([
    ['empty', table([], { declaredTotal: '0' }), [{ reason: 'table-empty', criterionId: null }]],
    [
      'an id twice',
      withCriteria((list) => [...list, leaf('a', '5', standard, { ordinal: 9, code: 'zz' })]),
      [{ reason: 'criterion-id-twice', criterionId: 'a' }],
    ],
    [
      'an orphan',
      withCriteria((list) => [...list, leaf('o', '5', standard, { parentId: 'gone' })]),
      [{ reason: 'tree-orphan', criterionId: 'o' }],
    ],
    ['no code', change('a', { code: ' ' }), [{ reason: 'criterion-code-missing', criterionId: 'a' }]],
    ['no title', change('a', { title: '' }), [{ reason: 'criterion-title-missing', criterionId: 'a' }]],
    [
      'a code written in another way',
      change('s2', { code: 'S.1' }),
      [{ reason: 'criterion-code-twice', criterionId: 's2', code: 'S.1' }],
    ],
  ])('%s', (_, broken, expected) => {
    expect(tableProblems(broken)).toEqual(expected);
  });

  it('lets codes repeat in other sections', () => {
    expect(tableProblems(change('a', { code: 's1' }))).toEqual([]);
  });

  it('names a circle once, with its codes in order', () => {
    const circle = [
      leaf('x', '1', null, { parentId: 'z' }),
      leaf('y', '1', null, { parentId: 'x' }),
      leaf('z', '1', null, { parentId: 'y' }),
      leaf('hangs', '1', standard, { parentId: 'x' }),
    ];
    expect(tableProblems(withCriteria((list) => [...list, ...circle]))).toEqual([
      { reason: 'tree-circular', criterionId: 'x', codes: ['x', 'z', 'y'] },
    ]);
    expect(tableProblems(withCriteria((list) => [...list, leaf('me', '1', null, { parentId: 'me' })]))).toEqual([
      { reason: 'tree-circular', criterionId: 'me', codes: ['me'] },
    ]);
  });

  it('may have eight levels and five hundred leaves', () => {
    const deep = (levels: number): Criterion[] =>
      levels === 1 ? good(`d${levels}`) : section(`d${levels}`, null, [deep(levels - 1)]);
    expect(tableProblems(table([deep(8)], { declaredTotal: '5' }))).toEqual([]);
    expect(tableProblems(table([deep(10)], { declaredTotal: '5' }))).toEqual([
      { reason: 'tree-too-deep', criterionId: 'd2', depth: 9, most: 8 },
    ]);
    const wide = (leaves: number) =>
      table(
        Array.from({ length: leaves }, (_, place) => good(`w${place}`, '1')),
        { declaredTotal: String(leaves) },
      );
    expect(tableProblems(wide(500))).toEqual([]);
    expect(tableProblems(wide(501))).toEqual([
      { reason: 'too-many-leaves', criterionId: null, leaves: 501, most: 500 },
    ]);
  });

  it.each([
    ['a.7.1', 'a7.1'],
    ['A 7.1', 'a7.1'],
    ['a7.1.', 'a7.1'],
    ['1.1', '1.1'],
    ['11', '11'],
    ['1)', '1'],
    ['A.I', 'a.i'],
  ])('reads the code %s as %s', (code, expected) => {
    expect(foldedCode(code)).toBe(expected);
  });
});

describe('points and sums', () => {
  it.each<[string, CriteriaTable, TableProblem[]]>([
    ['no standard points', change('a', { points: null }), [{ reason: 'standard-missing', criterionId: 'a' }]],
    [
      'negative points',
      change('a', { points: '-5' }),
      [
        { reason: 'points-negative', criterionId: 'a', part: '', points: '-5' },
        { reason: 'declared-total-differs', criterionId: null, declared: '15', sum: '5' },
      ],
    ],
    [
      'absurd points',
      change('a', { points: '10001' }),
      [
        { reason: 'points-absurd', criterionId: 'a', part: '', points: '10001' },
        { reason: 'declared-total-differs', criterionId: null, declared: '15', sum: '10011' },
      ],
    ],
    [
      'points finer than the table',
      { ...change('a', { points: '5.125' }), declaredTotal: '15.125', decimals: 2 },
      [
        { reason: 'points-too-fine', criterionId: 'a', part: '', points: '5.125', decimals: 2 },
        { reason: 'points-too-fine', criterionId: null, part: '', points: '15.125', decimals: 2 },
      ],
    ],
    [
      'a negative cap',
      change('a', { bonusCap: '-1' }),
      [{ reason: 'cap-negative', criterionId: 'a', part: '', cap: '-1' }],
    ],
    [
      'an absurd cap',
      change('a', { deductionCap: '99999' }),
      [{ reason: 'points-absurd', criterionId: 'a', part: '', points: '99999' }],
    ],
    [
      'a negative cap of the table',
      { ...sound, deductionCap: '-0.5' },
      [{ reason: 'cap-negative', criterionId: null, part: '', cap: '-0.5' }],
    ],
    [
      'a fine cap of the table',
      { ...sound, bonusCap: '0.125' },
      [{ reason: 'points-too-fine', criterionId: null, part: '', points: '0.125', decimals: 2 }],
    ],
    [
      'a section that does not add up',
      change('s', { points: '11' }),
      [{ reason: 'section-sum-differs', criterionId: 's', declared: '11', sum: '10' }],
    ],
    [
      'a total that does not add up',
      { ...sound, declaredTotal: '16' },
      [{ reason: 'declared-total-differs', criterionId: null, declared: '16', sum: '15' }],
    ],
    ['no total', { ...sound, declaredTotal: null }, [{ reason: 'declared-total-missing', criterionId: null }]],
    ['sections without declared points', change('s', { points: null }), []],
    ['sums that differ in writing only', { ...change('s', { points: '10.00' }), declaredTotal: '15.0' }, []],
    [
      'no sum while a leaf has no points',
      change('s1', { points: null }),
      [{ reason: 'standard-missing', criterionId: 's1' }],
    ],
  ])('%s', (_, broken, expected) => {
    expect(tableProblems(broken)).toEqual(expected);
  });

  it('are looked at everywhere in a rule, each wrong number once', () => {
    const wrong = '-1';
    const [row, matrixInputs] = [interval('..'), [input('n'), choice('c', { x: 'X' }), count('m')]];
    const cells = {
      rows: { kind: 'number', input: 'n', parts: [row] },
      columns: { kind: 'number', input: 'm', parts: [row] },
      cells: [[wrong]],
    } as const;
    const parts = (own: Rule) =>
      tableProblems(change('a', { rule: own })).flatMap((one) =>
        one.reason === 'points-negative' ? [`${one.part}|${one.points}`] : [],
      );
    const bases: [Base, Input[]][] = [
      [{ kind: 'numberBands', input: 'n', bands: bands({ '..1)': wrong, '1..': wrong }) }, [input('n')]],
      [
        { kind: 'dateBands', input: 'd', bands: [{ through: '2026-01-31', points: wrong }], later: '0', never: '0' },
        [day('d')],
      ],
      [
        { kind: 'dateBands', input: 'd', bands: [{ through: '2026-01-31', points: '1' }], later: wrong, never: '0' },
        [day('d')],
      ],
      [
        { kind: 'lateness', input: 'd', due: null, bands: [{ throughDays: 0, points: '1' }], later: '0', never: wrong },
        [count('d')],
      ],
      [{ kind: 'levels', input: 'c', levels: [{ choice: 'x', points: wrong }] }, matrixInputs],
      [{ kind: 'priorAward', input: 'c', levels: [{ choice: 'x', points: wrong }] }, matrixInputs],
      [{ kind: 'matrix', ...cells }, matrixInputs],
    ];
    for (const [base, inputs] of bases) expect([base.kind, parts(rule(base, inputs))]).toEqual([base.kind, ['|-1']]);
    const variance: Base = {
      kind: 'planVariance',
      actual: 'n',
      plan: { kind: 'fixed', value: '1' },
      noPlan: wrong,
      bands: bands({ '..': wrong }),
    };
    expect(parts(rule(variance, matrixInputs))).toEqual([]);
    const items = rule({ kind: 'standard' }, matrixInputs, {
      deductions: [
        deduct('cases', perCase('m', wrong)),
        deduct('fixed', fixed(wrong, when.number('n', '1..'))),
        deduct('levels', { kind: 'levels', input: 'c', levels: [{ choice: 'x', points: wrong }] }),
        deduct('bands', { kind: 'numberBands', input: 'n', bands: bands({ '..': wrong }) }),
        deduct('matrix', { kind: 'matrix', ...cells }),
      ],
      bonuses: [
        bonus('step', { kind: 'step', input: 'n', beyond: 'above', threshold: '1', every: '1', each: wrong }),
        bonus('either', {
          kind: 'eitherOr',
          options: [{ title: 'o', when: [when.number('n', '1..')], points: wrong }],
        }),
      ],
    });
    expect(parts(items)).toEqual(
      ['cases', 'fixed', 'levels', 'bands', 'matrix', 'step', 'either'].map((part) => `${part}|-1`),
    );
  });

  it('find caps of items below 0 and too fine signed points', () => {
    const own = rule({ kind: 'standard' }, [count('m')], {
      deductions: [deduct('d', perCase('m', '1'), { cap: '-2' })],
    });
    expect(tableProblems(change('a', { rule: own }))).toEqual([
      { reason: 'cap-negative', criterionId: 'a', part: 'd', cap: '-2' },
    ]);
  });
});

describe('rules of leaves and sections', () => {
  it('are needed by leaves and forbidden to sections', () => {
    expect(tableProblems(change('a', { rule: null }))).toEqual([{ reason: 'leaf-without-rule', criterionId: 'a' }]);
    expect(tableProblems(change('s', { rule: standard }))).toEqual([{ reason: 'section-with-rule', criterionId: 's' }]);
  });

  it('name what is unfinished with the criterion and the part', () => {
    const own = rule({ kind: 'standard' }, [input('n')], {
      deductions: [deduct('Trễ', { kind: 'numberBands', input: 'n', bands: bands({ '1..': '1' }) })],
    });
    expect(tableProblems(change('a', { rule: own }))).toEqual([
      { criterionId: 'a', part: 'Trễ', reason: 'bands-gap', interval: interval('0..1)'), measure: '%' },
    ]);
  });
});

describe('examples', () => {
  const banded = rule({ kind: 'numberBands', input: 'n', bands: bands({ '90..': '5', '..90)': '3' }) }, [input('n')]);
  const examples = (...list: [values: Record<string, string>, points: string][]) =>
    list.map(([values, points], place) => ({ id: String(place), values, others: [], points }));
  const problems = (wish: Partial<Criterion>) => tableProblems(change('a', { rule: banded, ...wish }));

  it('are needed where a rule has bands or formulas, and must hold', () => {
    expect(problems({})).toEqual([{ reason: 'example-missing', criterionId: 'a' }]);
    expect(problems({ examples: examples([{ n: '90' }, '5'], [{ n: '89' }, '3.00']) })).toEqual([]);
    expect(problems({ examples: examples([{ n: '90' }, '5'], [{ n: '95' }, '3']) })).toEqual([
      { reason: 'example-differs', criterionId: 'a', example: 2, expected: '3', computed: '5' },
    ]);
  });

  it('tell why they cannot be reckoned', () => {
    expect(problems({ examples: examples([{}, '5'], [{ n: '-1' }, '5']) })).toEqual([
      { reason: 'example-not-reckoned', criterionId: 'a', example: 1, missing: ['n'], refusals: [] },
      {
        reason: 'example-not-reckoned',
        criterionId: 'a',
        example: 2,
        missing: [],
        refusals: [{ reason: 'value-below', minimum: '0', input: 'n', label: 'Số liệu n' }],
      },
    ]);
  });

  it('of a relative rule bring their own bloc', () => {
    const relative = rule({ kind: 'relative', actual: 'n', plan: null }, [input('n')]);
    const example = { id: 'e', values: { n: '3' }, others: [{ n: '6' }], points: '2.5' };
    expect(problems({ rule: relative, examples: [example] })).toEqual([]);
  });

  it('are not asked for while the rule is unfinished, nor of plain rules', () => {
    expect(problems({ rule: { ...banded, inputs: [] } })).toEqual([
      { criterionId: 'a', reason: 'input-undeclared', part: '', key: 'n' },
    ]);
    const cases = rule({ kind: 'standard' }, [count('m')], { deductions: [deduct('d', perCase('m', '1'))] });
    expect(problems({ rule: cases })).toEqual([]);
    const stepped = {
      ...cases,
      bonuses: [
        bonus('b', { kind: 'step', input: 'm', beyond: 'above', threshold: '1', every: '1', each: '1' } as const),
      ],
    };
    expect(problems({ rule: stepped })).toEqual([{ reason: 'example-missing', criterionId: 'a' }]);
  });
});

describe('classes and other settings', () => {
  const klass = (title: string, minimum: string, wish: object = {}) => ({
    id: title,
    title,
    minimum,
    minimumShare: null,
    conditions: [],
    limit: null,
    ...wish,
  });
  const fact = (id: string, title = id) => ({ id, title, legalGround: '' });
  it('must agree with each other', () => {
    const classes = [
      klass('A', '90', {
        minimumShare: { of: 'leaf', percent: '101' },
        conditions: ['c'],
        limit: { kind: 'share', percent: '-1' },
      }),
      klass('B', '95', { conditions: ['gone'], limit: { kind: 'count', most: 0 } }),
      klass('C', '95', { minimumShare: { of: 'section', percent: '100' }, limit: { kind: 'share', percent: '20' } }),
    ];
    expect(
      tableProblems({
        ...sound,
        classification: { basis: 'total', conditions: [fact('c'), fact('c'), fact('d', '')], classes },
        vetoes: [fact('v'), fact('w', ' ')],
        tieBreaks: [{ kind: 'fewerDeductions' }, { kind: 'criterionScore', criterionId: 'gone' }],
      }),
    ).toEqual([
      { reason: 'class-share-absurd', criterionId: null, title: 'A' },
      { reason: 'class-limit-absurd', criterionId: null, title: 'A' },
      { reason: 'class-order', criterionId: null, title: 'B', above: 'A' },
      { reason: 'class-condition-unknown', criterionId: null, title: 'B' },
      { reason: 'fact-twice', criterionId: null, title: 'c' },
      { reason: 'fact-untitled', criterionId: null, title: 'd' },
      { reason: 'fact-untitled', criterionId: null, title: 'w' },
      { reason: 'tie-break-unknown', criterionId: null },
    ]);
    expect(tableProblems({ ...sound, tieBreaks: [{ kind: 'criterionScore', criterionId: 's' }] })).toEqual([]);
  });
});

describe('any draft at all', () => {
  const anyCriterion = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    parentId: fc.constantFrom(null, 'a', 'b', 'c', 'd', 'e', 'gone'),
    ordinal: fc.nat(3),
    points: fc.constantFrom(null, '1', '-1', '99999', '1.23456'),
    code: fc.constantFrom('', '1', '1.', 'A.1'),
    hasRule: fc.boolean(),
  });
  it('is told, never thrown at, and each problem has its sentence', () => {
    fc.assert(
      fc.property(fc.array(anyCriterion, { maxLength: 8 }), (list) => {
        const draft = table(
          list.map(({ hasRule, id, points, ...wish }) => [leaf(id, points, hasRule ? standard : null, wish)]),
        );
        const ordered = {
          ...draft,
          criteria: draft.criteria.map((one, place) => ({ ...one, ordinal: list[place]?.ordinal ?? 0 })),
        };
        expect(tableSchema.safeParse(ordered).success).toBe(true);
        for (const problem of tableProblems(ordered)) expect(refusalMessage(problem)).toMatch(/^\p{Lu}.*\.$/su);
      }),
      { numRuns: 300 },
    );
  });
});

it('asks yes or no where a condition needs it', () => {
  const own = rule({ kind: 'standard' }, [yesNo('y')], { deductions: [deduct('d', fixed('1', when.yes('y')))] });
  expect(tableProblems(change('a', { rule: own }))).toEqual([]);
});
