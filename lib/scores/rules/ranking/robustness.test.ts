import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers, type UnitAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import type { Contender } from './contender';
import { seededNumbers } from './random';
import { robustness, usualShaking } from './robustness';
import { robustnessSentence } from './words';

const moving = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' }), count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});
const of = (wish: Partial<CriteriaTable> = {}) =>
  table(
    [
      section('s', null, [[leaf('a', '60', moving)]]),
      section('t', null, [[leaf('b', '30', moving)]]),
      [leaf('c', '10', moving)],
    ],
    wish,
  );

type Values = { a: string; b: string; c: string; m?: string; q?: string };
function contender(
  on: CriteriaTable,
  unitId: string,
  { a, b, c, m = '0', q = '0' }: Values,
  wish: Partial<UnitAnswers> = {},
): Contender {
  const values = { a: { p: a, m, q }, b: { p: b, m: '0', q: '0' }, c: { p: c, m: '0', q: '0' } };
  const score = scoreUnit(prepareTable(on), { ...noAnswers(unitId), values, ...wish }, null);
  return { unitId, name: unitId, score, submittedAt: null, conditions: {} };
}
/** x and y are close and unlike; w is far behind. */
const close = (on: CriteriaTable) => [
  contender(on, 'x', { a: '60', b: '20', c: '9' }),
  contender(on, 'y', { a: '52', b: '29', c: '9' }),
  contender(on, 'w', { a: '20', b: '10', c: '2' }),
];

describe('robustness', () => {
  it('holds where units are far apart, and tells the range where they are close', () => {
    const found = robustness(of(), close(of()));
    expect(found).toEqual([
      { unitId: 'y', place: 1, from: 1, to: 2, share: '100.0' },
      { unitId: 'x', place: 2, from: 1, to: 2, share: '100.0' },
      { unitId: 'w', place: 3, from: 3, to: 3, share: '100.0' },
    ]);
  });

  it('gives the narrowest range that the wished share of runs keeps', () => {
    const half = robustness(of(), close(of()), { ...usualShaking, confidence: 55 });
    // In a few runs both are first.
    expect(half.map(({ unitId, from, to, share }) => [unitId, from, to, share])).toEqual([
      ['y', 1, 1, '92.5'],
      ['x', 2, 2, '92.2'],
      ['w', 3, 3, '100.0'],
    ]);
  });

  it('is the same for the same seed, and another for another', () => {
    const sample = (seed: number) =>
      robustness(of(), close(of()), { ...usualShaking, seed, runs: 200, confidence: 10 });
    expect(sample(7)).toEqual(sample(7));
    expect(sample(7)).not.toEqual(sample(8));
  });

  it('does not depend on the order of units', () => {
    expect(robustness(of(), close(of()).toReversed())).toEqual(robustness(of(), close(of())));
    const equal = ['x', 'y', 'z'].map((unitId) => contender(of(), unitId, { a: '60', b: '20', c: '9' }));
    expect(robustness(of(), equal.toReversed())).toEqual(robustness(of(), equal));
  });

  it('is nothing of an empty bloc', () => {
    expect(robustness(of(), [])).toEqual([]);
  });

  it('prefers, of equally narrow ranges, the one that holds in more runs', () => {
    const any = robustness(of(), close(of()), { ...usualShaking, confidence: 5 });
    expect(any.map(({ unitId, from, to, share }) => [unitId, from, to, share])).toEqual([
      ['y', 1, 1, '92.5'],
      ['x', 2, 2, '92.2'],
      ['w', 3, 3, '100.0'],
    ]);
  });

  it('asks the chain of equal results alone', () => {
    const on = of({ tieBreaks: [{ kind: 'fewerDeductions' }] });
    const bloc = [
      contender(on, 'x', { a: '60', b: '30', c: '9', m: '2' }),
      contender(on, 'y', { a: '40', b: '20', c: '5' }),
    ];
    expect(robustness(on, bloc).map(({ unitId, place, from, to }) => [unitId, place, from, to])).toEqual([
      ['x', 1, 1, 1],
      ['y', 2, 2, 2],
    ]);
  });

  it('never moves anybody without a spread', () => {
    const still = robustness(of(), close(of()), { ...usualShaking, spread: 0, runs: 20 });
    expect(still.map(({ place, from, to, share }) => [place, from, to, share])).toEqual([
      [1, 1, 1, '100.0'],
      [2, 2, 2, '100.0'],
      [3, 3, 3, '100.0'],
    ]);
  });

  it('knows the widest range where nothing was run', () => {
    expect(robustness(of(), close(of()), { ...usualShaking, runs: 0 })[0]).toMatchObject({
      from: 1,
      to: 1,
      share: '0.0',
    });
  });

  it('leaves out unranked units, and shares equal places', () => {
    const on = of();
    const bloc = [
      contender(on, 'x', { a: '60', b: '20', c: '9' }),
      contender(on, 'y', { a: '60', b: '20', c: '9' }),
      contender(on, 'o', { a: 'x', b: '20', c: '9' }),
    ];
    expect(robustness(on, bloc).map(({ unitId, place, from, to }) => [unitId, place, from, to])).toEqual([
      ['x', 1, 1, 1],
      ['y', 1, 1, 1],
    ]);
    const chained = of({ tieBreaks: [{ kind: 'fewerDeductions' }] });
    const tied = [
      contender(chained, 'x', { a: '50', b: '20', c: '9', m: '1', q: '1' }),
      contender(chained, 'y', { a: '50', b: '20', c: '9' }),
    ];
    expect(robustness(chained, tied).map(({ unitId, place, from, to }) => [unitId, place, from, to])).toEqual([
      ['y', 1, 1, 1],
      ['x', 2, 2, 2],
    ]);
  });

  it('keeps the caps of the table and its policy', () => {
    const capped = of({ bonusCap: '2', deductionCap: '3', notAssigned: 'percentage' });
    const bloc = [
      contender(capped, 'x', { a: '50', b: '20', c: '9', q: '40' }),
      contender(capped, 'y', { a: '54', b: '22', c: '10' }),
      contender(capped, 'z', { a: '60', b: '30', c: '10', m: '60' }),
      contender(capped, 'v', { a: '60', b: '0', c: '10' }, { notAssigned: ['t'] }),
    ];
    expect(
      robustness(capped, bloc, { ...usualShaking, spread: 0, runs: 5 }).map(
        ({ unitId, place }) => `${unitId} ${place}`,
      ),
    ).toEqual(['v 1', 'z 2', 'y 3', 'x 4']);
    const rescaled = { ...capped, notAssigned: 'rescaled' as const };
    expect(robustness(rescaled, bloc, { ...usualShaking, spread: 0, runs: 5 }).map(({ unitId }) => unitId)).toEqual([
      'v',
      'z',
      'y',
      'x',
    ]);
  });

  it('agrees with the ranking when nothing is shaken', () => {
    const any = fc.array(fc.tuple(fc.nat(60), fc.nat(30), fc.nat(10), fc.nat(9), fc.nat(9)), {
      minLength: 2,
      maxLength: 5,
    });
    const policy = fc.constantFrom('percentage' as const, 'rescaled' as const, 'plain' as const);
    const cap = fc.option(fc.nat(8).map(String));
    fc.assert(
      fc.property(any, policy, cap, cap, (list, notAssigned, bonusCap, deductionCap) => {
        const on = of({ notAssigned, bonusCap, deductionCap });
        const bloc = list.map(([a, b, c, m, q], place) =>
          contender(
            on,
            String(place),
            { a: String(a), b: String(b), c: String(c), m: String(m), q: String(q) },
            { notAssigned: place % 3 === 2 ? ['t'] : [] },
          ),
        );
        const best = (unitId: string) =>
          bloc.filter(
            ({ score }) => Number(score.result) > Number(bloc.find((one) => one.unitId === unitId)?.score.result),
          ).length + 1;
        for (const { unitId, place } of robustness(on, bloc, { ...usualShaking, spread: 0, runs: 1 }))
          expect(place).toBe(best(unitId));
      }),
      { numRuns: 60 },
    );
  });
});

