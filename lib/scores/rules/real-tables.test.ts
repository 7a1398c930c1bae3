import { describe, expect, it } from 'vitest';
import type { InputValues } from '@/lib/criteria/rules/rule';
import { leavesOf } from '@/lib/criteria/rules/tree';
import { bands, count, input, leaf, pointsOf, rule, section, table } from '@/tests/support/criteria';
import { tienGiang } from '@/tests/support/tien-giang';
import { noAnswers, type UnitAnswers } from './answers';
import { prepareTable } from './prepare';
import { scoreBloc, scoreUnit } from './score';

const prepared = prepareTable(tienGiang);

/** Answers that cost nothing and win nothing: no cases, everything done, in January, within the plan. */
const flawless: Record<string, InputValues> = Object.fromEntries(
  leavesOf(tienGiang).map(({ id, rule: own }) => [
    id,
    Object.fromEntries(
      (own?.inputs ?? []).map(({ key, kind }): [string, string | boolean] => {
        if (kind === 'yesNo') return [key, key !== 'complaint' && key !== 'self'];
        return [key, kind === 'date' ? '2022-01-20' : '0'];
      }),
    ),
  ]),
);
const good: Record<string, InputValues> = {
  ...flawless,
  a4: { invited: true, area: '98.5', 'a4.1.3': '0', cumulative: '90' },
  C1: { share: '98.5' },
  C2: { share: '92' },
  d1: { actual: '20', planned: '20' },
  '3.2': { launched: false, checked: true },
};
const answers = (more: Record<string, InputValues> = {}, wish: Partial<UnitAnswers> = {}): UnitAnswers => ({
  ...noAnswers('u'),
  values: { ...good, ...more },
  ...wish,
});

