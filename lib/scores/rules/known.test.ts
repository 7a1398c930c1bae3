import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input, Rule } from '@/lib/criteria/rules/rule';
import { bonus, choice, count, input, leaf, perCase, rule } from '@/tests/support/criteria';
import { isMoved, type KnownFacts, knownNow, knownValues, nothingKnown, withKnown } from './known';
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

  it.each([
    ['the base of its own input', { base: { kind: 'priorAward', input: 'a', levels } }, 'gov'],
    ['levels that are chosen', { base: { kind: 'levels', input: 'a', levels } }, 'gov'],
    ['a bonus by levels', { bonuses: [bonus('b', { kind: 'levels', input: 'a', levels })] }, 'gov'],
    [
      'base and bonus together',
      {
        base: {
          kind: 'levels',
          input: 'a',
          levels: [
            { choice: 'bang', points: '5' },
            { choice: 'gov', points: '4' },
          ],
        },
        bonuses: [bonus('b', { kind: 'levels', input: 'a', levels: [{ choice: 'gov', points: '2' }] })],
      },
      'gov',
    ],
    [
      'the best of levels named twice, one without points counting nothing',
      {
        base: {
          kind: 'levels',
          input: 'a',
          levels: [
            { choice: 'gov', points: '6' },
            { choice: 'bang', points: '5' },
            { choice: 'gov', points: null },
          ],
        },
      },
      'gov',
    ],
    // Neither a base nor a bonus by another input tells what this award is worth: the criterion's own order does.
    ['no base by another input', { base: { kind: 'priorAward', input: 'z', levels } }, 'bang'],
    ['no levels by another input', { base: { kind: 'levels', input: 'z', levels } }, 'bang'],
    ['no bonus by another input', { bonuses: [bonus('b', { kind: 'levels', input: 'z', levels })] }, 'bang'],
    ['no bonus of another kind', { bonuses: [bonus('b', perCase('a', '1'))] }, 'bang'],
  ] satisfies [string, Partial<Rule>, string][])('are worth what %s gives', (_, wish, value) => {
    const listed = { bang: 'Bằng khen của Chủ tịch UBND tỉnh', gov: 'Cờ thi đua của Chính phủ' };
    const own = choice('a', listed, { source: { kind: 'priorAward' } });
    const one = leaf('x', '15', rule({ kind: 'standard' }, [own, choice('z', listed)], wish));
    const given = register([certificate, award('Cờ thi đua của Chính phủ')]);
    expect(knownValues(one, facts({ awards: given })).a?.value).toBe(value);
  });

  it('fill only an input that is chosen from a list', () => {
    const number = count('a', { mayBeNone: true, source: { kind: 'priorAward' } });
    expect(
      knownValues(leaf('x', '5', rule({ kind: 'standard' }, [number])), facts({ awards: register([], '2026-03-31') })),
    ).toEqual({});
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
    [
      'percent where its input is one',
      outside('DTI', { measure: ' % ' }),
      { kind: 'numberBands', input: 'o' },
      '84.55',
    ],
    ['as given where the input has a measure of its own', outside('DTI'), { kind: 'numberBands', input: 'o' }, '845.5'],
    [
      'as given, where another input is brought to a scale',
      outside('DTI'),
      { kind: 'fromOutside', input: 'z' },
      '845.5',
    ],
    ['on the scale of the base', outside('DTI', { measure: '%' }), { kind: 'fromOutside', input: 'o' }, '422.75'],
  ] as const)('are read %s', (_, own, { kind, input: key }, value) => {
    const base = kind === 'fromOutside' ? { kind, input: key, outOf: '500' } : { kind, input: key, bands: [] };
    const one = leaf('x', '5', rule(base, [own, input('z')]));
    const external = [
      { ...index, score: '1', outOf: '2' },
      { ...index, name: 'DTI', score: '845.5', outOf: '1000' },
    ];
    expect(knownValues(one, facts({ external })).o?.value).toBe(value);
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

describe('the day of the registration', () => {
  const own = (wish: Partial<Input>) => input('r', { source: { kind: 'registrationDay' }, ...wish });
  const of = (wish: Partial<Input>) => leaf('x', '5', rule({ kind: 'standard' }, [own(wish)]));
  const sent = (sentOn: string) => facts({ registration: { sentOn, lastDay: '2026-02-15' } });
  const source = 'Lấy từ bản đăng ký chỉ tiêu: gửi lần đầu ngày 18/02/2026, hạn 15/02/2026.';

  it.each([
    ['count', '3'],
    ['number', '3'],
    ['date', '2026-02-18'],
    ['yesNo', false],
  ] as const)('gives for a %s how it stands to the last one: %s', (kind, value) => {
    expect(knownValues(of({ kind }), sent('2026-02-18'))).toEqual({ r: { value, source } });
  });

  it('is never late by less than nothing, nor on the last day', () => {
    const lateBy = (day: string) => knownValues(of({ kind: 'count' }), sent(day)).r?.value;
    expect([lateBy('2026-01-20'), lateBy('2026-02-15'), lateBy('2026-02-16')]).toEqual(['0', '0', '1']);
    expect(knownValues(of({ kind: 'yesNo' }), sent('2026-02-15')).r?.value).toBe(true);
  });

  it('is the unit’s to tell while it has not registered, and where a choice is asked for', () => {
    const levels = { kind: 'choice', choices: [{ id: 'late', label: 'Chậm' }] } as const;
    expect([
      knownValues(of({ kind: 'count' }), nothingKnown),
      knownValues(of({ ...levels, choices: [...levels.choices] }), sent('2026-02-18')),
    ]).toEqual([{}, {}]);
  });
});

describe('results of targets and reports', () => {
  const targets = (groupCode: string | null, wish = {}) =>
    input('t', { source: { kind: 'targets', groupCode }, ...wish });
  const reports = (wish = {}) => input('r', { source: { kind: 'reportsOnTime' }, ...wish });
  const of = (...inputs: Input[]) => leaf('x', '5', rule({ kind: 'standard' }, inputs));
  const completion = { '': '92.5', II: '88', III: '120' };
  const source =
    'Tính theo trọng số từ các chỉ tiêu đã được chấp nhận đăng ký, với kết quả đã gửi trong báo cáo: đã được chấp nhận hoặc đang chờ rà soát.';

  it.each([
    ['all targets', targets(null), { t: { value: '92.5', source } }],
    ['those of a group', targets('II'), { t: { value: '88', source } }],
    ['nothing of a group without targets', targets('IV'), {}],
    ['nothing of a group that has a name all objects have', targets('toString'), {}],
    ['nothing that the input would refuse', targets('III', { maximum: '100' }), {}],
    ['nothing for what the unit enters', input('t'), {}],
  ])('give %s', (_, own, known) => {
    expect(knownValues(of(own), facts({ completion, through: { period: 'year', year: 2026 } }))).toEqual(known);
  });

  it.each([
    [null, ' Chưa có báo cáo kết quả nào được gửi.'],
    ['q1', ' Mới có kết quả đến hết kỳ báo cáo quý I/2026, chưa có báo cáo cả năm.'],
    ['nine', ' Mới có kết quả đến hết kỳ báo cáo 9 tháng năm 2026, chưa có báo cáo cả năm.'],
  ] as const)('say after a last report of %s that the year is not over', (period, said) => {
    const through = period && { period, year: 2026 };
    expect(knownValues(of(targets(null)), facts({ completion, through }))).toEqual({
      t: { value: '92.5', source: `${source}${said}`, early: true },
    });
  });

  it('give the share of reports on time, or the number of late ones', () => {
    const told = 'Lấy từ 1.200 báo cáo đến hạn trong năm, 400 báo cáo chậm hoặc thiếu.';
    const given = facts({ reports: { due: 1200, late: 400 } });
    expect(knownValues(of(reports()), given)).toEqual({ r: { value: '66.67', source: told } });
    expect(knownValues(of(reports({ kind: 'count' })), given)).toEqual({ r: { value: '400', source: told } });
    expect(knownValues(of(reports()), nothingKnown)).toEqual({});
  });

  it('give nothing to a section', () => {
    const known = facts({ completion });
    expect([knownValues({ rule: null }, known), knownNow({ rule: null }, {}, known)]).toEqual([{}, new Map()]);
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
    const moved = [
      { late: '1', o: '90.5' },
      { late: '2', o: '90.5' },
    ].map((sent) => isMoved(one, sent, now));
    expect([...moved, isMoved(one, { late: '2' }, nothingKnown)]).toEqual([false, true, false]);
  });

  it.each([
    ['number', '75', '75.00', true],
    ['number', '75.000', '75.00', true],
    ['number', '75.01', '75.00', false],
    ['number', 'none', '75.00', false],
    ['count', '1.0', '1', true],
    ['count', true, '1', false],
  ] as const)('of a %s, %s beside %s: the same %s', (kind, sent, value, same) => {
    const own = input('r', { kind, source: { kind: 'reportsOnTime' } });
    const told = knownNow(leaf('x', '4', rule({ kind: 'standard' }, [own])), { r: sent }, now);
    expect(told.get('r')).toMatchObject({ value, same });
  });

  it('of an award is the very choice: "01" is not "1"', () => {
    const own = choice('a', { '1': 'Cờ thi đua' }, { source: { kind: 'priorAward' } });
    const held = facts({ awards: register([award('Cờ thi đua')]) });
    const same = (sent: string) =>
      knownNow(leaf('x', '4', rule({ kind: 'standard' }, [own])), { a: sent }, held).get('a')?.same;
    expect([same('1'), same('01')]).toEqual([true, false]);
  });

  it('stands in the place of what was typed while the unit writes', () => {
    expect(withKnown({ late: '9', own: 'x' }, knownValues(one, now))).toEqual({ late: '1', own: 'x', o: '90.5' });
  });
});
