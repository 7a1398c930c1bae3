import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { anyBloc } from '@/tests/support/any-table';
import { bands, input, leaf, rule, section, table } from '@/tests/support/criteria';
import { noAnswers, type UnitAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreBloc } from '../score';
import { type Member, rankMembers, refuseWhatIf, type WhatIf } from './what-if';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
const banded = rule({ kind: 'numberBands', input: 'p', bands: bands({ '90..': '10', '..90)': '5' }) }, [input('p')]);
const of = table(
  [
    section('s', null, [[leaf('a', '50', direct)], [leaf('b', '10', banded)]]),
    section('t', null, [[leaf('c', '40', direct)]], { bonusCap: '1' }),
    [leaf('z', '0', direct)],
  ],
  { notAssigned: 'plain' },
);
const member = (unitId: string, a: string, b: string, c: string, wish: Partial<UnitAnswers> = {}): Member => ({
  unitId,
  name: `Sở ${unitId}`,
  submittedAt: null,
  conditions: {},
  answers: { ...noAnswers(unitId), values: { a: { p: a }, b: { p: b }, c: { p: c }, z: { p: '0' } }, ...wish },
});
const bloc = [member('A', '50', '95', '20'), member('B', '40', '95', '35'), member('C', '45', '80', '34')];
const trial = (wish: Partial<WhatIf>): WhatIf => ({ weights: {}, points: {}, notAssigned: null, ...wish });
const results = (wish: Partial<WhatIf> | null, members = bloc, on: CriteriaTable = of) =>
  rankMembers(on, members, 'closed', wish && trial(wish)).map(
    ({ unitId, place, result }) => `${unitId} ${place} ${result}`,
  );

describe('a trial', () => {
  it('of nothing changes nothing', () => {
    expect(results(null)).toEqual(['B 1 85.00', 'C 2 84.00', 'A 3 80.00']);
    expect(results({})).toEqual(results(null));
    expect(results({ weights: { s: '1', a: '1.0' } })).toEqual(results(null));
  });

  it('of weights multiplies sections and leaves, and what is in them', () => {
    expect(results({ weights: { t: '0.5' } })).toEqual(['A 1 70.00', 'B 2 67.50', 'C 3 67.00']);
    expect(results({ weights: { s: '1.5', a: '2' } })).toEqual(['A 1 185.00', 'C 2 176.50', 'B 3 170.00']);
  });

  it('of points lets what the rule gives grow in proportion', () => {
    expect(results({ points: { b: '30' } })).toEqual(['B 1 105.00', 'A 2 100.00', 'C 3 94.00']);
    expect(results({ points: { b: '30' }, weights: { b: '0.5' } })).toEqual(['B 1 90.00', 'C 2 86.50', 'A 3 85.00']);
  });

  it('of the policy on what is not assigned', () => {
    const left = [...bloc, member('D', '48', '95', '0', { notAssigned: ['c'] })];
    expect(results(null, left).at(-1)).toBe('D 4 58.00');
    expect(results({ notAssigned: 'percentage' }, left)[0]).toBe('D 1 96.67');
    expect(results({ notAssigned: 'rescaled' }, left)[0]).toBe('D 1 96.67');
  });

  it('weighs what people decided too, and asks no reasons for it', () => {
    const decided = [
      member('A', '50', '95', '20', {
        decided: { c: { points: '30', reason: 'biên bản' }, a: { points: '50', reason: '' } },
      }),
    ];
    expect(results(null, decided)).toEqual(['A 1 90.00']);
    expect(results({ weights: { t: '2', s: '1.1' } }, decided)).toEqual(['A 1 126.00']);
  });

  it('scales every leaf as a whole: the double weight of everything doubles every result', () => {
    fc.assert(
      fc.property(anyBloc, ([any, list]) => {
        const plain: CriteriaTable = {
          ...any,
          notAssigned: 'plain',
          bonusCap: null,
          deductionCap: null,
          criteria: any.criteria,
        };
        const members = list.map(
          (answers): Member => ({
            unitId: answers.unitId,
            name: answers.unitId,
            submittedAt: null,
            conditions: {},
            answers,
          }),
        );
        const weights = Object.fromEntries(
          plain.criteria.filter(({ parentId }) => parentId === null).map(({ id }) => [id, '2']),
        );
        const once = scoreBloc(prepareTable({ ...plain, decimals: 3 }), list, 'closed');
        const twice = rankMembers({ ...plain, decimals: 3 }, members, 'closed', trial({ weights }));
        for (const { unitId, points } of twice) {
          const single = once.find((one) => one.unitId === unitId)?.points ?? '0';
          const leaves = plain.criteria.length;
          expect(Math.abs(Number(points) - 2 * Number(single))).toBeLessThanOrEqual(0.0015 * leaves);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('refuseWhatIf', () => {
  it.each<[string, Partial<WhatIf>, object[]]>([
    ['sound', { weights: { s: '0', a: '10' }, points: { a: '10000', b: '0.5' } }, []],
    [
      'unknown criteria',
      { weights: { gone: '1' }, points: { lost: '1' } },
      [
        { reason: 'what-if-criterion-unknown', criterionId: 'gone' },
        { reason: 'what-if-criterion-unknown', criterionId: 'lost' },
      ],
    ],
    [
      'unknown criteria once, whatever stands at them',
      { weights: { gone: 'NaN' }, points: { lost: '-1' } },
      [
        { reason: 'what-if-criterion-unknown', criterionId: 'gone' },
        { reason: 'what-if-criterion-unknown', criterionId: 'lost' },
      ],
    ],
    [
      'a weight too large',
      { weights: { s: '10.1' } },
      [{ reason: 'what-if-number-absurd', criterionId: 's', most: '10' }],
    ],
    ['a weight below 0', { weights: { s: '-1' } }, [{ reason: 'what-if-number-absurd', criterionId: 's', most: '10' }]],
    [
      'no number',
      { weights: { s: 'NaN' }, points: { a: '1e3' } },
      [
        { reason: 'what-if-number-absurd', criterionId: 's', most: '10' },
        { reason: 'what-if-number-absurd', criterionId: 'a', most: '10000' },
      ],
    ],
    [
      'points too large',
      { points: { a: '10001' } },
      [{ reason: 'what-if-number-absurd', criterionId: 'a', most: '10000' }],
    ],
    ['points of a section', { points: { s: '5' } }, [{ reason: 'what-if-without-points', criterionId: 's' }]],
    ['points where there are none', { points: { z: '5' } }, [{ reason: 'what-if-without-points', criterionId: 'z' }]],
  ])('%s', (_, wish, expected) => {
    expect(refuseWhatIf(of, trial(wish))).toEqual(expected);
  });
});
