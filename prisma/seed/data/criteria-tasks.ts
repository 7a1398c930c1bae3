import { inspection } from './criteria-inspection';
import {
  amount,
  banded,
  cases,
  dayOf,
  deduct,
  each,
  type LeafSpec,
  percent,
  rule,
  type SectionSpec,
  steps,
  when,
  yesNo,
} from './criteria-spec';

const planned = (label: string, measure: string) => amount(label, measure, 's2', { mayBeNone: true });

const targets: SectionSpec['groups'][number] = {
  key: 'targets',
  title: 'Chỉ tiêu đã đăng ký',
  leaves: [
    {
      key: 'targets-political',
      title: 'Hoàn thành các chỉ tiêu nhiệm vụ chính trị đã đăng ký',
      points: '100',
      rule: rule({ kind: 'fromTargets', input: 's1', ceiling: '110' }, [
        amount('Mức hoàn thành bình quân các chỉ tiêu nhiệm vụ chính trị', '%', 's1', {
          source: { kind: 'targets', groupCode: 'political' },
        }),
      ]),
      bonusCap: '10',
      examples: [
        [{ s1: '96.5' }, '96.5'],
        [{ s1: '120' }, '110'],
      ],
    },
    {
      key: 'targets-all',
      title: 'Hoàn thành toàn bộ chỉ tiêu của bản đăng ký',
      points: '40',
      rule: rule({ kind: 'fromTargets', input: 's1', ceiling: '100' }, [
        amount('Mức hoàn thành bình quân toàn bộ chỉ tiêu', '%', 's1', {
          source: { kind: 'targets', groupCode: null },
        }),
      ]),
    },
    {
      key: 'relative-main',
      title: 'Kết quả chỉ tiêu chủ yếu so với đơn vị tốt nhất khối',
      points: '60',
      rule: rule({ kind: 'relative', actual: 's1', plan: { kind: 'input', input: 's2' } }, [
        amount('Kết quả chỉ tiêu chủ yếu', ''),
        planned('Chỉ tiêu được giao', ''),
      ]),
      note: 'Tính sau khi các đơn vị đã gửi số liệu.',
      examples: [
        [{ s1: '90', s2: '100' }, '27', [{ s1: '100', s2: '100' }]],
        [{ s1: '110', s2: '100' }, '45', [{ s1: '120', s2: '100' }]],
        [{ s1: '120', s2: '100' }, '60', [{ s1: '110', s2: '100' }]],
      ],
    },
  ],
};

const planVariance: readonly LeafSpec[] = [
  {
    key: 'plan-variance',
    title: 'Mức thực hiện kế hoạch công tác so với số việc được giao',
    points: '40',
    rule: rule(
      {
        ...{ kind: 'planVariance', actual: 's1', plan: { kind: 'input', input: 's2' }, noPlan: '-12' },
        bands: steps(['120', '8'], ['100.01', '4'], ['100', '0'], ['95', '-4'], ['', '-8']),
      },
      [cases('Số việc hoàn thành', 'việc'), cases('Số việc theo kế hoạch', 'việc', 's2', { mayBeNone: true })],
    ),
    examples: [
      [{ s1: '95', s2: '100' }, '36'],
      [{ s1: '120', s2: '100' }, '48'],
      [{ s1: '10', s2: 'none' }, '28'],
    ],
  },
];

const planDay = (year: number): LeafSpec => ({
  key: 'plan-day',
  title: 'Ban hành kế hoạch công tác năm',
  points: '10',
  rule: rule(
    {
      ...{ kind: 'dateBands', input: 's1', later: '0', never: '0' },
      bands: [
        { through: `${year}-01-31`, points: '10' },
        { through: `${year}-02-28`, points: '5' },
      ],
    },
    [dayOf('Ngày ban hành kế hoạch')],
  ),
  examples: [
    [{ s1: `${year}-01-31` }, '10'],
    [{ s1: `${year}-02-01` }, '5'],
    [{ s1: 'none' }, '0'],
  ],
});

const plannedWork: readonly LeafSpec[] = [
  {
    key: 'tasks-late',
    title: 'Thực hiện nhiệm vụ UBND tỉnh giao đúng hạn',
    points: '40',
    rule: rule(
      { kind: 'standard' },
      [cases('Số nhiệm vụ chậm', 'nhiệm vụ'), yesNo('Đã xin lùi hạn và được đồng ý', 's2')],
      {
        deductions: [
          deduct('Nhiệm vụ hoàn thành chậm', each('s1', '2'), {
            cap: '20',
            unless: when('s2'),
          }),
        ],
      },
    ),
    note: 'Không tính chậm khi được UBND tỉnh đồng ý lùi hạn bằng văn bản.',
  },
  {
    key: 'drafts',
    title: 'Tham mưu văn bản đúng tiến độ',
    points: '30',
    rule: banded(
      percent('Tỷ lệ văn bản tham mưu đúng hạn'),
      ['100', '30'],
      ['95', '27.5'],
      ['80', '25'],
      ['70', '20'],
      ['60', '15'],
      ['', '0'],
    ),
    examples: [
      [{ s1: '100' }, '30'],
      [{ s1: '99.9' }, '27.5'],
      [{ s1: '60' }, '15'],
      [{ s1: '59.99' }, '0'],
    ],
  },
  {
    key: 'budget',
    title: 'Giải ngân vốn đầu tư, dự toán được giao',
    points: '30',
    ...{ owner: 'Sở Tài chính', ownerUnit: 'STC' },
    rule: rule({ kind: 'proportional', actual: 's1', plan: { kind: 'input', input: 's2' }, ceiling: '100' }, [
      amount('Số đã giải ngân', 'triệu đồng'),
      amount('Kế hoạch vốn', 'triệu đồng', 's2'),
    ]),
    examples: [
      [{ s1: '950', s2: '1000' }, '28.5'],
      [{ s1: '1100', s2: '1000' }, '30'],
    ],
  },
];

/** Political tasks and plan targets: 400 points. */
export const tasks = (year: number): SectionSpec => ({
  key: 'tasks',
  title: 'Thực hiện nhiệm vụ chính trị, chỉ tiêu kế hoạch',
  bonusCap: '40',
  groups: [
    targets,
    {
      key: 'plan',
      title: 'Kế hoạch công tác năm',
      leaves: [...planVariance, planDay(year), ...plannedWork],
    },
    inspection,
  ],
});
