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
  rule,
  when,
  yesNo,
} from '@/tests/support/criteria';
import type { Amount, Base, Condition, Input, Plan, Rule } from '../rule';
import { ruleProblems } from './rule';

/** Reasons with what tells them apart; the part only where it is one. */
const reasons = (own: Rule, points: string | null = '5') =>
  ruleProblems(own, points).map(({ reason, part, ...rest }) => {
    const detail = Object.values(rest)
      .filter((one) => typeof one !== 'object')
      .join(' ');
    return `${part === '' ? '' : `${part}: `}${reason}${detail === '' ? '' : ` ${detail}`}`;
  });
const ofBase = (base: Base, ...inputs: Input[]) => reasons(rule(base, inputs));
const ofAmount = (amount: Amount, ...inputs: Input[]) =>
  reasons(rule({ kind: 'standard' }, inputs, { deductions: [deduct('d', amount)] }));

const n = input('n');
const c = choice('c', { x: 'X', y: 'Y' });
const direct: Base = { kind: 'direct', input: 'n' };

describe('inputs', () => {
  it.each<[string, Input[], string[]]>([
    ['declared', [n], []],
    ['not declared', [], ['input-undeclared n']],
    ['declared twice', [n, input('n', { label: 'Khác' })], ['input-twice n']],
    ['not used', [n, count('m')], ['input-unused Số liệu m']],
    ['of another kind', [day('n')], ['input-wrong-kind Số liệu n']],
    ['without a name', [input('n', { label: ' ' })], ['input-label-missing n']],
    ['with limits crossed', [input('n', { minimum: '5', maximum: '4' })], ['limits-crossed Số liệu n']],
    ['with equal limits', [input('n', { minimum: '5', maximum: '5' })], []],
    ['with one limit', [input('n', { minimum: '5' })], []],
    ['that may be none for nothing', [input('n', { mayBeNone: true })], ['none-without-meaning Số liệu n']],
  ])('%s', (_, inputs, expected) => {
    expect(ofBase(direct, ...inputs)).toEqual(expected);
  });

  it('of choices have choices, each once', () => {
    const levels = { kind: 'levels', input: 'c', levels: [] } as const;
    expect(ofBase(levels, choice('c', {}))).toEqual(['choices-missing Số liệu c']);
    const twice = { ...c, choices: [...c.choices, { id: 'x', label: 'Lại X' }] };
    expect(
      reasons(
        rule({ kind: 'standard' }, [twice], {
          deductions: [deduct('d', fixed('1', { kind: 'choice', input: 'c', oneOf: ['x'] }))],
        }),
      ),
    ).toEqual(['choice-twice Số liệu c']);
  });

  it('of a ratio are counted, never ratios of ratios', () => {
    const ratio = (key: string, part: string, whole: string, wish: Partial<Input> = {}) =>
      input(key, { source: { kind: 'ratio', part, whole }, ...wish });
    expect(ofBase(direct, ratio('n', 'p', 'w'), count('p'), count('w'))).toEqual([]);
    expect(ofBase(direct, ratio('n', 'p', 'w', { kind: 'count' }), count('p'), count('w'))).toEqual([
      'ratio-not-counted Số liệu n',
    ]);
    expect(ofBase(direct, ratio('n', 'p', 'w'), count('p'))).toEqual(['input-undeclared w']);
    expect(ofBase(direct, ratio('n', 'p', 'w'), day('p'), count('w'))).toEqual(['input-wrong-kind Số liệu p']);
    expect(ofBase(direct, ratio('n', 'r', 'w'), ratio('r', 'w', 'w'), count('w'))).toEqual([
      'ratio-not-counted Số liệu n',
    ]);
  });

  it('may be none where that means something', () => {
    const may = { mayBeNone: true };
    const plan: Plan = { kind: 'input', input: 'p' };
    const p = input('p', may);
    const band = bands({ '..': '0' });
    expect(ofBase({ kind: 'planVariance', actual: 'n', plan, noPlan: '0', bands: band }, n, p)).toEqual([]);
    expect(ofBase({ kind: 'relative', actual: 'n', plan }, n, p)).toEqual([]);
    expect(ofBase({ kind: 'proportional', actual: 'n', plan, ceiling: null }, n, p)).toEqual([
      'none-without-meaning Số liệu p',
    ]);
    expect(
      ofBase(
        {
          kind: 'relative',
          actual: 'n',
          plan: { kind: 'bySize', input: 'p', bands: [{ ...interval('..'), planned: '1' }] },
        },
        n,
        p,
      ),
    ).toEqual(['none-without-meaning Số liệu p']);
    expect(ofBase({ kind: 'passFail', input: 'y' }, yesNo('y', may))).toEqual(['none-without-meaning Số liệu y']);
    expect(ofAmount(perCase('m', '1'), count('m', may))).toEqual(['d: none-without-meaning Số liệu m']);
    expect(
      ofAmount(fixed('1', when.number('n', '1..'), when.after('d', '2026-01-01')), input('n', may), day('d')),
    ).toEqual([]);
    const levels: Amount = {
      kind: 'levels',
      input: 'c',
      levels: [
        { choice: 'x', points: '1' },
        { choice: 'y', points: '2' },
      ],
    };
    expect(ofAmount(levels, { ...c, ...may })).toEqual([]);
  });

  it('are named with the part that uses them', () => {
    const own = rule(direct, [n], {
      bonuses: [bonus('Thưởng', perCase('gone', '1'))],
      deductions: [deduct('Trừ', perCase('n', '1'), { unless: [when.yes('n')] })],
    });
    expect(reasons(own)).toEqual(['Trừ: input-wrong-kind Số liệu n', 'Thưởng: input-undeclared gone']);
  });
});

