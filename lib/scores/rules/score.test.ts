import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers, type UnitAnswers } from './answers';
import { prepareTable } from './prepare';
import { scoreBloc, scoreUnit } from './score';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
const moving = rule({ kind: 'standard' }, [count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});
const cases = (m: string, q: string) => ({ m, q });
const p = (points: string) => ({ p: points });

const capped = (wish: Partial<CriteriaTable> = {}, sectionCaps = {}) =>
  table(
    [
      section(
        's',
        null,
        [
          [leaf('a', '5', moving)],
          section('t', null, [[leaf('b', '5', moving)], [leaf('c', '5', moving)]], sectionCaps),
        ],
        sectionCaps,
      ),
      [leaf('d', '5', moving)],
    ],
    wish,
  );
const all = (values: ReturnType<typeof cases>): UnitAnswers => ({
  ...noAnswers('u'),
  values: Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, values])),
});
const sumsOf = (of: CriteriaTable, values: ReturnType<typeof cases>) => {
  const score = scoreUnit(prepareTable(of), all(values), null);
  const told = (one: Pick<typeof score, 'standard' | 'bonus' | 'deduction' | 'points' | 'reductions'>) => ({
    sum: `${one.standard} + ${one.bonus} − ${one.deduction} = ${one.points}`,
    reductions: one.reductions.map(
      ({ of: kind, before, cap, reduction }) => `${kind} ${before} → ${cap} (${reduction})`,
    ),
  });
  return { total: told(score), sections: score.sections.map(told) };
};

describe('caps above the leaves', () => {
  it('are none where none are stated', () => {
    expect(sumsOf(capped(), cases('2', '3'))).toEqual({
      total: { sum: '20.00 + 12.00 − 8.00 = 24.00', reductions: [] },
      sections: [
        { sum: '15.00 + 9.00 − 6.00 = 18.00', reductions: [] },
        { sum: '10.00 + 6.00 − 4.00 = 12.00', reductions: [] },
      ],
    });
  });

  it('bite from the inside out, each with a line of its own, and sums still add up', () => {
    const of = capped({ bonusCap: '6', deductionCap: '4.5' }, { bonusCap: '4', deductionCap: '3' });
    expect(sumsOf(of, cases('2', '3'))).toEqual({
      // s: 4 of 7 bonus points, 3 of 5 deductions; the table: 6 of 4 + 3, 4,5 of 3 + 2.
      total: {
        sum: '20.00 + 6.00 − 4.50 = 21.50',
        reductions: ['bonus 7.00 → 6.00 (1.00)', 'deduction 5.00 → 4.50 (0.50)'],
      },
      sections: [
        {
          sum: '15.00 + 4.00 − 3.00 = 16.00',
          reductions: ['bonus 7.00 → 4.00 (3.00)', 'deduction 5.00 → 3.00 (2.00)'],
        },
        {
          sum: '10.00 + 4.00 − 3.00 = 11.00',
          reductions: ['bonus 6.00 → 4.00 (2.00)', 'deduction 4.00 → 3.00 (1.00)'],
        },
      ],
    });
  });

  it('do not bite at the cap itself, and below 0 count as 0', () => {
    expect(sumsOf(capped({ bonusCap: '12', deductionCap: '8' }), cases('2', '3')).total.reductions).toEqual([]);
    expect(sumsOf(capped({ bonusCap: '-1' }), cases('0', '1')).total).toEqual({
      sum: '20.00 + 0.00 − 0.00 = 20.00',
      reductions: ['bonus 4.00 → 0.00 (4.00)'],
    });
  });
});

describe('criteria that are not assigned', () => {
  const of = (notAssigned: CriteriaTable['notAssigned'], decimals = 2) =>
    table([section('s', '60', [[leaf('a', '40', direct)], [leaf('b', '20', direct)]]), [leaf('c', '40', direct)]], {
      notAssigned,
      decimals,
    });
  const values = { a: p('30'), b: p('20'), c: p('35') };
  const score = (notAssigned: CriteriaTable['notAssigned'], left: string[], decimals?: number) =>
    scoreUnit(prepareTable(of(notAssigned, decimals)), { ...noAnswers('u'), values, notAssigned: left }, null);

  it('leave the denominator, by the policy of the table', () => {
    const facts = (one: ReturnType<typeof score>) => [
      one.points,
      one.assigned,
      one.maximum,
      one.percentage,
      one.result,
    ];
    expect(facts(score('percentage', []))).toEqual(['85.00', '100.00', '100.00', '85.00', '85.00']);
    expect(facts(score('percentage', ['b']))).toEqual(['65.00', '80.00', '100.00', '81.25', '81.25']);
    expect(facts(score('rescaled', ['b']))).toEqual(['65.00', '80.00', '100.00', '81.25', '81.25']);
    expect(facts(score('plain', ['b']))).toEqual(['65.00', '80.00', '100.00', '81.25', '65.00']);
    expect(facts(score('percentage', ['c'], 0))).toEqual(['50', '60', '100', '83.33', '83.33']);
    expect(facts(score('rescaled', ['c'], 0))).toEqual(['50', '60', '100', '83.33', '83']);
    expect(facts(score('percentage', ['c'], 3))).toEqual(['50.000', '60.000', '100.000', '83.333', '83.333']);
  });

  it('stand for all below a section, and ask for nothing', () => {
    const without = scoreUnit(
      prepareTable(of('percentage')),
      { ...noAnswers('u'), notAssigned: ['s'], values: { c: p('35') } },
      null,
    );
    expect(
      without.leaves.map(({ criterionId, state, points }) => [criterionId, state, points?.points ?? null]),
    ).toEqual([
      ['a', 'notAssigned', null],
      ['b', 'notAssigned', null],
      ['c', 'scored', '35.00'],
    ]);
    expect([without.open, without.percentage, without.sections[0]?.assigned]).toEqual([0, '87.50', '0.00']);
  });

  it('leave nothing to compare when nothing is assigned', () => {
    for (const policy of ['percentage', 'rescaled'] as const) {
      expect(score(policy, ['s', 'c'])).toMatchObject({ points: '0.00', percentage: null, result: null, open: 0 });
    }
    expect(score('plain', ['s', 'c'])).toMatchObject({ result: '0.00', percentage: null });
  });
});

