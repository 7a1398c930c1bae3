import type { Input, Interval, Rule } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import {
  bands,
  bonus,
  count,
  day,
  deduct,
  fixed,
  input,
  interval,
  leaf,
  perCase,
  rule,
  section,
  table,
  when,
  yesNo,
} from './criteria';

/**
 * The table of a province's environment department for its district offices (2022), in full: 100 points, deductions in every item,
 * bonuses that let the total pass 100. What its notes say in words is data here.
 */
type Line = [key: string, each: string, cap?: string];

const plus = (...lines: Line[]) =>
  lines.map(([key, each, cap]) => bonus(key, perCase(key, each), { cap: cap ?? null }));
const minus = (...lines: Line[]) =>
  lines.map(([key, each, cap]) => deduct(key, perCase(key, each), { cap: cap ?? null }));
const counts = (...keys: string[]): Input[] => keys.map((key) => count(key));

/** Begins at the standard; counted cases take and add. */
function byCase(deductions: Line[], bonuses: Line[] = []): Rule {
  const keys = [...deductions, ...bonuses].map(([key]) => key);
  return rule({ kind: 'standard' }, counts(...keys), { deductions: minus(...deductions), bonuses: plus(...bonuses) });
}

const item = (code: string, points: string, own: Rule, wish: Partial<Criterion> = {}) => [
  leaf(code, points, own, wish),
];

const land = section(
  'a',
  '30',
  [
    item(
      'a1',
      '3',
      byCase([
        ['a1.1', '0.5'],
        ['a1.2', '0.5'],
      ]),
      { deductionCap: '1.5' },
    ),
    item(
      'a2',
      '3',
      byCase([
        ['a2.1', '1'],
        ['a2.2', '0.5'],
        ['a2.3', '0.5'],
      ]),
      { deductionCap: '2' },
    ),
    item(
      'a3',
      '3',
      byCase([
        ['a3.1', '1'],
        ['a3.2', '1.5'],
      ]),
    ),
    item(
      'a4',
      '3.5',
      rule({ kind: 'standard' }, [yesNo('invited'), input('area'), count('a4.1.3'), input('cumulative')], {
        deductions: [
          deduct('a4.1.1', fixed('1', when.no('invited'))),
          deduct('a4.1.2', fixed('0.5', when.number('area', '..98.5)'))),
          deduct('a4.1.3', perCase('a4.1.3', '0.5')),
        ],
        bonuses: [
          bonus(
            'a4.2',
            {
              kind: 'eitherOr',
              options: [
                { title: 'a4.2.1', when: [when.number('area', '99..')], points: '1' },
                {
                  title: 'a4.2.2',
                  when: [when.number('area', '99..'), when.number('cumulative', '95..')],
                  points: '2',
                },
              ],
            },
            { onlyWhenStandardMet: true },
          ),
        ],
      }),
      { deductionCap: '2', bonusCap: '2' },
    ),
    item('a5', '3', byCase([['a5', '1']]), { deductionCap: '2' }),
    item('a6', '3', byCase([['a6', '0.5']]), { deductionCap: '1.5' }),
    item(
      'a7',
      '3',
      byCase(
        [
          ['a7.1', '0.5'],
          ['a7.2', '0.2'],
          ['a7.3', '0.5'],
          ['a7.4', '0.5'],
          ['a7.5', '0.5'],
        ],
        [['a7.6', '1']],
      ),
      { deductionCap: '1.5' },
    ),
    item(
      'a8',
      '3.5',
      byCase([
        ['a8.1', '0.5'],
        ['a8.2', '1'],
      ]),
      { deductionCap: '2' },
    ),
    item(
      'a9',
      '5',
      byCase(
        [
          ['a9.1', '1'],
          ['a9.2', '1'],
          ['a9.3', '1'],
        ],
        [['a9.4', '0.1']],
      ),
      { deductionCap: '2.5' },
    ),
  ],
  { scorer: { kind: 'owner', name: 'Phòng Quản lý đất đai', unitId: null } },
);

