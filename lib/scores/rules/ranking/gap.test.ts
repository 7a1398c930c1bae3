import { describe, expect, it } from 'vitest';
import { contender, moving, smallTable } from '@/tests/support/contenders';
import { leaf, table } from '@/tests/support/criteria';
import { noAnswers } from '../answers';
import { prepareTable } from '../prepare';
import { scoreUnit } from '../score';
import type { Contender } from './contender';
import { rankBloc } from './ranking';
import { gapSentence } from './words';

const of = smallTable;

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
    expect(gap && gapSentence(gap, (id) => `Tiêu chí ${id}`, 'plain')).toBe(
      'Kém Sở A 6 điểm. Kém nhiều nhất ở “Tiêu chí a” (9 điểm), “Tiêu chí c” (2 điểm).',
    );
    expect(gap && gapSentence({ ...gap, leaves: [] }, String, 'percentage')).toBe('Kém Sở A 6 điểm phần trăm.');
    expect(rankBloc(on, bloc)[0]?.gap).toBeNull();
  });

  it('names what told equal results apart', () => {
    const on = of({ tieBreaks: [{ kind: 'moreBonus' }, { kind: 'fewerDeductions' }] });
    const bloc = [contender(on, 'a', ['50', '20', '20'], { m: '1', q: '1' }), contender(on, 'b', ['50', '20', '20'])];
    const gap = rankBloc(on, bloc)[1]?.gap;
    expect(gap).toMatchObject({ unitId: 'a', result: '0', decidedBy: { kind: 'moreBonus' }, leaves: [] });
    expect(gap && gapSentence(gap, String, 'plain')).toBe(
      'Bằng điểm Sở A, xếp sau theo thứ tự phân định: Nhiều điểm thưởng hơn.',
    );
  });

  it('names the first of the chain that tells them apart, not one in which they are equal', () => {
    const on = of({ tieBreaks: [{ kind: 'criterionScore', criterionId: 's' }, { kind: 'fewerDeductions' }] });
    const bloc = [contender(on, 'a', ['50', '20', '20']), contender(on, 'b', ['50', '20', '20'], { m: '1', q: '1' })];
    expect(rankBloc(on, bloc)[1]?.gap?.decidedBy).toEqual({ kind: 'fewerDeductions' });
  });

  it('tells the five largest leaves, equal ones in the order of the table, and the rest, caps included', () => {
    const wide = table(
      Array.from({ length: 7 }, (_, place) => [leaf(String(place), '10', moving)]),
      { bonusCap: '3', notAssigned: 'plain' },
    );
    const unit = (unitId: string, points: string[], q: string): Contender => {
      const answers = points.map((p, place) => [String(place), { p, m: '0', q: place === 4 ? q : '0' }]);
      const score = scoreUnit(prepareTable(wide), { ...noAnswers(unitId), values: Object.fromEntries(answers) }, null);
      return { unitId, name: unitId, score, submittedAt: null, conditions: {} };
    };
    const better = unit('x', ['9', '9', '9', '9', '9', '9', '9'], '4');
    const own = unit('y', ['8', '7', '10', '5', '9', '8.5', '6'], '0');
    const gap = rankBloc(wide, [better, own])[1]?.gap;
    expect(gap?.leaves.map(({ criterionId, difference }) => `${criterionId} ${difference}`)).toEqual([
      ...['3 4', '4 4', '6 3', '1 2', '0 1'],
    ]);
    expect([gap?.points, gap?.result, gap?.rest]).toEqual(['12.5', '12.5', '-1.5']);
  });
});
