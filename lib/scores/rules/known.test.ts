import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bonus, choice, count, input, leaf, rule } from '../../../tests/support/criteria';
import { type KnownFacts, knownNow, knownValues, nothingKnown, withKnown } from './known';
import type { KnownAward, KnownAwards } from './known-awards';

const facts = (wish: Partial<KnownFacts>): KnownFacts => ({ ...nothingKnown, ...wish });
const award = (name: string, wish: Partial<KnownAward> = {}): KnownAward => ({
  ...{ codes: [name], name, decision: '12/QĐ-UBND', decidedOn: '2026-02-05' },
  ...wish,
});
const register = (given: KnownAward[], declaredOn: string | null = null): KnownAwards => ({
  ...{ year: 2025, declaredOn, given },
});

const awards = choice(
  'a',
  { gov: 'Cờ thi đua của Chính phủ', tinh: 'Cờ thi đua của UBND tỉnh', bang: 'Bằng khen của Chủ tịch UBND tỉnh' },
  { mayBeNone: true, source: { kind: 'priorAward' } },
);
const levels = [
  { choice: 'bang', points: '4' },
  { choice: 'gov', points: '15' },
  { choice: 'tinh', points: '10' },
];
const byBase = leaf('x', '15', rule({ kind: 'priorAward', input: 'a', levels }, [awards]));
const byBonus = leaf(
  'x',
  '0',
  rule({ kind: 'standard' }, [awards], { bonuses: [bonus('Khen', { kind: 'levels', input: 'a', levels })] }),
);
const province = award('Cờ thi đua của Ủy ban nhân dân tỉnh', { codes: ['province-flag-2025', 'province-flag-2023'] });
const certificate = award('Bằng khen của Chủ tịch Ủy ban nhân dân tỉnh', { codes: ['bang'] });

describe('awards of the year before', () => {
  it.each([
    ['a base', byBase],
    ['a bonus', byBonus],
  ] as const)('give %s the highest by its own levels, whatever order they were entered in', (_, one) => {
    const known = { a: { value: 'tinh', source: expect.stringContaining('sổ khen thưởng năm 2025') } };
    for (const given of [
      [certificate, province],
      [province, certificate],
    ]) {
      expect(knownValues(one, facts({ awards: register(given) }))).toEqual(known);
    }
  });

  it('say which award, by which decision', () => {
    expect(knownValues(byBase, facts({ awards: register([province]) }))).toEqual({
      a: {
        value: 'tinh',
        source:
          'Lấy từ sổ khen thưởng năm 2025: Cờ thi đua của Ủy ban nhân dân tỉnh, Quyết định số 12/QĐ-UBND ngày 05/02/2026.',
      },
    });
  });

  it('are "none" only where the office declared the year complete and the criterion knows "none"', () => {
    const other = register([award('Tập thể lao động tiên tiến')]);
    const strict = leaf('x', '15', rule({ kind: 'priorAward', input: 'a', levels }, [{ ...awards, mayBeNone: false }]));
    expect(knownValues(byBase, facts({ awards: other }))).toEqual({});
    expect(knownValues(strict, facts({ awards: { ...other, declaredOn: '2026-03-31' } }))).toEqual({});
    expect(knownValues(byBase, facts({ awards: { ...other, declaredOn: '2026-03-31' } }))).toEqual({
      a: {
        value: 'none',
        source: 'Sổ khen thưởng năm 2025 được xác nhận đủ ngày 31/03/2026 và không có khen thưởng này.',
      },
    });
  });

  it('never give less when one more award is entered', () => {
    const pool = [province, certificate, award('Cờ thi đua của Chính phủ'), award('Khác')];
    const worth: Record<string, number> = { none: 0, bang: 4, tinh: 10, gov: 15 };
    const worthOf = (given: KnownAward[]) =>
      worth[String(knownValues(byBase, facts({ awards: register(given, '2026-03-31') })).a?.value)] ?? -1;
    fc.assert(
      fc.property(fc.subarray(pool), fc.constantFrom(...pool), (given, more) => {
        expect(worthOf([...given, more])).toBeGreaterThanOrEqual(worthOf(given));
      }),
    );
  });
});

const index = {
  name: 'Chỉ số cải cách hành chính (PAR INDEX)',
  outOf: '100',
  document: '77/QĐ-SNV',
  documentOn: '2026-04-02',
};
const outside = (name: string, wish = {}) =>
  input('o', { measure: 'điểm', source: { kind: 'external', name }, ...wish });
const fromOutside = (outOf: string, own = outside('chi so cai cach hanh chinh (par index)')) =>
  leaf('x', '40', rule({ kind: 'fromOutside', input: 'o', outOf }, [own]));

describe('outside scores', () => {
  const scored = facts({ external: [{ ...index, score: '97.685' }] });

  it('are found by the name of the index without tones, with their paper', () => {
    expect(knownValues(fromOutside('100'), scored)).toEqual({
      o: {
        value: '97.685',
        source: 'Lấy từ Chỉ số cải cách hành chính (PAR INDEX): 97,685/100; 77/QĐ-SNV ngày 02/04/2026.',
      },
    });
  });

  it('are brought to the scale of the criterion, and say so', () => {
    const digital = facts({ external: [{ ...index, name: 'DTI', score: '845.5', outOf: '1000', documentOn: null }] });
    expect(knownValues(fromOutside('100', outside('dti', { maximum: '100' })), digital)).toEqual({
      o: { value: '84.55', source: 'Lấy từ DTI: 845,5/1.000, quy về thang 100; 77/QĐ-SNV.' },
    });
    const share = leaf(
      'x',
      '5',
      rule({ kind: 'numberBands', input: 'o', bands: [] }, [outside('DTI', { measure: '%' })]),
    );
    expect(knownValues(share, digital).o?.value).toBe('84.55');
  });

  it.each([
    ['another index', fromOutside('100', outside('SIPAS'))],
    ['no name', fromOutside('100', outside(''))],
    [
      'what its limits refuse',
      leaf('x', '5', rule({ kind: 'direct', input: 'o' }, [outside(index.name, { maximum: '50' })])),
    ],
    ['a whole number', leaf('x', '5', rule({ kind: 'direct', input: 'o' }, [outside(index.name, { kind: 'count' })]))],
  ] as const)('leave %s to the unit', (_, one) => {
    expect(knownValues(one, scored)).toEqual({});
  });
});

describe('what was known when a score was sent', () => {
  const late = count('late', { source: { kind: 'reportsOnTime' } });
  const one = leaf('x', '4', rule({ kind: 'standard' }, [late, outside(index.name)]));
  const now = facts({ reports: { due: 4, late: 1 }, external: [{ ...index, score: '90.50' }] });

  it('is compared as numbers with what is known now, and never put in its place', () => {
    const told = knownNow(one, { late: '2', o: '90.5' }, now);
    expect([...told].map(([key, { value, same }]) => ({ key, value, same }))).toEqual([
      { key: 'late', value: '1', same: false },
      { key: 'o', value: '90.5', same: true },
    ]);
    expect(knownNow(one, {}, now).get('late')?.same).toBe(false);
    expect(knownNow(one, { late: '2' }, nothingKnown).size).toBe(0);
  });

  it('stands in the place of what was typed while the unit writes', () => {
    expect(withKnown({ late: '9', own: 'x' }, knownValues(one, now))).toEqual({ late: '1', own: 'x', o: '90.5' });
  });
});