const water = section(
  'b',
  '15',
  [
    item(
      'b1',
      '2',
      byCase([
        ['b1.1', '0.25', '1'],
        ['b1.2', '0.25'],
      ]),
    ),
    item(
      'b2',
      '5',
      byCase(
        [
          ['b2.2', '0.5', '1'],
          ['b2.3', '0.2', '1'],
          ['b2.4', '0.5', '1'],
          ['b2.6', '0.5'],
          ['b2.7', '0.5', '1'],
        ],
        [
          ['b2.1', '0.5', '1'],
          ['b2.5', '0.5'],
        ],
      ),
    ),
    item('b3', '3', byCase([['b3.2', '0.1', '2']], [['b3.1', '0.5']])),
    item(
      'b4',
      '5',
      byCase([
        ['b4.1', '0.5', '3'],
        ['b4.2', '0.5'],
        ['b4.3', '0.25'],
      ]),
    ),
  ],
  { scorer: { kind: 'owner', name: 'Phòng Tài nguyên nước, Khoáng sản và Biển', unitId: null } },
);

const shareBands = (points: Record<string, string>, more: Partial<Rule> = {}) =>
  rule({ kind: 'numberBands', input: 'share', bands: bands(points) }, [input('share')], more);
/** Done or not; what is missing in it is taken off, up to a cap. */
const doneLess = (lines: Line[]): Rule =>
  rule({ kind: 'passFail', input: 'done' }, [yesNo('done'), ...counts(...lines.map(([key]) => key))], {
    deductions: minus(...lines),
  });

const environment = section(
  'C',
  '25',
  [
    item('C1', '5', shareBands({ '(98..': '5', '97..98': '4', '96..97)': '3', '..96)': '0' })),
    item(
      'C2',
      '5',
      shareBands(
        { '(90..': '5', '80..90': '4', '70..80)': '3', '..70)': '0' },
        {
          bonuses: [
            bonus('C2.4', { kind: 'step', input: 'share', beyond: 'above', threshold: '92', every: '1', each: '0.1' }),
          ],
        },
      ),
      { bonusCap: '0.5' },
    ),
    section('C3', '5', [
      item('C3.1', '2', doneLess([['missing', '0.1', '0.5']])),
      item('C3.2', '3', {
        ...doneLess([
          ['none', '0.2', '2'],
          ['fewer', '0.1', '1'],
        ]),
        inputs: [yesNo('done'), ...counts('none', 'fewer', 'more')],
        bonuses: plus(['more', '0.2', '1']),
      }),
    ]),
    section('C4', '4', [
      item('C4.1', '2', rule({ kind: 'passFail', input: 'done' }, [yesNo('done')])),
      item('C4.2', '2', rule({ kind: 'passFail', input: 'done' }, [yesNo('done')])),
    ]),
    section('C5', '5', [
      item('C5.1', '1', byCase([['papers', '0.5']])),
      item('C5.2', '1', byCase([['communes', '0.2', '1']])),
      item('C5.3', '3', doneLess([['communes', '0.2', '2']])),
    ]),
    item('C6', '1', doneLess([['missing', '0.1', '0.5']])),
  ],
  { scorer: { kind: 'owner', name: 'Phòng Quản lý Môi trường', unitId: null } },
);

const inspection = section(
  'd',
  '10',
  [
    item(
      'd1',
      '3',
      rule(
        {
          kind: 'planVariance',
          actual: 'actual',
          plan: { kind: 'input', input: 'planned' },
          noPlan: '-3',
          bands: bands({ '..95)': '-2', '95..100)': '-1', '100..100': '0', '(100..120)': '1', '120..': '2' }),
        },
        [count('actual', { measure: 'cuộc' }), count('planned', { measure: 'cuộc', mayBeNone: true })],
      ),
    ),
    item(
      'd2',
      '7',
      byCase(
        [
          ['d2.1', '1'],
          ['d2.2', '1'],
          ['d2.4', '0.5'],
          ['d2.5', '1'],
        ],
        [['d2.3', '1', '2']],
      ),
      {
        bonusCap: '7',
        deductionCap: '7',
      },
    ),
  ],
  { scorer: { kind: 'owner', name: 'Thanh tra Sở', unitId: null } },
);

