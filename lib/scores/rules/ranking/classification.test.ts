import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { type ContenderWish, contender, moving, smallTable } from '@/tests/support/contenders';
import { leaf, section, table } from '@/tests/support/criteria';
import { noAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import { rankBloc } from './ranking';
import { missedSentence } from './words';

const of = smallTable;

describe('classes', () => {
  const fact = { id: 'k', title: 'Không kỷ luật', legalGround: '' };
  /** Nghệ An, 2025: ≥ 90 and nothing below 85 % is excellent; 80 – < 90 and nothing below 80 %; 70 – < 80 and nothing below 70 %. */
  const ngheAn = (wish: object = {}) =>
    of({
      classification: {
        basis: 'total',
        conditions: [fact],
        classes: [
          {
            id: 'A',
            title: 'Hoàn thành xuất sắc',
            minimum: '90',
            minimumShare: { of: 'leaf', percent: '85' },
            conditions: [],
            limit: null,
            ...wish,
          },
          {
            id: 'B',
            title: 'Hoàn thành tốt',
            minimum: '80',
            minimumShare: { of: 'leaf', percent: '80' },
            conditions: [],
            limit: null,
          },
          {
            id: 'C',
            title: 'Hoàn thành',
            minimum: '70',
            minimumShare: { of: 'leaf', percent: '70' },
            conditions: [],
            limit: null,
          },
        ],
      },
    });
  const classOf = (on: CriteriaTable, points: [string, string, string], wish: ContenderWish = {}) =>
    rankBloc(on, [contender(on, 'u', points, wish)])[0]?.classified;

  it.each<[[string, string, string], string | null]>([
    [['50', '20', '30'], 'A'],
    [['45', '17', '28'], 'A'],
    [['50', '16.9', '30'], 'B'],
    [['44', '17', '28.99'], 'B'],
    [['50', '15.9', '30'], 'C'],
    [['40', '16', '24'], 'B'],
    [['39.9', '16', '24'], 'C'],
    [['35', '14', '21'], 'C'],
    [['34', '14', '22'], null],
    [['34.9', '14', '21'], null],
    [['50', '13.9', '30'], null],
  ])('with points %j: %s', (points, expected) => {
    expect(classOf(ngheAn(), points)?.classId).toBe(expected);
  });

  it('tell why a better one was missed', () => {
    expect(classOf(ngheAn(), ['45', '13.9', '30'])).toEqual({
      classId: null,
      missed: [
        { classId: 'A', kind: 'minimum', has: '88.90', needs: '90' },
        { classId: 'B', kind: 'share', criterionId: 'b', has: '69.5', needs: '80' },
        { classId: 'C', kind: 'share', criterionId: 'b', has: '69.5', needs: '70' },
      ],
    });
    const names = [
      (id: string) => `Hạng ${id}`,
      (id: string) => `Tiêu chí ${id}`,
      (id: string) => `điều kiện ${id}`,
    ] as const;
    const say = (missed: Parameters<typeof missedSentence>[0]) => missedSentence(missed, ...names);
    expect(say({ classId: 'A', kind: 'minimum', has: '88.90', needs: '90' })).toBe(
      'Chưa đạt “Hạng A”: được 88,90, cần từ 90.',
    );
    expect(say({ classId: 'B', kind: 'share', criterionId: 'b', has: '69.5', needs: '80' })).toBe(
      'Chưa đạt “Hạng B”: “Tiêu chí b” đạt 69,50% điểm chuẩn, cần từ 80%.',
    );
    expect(say({ classId: 'A', kind: 'condition', conditionId: 'k', stated: true })).toBe(
      'Chưa đạt “Hạng A”: không đạt điều kiện “điều kiện k”.',
    );
    expect(say({ classId: 'A', kind: 'condition', conditionId: 'k', stated: false })).toBe(
      'Chưa đạt “Hạng A”: chưa xác nhận điều kiện “điều kiện k”.',
    );
    expect(say({ classId: 'A', kind: 'limit', most: 2 })).toBe('Chưa đạt “Hạng A”: đã đủ 2 đơn vị.');
  });

  it('ask for conditions, stated and holding', () => {
    const on = ngheAn({ conditions: ['k'] });
    expect(classOf(on, ['50', '20', '30'], { conditions: { k: true } })).toEqual({ classId: 'A', missed: [] });
    expect(classOf(on, ['50', '20', '30'], { conditions: { k: false } })).toEqual({
      classId: 'B',
      missed: [{ classId: 'A', kind: 'condition', conditionId: 'k', stated: true }],
    });
    expect(classOf(on, ['50', '20', '30'])?.missed).toEqual([
      { classId: 'A', kind: 'condition', conditionId: 'k', stated: false },
    ]);
  });

  it('look at top sections where the table says so', () => {
    const on = ngheAn({ minimumShare: { of: 'section', percent: '95' }, minimum: '0' });
    expect(classOf(on, ['50', '17', '30'])?.classId).toBe('A');
    expect(classOf(on, ['50', '16.4', '30'])?.missed[0]).toEqual({
      classId: 'A',
      kind: 'share',
      criterionId: 's',
      has: '94.857143',
      needs: '95',
    });
    expect(classOf(on, ['50', '20', '28'])?.missed[0]).toMatchObject({ criterionId: 'c', has: '93.333333' });
    expect(classOf(on, ['50', '20', '0'], { notAssigned: ['c'] })?.classId).toBe('A');
  });

  it('ask each leaf that has points of its own, and no other, for its share', () => {
    const shared = ngheAn({ minimum: '0' });
    expect(classOf(shared, ['50', '20', '0'], { notAssigned: ['c'] })?.classId).toBe('A');
    // A deduction may take a leaf of 0 points below 0: nothing is a share of nothing.
    const zero = shared.criteria.map((one) => (one.id === 'c' ? { ...one, points: '0' } : one));
    expect(classOf({ ...shared, criteria: zero, leafFloor: 'none' }, ['50', '20', '0'], { m: '1' })).toEqual({
      ...{ classId: 'A', missed: [] },
    });
  });

  it('look at leaves as they are, whatever a section above takes back, or at top sections, whatever is low inside', () => {
    const nested = table([
      section(
        't',
        null,
        [section('u', null, [[leaf('low', '10', moving)]]), section('v', null, [[leaf('high', '90', moving)]])],
        { bonusCap: '0' },
      ),
    ]);
    const missed = (of: 'leaf' | 'section', percent: string, [p, q]: [string, string]) => {
      const values = { low: { p, m: '0', q: '1' }, high: { p: '70', m: '0', q } };
      const one = { id: 'A', title: 'A', minimum: '0', minimumShare: { of, percent }, conditions: [], limit: null };
      const on = { ...nested, classification: { basis: 'total' as const, conditions: [], classes: [one] } };
      const score = scoreUnit(prepareTable(on), { ...noAnswers('u'), values }, null);
      const [unit] = rankBloc(on, [{ unitId: 'u', name: 'u', score, submittedAt: null, conditions: {} }]);
      return unit?.classified.missed;
    };
    // "low" has 9 of 10 and "high" 90 of 90 with their bonuses; "t" loses those to its cap: 78 of 100.
    expect(missed('leaf', '90', ['8', '20'])).toEqual([]);
    expect(missed('leaf', '90.1', ['8', '20'])).toMatchObject([{ criterionId: 'low', has: '90' }]);
    // "low", and "u" around it, have 3 of 10; "t" 72 of 100.
    expect(missed('section', '72', ['2', '20'])).toEqual([]);
    expect(missed('section', '72.1', ['2', '20'])).toMatchObject([{ criterionId: 't', has: '72' }]);
  });

  it('take the total, the rescaled total, or the percentage', () => {
    const on = (basis: 'total' | 'percentage', notAssigned: CriteriaTable['notAssigned']) =>
      of({
        notAssigned,
        classification: {
          basis,
          conditions: [],
          classes: [{ id: 'A', title: 'A', minimum: '90', minimumShare: null, conditions: [], limit: null }],
        },
      });
    const missed = (basis: 'total' | 'percentage', policy: CriteriaTable['notAssigned']) =>
      classOf(on(basis, policy), ['40', '20', '30'], { notAssigned: ['c'] })?.missed;
    expect(missed('total', 'plain')).toEqual([{ classId: 'A', kind: 'minimum', has: '60.00', needs: '90' }]);
    expect(missed('total', 'percentage')).toEqual([{ classId: 'A', kind: 'minimum', has: '60.00', needs: '90' }]);
    expect(missed('total', 'rescaled')).toEqual([{ classId: 'A', kind: 'minimum', has: '85.71', needs: '90' }]);
    expect(missed('percentage', 'plain')).toEqual([{ classId: 'A', kind: 'minimum', has: '85.71', needs: '90' }]);
    expect(classOf(on('total', 'plain'), ['50', '10', '30'])).toEqual({ classId: 'A', missed: [] });
  });

  const four = (on: CriteriaTable) => [
    contender(on, 'a', ['50', '20', '30']),
    contender(on, 'b', ['49', '20', '30']),
    contender(on, 'c', ['49', '20', '30']),
    contender(on, 'd', ['45', '18', '27']),
  ];
  const classes = (on: CriteriaTable) =>
    rankBloc(on, four(on)).map(({ unitId, classified }) => `${unitId} ${classified.classId}`);
  it('hold no more units than their limit, best first, equal ones together or not at all', () => {
    expect(classes(ngheAn({ limit: { kind: 'count', most: 3 } }))).toEqual(['a A', 'b A', 'c A', 'd B']);
    expect(classes(ngheAn({ limit: { kind: 'count', most: 2 } }))).toEqual(['a A', 'b B', 'c B', 'd B']);
    expect(classes(ngheAn({ limit: { kind: 'share', percent: '25' } }))).toEqual(['a A', 'b B', 'c B', 'd B']);
    expect(classes(ngheAn({ limit: { kind: 'share', percent: '24' } }))).toEqual(['a B', 'b B', 'c B', 'd B']);
    const on = ngheAn({ limit: { kind: 'count', most: 1 } });
    expect(rankBloc(on, four(on))[1]?.classified.missed).toEqual([{ classId: 'A', kind: 'limit', most: 1 }]);
  });
});