describe('bases', () => {
  const first = { through: '2026-01-31', points: '1' };
  const second = { through: '2026-02-28', points: '0' };
  it.each<[string, Base, Input[], string[]]>([
    [
      'bands without points',
      { kind: 'numberBands', input: 'n', bands: bands({ '..': null }) },
      [n],
      ['band-points-missing'],
    ],
    ['no bands', { kind: 'numberBands', input: 'n', bands: [] }, [n], ['bands-missing']],
    [
      'bands above the standard',
      { kind: 'numberBands', input: 'n', bands: bands({ '..5)': '5', '5..': '5.5' }) },
      [n],
      ['points-above-standard 5.5 5'],
    ],
    [
      'days in order',
      { kind: 'dateBands', input: 'd', bands: [first, second], later: '0', never: '0' },
      [day('d')],
      [],
    ],
    [
      'days out of order',
      { kind: 'dateBands', input: 'd', bands: [second, first], later: '0', never: '0' },
      [day('d')],
      ['days-not-ascending'],
    ],
    [
      'the same day twice',
      { kind: 'dateBands', input: 'd', bands: [first, first], later: '0', never: '0' },
      [day('d')],
      ['days-not-ascending'],
    ],
    ['no days', { kind: 'dateBands', input: 'd', bands: [], later: '0', never: '0' }, [day('d')], ['bands-missing']],
    [
      'a late day above the standard',
      { kind: 'dateBands', input: 'd', bands: [first], later: '6', never: '0' },
      [day('d')],
      ['points-above-standard 6 5'],
    ],
    [
      'never above the standard',
      { kind: 'dateBands', input: 'd', bands: [first], later: '0', never: '7' },
      [day('d')],
      ['points-above-standard 7 5'],
    ],
    [
      'days late out of order',
      {
        kind: 'lateness',
        input: 'd',
        due: null,
        bands: [
          { throughDays: 5, points: '1' },
          { throughDays: 2, points: '0' },
        ],
        later: '0',
        never: '0',
      },
      [count('d')],
      ['days-not-ascending'],
    ],
    [
      'days late without a due day',
      { kind: 'lateness', input: 'd', due: null, bands: [{ throughDays: 5, points: '1' }], later: '0', never: '0' },
      [day('d')],
      ['due-day-missing'],
    ],
    [
      'days late counted',
      { kind: 'lateness', input: 'd', due: null, bands: [{ throughDays: 5, points: '1' }], later: '0', never: '0' },
      [count('d', { mayBeNone: true })],
      [],
    ],
    [
      'days late above the standard',
      {
        kind: 'lateness',
        input: 'd',
        due: '2026-01-31',
        bands: [{ throughDays: 5, points: '9' }],
        later: '0',
        never: '0',
      },
      [day('d')],
      ['points-above-standard 9 5'],
    ],
    [
      'a level missing',
      { kind: 'levels', input: 'c', levels: [{ choice: 'x', points: '1' }] },
      [c],
      ['level-missing Y'],
    ],
    [
      'a level twice',
      {
        kind: 'levels',
        input: 'c',
        levels: [
          { choice: 'x', points: '1' },
          { choice: 'y', points: '1' },
          { choice: 'x', points: '2' },
        ],
      },
      [c],
      ['level-twice X'],
    ],
    [
      'a level without points',
      {
        kind: 'priorAward',
        input: 'c',
        levels: [
          { choice: 'x', points: '1' },
          { choice: 'y', points: null },
        ],
      },
      [c],
      ['band-points-missing'],
    ],
    [
      'a level above the standard',
      {
        kind: 'priorAward',
        input: 'c',
        levels: [
          { choice: 'x', points: '10' },
          { choice: 'y', points: '15' },
        ],
      },
      [c],
      ['points-above-standard 15 5'],
    ],
    ['no scale', { kind: 'fromOutside', input: 'n', outOf: '0' }, [n], ['scale-not-positive']],
    ['a ceiling of 0', { kind: 'fromTargets', input: 'n', ceiling: '0' }, [n], ['ceiling-not-positive']],
    [
      'a ceiling below 0',
      { kind: 'proportional', actual: 'n', plan: { kind: 'fixed', value: '1' }, ceiling: '-1' },
      [n],
      ['ceiling-not-positive'],
    ],
    [
      'a plan of 0',
      { kind: 'proportional', actual: 'n', plan: { kind: 'fixed', value: '0' }, ceiling: '100' },
      [n],
      ['plan-not-positive'],
    ],
    [
      'a plan below 0',
      { kind: 'relative', actual: 'n', plan: { kind: 'fixed', value: '-1' } },
      [n],
      ['plan-not-positive'],
    ],
    ['no plan against the bloc', { kind: 'relative', actual: 'n', plan: null }, [n], []],
    [
      'variance with a gap',
      {
        kind: 'planVariance',
        actual: 'n',
        plan: { kind: 'fixed', value: '1' },
        noPlan: '0',
        bands: bands({ '..100)': '-1' }),
      },
      [n],
      ['bands-gap %'],
    ],
    ['targets', { kind: 'fromTargets', input: 'n', ceiling: null }, [n], []],
  ])('%s', (_, base, inputs, expected) => {
    expect(ofBase(base, ...inputs)).toEqual(expected);
  });

  it('say nothing about the standard while it is not there', () => {
    const own = rule({ kind: 'numberBands', input: 'n', bands: bands({ '..': '9' }) }, [n]);
    expect([reasons(own, null), reasons(own, '9'), reasons(own, '8')]).toEqual([[], [], ['points-above-standard 9 8']]);
  });

  it('of plans by size are whole and above 0', () => {
    const sized = (...planned: (string | null)[]): Base => ({
      kind: 'proportional',
      actual: 'n',
      plan: {
        kind: 'bySize',
        input: 's',
        bands: ['..10)', '10..'].map((text, place) => ({ ...interval(text), planned: planned[place] ?? null })),
      },
      ceiling: '100',
    });
    expect(ofBase(sized('75', '72'), n, count('s'))).toEqual([]);
    expect(ofBase(sized('75', null), n, count('s'))).toEqual(['band-points-missing']);
    expect(ofBase(sized('75', '0'), n, count('s'))).toEqual(['plan-not-positive']);
  });
});

