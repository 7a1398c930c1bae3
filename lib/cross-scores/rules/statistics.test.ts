import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CrossGiven,
  type CrossLimits,
  compareWithClaims,
  compareWithOthers,
  crossLimits,
  middlesOf,
} from './comparison';
import { findCircles, findFavours, findReturned } from './favours';
import { judgeScorers } from './scorers';
import { spreadOf } from './spread';
import { circleWords, favourWords, returnedWords, scorerWords } from './words';

/** A sheet of leaves of 10 points, each claimed 8; null abstains. */
const given = (scorerId: string, scoredId: string, points: readonly (string | null)[]): CrossGiven => ({
  ...{ scorerId, scoredId },
  lines: points.map((one, place) => ({ criterionId: `l${place}`, maximum: '10', claimed: '8', points: one })),
});
const six = (points: string) => Array.from({ length: 6 }, () => points);
const nameOf = (id: string) => `Sở ${id.toUpperCase()}`;

const decimals = fc.integer({ min: -5000, max: 5000 }).map((cents) => (cents / 100).toFixed(2));

describe('a spread', () => {
  it('is told with mean, median, lowest, highest and range', () => {
    expect(spreadOf([], 2)).toBe(null);
    expect(spreadOf(['7.5'], 2)).toEqual({
      ...{ count: 1, mean: '7.50', median: '7.50', lowest: '7.50', highest: '7.50', range: '0.00' },
    });
    expect(spreadOf(['1', '10', '2', '2.01'], 2)).toEqual({
      ...{ count: 4, mean: '3.75', median: '2.01', lowest: '1.00', highest: '10.00', range: '9.00' },
    });
  });

  it('does not depend on the order, and holds its mean and median between the ends', () => {
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 1, maxLength: 9 }), (points) => {
        const spread = spreadOf(points, 2);
        expect(spreadOf(points.toReversed(), 2)).toEqual(spread);
        if (!spread) throw new Error('There are points');
        const [low, high] = [Number(spread.lowest), Number(spread.highest)];
        expect([spread.mean, spread.median].filter((one) => Number(one) < low || Number(one) > high)).toEqual([]);
        expect(Number(spread.range)).toBeCloseTo(high - low, 6);
      }),
    );
  });
});

describe('a comparison', () => {
  it('is with the middle of the scorers, in points and in % of the standard points', () => {
    const all = [
      given('a', 'x', ['6', '8', null]),
      given('b', 'x', ['8', '7', '5']),
      given('c', 'x', ['9', null, '5']),
    ];
    const [first] = all;
    if (!first) throw new Error('There is a first');
    // 6 against the middle of 6, 8 and 9; of the others too few gave points.
    expect(compareWithOthers([first], middlesOf(all, crossLimits))).toEqual({
      ...{ compared: 1, lower: 1, higher: 0, difference: '-2', share: '-20.00' },
    });
    expect(compareWithOthers([first], middlesOf(all, { together: 2 }))).toEqual({
      ...{ compared: 2, lower: 1, higher: 1, difference: '-1.5', share: '-7.50' },
    });
    expect(compareWithClaims([first])).toEqual({ compared: 2, lower: 1, higher: 0, difference: '-2', share: '-10.00' });
  });

  it('says nothing where too few scored the same, or nothing has standard points', () => {
    const alone = given('a', 'x', six('6'));
    const two = [alone, given('b', 'x', six('1')), given('a', 'y', six('1'))];
    expect(compareWithOthers([alone], middlesOf(two, crossLimits))).toBe(null);
    const bonus = { ...alone, lines: alone.lines.map((line) => ({ ...line, maximum: '0' })) };
    expect(compareWithClaims([bonus])).toBe(null);
    expect(compareWithClaims([given('a', 'x', [null])])).toBe(null);
  });

  it('blames nobody where all give the same, and at most the odd one of three', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(decimals, decimals), { minLength: 1, maxLength: 8 }), (rows) => {
        const usual = rows.map(([one]) => one);
        const odd = rows.map(([, one]) => one);
        const all = [given('a', 'x', odd), given('b', 'x', usual), given('c', 'x', usual)];
        const shares = all.map((one) => compareWithOthers([one], middlesOf(all, crossLimits))?.difference);
        const sum = rows.reduce(
          (total, [one, other]) => total + Math.round(Number(other) * 100 - Number(one) * 100),
          0,
        );
        expect(shares.map((one) => Math.round(Number(one) * 100))).toEqual([sum, 0, 0]);
      }),
    );
  });
});

