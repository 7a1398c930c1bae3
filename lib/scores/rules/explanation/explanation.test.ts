import { describe, expect, it } from 'vitest';
import type { InputValues, Rule } from '@/lib/criteria/rules/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import {
  bands,
  bonus,
  choice,
  count,
  day,
  deduct,
  fixed,
  input,
  interval,
  leaf,
  perCase,
  rule,
  table,
  when,
  yesNo,
} from '@/tests/support/criteria';
import { type Decision, noAnswers, type UnitAnswers } from '../answers';
import { prepareTable, scaleOf } from '../prepare';
import { scoreUnit } from '../score';
import { explainLeaf, nextStepSentence, reductionSentence, stateNames } from './explanation';

type Wish = Partial<Criterion> & { decided?: Decision; others?: InputValues[]; factor?: string; left?: boolean };

function scored(own: Rule | null, values: InputValues, { decided, others, left, ...wish }: Wish = {}) {
  const prepared = prepareTable(table([[leaf('x', '5', own, wish)]]));
  const answers = (unitId: string, of: InputValues): UnitAnswers => ({ ...noAnswers(unitId), values: { x: of } });
  const decisions: Record<string, Decision> = decided ? { x: decided } : {};
  const unit = { ...answers('u', values), decided: decisions, notAssigned: left ? ['x'] : [] };
  const scale = others ? scaleOf(prepared, [unit, ...others.map((of, place) => answers(String(place), of))]) : null;
  const score = scoreUnit(prepared, unit, scale).leaves[0];
  if (!score) throw new Error('one leaf');
  return score;
}
const said = (own: Rule | null, values: InputValues, wish?: Wish) => explainLeaf(scored(own, values, wish));
const next = (own: Rule, values: InputValues, wish?: Wish) => scored(own, values, wish).next.map(nextStepSentence);

const share = input('a', { label: 'Tỷ lệ thu gom' });
const planned = [
  input('a', { label: 'Số thu', measure: 'tỷ đồng' }),
  input('p', { label: 'Dự toán', measure: 'tỷ đồng', mayBeNone: true }),
];
const plan = { kind: 'input', input: 'p' } as const;
const lateness = (due: string | null) =>
  rule(
    {
      kind: 'lateness',
      input: 'a',
      due,
      bands: [
        { throughDays: 0, points: '5' },
        { throughDays: 5, points: '2' },
      ],
      later: '0',
      never: '0',
    },
    [due ? day('a', { label: 'Báo cáo năm' }) : count('a', { label: 'Báo cáo năm', mayBeNone: true })],
  );
const issued = rule(
  { kind: 'dateBands', input: 'a', bands: [{ through: '2026-02-28', points: '5' }], later: '1', never: '0' },
  [day('a', { label: 'Văn bản chỉ đạo' })],
);
const levels = rule({ kind: 'levels', input: 'a', levels: [{ choice: 'x', points: '5' }] }, [
  choice('a', { x: 'Đủ' }, { label: 'Báo cáo', mayBeNone: true }),
]);
const variance = rule(
  {
    kind: 'planVariance',
    actual: 'a',
    plan,
    noPlan: '-3',
    bands: bands({ '..95)': '-1', '95..105)': '0', '105..': '1' }),
  },
  planned,
);
const relative = rule({ kind: 'relative', actual: 'a', plan }, planned);

