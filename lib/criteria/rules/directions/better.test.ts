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
import type { Amount, Base, Condition, Plan } from '../rule';
import { betterWhen } from './better';
import { bandsLean, together } from './leans';
import { amountMonotony, baseMonotony } from './monotony';

const ofBase = (base: Base, key = 'a') => betterWhen(rule(base), key);
const ofBonus = (amount: Amount, unless: Condition[] = []) =>
  betterWhen(rule({ kind: 'standard' }, [], { bonuses: [bonus('b', amount, { unless })] }), 'a');
const ofDeduction = (amount: Amount, unless: Condition[] = []) =>
  betterWhen(rule({ kind: 'standard' }, [], { deductions: [deduct('d', amount, { unless })] }), 'a');

const rising = bands({ '5..': '2', '..5)': '1' });
const falling = bands({ '..5)': '2', '5..': '1' });
const plan: Plan = { kind: 'input', input: 'p' };
const level = [{ choice: 'x', points: '1' }];

describe('which way a value must go', () => {
  it.each<[string, Base, string]>([
    ['direct', { kind: 'direct', input: 'a' }, 'more'],
    ['pass or fail', { kind: 'passFail', input: 'a' }, 'more'],
    ['rising bands', { kind: 'numberBands', input: 'a', bands: rising }, 'more'],
    ['falling bands', { kind: 'numberBands', input: 'a', bands: falling }, 'less'],
    ['equal bands', { kind: 'numberBands', input: 'a', bands: bands({ '..5)': '1', '5..': '1' }) }, 'flat'],
    [
      'bands up and down',
      { kind: 'numberBands', input: 'a', bands: bands({ '..5)': '1', '5..9)': '2', '9..': '1' }) },
      'mixed',
    ],
    ['bands not filled', { kind: 'numberBands', input: 'a', bands: bands({ '..5)': '1', '5..': null }) }, 'mixed'],
    ['no bands', { kind: 'numberBands', input: 'a', bands: [] }, 'flat'],
    [
      'days',
      { kind: 'dateBands', input: 'a', bands: [{ through: '2026-01-31', points: '1' }], later: '0', never: '0' },
      'less',
    ],
    [
      'days that reward waiting',
      { kind: 'dateBands', input: 'a', bands: [{ through: '2026-01-31', points: '0' }], later: '1', never: '0' },
      'more',
    ],
    [
      'lateness',
      { kind: 'lateness', input: 'a', due: null, bands: [{ throughDays: 0, points: '1' }], later: '0', never: '0' },
      'less',
    ],
    ['levels', { kind: 'levels', input: 'a', levels: level }, 'mixed'],
    ['an award', { kind: 'priorAward', input: 'a', levels: level }, 'mixed'],
    ['the standard', { kind: 'standard' }, 'flat'],
    ['a share of the plan', { kind: 'proportional', actual: 'a', plan, ceiling: null }, 'more'],
    ['against the bloc', { kind: 'relative', actual: 'a', plan: null }, 'more'],
    ['targets', { kind: 'fromTargets', input: 'a', ceiling: null }, 'more'],
    ['from outside', { kind: 'fromOutside', input: 'a', outOf: '100' }, 'more'],
    ['a rising variance', { kind: 'planVariance', actual: 'a', plan, noPlan: '0', bands: rising }, 'more'],
    ['a falling variance', { kind: 'planVariance', actual: 'a', plan, noPlan: '0', bands: falling }, 'less'],
    ['another input', { kind: 'direct', input: 'other' }, 'flat'],
  ])('%s', (_, base, expected) => {
    expect(ofBase(base)).toBe(expected);
  });

  it('of a plan is the other way round', () => {
    const share = (one: Plan): Base => ({ kind: 'proportional', actual: 'a', plan: one, ceiling: null });
    const sized = (first: string, second: string): Plan => ({
      kind: 'bySize',
      input: 'p',
      bands: [
        { ...interval('..9)'), planned: first },
        { ...interval('9..'), planned: second },
      ],
    });
    expect(ofBase(share(plan), 'p')).toBe('less');
    expect(ofBase(share({ kind: 'fixed', value: '9' }), 'p')).toBe('flat');
    expect(ofBase(share(sized('75', '72')), 'p')).toBe('more');
    expect(ofBase(share(sized('72', '75')), 'p')).toBe('less');
    expect(ofBase(share(sized('72', '72')), 'p')).toBe('flat');
    const variance = (one: Plan, list: typeof rising): Base => ({
      kind: 'planVariance',
      actual: 'a',
      plan: one,
      noPlan: '0',
      bands: list,
    });
    expect(ofBase(variance(plan, falling), 'p')).toBe('more');
    expect(ofBase(variance(sized('75', '72'), falling), 'p')).toBe('less');
    expect(ofBase(variance(sized('72', '75'), falling), 'p')).toBe('more');
    expect(ofBase(variance(sized('72', '75'), []), 'p')).toBe('flat');
    expect(ofBase(variance(sized('72', '75'), bands({ '..1)': '0', '1..2)': '1', '2..': '0' })), 'p')).toBe('mixed');
  });

  it('of a plan and its actual in one is neither', () => {
    expect(ofBase({ kind: 'proportional', actual: 'a', plan: { kind: 'input', input: 'a' }, ceiling: null })).toBe(
      'mixed',
    );
  });

  const matrix = (cells: string[][]): Base => ({
    kind: 'matrix',
    rows: { kind: 'number', input: 'a', parts: ['5..', '..5)'].map(interval) },
    columns: { kind: 'number', input: 'c', parts: ['..5)', '5..'].map(interval) },
    cells,
  });
  it('of a matrix by rows and by columns, in the order of their bounds', () => {
    const both = matrix([
      ['3', '2'],
      ['1', '0'],
    ]);
    expect([ofBase(both), ofBase(both, 'c')]).toEqual(['more', 'less']);
    expect(
      ofBase(
        matrix([
          ['1', '2'],
          ['3', '0'],
        ]),
      ),
    ).toBe('mixed');
    expect(
      ofBase({
        kind: 'matrix',
        rows: { kind: 'choice', input: 'a', parts: ['x'] },
        columns: { kind: 'choice', input: 'c', parts: ['y'] },
        cells: [['1']],
      }),
    ).toBe('mixed');
  });

  it.each<[string, Amount, string]>([
    ['cases', perCase('a', '1'), 'more'],
    ['steps above', { kind: 'step', input: 'a', beyond: 'above', threshold: '1', every: '1', each: '1' }, 'more'],
    ['steps below', { kind: 'step', input: 'a', beyond: 'below', threshold: '1', every: '1', each: '1' }, 'less'],
    ['levels', { kind: 'levels', input: 'a', levels: level }, 'mixed'],
    ['bands', { kind: 'numberBands', input: 'a', bands: falling }, 'less'],
    ['yes', fixed('1', when.yes('a')), 'more'],
    ['no', fixed('1', when.no('a')), 'less'],
    ['a number from', fixed('1', when.number('a', '5..')), 'more'],
    ['a number to', fixed('1', when.number('a', '..5')), 'less'],
    ['a number between', fixed('1', when.number('a', '3..5')), 'mixed'],
    ['any number', fixed('1', when.number('a', '..')), 'flat'],
    ['after a day', fixed('1', when.after('a', '2026-01-31')), 'more'],
    ['through a day', fixed('1', { kind: 'date', input: 'a', is: 'through', day: '2026-01-31' }), 'less'],
    ['a choice', fixed('1', { kind: 'choice', input: 'a', oneOf: ['x'] }), 'mixed'],
    ['options', { kind: 'eitherOr', options: [{ title: '', when: [when.yes('a')], points: '1' }] }, 'more'],
    [
      'a matrix',
      matrix([
        ['3', '3'],
        ['1', '1'],
      ]) as Extract<Amount, { kind: 'matrix' }>,
      'more',
    ],
    ['another input', perCase('other', '1'), 'flat'],
  ])('%s: of a bonus %s, of a deduction the other way round', (_, amount, expected) => {
    const turned = { more: 'less', less: 'more' }[expected] ?? expected;
    expect([ofBonus(amount), ofDeduction(amount)]).toEqual([expected, turned]);
  });

  it('of an exception: good for a deduction, bad for a bonus', () => {
    const unless = [when.yes('a')];
    expect([ofDeduction(perCase('o', '1'), unless), ofBonus(perCase('o', '1'), unless)]).toEqual(['more', 'less']);
  });

  it('of the parts of a ratio: the part like it, the whole against it', () => {
    const own = rule({ kind: 'direct', input: 'r' }, [
      input('r', { source: { kind: 'ratio', part: 'p', whole: 'w' } }),
      count('p'),
      count('w'),
      day('d'),
      yesNo('y'),
      choice('c', { x: 'X' }),
    ]);
    expect(['r', 'p', 'w', 'd'].map((key) => betterWhen(own, key))).toEqual(['more', 'more', 'less', 'flat']);
  });
});

