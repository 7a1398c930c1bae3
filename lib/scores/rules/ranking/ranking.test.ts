import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Exact } from '@/lib/criteria/rules/exact';
import type { CriteriaTable, TieBreak } from '@/lib/criteria/rules/table';
import { bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers, type UnitAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import type { Contender } from './contender';
import { rankBloc } from './ranking';
import { gapSentence, missedSentence, tieSentence, unrankedSentence } from './words';

const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
const moving = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' }), count('m'), count('q')], {
  deductions: [deduct('d', perCase('m', '1'))],
  bonuses: [bonus('b', perCase('q', '1'))],
});
const tops = [section('s', null, [[leaf('a', '50', direct)], [leaf('b', '20', direct)]]), [leaf('c', '30', moving)]];
const of = (wish: Partial<CriteriaTable> = {}) => table(tops, wish);

type Wish = Partial<UnitAnswers> & {
  submittedAt?: string | null;
  conditions?: Record<string, boolean>;
  m?: string;
  q?: string;
};
function contender(on: CriteriaTable, unitId: string, [a, b, c]: [string, string, string], wish: Wish = {}): Contender {
  const { submittedAt = null, conditions = {}, m = '0', q = '0', ...more } = wish;
  const values = { a: { p: a }, b: { p: b }, c: { p: c, m, q } };
  const score = scoreUnit(prepareTable(on), { ...noAnswers(unitId), values, ...more }, null);
  return { unitId, name: `Sở ${unitId.toUpperCase()}`, score, submittedAt, conditions };
}
const places = (on: CriteriaTable, contenders: Contender[]) =>
  rankBloc(on, contenders).map(({ unitId, place }) => `${unitId} ${place}`);