describe('how a leaf came to its points', () => {
  it.each<[string, Rule, InputValues, string]>([
    ['entered', rule({ kind: 'direct', input: 'a' }, [share]), { a: '4.5' }, 'Điểm nhập trực tiếp: 4,5 điểm.'],
    [
      'yes',
      rule({ kind: 'passFail', input: 'a' }, [yesNo('a', { label: 'Kế hoạch năm' })]),
      { a: true },
      'Kế hoạch năm: có, được 5 điểm.',
    ],
    [
      'no',
      rule({ kind: 'passFail', input: 'a' }, [yesNo('a', { label: 'Kế hoạch năm' })]),
      { a: false },
      'Kế hoạch năm: không, được 0 điểm.',
    ],
    [
      'a band',
      rule({ kind: 'numberBands', input: 'a', bands: bands({ '97..98)': '4', '98..': '5', '..97)': '0' }) }, [share]),
      { a: '97.4' },
      'Tỷ lệ thu gom 97,4% thuộc mức từ 97% đến dưới 98%, được 4 điểm.',
    ],
    [
      'a day in time',
      issued,
      { a: '2026-02-05' },
      'Văn bản chỉ đạo: ngày 05/02/2026, trong mốc đến ngày 28/02/2026, được 5 điểm.',
    ],
    [
      'a later day',
      issued,
      { a: '2026-03-05' },
      'Văn bản chỉ đạo: ngày 05/03/2026, sau các mốc thời gian, được 1 điểm.',
    ],
    ['never', issued, { a: 'none' }, 'Văn bản chỉ đạo: không thực hiện, được 0 điểm.'],
    ['in time', lateness('2026-11-30'), { a: '2026-11-30' }, 'Báo cáo năm: đúng hạn, được 5 điểm.'],
    ['some days late', lateness(null), { a: '3' }, 'Báo cáo năm: chậm 3 ngày (mức đến 5 ngày), được 2 điểm.'],
    ['many days late', lateness(null), { a: '9' }, 'Báo cáo năm: chậm 9 ngày (quá các mức), được 0 điểm.'],
    ['never sent', lateness(null), { a: 'none' }, 'Báo cáo năm: không thực hiện, được 0 điểm.'],
    ['a level', levels, { a: 'x' }, 'Báo cáo: mức “Đủ”, được 5 điểm.'],
    ['no level', levels, { a: 'none' }, 'Báo cáo: không có, được 0 điểm.'],
    ['the standard', rule({ kind: 'standard' }), {}, 'Bắt đầu từ điểm chuẩn 5 điểm.'],
    [
      'a cell',
      rule(
        {
          kind: 'matrix',
          rows: { kind: 'number', input: 'a', parts: [interval('..5)'), interval('5..')] },
          columns: { kind: 'choice', input: 'c', parts: ['x'] },
          cells: [['2'], ['1']],
        },
        [share, choice('c', { x: 'Lớn' }, { label: 'Quy mô' })],
      ),
      { a: '5', c: 'x' },
      'Tỷ lệ thu gom 5% (từ 5% trở lên), Quy mô “Lớn”: được 1 điểm.',
    ],
    [
      'targets',
      rule({ kind: 'fromTargets', input: 'a', ceiling: '100' }, [input('a', { label: 'Hoàn thành chỉ tiêu' })]),
      { a: '97.5' },
      'Hoàn thành chỉ tiêu 97,5% so với 100 đạt 97,50%: 5 × 97,50% = 4,875 điểm.',
    ],
  ])('%s', (_, own, values, expected) => {
    expect(said(own, values)[0]).toBe(expected);
  });

  it('with a share of the plan, its ceiling and the rounding', () => {
    const own = rule({ kind: 'proportional', actual: 'a', plan, ceiling: '120' }, planned);
    expect(said(own, { a: '100', p: '300' })).toEqual([
      'Số thu 100 tỷ đồng so với 300 đạt 33,33%: 5 × 33,33% = 1,666667 điểm.',
      'Làm tròn 1,666667 thành 1,67.',
    ]);
    expect(said(own, { a: '600', p: '300' }, { bonusCap: '0.5' })).toEqual([
      'Số thu 600 tỷ đồng so với 300 đạt 200,00%, tính tối đa 120,00%: 5 × 120,00% = 6 điểm.',
      'Tổng điểm thưởng 1, tối đa 0,5 điểm.',
    ]);
  });

  it('with a variance of the plan', () => {
    expect(said(variance, { a: '90', p: '100' })[1]).toBe(
      'Số thu đạt 90,00% kế hoạch, thuộc mức dưới 95%, trừ 1 điểm.',
    );
    expect(said(variance, { a: '100', p: '100' })[1]).toBe(
      'Số thu đạt 100,00% kế hoạch, thuộc mức từ 95% đến dưới 105%, giữ nguyên điểm chuẩn.',
    );
    expect(said(variance, { a: '110', p: '100' })[1]).toBe(
      'Số thu đạt 110,00% kế hoạch, thuộc mức từ 105% trở lên, cộng 1 điểm.',
    );
    expect(said(variance, { a: '1', p: 'none' })[1]).toBe('Số thu: không có kế hoạch, trừ 3 điểm.');
  });

  it('with a plan by the size of the work, and a ratio', () => {
    const sized = rule(
      {
        kind: 'proportional',
        actual: 'a',
        plan: {
          kind: 'bySize',
          input: 's',
          bands: [
            { ...interval('..5000'), planned: '75' },
            { ...interval('(5000..'), planned: '72' },
          ],
        },
        ceiling: '100',
      },
      [share, count('s', { label: 'Số vụ', measure: 'vụ' })],
    );
    expect(said(sized, { a: '36', s: '9000' })).toEqual([
      'Số vụ 9.000 vụ (trên 5.000 vụ): mức phải đạt là 72.',
      'Tỷ lệ thu gom 36% so với 72 đạt 50,00%: 5 × 50,00% = 2,5 điểm.',
    ]);
    const ratio = rule({ kind: 'numberBands', input: 'r', bands: bands({ '..': '5' }) }, [
      input('r', { label: 'Tỷ lệ đúng hạn', source: { kind: 'ratio', part: 'm', whole: 'w' } }),
      count('m'),
      count('w'),
    ]);
    expect(said(ratio, { m: '2', w: '3' })[0]).toBe('Tỷ lệ đúng hạn: 2 ÷ 3 = 66,67%.');
  });

  it.each<[InputValues, string]>([
    [
      { a: '50', p: '100' },
      'Số thu 50 tỷ đồng so với chỉ tiêu 100 tỷ đồng: chưa đạt chỉ tiêu, tính theo tỷ lệ của nửa số điểm, được 1,25 điểm trên 5 điểm.',
    ],
    [
      { a: '100', p: '100' },
      'Số thu 100 tỷ đồng so với chỉ tiêu 100 tỷ đồng: đạt chỉ tiêu, được nửa số điểm, được 2,5 điểm trên 5 điểm.',
    ],
    [
      { a: '120', p: '100' },
      'Số thu 120 tỷ đồng so với chỉ tiêu 100 tỷ đồng: vượt 20,00%, mức vượt cao nhất trong 2 đơn vị có số liệu là 50,00%, được 3,5 điểm trên 5 điểm.',
    ],
    [
      { a: '200', p: '100' },
      'Số thu 200 tỷ đồng so với chỉ tiêu 100 tỷ đồng: vượt chỉ tiêu cao nhất khối, được trọn điểm, được 5 điểm trên 5 điểm.',
    ],
    [
      { a: '30', p: 'none' },
      'Số thu 30 tỷ đồng, cao nhất trong 2 đơn vị có số liệu là 60 tỷ đồng: được 2,5 điểm trên 5 điểm.',
    ],
  ])('against the bloc: %j', (values, expected) => {
    const others = [
      { a: '150', p: '100' },
      { a: '60', p: 'none' },
    ];
    expect(said(relative, values, { others })).toEqual([expected]);
  });

  it('with every way of deducting and adding', () => {
    const own = rule(
      { kind: 'standard' },
      [
        count('m', { measure: '' }),
        yesNo('y'),
        choice('c', { x: 'Khiển trách' }, { mayBeNone: true }),
        input('n', { label: 'Tỷ lệ trễ' }),
        count('f', { label: 'Số hồ sơ', measure: 'hồ sơ' }),
      ],
      {
        deductions: [
          deduct('Vắng họp', perCase('m', '0.5')),
          deduct('', fixed('1', when.yes('y'))),
          deduct('Kỷ luật', { kind: 'levels', input: 'c', levels: [{ choice: 'x', points: '1' }] }),
          deduct('Trễ', { kind: 'numberBands', input: 'n', bands: bands({ '..5)': '0', '5..': '1' }) }),
          deduct('Trễ theo khối lượng', {
            kind: 'matrix',
            rows: { kind: 'number', input: 'n', parts: [interval('..5)'), interval('5..')] },
            columns: { kind: 'choice', input: 'c', parts: ['x'] },
            cells: [['0'], ['0.5']],
          }),
        ],
        bonuses: [
          bonus('Vượt mức', { kind: 'step', input: 'n', beyond: 'above', threshold: '2', every: '1', each: '0.1' }),
          bonus('Dưới mức', { kind: 'step', input: 'f', beyond: 'below', threshold: '100', every: '10', each: '0.1' }),
          bonus('Một trong hai', {
            kind: 'eitherOr',
            options: [{ title: 'Loại 1', when: [when.yes('y')], points: '0.2' }],
          }),
        ],
      },
    );
    expect(said(own, { m: '2', y: true, c: 'x', n: '5.5', f: '75' })).toEqual([
      'Bắt đầu từ điểm chuẩn 5 điểm.',
      'Vắng họp: 2 trường hợp × 0,5, trừ 1 điểm.',
      'Khoản trừ: có, trừ 1 điểm.',
      'Kỷ luật: mức “Khiển trách”, trừ 1 điểm.',
      'Trễ: tỷ lệ trễ 5,5% (từ 5% trở lên), trừ 1 điểm.',
      'Trễ theo khối lượng: tỷ lệ trễ 5,5% (từ 5% trở lên), số liệu c “Khiển trách”, trừ 0,5 điểm.',
      'Vượt mức: 5,5%, trên 2% được 3 bước 1% × 0,1, cộng 0,3 điểm.',
      'Dưới mức: 75 hồ sơ, dưới 100 hồ sơ được 2 bước 10 hồ sơ × 0,1, cộng 0,2 điểm.',
      'Một trong hai: đạt mức “Loại 1”, cộng 0,2 điểm.',
    ]);
    const calm = { ...own, deductions: own.deductions.slice(0, 3), bonuses: own.bonuses.slice(2) };
    expect(said(calm, { m: '0', y: false, c: 'none' }).slice(1)).toEqual([
      'Vắng họp: 0 trường hợp × 0,5, không trừ.',
      'Khoản trừ: không có, không trừ.',
      'Kỷ luật: không có, không trừ.',
      'Một trong hai: không đạt mức nào, không cộng.',
    ]);
  });

  it('with caps, exceptions and bonuses that do not count', () => {
    const own = rule({ kind: 'standard' }, [count('m'), yesNo('y')], {
      deductions: [
        deduct('Trễ', perCase('m', '2'), { cap: '3' }),
        deduct('', perCase('m', '2'), { cap: '3' }),
        deduct('Kỷ luật', perCase('m', '1'), { unless: [when.yes('y')] }),
        deduct('', perCase('m', '1'), { unless: [when.yes('y')] }),
      ],
      bonuses: [
        bonus('Trọn vẹn', perCase('m', '1'), { onlyWhenStandardMet: true }),
        bonus('', perCase('m', '1'), { onlyWhenStandardMet: true }),
      ],
    });
    expect(said(own, { m: '2', y: true }).filter((one) => !one.includes('×'))).toEqual([
      'Bắt đầu từ điểm chuẩn 5 điểm.',
      'Trễ: tính được 4, tối đa 3 điểm.',
      'Khoản này: tính được 4, tối đa 3 điểm.',
      'Kỷ luật: thuộc trường hợp loại trừ, không tính 2 điểm.',
      'Khoản này: thuộc trường hợp loại trừ, không tính 2 điểm.',
      'Trọn vẹn: chưa đạt đủ điểm chuẩn nên không cộng.',
      'Điểm thưởng: chưa đạt đủ điểm chuẩn nên không cộng.',
      'Không trừ quá số điểm đang có: 6 chỉ trừ 5 điểm.',
    ]);
    expect(said(own, { m: '2', y: true }, { deductionCap: '1' }).at(-1)).toBe('Tổng điểm trừ 6, tối đa 1 điểm.');
    const direct = rule({ kind: 'direct', input: 'a' }, [share]);
    expect(said(direct, { a: '7' })[1]).toBe('Điểm chuẩn tối đa 5 điểm, nên 7 chỉ tính 5 điểm.');
  });

  it('with a decision of people', () => {
    const direct = rule({ kind: 'direct', input: 'a' }, [share]);
    expect(said(direct, { a: '4' }, { decided: { points: '3.5', reason: ' thiếu minh chứng ' } }).at(-1)).toBe(
      'Điểm được quyết định: 3,50 (theo bảng tiêu chí là 4), lý do: thiếu minh chứng.',
    );
    expect(said(direct, { a: '4' }, { decided: { points: '4', reason: '' } }).at(-1)).toBe(
      'Điểm được quyết định: 4,00 (theo bảng tiêu chí là 4).',
    );
    expect(said(direct, {}, { decided: { points: '3', reason: 'số liệu cũ' } })).toEqual([
      'Điểm được quyết định: 3,00 (bảng tiêu chí chưa tính được), lý do: số liệu cũ.',
    ]);
  });

  it('or why it has none', () => {
    const direct = rule({ kind: 'direct', input: 'a' }, [share]);
    expect(said(direct, {})).toEqual(['Chưa đủ dữ liệu: còn thiếu “Tỷ lệ thu gom”.']);
    expect(said(direct, { a: 'x' })).toEqual(['Số liệu chưa hợp lệ, nên chưa tính được điểm.']);
    expect(said(relative, { a: '1', p: '1' })).toEqual([
      'Điểm được tính sau khi hết hạn tự chấm, vì phải so sánh giữa các đơn vị trong khối.',
    ]);
    expect(said(direct, {}, { left: true })).toEqual(['Không giao cho đơn vị, nên không tính vào mẫu số.']);
    expect(Object.values(stateNames)).toEqual([
      'Đã tính điểm',
      'Chưa đủ dữ liệu',
      'Số liệu chưa hợp lệ',
      'Chờ hết hạn tự chấm của khối',
      'Không giao',
    ]);
  });
});