describe('a scorer', () => {
  const usual = ['b', 'c'].flatMap((scorer) => ['x', 'y'].map((scored) => given(scorer, scored, six('8'))));
  const kinds = (all: readonly CrossGiven[], limits: CrossLimits = crossLimits) =>
    Object.fromEntries(judgeScorers(all, limits).map((one) => [one.scorerId, [one.kind, one.basis]]));

  it('is strict or generous against the other scorers of the same units', () => {
    const strict = [given('a', 'x', six('7')), given('a', 'y', six('7.5'))];
    expect(kinds([...usual, ...strict])).toEqual({
      ...{ a: ['strict', 'others'], b: ['usual', 'others'], c: ['usual', 'others'] },
    });
    const [verdict] = judgeScorers([...usual, ...strict], crossLimits);
    if (!verdict) throw new Error('There is a verdict');
    expect(scorerWords(verdict, crossLimits)).toBe(
      'So với điểm giữa (trung vị) của các đơn vị cùng chấm: thấp hơn 9 điểm (7,5% điểm chuẩn), thấp hơn ở 12, cao hơn ở 0 trên 12 lượt tiêu chí. So với điểm tự chấm: thấp hơn 9 điểm (7,5% điểm chuẩn).',
    );
    const generous = [given('a', 'x', six('9')), given('a', 'y', six('8.5'))];
    expect(kinds([...usual, ...generous]).a).toEqual(['generous', 'others']);
  });

  it('is not strict for one extreme leaf, nor below the threshold', () => {
    const extreme = [given('a', 'x', ['-60', '9', '8', '8', '8', '8']), given('a', 'y', six('8'))];
    expect(kinds([...usual, ...extreme]).a).toEqual(['usual', 'others']);
    const near = [given('a', 'x', six('7.8')), given('a', 'y', six('7.8'))];
    expect(kinds([...usual, ...near]).a).toEqual(['usual', 'others']);
  });

  it('is measured against the claims where nobody scored the same, if enough have scored', () => {
    const ring = ['a', 'b', 'c', 'd', 'e'].map((id, place) => given(id, `u${place}`, six(id === 'a' ? '5' : '7.5')));
    expect(kinds(ring)).toEqual({
      ...{ a: ['strict', 'claims'], b: ['usual', 'claims'], c: ['usual', 'claims'] },
      ...{ d: ['usual', 'claims'], e: ['usual', 'claims'] },
    });
    const [verdict] = judgeScorers(ring, crossLimits);
    if (!verdict) throw new Error('There is a verdict');
    expect(scorerWords(verdict, crossLimits)).toBe(
      'So với điểm tự chấm: thấp hơn 18 điểm (30% điểm chuẩn). Mức giữa của các đơn vị chấm trong khối là -5% điểm chuẩn.',
    );
  });

  it('is unknown where there is too little, and that is said', () => {
    const few = [given('a', 'x', six('5')), given('b', 'x', six('8'))];
    expect(kinds(few)).toEqual({ a: ['unknown', null], b: ['unknown', null] });
    const [verdict] = judgeScorers(few, crossLimits);
    if (!verdict) throw new Error('There is a verdict');
    expect(scorerWords(verdict, crossLimits)).toBe(
      'Chưa đủ dữ liệu để nhận xét: cần ít nhất 2 đơn vị được từ 3 đơn vị cùng chấm (từ 5 lượt tiêu chí), hoặc từ 4 đơn vị đã gửi phiếu chấm. So với điểm tự chấm: thấp hơn 18 điểm (30% điểm chuẩn).',
    );
    expect(judgeScorers([], crossLimits)).toEqual([]);
  });

  it('is judged the same whatever the order of the sheets', () => {
    const all = [...usual, given('a', 'x', six('7')), given('a', 'y', six('7.5'))];
    expect(judgeScorers(all.toReversed(), crossLimits)).toEqual(judgeScorers(all, crossLimits));
  });
});