describe('places', () => {
  it('follow the results, equal ones share and the next are skipped', () => {
    const on = of();
    const bloc = [
      contender(on, 'd', ['10', '10', '10']),
      contender(on, 'b', ['40', '20', '20']),
      contender(on, 'a', ['50', '20', '30']),
      contender(on, 'c', ['50', '10', '20']),
    ];
    expect(places(on, bloc)).toEqual(['a 1', 'b 2', 'c 2', 'd 4']);
    expect(rankBloc(on, bloc)[1]).toMatchObject({
      equals: ['c'],
      result: '80.00',
      points: '80.00',
      percentage: '80.00',
      ties: [],
    });
  });

  it.each<[string, TieBreak, Wish, Wish]>([
    ['fewer deductions', { kind: 'fewerDeductions' }, { m: '1', q: '1' }, { m: '2', q: '2' }],
    ['more bonus', { kind: 'moreBonus' }, { m: '2', q: '2' }, { m: '1', q: '1' }],
    [
      'the earlier self-score',
      { kind: 'earlierSubmission' },
      { submittedAt: '2026-11-20T01:00:00Z' },
      { submittedAt: '2026-11-20T02:00:00Z' },
    ],
    ['a self-score at all', { kind: 'earlierSubmission' }, { submittedAt: '2026-11-20T01:00:00Z' }, {}],
  ])('are told apart by %s', (_, tieBreak, better, worse) => {
    const on = of({ tieBreaks: [tieBreak] });
    const bloc = [contender(on, 'a', ['40', '20', '20'], worse), contender(on, 'z', ['40', '20', '20'], better)];
    expect(places(on, bloc)).toEqual(['z 1', 'a 2']);
    expect(places(on, bloc.toReversed())).toEqual(['z 1', 'a 2']);
  });

  it('are told apart by the score of a section or a leaf', () => {
    const bloc = (on: CriteriaTable) => [
      contender(on, 'a', ['40', '20', '20']),
      contender(on, 'z', ['45', '20', '15']),
    ];
    const bySection = of({ tieBreaks: [{ kind: 'criterionScore', criterionId: 's' }] });
    expect(places(bySection, bloc(bySection))).toEqual(['z 1', 'a 2']);
    const byLeaf = of({ tieBreaks: [{ kind: 'criterionScore', criterionId: 'c' }] });
    expect(places(byLeaf, bloc(byLeaf))).toEqual(['a 1', 'z 2']);
    const unknown = of({ tieBreaks: [{ kind: 'criterionScore', criterionId: 'gone' }] });
    expect(places(unknown, bloc(unknown))).toEqual(['a 1', 'z 1']);
  });

  it('show the chain, until a unit stands alone', () => {
    const on = of({
      tieBreaks: [{ kind: 'fewerDeductions' }, { kind: 'criterionScore', criterionId: 's' }, { kind: 'moreBonus' }],
    });
    const bloc = [
      contender(on, 'a', ['40', '20', '20']),
      contender(on, 'b', ['42', '18', '20']),
      contender(on, 'c', ['30', '20', '30'], { m: '1', q: '1' }),
      contender(on, 'd', ['50', '20', '30']),
    ];
    const ranked = rankBloc(on, bloc);
    expect(
      ranked.map(({ unitId, place, ties }) => [
        unitId,
        place,
        ties.map(({ tieBreak, decides }) => `${tieBreak.kind} ${decides}`),
      ]),
    ).toEqual([
      ['d', 1, []],
      ['a', 2, ['fewerDeductions true', 'criterionScore false', 'moreBonus false']],
      ['b', 2, ['fewerDeductions true', 'criterionScore false', 'moreBonus false']],
      ['c', 4, ['fewerDeductions true']],
    ]);
    expect(ranked[1]?.ties[0]?.values).toEqual([
      { unitId: 'a', value: '0.00' },
      { unitId: 'b', value: '0.00' },
      { unitId: 'c', value: '1.00' },
    ]);
    const say = (unit: number, step: number) => {
      const tie = ranked[unit]?.ties[step];
      return (
        tie &&
        tieSentence(
          tie,
          (id) => `Sở ${id.toUpperCase()}`,
          (id) => `Mục ${id}`,
        )
      );
    };
    expect(say(1, 0)).toBe('Ít điểm trừ hơn: Sở A 0,00; Sở B 0,00; Sở C 1,00 (phân định được).');
    expect(say(1, 1)).toBe('Điểm cao hơn ở “Mục s”: Sở A 60,00; Sở B 60,00 (vẫn bằng nhau).');
  });

  it('do not depend on the order in which units come in', () => {
    const on = of({ tieBreaks: [{ kind: 'fewerDeductions' }] });
    const any = fc.array(fc.tuple(fc.nat(3), fc.nat(2), fc.nat(2)), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(any, fc.nat(), (list, turn) => {
        const bloc = list.map(([a, m, q], place) =>
          contender(on, String(place), [String(a), '1', '20'], { m: String(m), q: String(q) }),
        );
        const cut = turn % bloc.length;
        expect(rankBloc(on, [...bloc.slice(cut), ...bloc.slice(0, cut)])).toEqual(rankBloc(on, bloc));
      }),
      { numRuns: 30 },
    );
  });
});

describe('units without a place', () => {
  const veto = { id: 'v', title: 'Không gửi bản tự chấm', legalGround: '' };
  it('come last, each with its reason', () => {
    const on = of({ vetoes: [veto] });
    const bloc = [
      contender(on, 'v', ['50', '20', '30'], { vetoes: ['v'] }),
      contender(on, 'o', ['x', '20', '30']),
      contender(on, 'n', ['1', '1', '1'], { notAssigned: ['s', 'c'] }),
      contender(on, 'a', ['1', '1', '1']),
    ];
    const ranked = rankBloc(on, bloc);
    expect(ranked.map(({ unitId, place, unranked }) => [unitId, place, unranked])).toEqual([
      ['a', 1, null],
      ['n', null, { kind: 'nothingAssigned' }],
      ['o', null, { kind: 'incomplete', open: 1 }],
      ['v', null, { kind: 'veto', vetoes: [veto] }],
    ]);
    expect(ranked[3]).toMatchObject({
      points: '100.00',
      gap: null,
      ties: [],
      equals: [],
      classified: { classId: null, missed: [] },
    });
    expect(ranked.flatMap(({ unranked }) => (unranked ? [unrankedSentence(unranked)] : []))).toEqual([
      'Chưa xếp hạng: không có tiêu chí nào được giao.',
      'Chưa xếp hạng: còn 1 tiêu chí chưa đủ dữ liệu.',
      'Không xếp loại: Không gửi bản tự chấm.',
    ]);
  });

  it('have none by a plain table either', () => {
    const on = of({ notAssigned: 'plain' });
    expect(places(on, [contender(on, 'n', ['1', '1', '1'], { notAssigned: ['s', 'c'] })])).toEqual(['n null']);
  });
});

