import {
  amount,
  banded,
  bonus,
  cases,
  chosen,
  dayOf,
  deduct,
  each,
  type LeafSpec,
  levelsOf,
  percent,
  rule,
  type SectionSpec,
  steps,
} from './criteria-spec';

const launchPlan = (year: number): LeafSpec => ({
  key: 'launch-plan',
  title: 'Ban hành kế hoạch phát động thi đua',
  points: '15',
  rule: rule(
    {
      ...{ kind: 'dateBands', input: 's1', later: '0', never: '0' },
      bands: [
        { through: `${year}-01-31`, points: '15' },
        { through: `${year}-03-31`, points: '8' },
      ],
    },
    [dayOf('Ngày ban hành kế hoạch phát động')],
  ),
  examples: [[{ s1: `${year}-03-31` }, '8']],
});

const movementLeaves: readonly LeafSpec[] = [
  {
    key: 'own-movements',
    title: 'Phong trào thi đua theo chuyên đề của đơn vị',
    points: '25',
    rule: rule({ kind: 'proportional', actual: 's1', plan: { kind: 'fixed', value: '2' }, ceiling: '100' }, [
      cases('Số phong trào có sơ kết, tổng kết', 'phong trào'),
    ]),
    examples: [[{ s1: '1' }, '12.5']],
  },
  {
    key: 'rural',
    title: 'Tham gia xây dựng nông thôn mới',
    points: '25',
    rule: rule({ kind: 'relative', actual: 's1', plan: null }, [amount('Giá trị hỗ trợ các xã', 'triệu đồng')]),
    note: 'So với đơn vị hỗ trợ nhiều nhất trong khối.',
    examples: [[{ s1: '50' }, '12.5', [{ s1: '100' }]]],
  },
  {
    key: 'articles',
    title: 'Tuyên truyền gương điển hình tiên tiến',
    points: '15',
    rule: rule(
      { kind: 'numberBands', input: 's1', bands: steps(['5', '15'], ['3', '10'], ['1', '5'], ['', '0']) },
      [cases('Số tin, bài về điển hình', 'bài')],
      {
        bonuses: [
          bonus(
            'Bài vượt mức',
            { kind: 'step', input: 's1', beyond: 'above', threshold: '5', every: '1', each: '0.2' },
            { cap: '1' },
          ),
        ],
      },
    ),
    examples: [
      [{ s1: '5' }, '15'],
      [{ s1: '8' }, '15.6'],
    ],
  },
  {
    key: 'models',
    title: 'Nhân rộng điển hình tiên tiến, mô hình mới',
    points: '20',
    rule: chosen(
      levelsOf('Kết quả nhân rộng', [
        'Có mô hình được tỉnh nhân rộng',
        'Có mô hình được khối ghi nhận',
        'Có mô hình cấp cơ sở',
        'Chưa có mô hình',
      ]),
      ...['20', '15', '8', '0'],
    ),
  },
];

const awards: SectionSpec['groups'][number] = {
  key: 'awards',
  title: 'Công tác khen thưởng',
  leaves: [
    {
      key: 'files-quality',
      title: 'Hồ sơ khen thưởng đúng quy định, đúng hạn',
      points: '20',
      rule: rule(
        { kind: 'standard' },
        [cases('Số hồ sơ bị trả lại', 'hồ sơ'), cases('Số hồ sơ gửi chậm', 'hồ sơ', 's2')],
        {
          deductions: [
            deduct('Hồ sơ bị trả lại', each('s1', '2'), { cap: '10' }),
            deduct('Hồ sơ gửi chậm', each('s2', '1'), { cap: '6' }),
          ],
        },
      ),
      deductionCap: '12',
    },
    {
      key: 'workers',
      title: 'Tỷ lệ khen thưởng người lao động trực tiếp',
      points: '20',
      rule: banded(
        percent('Tỷ lệ người lao động trực tiếp được khen'),
        ['70', '20'],
        ['60', '15'],
        ['50', '8'],
        ['', '0'],
      ),
      examples: [[{ s1: '65' }, '15']],
    },
    {
      key: 'prior-award',
      title: 'Khen thưởng cao của năm trước',
      points: '0',
      evidence: 'optional',
      rule: rule(
        { kind: 'standard' },
        [
          levelsOf('Hình thức khen thưởng năm trước', ['Cờ thi đua của Chính phủ', 'Cờ thi đua của UBND tỉnh'], 's1', {
            ...{ mayBeNone: true, source: { kind: 'priorAward' } },
          }),
        ],
        {
          bonuses: [
            bonus('Khen thưởng cao năm trước', {
              ...{ kind: 'levels', input: 's1' },
              levels: [
                { choice: 'm1', points: '15' },
                { choice: 'm2', points: '10' },
              ],
            }),
          ],
        },
      ),
    },
    {
      key: 'prior-title',
      title: 'Danh hiệu tập thể năm trước',
      points: '10',
      evidence: 'optional',
      rule: rule(
        {
          ...{ kind: 'priorAward', input: 's1' },
          levels: [
            { choice: 'm1', points: '10' },
            { choice: 'm2', points: '6' },
          ],
        },
        [
          levelsOf('Danh hiệu năm trước', ['Tập thể lao động xuất sắc', 'Tập thể lao động tiên tiến'], 's1', {
            ...{ mayBeNone: true, source: { kind: 'priorAward' } },
          }),
        ],
      ),
    },
  ],
};

/** The work of emulation itself: 150 points. */
export const emulation = (year: number): SectionSpec => ({
  key: 'emulation',
  title: 'Tổ chức phong trào thi đua và công tác khen thưởng',
  bonusCap: '25',
  groups: [
    {
      key: 'movements',
      title: 'Tổ chức phong trào',
      leaves: [launchPlan(year), ...movementLeaves],
    },
    awards,
  ],
});
