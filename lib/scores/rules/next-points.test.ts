import { describe, expect, it } from 'vitest';
import type { InputValues } from '@/lib/criteria/rules/rule';
import { type CriteriaTable, type Criterion, tableSchema } from '@/lib/criteria/rules/table';
import {
  bands,
  bonus,
  count,
  day,
  deduct,
  input,
  leaf,
  perCase,
  rule,
  section,
  table,
  yesNo,
} from '@/tests/support/criteria';
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

describe('the room that caps leave', () => {
  const both = rule(
    { kind: 'numberBands', input: 'share', bands: bands({ '95..': '10', '80..95)': '6', '..80)': '0' }) },
    [count('late', { measure: 'lần' }), count('more', { measure: 'sáng kiến' }), share],
    { deductions: [deduct('Chậm', perCase('late', '0.5'))], bonuses: [bonus('Sáng kiến', perCase('more', '2'))] },
  );
  const gains = (of: CriteriaTable, values: Record<string, Record<string, string>>) => {
    const prepared = prepareTable(of);
    const score = scoreUnit(prepared, { ...noAnswers('u'), values }, null);
    return nextPoints(prepared, score, new Set(), '2026-11-20').map(
      ({ criterionId, gain }) => `${criterionId} ${gain}`,
    );
  };
  const inside = (sectionCap: string | null, tableCap: string | null) =>
    table([section('s', null, [[leaf('x', '0', extra)]], { bonusCap: sectionCap })], { bonusCap: tableCap });

  it.each([
    ['no cap', inside(null, null), ['x 2']],
    ['the cap of the table', inside(null, '3'), ['x 1']],
    ['the cap of its section', inside('3', null), ['x 1']],
    ['the tighter of both', inside('3', '9'), ['x 1']],
    ['the tighter of both, on the table', inside('9', '3'), ['x 1']],
    ['the cap of the table above a leaf at the top', table([[leaf('x', '0', extra)]], { bonusCap: '3' }), ['x 1']],
    ['nothing left', inside('2', null), []],
  ])('is that of %s', (_, of, expected) => {
    expect(gains(of, { x: { more: '1' } })).toEqual(expected);
  });

  it('holds down the bonus of a leaf that lacks some of its standard too', () => {
    const entered = rule({ kind: 'direct', input: 'p' }, [input('p'), count('more')], {
      bonuses: [bonus('Sáng kiến', perCase('more', '2'))],
    });
    const capped = table([section('s', null, [[leaf('x', '10', entered)]], { bonusCap: '3' })]);
    expect(gains(capped, { x: { p: '5', more: '0' } })).toEqual(['x 2']);
    expect(gains(capped, { x: { p: '5', more: '1' } })).toEqual(['x 1']);
    expect(gains(capped, { x: { p: '5', more: '2' } })).toEqual([]);
  });

  it('holds down bonuses alone: a missing standard and a deduction are won back whatever the cap', () => {
    const capped = table([section('s', null, [[leaf('x', '10', both)]], { bonusCap: '0' })]);
    expect(gains(capped, { x: { share: '90', late: '0', more: '0' } })).toEqual(['x 4']);
    expect(gains(capped, { x: { share: '99', late: '1', more: '4' } })).toEqual(['x 0.5']);
    expect(gains(capped, { x: { share: '99', late: '0', more: '4' } })).toEqual([]);
  });
});

describe('the order of what is advised', () => {
  const told = (tops: Criterion[][], values: Record<string, InputValues>, today = '2026-11-20') => {
    const prepared = prepareTable(table(tops));
    const score = scoreUnit(prepared, { ...noAnswers('u'), values }, null);
    return nextPoints(prepared, score, new Set(), today).map(({ criterionId, gain }) => `${criterionId} ${gain}`);
  };
  const perCase4 = rule({ kind: 'standard' }, [count('late')], { deductions: [deduct('Chậm', perCase('late', '4'))] });
  const passed = rule({ kind: 'passFail', input: 'done' }, [yesNo('done')]);

  it('is, of equal gains, from the smallest change beside what stands there to new answers', () => {
    const tops = [
      [leaf('last case', '4', perCase4)],
      [leaf('an answer', '4', passed)],
      [leaf('14 of 95', '10', banded)],
      [leaf('1 of 10 cases', '100', perCase4)],
      [leaf('1 of 95', '10', banded)],
    ];
    const values = {
      ...{ 'last case': { late: '1' }, 'an answer': { done: false }, '14 of 95': { share: '81' } },
      ...{ '1 of 10 cases': { late: '11' }, '1 of 95': { share: '94' } },
    };
    expect(told(tops, values)).toEqual([
      ...['1 of 95 4', '1 of 10 cases 4', '14 of 95 4', 'last case 4', 'an answer 4'],
    ]);
  });

  it('leaves out days that have passed', () => {
    const issued = rule(
      {
        ...{ kind: 'dateBands', input: 'on', later: '0', never: '0' },
        bands: [{ through: '2026-11-20', points: '5' }],
      },
      [day('on')],
    );
    const late = { x: { on: '2026-12-15' } };
    expect(told([[leaf('x', '5', issued)]], late, '2026-11-20')).toEqual(['x 5']);
    expect(told([[leaf('x', '5', issued)]], late, '2026-11-21')).toEqual([]);
  });
});
