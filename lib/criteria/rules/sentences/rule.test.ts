import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyLeaf } from '@/tests/support/any-rule';
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
  perCase,
  rule,
  when,
  yesNo,
} from '@/tests/support/criteria';
import type { Amount, Matrix, Rule } from '../rule';
import type { SentenceFacts } from './phrases';
import { baseSentence, ruleSentence } from './rule';

const facts = { points: '5', bonusCap: null, deductionCap: null };
const said = (own: Rule, wish: Partial<SentenceFacts> = {}) => ruleSentence(own, { ...facts, ...wish });

describe('a rule in one sentence', () => {
  it('names the bands, the deduction and its cap', () => {
    const own = rule(
      { kind: 'numberBands', input: 'a', bands: bands({ '(98..': '5', '97..98)': '4', '96..97)': '3', '..96)': '0' }) },
      [input('a', { label: 'Tỷ lệ thu gom' }), count('b')],
      { deductions: [deduct('', perCase('b', '0.5'), { cap: '1.5' })] },
    );
    expect(said(own)).toBe(
      'Tỷ lệ thu gom trên 98% được 5 điểm; từ 97% đến dưới 98% được 4 điểm; từ 96% đến dưới 97% được 3 điểm; dưới 96% được 0 điểm; trừ 0,5 điểm mỗi trường hợp, tối đa 1,5 điểm.',
    );
    expect(
      baseSentence(
        rule({ kind: 'numberBands', input: 'a', bands: bands({ '..': null }) }, [input('a', { label: ' ' })]),
        facts,
      ),
    ).toBe('Mọi giá trị được – điểm');
  });

  const plan = { kind: 'input', input: 'p' } as const;
  const planned = [input('a', { label: 'Số thu ngân sách' }), input('p', { label: 'Dự toán được giao' })];
  const late = [
    { throughDays: 0, points: '2' },
    { throughDays: 1, points: '1.5' },
    { throughDays: 5, points: '1' },
  ];
  const issued = [
    { through: '2026-02-28', points: '1' },
    { through: '2026-03-31', points: '0.5' },
  ];
  it.each<[string, Rule, string]>([
    ['direct', rule({ kind: 'direct', input: 'a' }), 'Chấm trực tiếp, tối đa 5 điểm.'],
    [
      'pass or fail',
      rule({ kind: 'passFail', input: 'a' }, [yesNo('a', { label: 'Kế hoạch năm' })]),
      'Kế hoạch năm: có thì được 5 điểm, không thì 0 điểm.',
    ],
    ['the standard', rule({ kind: 'standard' }), 'Điểm chuẩn 5 điểm.'],
    [
      'days',
      rule({ kind: 'dateBands', input: 'a', bands: issued, later: '0', never: '0' }, [
        day('a', { label: 'Ngày ban hành' }),
      ]),
      'Ngày ban hành chậm nhất ngày 28/02/2026 được 1 điểm; từ ngày 01/03/2026 đến ngày 31/03/2026 được 0,5 điểm; sau đó hoặc không thực hiện thì được 0 điểm.',
    ],
    [
      'days, later and never apart',
      rule({ kind: 'dateBands', input: 'a', bands: issued.slice(0, 1), later: '0.25', never: '0' }, [
        day('a', { label: 'Ngày ban hành' }),
      ]),
      'Ngày ban hành chậm nhất ngày 28/02/2026 được 1 điểm; sau đó được 0,25 điểm; không thực hiện thì được 0 điểm.',
    ],
    [
      'lateness',
      rule({ kind: 'lateness', input: 'a', due: null, bands: late, later: '0', never: '0' }, [
        count('a', { label: 'Báo cáo năm' }),
      ]),
      'Báo cáo năm đúng hạn được 2 điểm; chậm 1 ngày được 1,5 điểm; chậm từ 2 đến 5 ngày được 1 điểm; chậm trên 5 ngày được 0 điểm; không thực hiện thì được 0 điểm.',
    ],
    [
      'lateness whose input is called after the days',
      rule({ kind: 'lateness', input: 'a', due: null, bands: late.slice(0, 1), later: '0', never: '0' }, [
        count('a', { label: 'Số ngày chậm' }),
      ]),
      'Thực hiện đúng hạn được 2 điểm; chậm trên 0 ngày được 0 điểm; không thực hiện thì được 0 điểm.',
    ],
    [
      'lateness with a due day',
      rule({ kind: 'lateness', input: 'a', due: '2026-11-30', bands: late.slice(1, 2), later: '0', never: '0' }, [
        day('a', { label: 'Báo cáo năm' }),
      ]),
      'Báo cáo năm (hạn 30/11/2026) chậm từ 0 đến 1 ngày được 1,5 điểm; chậm trên 1 ngày được 0 điểm; không thực hiện thì được 0 điểm.',
    ],
    [
      'levels',
      rule(
        {
          kind: 'levels',
          input: 'a',
          levels: [
            { choice: 'x', points: '5' },
            { choice: 'z', points: '0' },
          ],
        },
        [choice('a', { x: 'Đủ, đúng hạn' }, { label: 'Chế độ báo cáo' })],
      ),
      'Chế độ báo cáo: “Đủ, đúng hạn” được 5 điểm; “z” được 0 điểm.',
    ],
    [
      'an award',
      rule({ kind: 'priorAward', input: 'a', levels: [{ choice: 'x', points: '10' }] }, [
        choice('a', { x: 'Cờ thi đua' }, { label: 'Khen thưởng năm trước' }),
      ]),
      'Khen thưởng năm trước: “Cờ thi đua” được 10 điểm; không có thì 0 điểm.',
    ],
    [
      'a variance',
      rule(
        {
          kind: 'planVariance',
          actual: 'a',
          plan,
          noPlan: '-3',
          bands: bands({ '..95)': '-2', '100..100': '0', '(100..': '1' }),
        },
        planned,
      ),
      'Điểm chuẩn 5 điểm, số thu ngân sách so với dự toán được giao: không có kế hoạch trừ 3 điểm; dưới 95% trừ 2 điểm; đúng 100% giữ nguyên điểm chuẩn; trên 100% cộng 1 điểm.',
    ],
    [
      'a share',
      rule({ kind: 'proportional', actual: 'a', plan, ceiling: '100' }, planned),
      '5 điểm nhân với số thu ngân sách chia cho dự toán được giao, tối đa bằng điểm chuẩn.',
    ],
    [
      'a share with a ceiling',
      rule({ kind: 'proportional', actual: 'a', plan, ceiling: '120' }, planned),
      '5 điểm nhân với số thu ngân sách chia cho dự toán được giao, phần vượt được cộng đến mức 120%.',
    ],
    [
      'a share of the same plan for all',
      rule({ kind: 'proportional', actual: 'a', plan: { kind: 'fixed', value: '75' }, ceiling: null }, planned),
      '5 điểm nhân với số thu ngân sách chia cho mức 75, phần vượt được cộng vào điểm thưởng.',
    ],
    [
      'a plan by size',
      rule(
        {
          kind: 'proportional',
          actual: 'a',
          plan: {
            kind: 'bySize',
            input: 's',
            bands: [
              { ...interval('500..5000'), planned: '75' },
              { ...interval('(5000..'), planned: '72' },
            ],
          },
          ceiling: '100',
        },
        [...planned, count('s', { label: 'Số vụ', measure: 'vụ' })],
      ),
      '5 điểm nhân với số thu ngân sách chia cho mức theo số vụ (75 nếu từ 500 vụ đến 5.000 vụ; 72 nếu trên 5.000 vụ), tối đa bằng điểm chuẩn.',
    ],
    [
      'against the bloc',
      rule({ kind: 'relative', actual: 'a', plan }, planned),
      'Tối đa 5 điểm, số thu ngân sách so với dự toán được giao: chưa đạt thì được 2,5 điểm nhân với tỷ lệ thực hiện; đạt chỉ tiêu được 2,5 điểm; vượt chỉ tiêu được 2,5 điểm và thêm tối đa 2,5 điểm theo tỷ lệ so với mức vượt cao nhất trong khối; đơn vị không có chỉ tiêu được tính theo tỷ lệ so với kết quả cao nhất của nhóm này trong khối.',
    ],
    [
      'against the bloc without targets',
      rule({ kind: 'relative', actual: 'a', plan: null }, planned),
      'Tối đa 5 điểm, số thu ngân sách tính theo tỷ lệ so với kết quả cao nhất trong khối.',
    ],
    [
      'targets',
      rule({ kind: 'fromTargets', input: 'a', ceiling: '100' }, [
        input('a', { label: 'Tỷ lệ hoàn thành chỉ tiêu đăng ký' }),
      ]),
      '5 điểm nhân với tỷ lệ hoàn thành chỉ tiêu đăng ký, tối đa bằng điểm chuẩn.',
    ],
    [
      'from outside',
      rule({ kind: 'fromOutside', input: 'a', outOf: '100' }, [input('a', { label: 'Chỉ số cải cách hành chính' })]),
      '5 điểm nhân với chỉ số cải cách hành chính chia cho 100.',
    ],
  ])('%s', (_, own, expected) => {
    expect(said(own)).toBe(expected);
  });

  it('shows what has no points yet', () => {
    expect(ruleSentence(rule({ kind: 'relative', actual: 'a', plan }, planned), { ...facts, points: null })).toContain(
      'Tối đa – điểm',
    );
    const open = rule({ kind: 'planVariance', actual: 'a', plan, noPlan: '0', bands: bands({ '..': null }) }, planned);
    expect(said(open)).toBe(
      'Điểm chuẩn 5 điểm, số thu ngân sách so với dự toán được giao: không có kế hoạch giữ nguyên điểm chuẩn; mọi giá trị cộng – điểm.',
    );
  });

  const matrix: Matrix = {
    rows: { kind: 'number', input: 'late', parts: ['..1)', '1..'].map(interval) },
    columns: { kind: 'choice', input: 'size', parts: ['s', 'l'] },
    cells: [
      ['1', '0.5'],
      ['2', null],
    ],
  };
  const inputs = [
    input('late', { label: 'Tỷ lệ trễ hạn' }),
    choice('size', { s: 'nhỏ', l: 'lớn' }, { label: 'Quy mô' }),
    count('wells', { label: 'Số giếng', measure: 'giếng' }),
    yesNo('self', { label: 'Đơn vị tự xử lý' }),
    day('d', { label: 'Ngày ban hành' }),
  ];
  it('spells out a matrix', () => {
    expect(said(rule({ kind: 'matrix', ...matrix }, inputs))).toBe(
      'Được điểm theo tỷ lệ trễ hạn và quy mô (dưới 1%: 1 điểm nếu “nhỏ”, 0,5 điểm nếu “lớn”; từ 1% trở lên: 2 điểm nếu “nhỏ”, – điểm nếu “lớn”).',
    );
  });

  it.each<[string, string, Amount, string]>([
    ['cases', 'Để Sở phát hiện', perCase('wells', '0.25'), 'trừ 0,25 điểm mỗi giếng (Để Sở phát hiện)'],
    ['cases without a measure', '', perCase('gone', '1'), 'trừ 1 điểm mỗi trường hợp'],
    ['a fixed amount, named', 'Không phát động', fixed('0.5', when.no('self')), 'trừ 0,5 điểm nếu không phát động'],
    [
      'a fixed amount with a number',
      'Trễ hạn',
      fixed('1', when.number('late', '10..')),
      'trừ 1 điểm nếu tỷ lệ trễ hạn từ 10% trở lên',
    ],
    ['a fixed amount without a name', '', fixed('1', when.yes('self')), 'trừ 1 điểm nếu đơn vị tự xử lý'],
    [
      'levels',
      'Kỷ luật',
      {
        kind: 'levels',
        input: 'size',
        levels: [
          { choice: 's', points: '1' },
          { choice: 'l', points: '2' },
        ],
      },
      'trừ (Kỷ luật) theo quy mô: “nhỏ” 1 điểm, “lớn” 2 điểm',
    ],
    [
      'bands',
      '',
      { kind: 'numberBands', input: 'late', bands: bands({ '..1)': '0', '1..': '2' }) },
      'trừ theo tỷ lệ trễ hạn: dưới 1% 0 điểm, từ 1% trở lên 2 điểm',
    ],
    [
      'a matrix',
      'Trễ',
      {
        kind: 'matrix',
        ...matrix,
        cells: [
          ['1', '1'],
          ['2', '2'],
        ],
      },
      'trừ (Trễ) theo tỷ lệ trễ hạn và quy mô (dưới 1%: 1 điểm nếu “nhỏ”, 1 điểm nếu “lớn”; từ 1% trở lên: 2 điểm nếu “nhỏ”, 2 điểm nếu “lớn”)',
    ],
    [
      'steps above',
      '',
      { kind: 'step', input: 'late', beyond: 'above', threshold: '5', every: '1', each: '0.1' },
      'tỷ lệ trễ hạn trên 5%, cứ thêm 1% trừ 0,1 điểm',
    ],
    [
      'steps below',
      '',
      { kind: 'step', input: 'wells', beyond: 'below', threshold: '5', every: '2', each: '0.1' },
      'số giếng dưới 5 giếng, cứ giảm 2 giếng trừ 0,1 điểm',
    ],
    [
      'either or',
      'Mức',
      {
        kind: 'eitherOr',
        options: [
          { title: 'a', when: [when.yes('self')], points: '1' },
          { title: 'b', when: [when.number('late', '..1')], points: '2' },
        ],
      },
      'trừ một trong các mức (Mức): 1 điểm nếu đơn vị tự xử lý hoặc 2 điểm nếu tỷ lệ trễ hạn từ 1% trở xuống',
    ],
  ])('%s', (_, title, amount, expected) => {
    const own = rule({ kind: 'standard' }, inputs, { deductions: [deduct(title, amount)] });
    expect(said(own)).toBe(`Điểm chuẩn 5 điểm; ${expected}.`);
  });

  it('names caps, conditions and exceptions of items and of the leaf', () => {
    const own = rule({ kind: 'standard' }, inputs, {
      deductions: [deduct('Trễ', perCase('wells', '1'), { unless: [when.yes('self')] })],
      bonuses: [
        bonus('Tốt', perCase('wells', '1'), { cap: '2', onlyWhenStandardMet: true, unless: [when.yes('self')] }),
      ],
    });
    expect(said(own, { bonusCap: '3', deductionCap: '4' })).toBe(
      'Điểm chuẩn 5 điểm; trừ 1 điểm mỗi giếng (Trễ), không trừ khi đơn vị tự xử lý; cộng 1 điểm mỗi giếng (Tốt), tối đa 2 điểm, chỉ khi đạt đủ điểm chuẩn, không cộng khi đơn vị tự xử lý; tổng điểm trừ không quá 4 điểm; tổng điểm thưởng không quá 3 điểm.',
    );
  });

  it('is a sentence for any rule', () => {
    fc.assert(
      fc.property(anyLeaf(2), ({ rule: own, ...of }) => {
        const sentence = ruleSentence(own, of);
        expect(sentence).toMatch(/^[\p{Lu}\d].*\.$/su);
        expect(sentence).not.toMatch(/undefined|null|NaN|–|\[object/);
      }),
    );
  });
});