describe('matrices', () => {
  const matrix = (wish: object = {}): Base => ({
    kind: 'matrix',
    rows: { kind: 'number', input: 'n', parts: ['..5)', '5..'].map(interval) },
    columns: { kind: 'choice', input: 'c', parts: ['x', 'y'] },
    cells: [
      ['1', '2'],
      ['3', '4'],
    ],
    ...wish,
  });
  it.each<[string, object, string[]]>([
    ['whole', {}, []],
    [
      'empty cells',
      {
        cells: [
          ['1', null],
          [null, '4'],
        ],
      },
      ['cells-empty 2'],
    ],
    ['a row missing', { cells: [['1', '2']] }, ['matrix-shape']],
    ['a cell missing', { cells: [['1', '2'], ['3']] }, ['matrix-shape']],
    [
      'a gap in the rows',
      { rows: { kind: 'number', input: 'n', parts: ['..5)', '(5..'].map(interval) } },
      ['bands-gap %'],
    ],
    [
      'a choice without a column',
      { columns: { kind: 'choice', input: 'c', parts: ['x'] }, cells: [['1'], ['2']] },
      ['level-missing Y'],
    ],
    [
      'a cell above the standard',
      {
        cells: [
          ['1', '2'],
          ['3', '5.01'],
        ],
      },
      ['points-above-standard 5.01 5'],
    ],
  ])('%s', (_, wish, expected) => {
    expect(ofBase(matrix(wish), n, c)).toEqual(expected);
  });
});