describe('the gap to the next better place', () => {
  it('names the leaves that decided it, largest first, and adds up', () => {
    const on = of();
    const bloc = [contender(on, 'a', ['50', '15', '25'], { q: '2' }), contender(on, 'b', ['41', '20', '25'])];
    const gap = rankBloc(on, bloc)[1]?.gap;
    expect(gap).toEqual({
      unitId: 'a',
      name: 'Sở A',
      result: '6',
      points: '6',
      decidedBy: null,
      leaves: [
        { criterionId: 'a', own: '41.00', theirs: '50.00', difference: '9' },
        { criterionId: 'b', own: '20.00', theirs: '15.00', difference: '-5' },
        { criterionId: 'c', own: '25.00', theirs: '27.00', difference: '2' },
      ],
      rest: '0',
    });
    expect(gap && gapSentence(gap, (id) => `Tiêu chí ${id}`)).toBe(
      'Kém Sở A 6. Kém nhiều nhất ở “Tiêu chí a” (9 điểm), “Tiêu chí c” (2 điểm).',
    );
    expect(rankBloc(on, bloc)[0]?.gap).toBeNull();
  });

  it('names what told equal results apart', () => {
    const on = of({ tieBreaks: [{ kind: 'moreBonus' }, { kind: 'fewerDeductions' }] });
    const bloc = [contender(on, 'a', ['50', '20', '20'], { m: '1', q: '1' }), contender(on, 'b', ['50', '20', '20'])];
    const gap = rankBloc(on, bloc)[1]?.gap;
    expect(gap).toMatchObject({ unitId: 'a', result: '0', decidedBy: { kind: 'moreBonus' }, leaves: [] });
    expect(gap && gapSentence(gap, String)).toBe(
      'Bằng điểm Sở A, xếp sau theo thứ tự phân định: Nhiều điểm thưởng hơn.',
    );
  });

  it('tells five leaves and the rest, caps included', () => {
    const wide = table(
      Array.from({ length: 7 }, (_, place) => [leaf(String(place), '10', moving)]),
      { bonusCap: '3' },
    );
    const unit = (unitId: string, base: number): Contender => {
      const values = Object.fromEntries(
        wide.criteria.map(({ id }) => [
          id,
          { p: String(base - Number(id) * (base - 3)), m: '0', q: base === 4 ? '1' : '0' },
        ]),
      );
      return {
        unitId,
        name: unitId,
        score: scoreUnit(
          prepareTable(wide),
          { ...noAnswers(unitId), values: { ...values, 6: { p: '2', m: '0', q: '0' } } },
          null,
        ),
        submittedAt: null,
        conditions: {},
      };
    };
    const ranked = rankBloc(
      wide,
      [unit('x', 4), unit('y', 3)].map((one) => ({ ...one, score: { ...one.score, open: 0 } })),
    );
    const [worse] = ranked.filter(({ gap }) => gap);
    const told = worse?.gap?.leaves ?? [];
    expect(told.length).toBeLessThanOrEqual(5);
    const sum = told.reduce((all, { difference }) => all.plus(difference), new Exact(worse?.gap?.rest ?? '0'));
    expect(sum.toFixed()).toBe(worse?.gap?.points);
  });
});

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
  const classOf = (on: CriteriaTable, points: [string, string, string], wish: Wish = {}) =>
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
