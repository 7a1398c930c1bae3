import { describe, expect, it } from 'vitest';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { bands, input, leaf, rule, table } from '@/tests/support/criteria';
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
    const barred = { ...unit('u', '95'), vetoes: ['v'] };
    const veto = { ...before, vetoes: [{ id: 'v', title: 'Không tự chấm', legalGround: '' }] };
    expect(scoreChanges(before, veto, [barred, unit('w', '95')], 'closed').map(({ unitId }) => unitId)).toEqual(['u']);
  });

  it('tells caps of sections and of the table that bite now', () => {
    const capped = { ...before, deductionCap: '0', bonusCap: '0' };
    expect(scoreChanges(before, capped, bloc, 'open')).toEqual([]);
  });
});