describe('amounts', () => {
  const none: Condition[] = [];
  it.each<[string, Amount, Input[], string[]]>([
    ['cases of 0', perCase('m', '0'), [count('m')], ['d: amount-zero']],
    ['a fixed 0', fixed('0.0', when.yes('y')), [yesNo('y')], ['d: amount-zero']],
    ['no condition', { kind: 'fixed', when: none, points: '1' }, [], ['d: condition-missing']],
    ['a choice of nothing', fixed('1', { kind: 'choice', input: 'c', oneOf: [] }), [c], ['d: condition-missing']],
    [
      'a step of 0',
      { kind: 'step', input: 'n', beyond: 'above', threshold: '1', every: '0', each: '1' },
      [n],
      ['d: step-not-positive'],
    ],
    [
      'a step that gives 0',
      { kind: 'step', input: 'n', beyond: 'above', threshold: '1', every: '1', each: '0' },
      [n],
      ['d: step-not-positive'],
    ],
    ['a step', { kind: 'step', input: 'n', beyond: 'above', threshold: '1', every: '1', each: '1' }, [n], []],
    ['no options', { kind: 'eitherOr', options: [] }, [], ['d: options-missing']],
    [
      'an option without condition',
      { kind: 'eitherOr', options: [{ title: 'o', when: none, points: '1' }] },
      [],
      ['d: condition-missing'],
    ],
    [
      'a level missing',
      { kind: 'levels', input: 'c', levels: [{ choice: 'x', points: '1' }] },
      [c],
      ['d: level-missing Y'],
    ],
    ['a band missing', { kind: 'numberBands', input: 'n', bands: bands({ '..5)': '0' }) }, [n], ['d: bands-gap %']],
    ['points above the standard', { kind: 'numberBands', input: 'n', bands: bands({ '..': '50' }) }, [n], []],
    [
      'an empty cell',
      {
        kind: 'matrix',
        rows: { kind: 'number', input: 'n', parts: [interval('..')] },
        columns: { kind: 'number', input: 'm', parts: [interval('..')] },
        cells: [[null]],
      },
      [n, count('m')],
      ['d: cells-empty 1'],
    ],
  ])('%s', (_, amount, inputs, expected) => {
    expect(ofAmount(amount, ...inputs)).toEqual(expected);
  });

  it('have exceptions that say something', () => {
    const own = rule({ kind: 'standard' }, [count('m'), c], {
      bonuses: [bonus('b', perCase('m', '1'), { unless: [{ kind: 'choice', input: 'c', oneOf: [] }] })],
    });
    expect(reasons(own)).toEqual(['b: condition-missing']);
  });
});