describe('favour', () => {
  /** a, b and c score each other's friends: a gives x more than b and c do, and y the same. */
  const all = [
    ...['b', 'c'].flatMap((scorer) => [given(scorer, 'x', six('7')), given(scorer, 'y', six('7'))]),
    ...[given('a', 'x', six('8')), given('a', 'y', six('7'))],
  ];

  it('is found where a unit gives more than others do and than it gives elsewhere', () => {
    const { found, unknown } = findFavours(all, crossLimits);
    const others = { compared: 6, lower: 0, higher: 6, difference: '6', share: '10.00' };
    expect(found).toEqual([{ scorerId: 'a', scoredId: 'x', others, usual: '0.00' }]);
    expect(unknown).toBe(0);
    const [favour] = found;
    if (!favour) throw new Error('There is a favour');
    expect(favourWords(favour, nameOf)).toBe(
      'Sở A chấm Sở X cao hơn 6 điểm (10% điểm chuẩn) so với điểm giữa của các đơn vị cùng chấm; các đơn vị còn lại thì Sở A chấm bằng điểm giữa.',
    );
  });

  it('is none where a unit is generous to everybody', () => {
    const generous = [...all.slice(0, 4), given('a', 'x', six('8')), given('a', 'y', six('8'))];
    expect(findFavours(generous, crossLimits)).toEqual({ found: [], unknown: 0 });
  });

  it('cannot be told of who scores one unit alone', () => {
    expect(findFavours([given('a', 'x', six('8')), given('b', 'x', six('7'))], crossLimits)).toEqual({
      found: [],
      unknown: 2,
    });
  });

  it('is told as a circle, both ways or over others, once', () => {
    const pair = (scorerId: string, scoredId: string) => ({ scorerId, scoredId });
    expect(findCircles([pair('b', 'a'), pair('a', 'b'), pair('b', 'c')])).toEqual([['a', 'b']]);
    expect(findCircles([pair('b', 'c'), pair('c', 'a'), pair('a', 'b')])).toEqual([['a', 'b', 'c']]);
    expect(findCircles([pair('a', 'b'), pair('b', 'c'), pair('c', 'd')])).toEqual([]);
    const five = ['a', 'b', 'c', 'd', 'e'];
    expect(findCircles(five.map((id, place) => pair(id, five[(place + 1) % 5] ?? 'a')))).toEqual([]);
    expect(circleWords(['a', 'b'], nameOf)).toBe('Sở A và Sở B chấm nhau cao bất thường.');
    expect(circleWords(['a', 'b', 'c'], nameOf)).toBe(
      'Sở A → Sở B → Sở C → Sở A: mỗi đơn vị chấm đơn vị kế tiếp cao bất thường.',
    );
  });

  it('is told as returned where it went the other way the year before', () => {
    const { found } = findFavours(all, crossLimits);
    const back = found.map((one) => ({ ...one, scorerId: one.scoredId, scoredId: one.scorerId }));
    const [now] = found;
    const [before] = back;
    if (!now || !before) throw new Error('There is a favour');
    expect(findReturned(found, [...back, ...found])).toEqual([{ now, before }]);
    expect(returnedWords(now, nameOf)).toBe(
      'Năm nay Sở A chấm Sở X cao bất thường; năm trước Sở X chấm Sở A cũng vậy.',
    );
  });
});