describe('the table of Tiền Giang, in full', () => {
  it('gives 100 points but for the launch that was not announced', () => {
    const score = scoreUnit(prepared, answers(), null);
    expect(score.points).toBe('99.50');
    expect(score).toMatchObject({ standard: '100.00', bonus: '0.00', deduction: '0.50', open: 0, maximum: '100.00' });
    expect(score.sections.map(({ criterionId, points, maximum }) => `${criterionId} ${points}/${maximum}`)).toEqual([
      '1 80.00/80.00',
      'a 30.00/30.00',
      'b 15.00/15.00',
      'C 25.00/25.00',
      'C3 5.00/5.00',
      'C4 4.00/4.00',
      'C5 5.00/5.00',
      'd 10.00/10.00',
      '2 2.00/2.00',
      '3 9.50/10.00',
      '4 3.00/3.00',
      '5 5.00/5.00',
    ]);
  });

  it.each<[string, InputValues, string]>([
    ['a1', { 'a1.1': '2', 'a1.2': '3' }, '1.50'],
    ['a2', { 'a2.1': '1', 'a2.2': '1', 'a2.3': '1' }, '1.00'],
    ['a3', { 'a3.1': '1', 'a3.2': '1' }, '0.50'],
    ['a4', { invited: true, area: '99', 'a4.1.3': '0', cumulative: '95' }, '5.50'],
    ['a4', { invited: true, area: '99', 'a4.1.3': '0', cumulative: '94' }, '4.50'],
    ['a4', { invited: false, area: '98', 'a4.1.3': '2', cumulative: '94' }, '1.50'],
    ['a5', { a5: '3' }, '1.00'],
    ['a6', { a6: '2' }, '2.00'],
    ['a7', { 'a7.1': '1', 'a7.2': '2', 'a7.3': '0', 'a7.4': '0', 'a7.5': '0', 'a7.6': '8' }, '10.10'],
    ['a7', { 'a7.1': '0', 'a7.2': '0', 'a7.3': '0', 'a7.4': '0', 'a7.5': '0', 'a7.6': '4' }, '7.00'],
    ['a8', { 'a8.1': '1', 'a8.2': '1' }, '2.00'],
    ['a9', { 'a9.1': '1', 'a9.2': '1', 'a9.3': '1', 'a9.4': '7' }, '3.20'],
    ['b1', { 'b1.1': '5', 'b1.2': '1' }, '0.75'],
    ['b2', { 'b2.1': '3', 'b2.2': '3', 'b2.3': '1', 'b2.4': '0', 'b2.5': '1', 'b2.6': '1', 'b2.7': '0' }, '4.80'],
    ['b3', { 'b3.1': '1', 'b3.2': '25' }, '1.50'],
    ['b4', { 'b4.1': '9', 'b4.2': '1', 'b4.3': '2' }, '1.00'],
    ['C1', { share: '97.5' }, '4.00'],
    ['C1', { share: '96' }, '3.00'],
    ['C2', { share: '95' }, '5.30'],
    ['C2', { share: '98.9' }, '5.50'],
    ['C2', { share: '85' }, '4.00'],
    ['C3.1', { done: true, missing: '9' }, '1.50'],
    ['C3.1', { done: false, missing: '0' }, '0.00'],
    ['C3.2', { done: true, none: '11', fewer: '3', more: '2' }, '1.10'],
    ['C5.1', { papers: '1' }, '0.50'],
    ['C5.2', { communes: '7' }, '0.00'],
    ['C5.3', { done: true, communes: '4' }, '2.20'],
    ['C6', { done: true, missing: '1' }, '0.90'],
    ['d1', { actual: '0', planned: 'none' }, '0.00'],
    ['d1', { actual: '24', planned: '20' }, '5.00'],
    ['d1', { actual: '18', planned: '20' }, '1.00'],
    ['d2', { 'd2.1': '1', 'd2.2': '0', 'd2.3': '4', 'd2.4': '1', 'd2.5': '0' }, '7.50'],
    ['2.1', { reprimand: '1', warning: '0', self: false }, '0.00'],
    ['2.1', { reprimand: '0', warning: '1', self: false }, '-1.00'],
    ['2.1', { reprimand: '1', warning: '1', self: true }, '1.00'],
    ['2.2', { '2.2.2': '1', '2.2.1': '4' }, '2.00'],
    ['3.1', { issued: '2022-01-31' }, '2.00'],
    ['3.1', { issued: '2022-02-01' }, '1.50'],
    ['3.2', { launched: true, checked: false }, '2.00'],
    ['3.3', { late: '10', early: '0', files: '999', complaint: false }, '3.50'],
    ['3.3', { late: '0', early: '7', files: '1500', complaint: false }, '8.00'],
    ['3.3', { late: '0', early: '0', files: '5000', complaint: true }, '4.00'],
    ['4.1', { issued: '2022-03-01' }, '0.00'],
    ['4.2', { '4.2.1': '2' }, '-0.50'],
    ['4.3', { quarters: '2', articles: '9' }, '1.50'],
    ['5a', { '5.1': '3' }, '0.50'],
    ['5b', { '5.3': '8', '5.5': '1' }, '-1.00'],
  ])('%s with %j gives %s', (code, values, expected) => {
    const score = scoreUnit(prepared, answers({ [code]: values }), null);
    expect(score.leaves.find(({ criterionId }) => criterionId === code)?.points?.points).toBe(expected);
  });

  it('lets bonuses pass 100, and a claim over a cap be seen as a decision', () => {
    const d2 = { 'd2.1': '0', 'd2.2': '0', 'd2.3': '4', 'd2.4': '0', 'd2.5': '0' };
    const minutes = answers({ d2 }, { decided: { d2: { points: '11', reason: 'Biên bản ngày 09/12/2022' } } });
    const score = scoreUnit(prepared, minutes, null);
    const leafScore = score.leaves.find(({ criterionId }) => criterionId === 'd2');
    expect(leafScore?.points).toEqual({
      points: '11.00',
      standard: '7.00',
      bonus: '2.00',
      deduction: '0.00',
      adjustment: '2.00',
    });
    expect(leafScore?.steps.at(-1)).toEqual({
      kind: 'decided',
      computed: '9',
      points: '11.00',
      reason: 'Biên bản ngày 09/12/2022',
    });
    expect([score.points, score.adjustment]).toEqual(['103.50', '2.00']);
  });

  it('names the veto for a missing self-score', () => {
    expect(scoreUnit(prepared, answers({}, { vetoes: ['5.2'] }), null).vetoes.map(({ id }) => id)).toEqual(['5.2']);
  });

  it('can total 0, and nothing of it is silent', () => {
    const empty = scoreUnit(prepared, noAnswers('u'), null);
    expect([empty.points, empty.open, empty.result]).toEqual(['0.00', 35, '0.00']);
    expect(new Set(empty.leaves.map(({ state }) => state))).toEqual(new Set(['missing']));
  });
});

