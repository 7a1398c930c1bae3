import { describe, expect, it } from 'vitest';
import { tableSchema } from '@/lib/criteria/rules/table';
import { bands, bonus, count, deduct, input, leaf, perCase, rule, section, table } from '@/tests/support/criteria';
import { noAnswers } from './answers';
import { nextPoints } from './next-points';
import { prepareTable } from './prepare';
import { scoreUnit } from './score';

const share = input('share', { label: 'Tỷ lệ' });
const banded = rule(
  { kind: 'numberBands', input: 'share', bands: bands({ '95..': '10', '80..95)': '6', '..80)': '0' }) },
  [share],
);
const cases = rule({ kind: 'standard' }, [count('late', { label: 'Số lần chậm', measure: 'lần' })], {
  deductions: [deduct('Chậm', perCase('late', '0.5'))],
});
const extra = rule({ kind: 'standard' }, [count('more', { label: 'Sáng kiến', measure: 'sáng kiến' })], {
  bonuses: [bonus('Sáng kiến', perCase('more', '2'))],
});
const made = (bonusCap: string | null) =>
  prepareTable(
    tableSchema.parse(
      table([
        section('1', '14', [[leaf('1.1', '10', banded)], [leaf('1.2', '4', cases)]]),
        section('2', '0', [[leaf('2.1', '0', extra)]], { bonusCap }),
      ]),
    ),
  );

function advice(
  values: Record<string, Record<string, string>>,
  bonusCap: string | null = null,
  settled: string[] = [],
) {
  const prepared = made(bonusCap);
  const ids = new Map(prepared.criteria.map(({ criterion }) => [criterion.code, criterion.id]));
  const byId = Object.fromEntries(Object.entries(values).map(([code, one]) => [ids.get(code) ?? code, one]));
  const score = scoreUnit(prepared, { ...noAnswers('u'), values: byId }, new Map());
  const closed = new Set(settled.map((code) => ids.get(code) ?? ''));
  return nextPoints(prepared, score, closed, '2026-11-20').map(({ criterionId, gain }) => [
    prepared.criteria.find(({ criterion }) => criterion.id === criterionId)?.criterion.code,
    gain,
  ]);
}

describe('what would still give a unit points', () => {
  const values = { '1.1': { share: '90' }, '1.2': { late: '2' }, '2.1': { more: '1' } };

  it('is told by the largest gain first', () => {
    expect(advice(values)).toEqual([
      ['1.1', '4'],
      ['2.1', '2'],
      ['1.2', '0.5'],
    ]);
  });

  it('is no bonus that a cap above takes back, and only the rest of one it cuts', () => {
    expect(advice(values, '2').map(([code]) => code)).toEqual(['1.1', '1.2']);
    expect(advice(values, '3')).toEqual([
      ['1.1', '4'],
      ['2.1', '1'],
      ['1.2', '0.5'],
    ]);
  });

  it('is nothing where all is reached, or settled', () => {
    expect(advice({ '1.1': { share: '99' }, '1.2': { late: '0' } })).toEqual([]);
    expect(advice(values, null, ['1.1', '2.1'])).toEqual([['1.2', '0.5']]);
  });
});