const volumes: Interval[] = [interval('..1000)'), interval('1000..2000)'), interval('2000..')];
const procedures = rule({ kind: 'standard' }, [input('late'), input('early'), count('files'), yesNo('complaint')], {
  deductions: [
    deduct('3.3.3', {
      kind: 'matrix',
      rows: { kind: 'number', input: 'late', parts: ['..0', '(0..1)', '1..7)', '7..10)', '10..'].map(interval) },
      columns: { kind: 'number', input: 'files', parts: volumes },
      cells: [
        ['0', '0', '0'],
        ['1', '0.5', '0.2'],
        ['1.5', '1', '0.7'],
        ['2', '1.5', '1.2'],
        ['2.5', '2', '1.7'],
      ],
    }),
    deduct('3.3.4', fixed('2', when.yes('complaint'))),
  ],
  bonuses: [
    bonus('3.3.2', {
      kind: 'matrix',
      rows: { kind: 'number', input: 'early', parts: ['..1)', '1..5)', '5..7)', '7..10)', '10..'].map(interval) },
      columns: { kind: 'number', input: 'files', parts: volumes },
      cells: [
        ['0', '0', '0'],
        ['0.5', '1', '1.2'],
        ['1', '1.5', '1.7'],
        ['1.5', '2', '2.2'],
        ['2', '2.5', '2.7'],
      ],
    }),
  ],
});

const office = { scorer: { kind: 'owner', name: 'Văn phòng Sở', unitId: null } } as const;
const issuedInJanuary = (late: string) =>
  rule({ kind: 'standard' }, [day('issued')], {
    deductions: [deduct('late', fixed(late, when.after('issued', '2022-01-31')))],
  });

export const tienGiang: CriteriaTable = table(
  [
    section('1', '80', [land, water, environment, inspection]),
    section(
      '2',
      '2',
      [
        item(
          '2.1',
          '1',
          rule({ kind: 'standard' }, [...counts('reprimand', 'warning'), yesNo('self')], {
            deductions: [
              deduct('reprimand', perCase('reprimand', '1'), { unless: [when.yes('self')] }),
              deduct('warning', perCase('warning', '2'), { unless: [when.yes('self')] }),
            ],
          }),
        ),
        item('2.2', '1', byCase([['2.2.2', '1']], [['2.2.1', '0.5']])),
      ],
      office,
    ),
    section(
      '3',
      '10',
      [
        item('3.1', '2', issuedInJanuary('0.5')),
        item(
          '3.2',
          '2',
          rule({ kind: 'standard' }, [yesNo('launched'), yesNo('checked')], {
            deductions: [
              deduct('3.2.2', fixed('0.5', when.no('launched'))),
              deduct('3.2.3', fixed('0.5', when.no('checked'))),
            ],
            bonuses: [bonus('3.2.1', fixed('0.5', when.yes('launched')))],
          }),
        ),
        item('3.3', '6', procedures),
      ],
      office,
    ),
    section(
      '4',
      '3',
      [
        item('4.1', '1', issuedInJanuary('1')),
        item('4.2', '0.5', byCase([['4.2.1', '0.5']])),
        item('4.3', '1.5', byCase([['quarters', '0.5']], [['articles', '0.2', '1']])),
      ],
      office,
    ),
    section(
      '5',
      '5',
      [
        item('5a', '2', byCase([['5.1', '0.5']])),
        item(
          '5b',
          '3',
          byCase([
            ['5.3', '0.5', '3'],
            ['5.5', '1', '3'],
          ]),
        ),
      ],
      office,
    ),
  ],
  {
    title: 'Bảng điểm thi đua của Sở Tài nguyên và Môi trường tỉnh Tiền Giang',
    year: 2022,
    declaredTotal: '100',
    leafFloor: 'none',
    vetoes: [{ id: '5.2', title: 'Không gửi báo cáo giải trình chấm điểm và bản chấm điểm', legalGround: '' }],
  },
);