describe('the openings of other tables', () => {
  const share = (points: Record<string, string>) =>
    rule({ kind: 'numberBands', input: 'a', bands: bands(points) }, [input('a')]);
  const proposals = share({
    '100..': '2',
    '95..100)': '1.75',
    '80..95)': '1.5',
    '70..80)': '1',
    '60..70)': '0.5',
    '..60)': '0',
  });
  const signed = share({ '(95..': '1.5', '75..95': '1', '50..75)': '0.5', '..50)': '0' });
  const meetings = rule(
    {
      kind: 'numberBands',
      input: 'a',
      bands: bands({ '0..0': '5', '1..1': '4', '2..2': '3', '3..3': '1', '4..': '0' }),
    },
    [count('a')],
  );
  it('Bộ Tư pháp: proposals in time, signed papers', () => {
    expect(['100', '97', '80', '75', '60', '59.9'].map((a) => pointsOf(proposals, '2', { a }))).toEqual([
      '2',
      '1.75',
      '1.5',
      '1',
      '0.5',
      '0',
    ]);
    expect(['95.1', '95', '75', '74.9', '50', '49'].map((a) => pointsOf(signed, '1.5', { a }))).toEqual([
      '1.5',
      '1',
      '1',
      '0.5',
      '0.5',
      '0',
    ]);
  });
  it('Huyện đoàn Bù Đăng: meetings missed', () => {
    expect(['0', '1', '2', '3', '4', '12'].map((a) => pointsOf(meetings, '5', { a }))).toEqual([
      '5',
      '4',
      '3',
      '1',
      '0',
      '0',
    ]);
  });

  const direct = rule({ kind: 'direct', input: 'p' }, [input('p', { measure: 'điểm' })]);
  const members = share({ '80..': '4', '60..80)': '3', '..60)': '2' });
  const highlands = table([
    section('1', '10', [[leaf('1a', '5', direct)], [leaf('1b', '2', direct)], [leaf('1c', '3', direct)]]),
    section('2', '10', [[leaf('2a', '3', direct)], [leaf('2b', '3', direct)], [leaf('2c', '4', members)]]),
    [leaf('3', '15', direct, { ordinal: 2 })],
  ]);
  const shares = { 'Đắk Nông': '70', 'Đắk Lắk': '85', 'Lâm Đồng': '60', 'Gia Lai': '55', 'Kon Tum': '79.99' };
  it('the cluster of Tây Nguyên: columns add up as printed', () => {
    const full: Record<string, InputValues> = {
      '1a': { p: '5' },
      '1b': { p: '2' },
      '1c': { p: '3' },
      '2a': { p: '3' },
      '2b': { p: '3' },
      '3': { p: '15' },
    };
    const bloc = Object.entries(shares).map(([unitId, a]) => ({
      ...noAnswers(unitId),
      values: { ...full, '2c': { a } },
    }));
    const scores = scoreBloc(prepareTable(highlands), bloc, 'closed');
    const printed = scores.map(({ unitId, points, sections }) => [
      unitId,
      ...sections.map((one) => one.points),
      points,
    ]);
    expect(printed).toEqual([
      ['Đắk Nông', '10.00', '9.00', '34.00'],
      ['Đắk Lắk', '10.00', '10.00', '35.00'],
      ['Lâm Đồng', '10.00', '9.00', '34.00'],
      ['Gia Lai', '10.00', '8.00', '33.00'],
      ['Kon Tum', '10.00', '9.00', '34.00'],
    ]);
  });
});