describe('seeded numbers', () => {
  it('are the same in every browser', () => {
    const next = seededNumbers(1);
    expect(Array.from({ length: 8 }, () => next(1000))).toEqual([920, 212, 329, 174, 65, 778, 581, 338]);
    const zero = seededNumbers(0);
    expect(Array.from({ length: 4 }, () => zero(1000))).toEqual([728, 962, 537, 640]);
    const again = seededNumbers(1);
    expect(
      Array.from({ length: 50 }, () => again(201)).every((one) => one >= 0 && one <= 200 && Number.isInteger(one)),
    ).toBe(true);
  });
  it('cover their range evenly, for any seed', () => {
    for (const seed of [0, 1, -5, 2 ** 31, 123456789]) {
      const next = seededNumbers(seed);
      const counts = Array.from({ length: 10 }, () => 0);
      for (let run = 0; run < 5000; run += 1) {
        const number = next(10);
        counts[number] = (counts[number] ?? 0) + 1;
      }
      expect([seed, Math.min(...counts) > 400, Math.max(...counts) < 600]).toEqual([seed, true, true]);
    }
  });
});

it('says it in a line', () => {
  expect(robustnessSentence({ from: 1, to: 2, share: '95.0' }, 10)).toBe(
    'Hạng 1–2 trong 95% số lần khi trọng số lệch ±10%.',
  );
  expect(robustnessSentence({ from: 3, to: 3, share: '99.5' }, 5)).toBe(
    'Hạng 3 trong 99,5% số lần khi trọng số lệch ±5%.',
  );
});