describe('what would give the next points', () => {
  const waste = rule({ kind: 'numberBands', input: 'a', bands: bands({ '(98..': '5', '97..98': '4', '..97)': '0' }) }, [
    share,
  ]);
  it('is said with the way to go', () => {
    expect(next(waste, { a: '96.6' })).toEqual([
      'Tỷ lệ thu gom: thêm 0,4 điểm phần trăm để đạt mức 4 điểm (tăng 4 điểm).',
    ]);
    expect(next(waste, { a: '98' })).toEqual(['Tỷ lệ thu gom: vượt trên 98% để đạt mức 5 điểm (tăng 1 điểm).']);
    const cases = rule({ kind: 'standard' }, [count('m', { label: 'Vắng họp', measure: 'buổi' })], {
      deductions: [deduct('d', perCase('m', '0.5'))],
    });
    expect(next(cases, { m: '3' })).toEqual(['Vắng họp: giảm 1 buổi để đạt mức 4 điểm (tăng 0,5 điểm).']);
    const late = rule({ kind: 'numberBands', input: 'a', bands: bands({ '..5)': '5', '5..': '0' }) }, [share]);
    expect(next(late, { a: '5' })).toEqual(['Tỷ lệ thu gom: giảm xuống dưới 5% để đạt mức 5 điểm (tăng 5 điểm).']);
    expect(next(issued, { a: 'none' })).toEqual([
      'Văn bản chỉ đạo: thực hiện chậm nhất ngày 28/02/2026 để đạt mức 5 điểm (tăng 5 điểm).',
    ]);
    expect(next(levels, { a: 'none' })).toEqual(['Báo cáo: lên mức “Đủ” để đạt mức 5 điểm (tăng 5 điểm).']);
    const plainly = rule(
      { kind: 'passFail', input: 'a' },
      [yesNo('a', { label: 'Kế hoạch' }), yesNo('b', { label: 'Vi phạm' })],
      { deductions: [deduct('d', fixed('1', when.yes('b')))] },
    );
    expect(next(plainly, { a: false, b: true })).toEqual([
      'Kế hoạch: từ “Không” thành “Có” để đạt mức 4 điểm (tăng 4 điểm).',
    ]);
    expect(next(plainly, { a: true, b: true })).toEqual([
      'Vi phạm: từ “Có” thành “Không” để đạt mức 5 điểm (tăng 1 điểm).',
    ]);
  });
});

it('words what a cap above the leaves takes back', () => {
  const line = { before: '7.00', cap: '4.00', reduction: '3.00' };
  expect(reductionSentence({ of: 'bonus', ...line }, 'Mục I')).toBe(
    'Tổng điểm thưởng của mục I là 7,00, tối đa 4,00 điểm: giảm 3,00.',
  );
  expect(reductionSentence({ of: 'deduction', ...line }, 'Cả bảng')).toBe(
    'Tổng điểm trừ của cả bảng là 7,00, tối đa 4,00 điểm: bớt trừ 3,00.',
  );
});
