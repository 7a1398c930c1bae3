import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { bands, bonus, count, input, leaf, perCase, rule, table } from '@/tests/support/criteria';
import { noAnswers } from './answers';
import { scoreChanges } from './changes';

const banded = (from: string) =>
  rule({ kind: 'numberBands', input: 'a', bands: bands({ [`${from}..`]: '5', [`..${from})`]: '3' }) }, [input('a')]);
const before = table([[leaf('x', '5', banded('90'))], [leaf('y', '5', banded('90'))]]);
const unit = (unitId: string, x: string, y = '95') => ({ ...noAnswers(unitId), values: { x: { a: x }, y: { a: y } } });
const bloc = [unit('low', '80'), unit('middle', '92'), unit('high', '99')];
const withX = (from: string, wish: Partial<CriteriaTable> = {}): CriteriaTable => ({
  ...before,
  ...wish,
  criteria: before.criteria.map((one) => (one.id === 'x' ? { ...one, rule: banded(from) } : one)),
});

describe('scoreChanges', () => {
  it('names the units whose score another version changes, leaf by leaf', () => {
    expect(scoreChanges(before, withX('95'), bloc, 'closed')).toEqual([
      {
        unitId: 'middle',
        before: '10.00',
        after: '8.00',
        difference: '-2',
        resultBefore: '100.00',
        resultAfter: '80.00',
        openBefore: 0,
        openAfter: 0,
        leaves: [{ criterionId: 'x', before: '5.00', after: '3.00', stateBefore: 'scored', stateAfter: 'scored' }],
      },
    ]);
  });

  it('finds nothing where nothing changes, more decimals included', () => {
    expect(scoreChanges(before, withX('90'), bloc, 'closed')).toEqual([]);
    expect(scoreChanges(before, withX('90', { decimals: 3 }), bloc, 'closed')).toEqual([]);
  });

  it('tells leaves that came, went, or lost their data', () => {
    const other = table([[leaf('x', '5', banded('90'))], [leaf('z', '2', banded('90'))]]);
    expect(scoreChanges(before, other, [unit('u', '95')], 'closed')).toMatchObject([
      {
        before: '10.00',
        after: '5.00',
        openBefore: 0,
        openAfter: 1,
        leaves: [
          { criterionId: 'z', before: null, after: null, stateBefore: null, stateAfter: 'missing' },
          { criterionId: 'y', before: '5.00', after: null, stateBefore: 'scored', stateAfter: null },
        ],
      },
    ]);
  });

  it('tells results and vetoes that change while all points stay', () => {
    const left = { ...unit('u', '95'), notAssigned: ['y'] };
    const plain = scoreChanges(before, { ...before, notAssigned: 'plain' }, [left], 'closed');
    expect(plain).toMatchObject([
      { before: '5.00', after: '5.00', difference: '0', resultBefore: '100.00', resultAfter: '5.00', leaves: [] },
    ]);
    const nothing = { ...unit('u', '95'), notAssigned: ['x', 'y'] };
    for (const [from, to] of [
      [before, { ...before, notAssigned: 'plain' as const }],
      [{ ...before, notAssigned: 'plain' as const }, before],
    ] as const) {
      const [change] = scoreChanges(from, to, [nothing], 'closed');
      const results = from === before ? [null, '0.00'] : ['0.00', null];
      expect([change?.leaves, change?.resultBefore, change?.resultAfter]).toEqual([[], ...results]);
    }
    const barred = { ...unit('u', '95'), vetoes: ['v'] };
    const veto = { ...before, vetoes: [{ id: 'v', title: 'Không tự chấm', legalGround: '' }] };
    expect(scoreChanges(before, veto, [barred, unit('w', '95')], 'closed').map(({ unitId }) => unitId)).toEqual(['u']);
  });

  it('tells leaves that change while the sum stays', () => {
    const swapped = {
      ...before,
      criteria: before.criteria.map((one) => ({ ...one, rule: banded(one.id === 'x' ? '97' : '90') })),
    };
    const old = {
      ...before,
      criteria: before.criteria.map((one) => ({ ...one, rule: banded(one.id === 'x' ? '90' : '97') })),
    };
    expect(scoreChanges(old, swapped, [unit('u', '95', '95')], 'closed')).toMatchObject([
      {
        ...{ before: '8.00', after: '8.00', difference: '0', resultBefore: '80.00', resultAfter: '80.00' },
        leaves: [
          { criterionId: 'x', before: '5.00', after: '3.00' },
          { criterionId: 'y', before: '3.00', after: '5.00' },
        ],
      },
    ]);
  });

  it('tells a cap of the table that bites now, and none that does not', () => {
    const own = rule({ kind: 'standard' }, [count('q')], { bonuses: [bonus('b', perCase('q', '1'))] });
    const open = table([[leaf('x', '5', own)]]);
    const withBonus = { ...noAnswers('u'), values: { x: { q: '2' } } };
    expect(scoreChanges(open, { ...open, bonusCap: '2' }, [withBonus], 'closed')).toEqual([]);
    expect(scoreChanges(open, { ...open, bonusCap: '1' }, [withBonus], 'closed')).toMatchObject([
      { before: '7.00', after: '6.00', difference: '-1', leaves: [] },
    ]);
  });
});