describe('a leaf in a score', () => {
  const of = table([[leaf('a', '5', moving)], [leaf('b', '5', direct)]]);
  const scoreOf = (answers: Partial<UnitAnswers>) =>
    scoreUnit(prepareTable(of), { ...noAnswers('u'), ...answers }, null);

  it('tells what is missing by name, and what is refused', () => {
    expect(scoreOf({ values: { a: { m: '1' }, b: p('-1') } }).leaves).toEqual([
      {
        criterionId: 'a',
        state: 'missing',
        maximum: '5.00',
        points: null,
        missing: [{ input: 'q', label: 'Số liệu q' }],
        refusals: [],
        steps: [],
        next: [],
      },
      {
        criterionId: 'b',
        state: 'refused',
        maximum: '5.00',
        points: null,
        missing: [],
        refusals: [{ reason: 'value-below', minimum: '0', input: 'p', label: 'Số liệu p' }],
        steps: [],
        next: [],
      },
    ]);
  });

  it('tells points, steps and what would give more', () => {
    expect(scoreOf({ values: { a: cases('1', '0') } }).leaves[0]).toEqual({
      criterionId: 'a',
      state: 'scored',
      maximum: '5.00',
      points: { points: '4.00', standard: '5.00', bonus: '0.00', deduction: '1.00', adjustment: '0.00' },
      missing: [],
      refusals: [],
      steps: [
        { kind: 'start', points: '5' },
        {
          kind: 'deduction',
          id: 'd',
          title: 'd',
          found: {
            kind: 'cases',
            looked: { label: 'Số liệu m', value: '1', measure: 'trường hợp' },
            each: '1',
            points: '1',
          },
        },
        {
          kind: 'bonus',
          id: 'b',
          title: 'b',
          found: {
            kind: 'cases',
            looked: { label: 'Số liệu q', value: '0', measure: 'trường hợp' },
            each: '1',
            points: '0',
          },
        },
      ],
      next: [
        {
          input: 'm',
          label: 'Số liệu m',
          measure: 'trường hợp',
          change: { kind: 'lower', by: '1', to: '0', beyond: false },
          points: '5',
          gain: '1',
          bonus: '0',
        },
        {
          input: 'q',
          label: 'Số liệu q',
          measure: 'trường hợp',
          change: { kind: 'raise', by: '1', to: '1', beyond: false },
          points: '5',
          gain: '1',
          bonus: '1',
        },
      ],
    });
  });

  it('counts the leaves without points', () => {
    expect([scoreOf({}).open, scoreOf({ values: { b: p('1') } }).open]).toEqual([2, 1]);
  });
});

describe('a relative leaf', () => {
  const relative = rule({ kind: 'relative', actual: 'a', plan: null }, [input('a')]);
  const of = prepareTable(table([[leaf('r', '10', relative)], [leaf('b', '5', direct)]]));
  const unit = (unitId: string, a: string, wish: Partial<UnitAnswers> = {}): UnitAnswers => ({
    ...noAnswers(unitId),
    values: { r: { a }, b: p('5') },
    ...wish,
  });
  it('waits while units still report', () => {
    const [first] = scoreBloc(of, [unit('x', '5')], 'open');
    expect(first?.leaves[0]).toMatchObject({ state: 'waiting', points: null, steps: [] });
    expect([first?.points, first?.open]).toEqual(['5.00', 1]);
  });
  it('compares the bloc once closed, whatever its order, without those it is not assigned to', () => {
    const bloc = [unit('x', '5'), unit('y', '10'), unit('z', '99', { notAssigned: ['r'] })];
    const points = (list: UnitAnswers[]) =>
      Object.fromEntries(scoreBloc(of, list, 'closed').map((one) => [one.unitId, one.points]));
    expect(points(bloc)).toEqual({ x: '10.00', y: '15.00', z: '5.00' });
    expect(points(bloc.toReversed())).toEqual(points(bloc));
  });
});

describe('a draft', () => {
  it('without rules is scored as far as it goes, in a closed bloc too', () => {
    const draft = table([[leaf('a', '5', null)], [leaf('r', '5', null)]]);
    const [score] = scoreBloc(prepareTable(draft), [noAnswers('u')], 'closed');
    expect(score?.leaves.map(({ state, next }) => [state, next])).toEqual([
      ['refused', []],
      ['refused', []],
    ]);
  });
});

describe('odd ids', () => {
  it('are found as answers, never as what all objects have', () => {
    const of = prepareTable(table([[leaf('constructor', '5', direct)], [leaf('toString', '5', direct)]]));
    expect(scoreUnit(of, noAnswers('u'), null).leaves.map(({ state }) => state)).toEqual(['missing', 'missing']);
  });
});
