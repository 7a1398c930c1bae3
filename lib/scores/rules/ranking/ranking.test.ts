import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CriteriaTable, TieBreak } from '@/lib/criteria/rules/table';
import { type ContenderWish, contender, smallTable } from '@/tests/support/contenders';
import type { Contender } from './contender';
import { rankBloc } from './ranking';
import { tieSentence, unrankedSentence } from './words';

const of = smallTable;
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

  it.each<[string, TieBreak, ContenderWish, ContenderWish]>([
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

  it('go through the chain until something tells units apart', () => {
    const on = of({
      tieBreaks: [{ kind: 'criterionScore', criterionId: 'a' }, { kind: 'moreBonus' }, { kind: 'fewerDeductions' }],
    });
    const bloc = [
      contender(on, 'x', ['40', '20', '20']),
      contender(on, 'y', ['40', '20', '20'], { m: '1', q: '1' }),
      contender(on, 'z', ['40', '20', '21'], { m: '2', q: '1' }),
    ];
    expect(places(on, bloc)).toEqual(['y 1', 'z 2', 'x 3']);
  });

  it('put who has no value of the chain behind who has one', () => {
    const on = of({ tieBreaks: [{ kind: 'criterionScore', criterionId: 'c' }] });
    const bloc = [
      contender(on, 'n', ['50', '20', '0'], { notAssigned: ['c'] }),
      contender(on, 'w', ['50', '20', '30']),
      contender(on, 'o', ['50', '20', '0'], { notAssigned: ['c'] }),
    ];
    expect(places(on, bloc)).toEqual(['w 1', 'n 2', 'o 2']);
  });

  it('list equal units, and unranked ones, by name, and equal names by id', () => {
    const on = of();
    const named = (unitId: string, name: string, points: [string, string, string] = ['50', '20', '30']) => ({
      ...contender(on, unitId, points),
      name,
    });
    const bloc = [
      ...[named('m', 'Sở B'), named('z', 'Sở A'), named('p', 'Sở C'), named('k', 'Sở B'), named('n', 'Sở B')],
      ...(['e', 'h', 'd', 'g', 'f'] as const).map((id) => named(id, id === 'g' ? 'Sở A' : 'Sở D', ['x', '20', '30'])),
    ];
    const order = ['z 1', 'k 1', 'm 1', 'n 1', 'p 1', 'g null', 'd null', 'e null', 'f null', 'h null'];
    expect(places(on, bloc)).toEqual(order);
    expect(places(on, bloc.toReversed())).toEqual(order);
    const chained = of({ tieBreaks: [{ kind: 'moreBonus' }] });
    const [first] = rankBloc(chained, bloc);
    expect(first?.ties[0]?.values.map(({ unitId }) => unitId)).toEqual(['z', 'k', 'm', 'n', 'p']);
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