describe('leans', () => {
  it('of several uses agree, or are mixed', () => {
    expect(together(['flat', 'more', 'more'])).toBe('more');
    expect(together(['flat', 'less'])).toBe('less');
    expect(together(['more', 'less'])).toBe('mixed');
    expect(together(['more', 'mixed'])).toBe('mixed');
    expect(together([])).toBe('flat');
  });
  it('of bands follow their bounds, without one first and "≥" before ">"', () => {
    expect(bandsLean(bands({ '(5..': '3', '5..5': '2', '..5)': '1' }))).toBe('more');
    expect(bandsLean(bands({ '10..': '3', '9..10)': '2', '..9)': '1' }))).toBe('more');
  });
});

it('declares which kinds are monotone', () => {
  const named = (record: Record<string, string>, monotony: string) =>
    Object.keys(record).filter((kind) => record[kind] === monotony);
  expect(named(baseMonotony, 'more')).toEqual([
    'direct',
    'passFail',
    'proportional',
    'relative',
    'fromTargets',
    'fromOutside',
  ]);
  expect(named(baseMonotony, 'none')).toEqual(['levels', 'standard', 'priorAward']);
  expect(named(amountMonotony, 'more')).toEqual(['perCase']);
  expect(named(amountMonotony, 'none')).toEqual(['levels']);
});
