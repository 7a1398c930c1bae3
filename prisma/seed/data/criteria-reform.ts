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
  passed,
  percent,
  rule,
  type SectionSpec,
  steps,
  when,
  yesNo,
} from './criteria-spec';

const procedures: SectionSpec['groups'][number] = {
  key: 'procedures',
  title: 'Giải quyết thủ tục hành chính',
  leaves: [
    {
      key: 'on-time',
      title: 'Hồ sơ giải quyết đúng và trước hạn',
      points: '50',
      rule: rule(
        {
          ...{ kind: 'numberBands', input: 's1' },
          bands: [
            { from: { value: '98', included: false }, to: null, points: '50' },
            { from: { value: '97', included: true }, to: { value: '98', included: true }, points: '40' },
            { from: { value: '96', included: true }, to: { value: '97', included: false }, points: '30' },
            { from: null, to: { value: '96', included: false }, points: '0' },
          ],
        },
        [
          percent('Tỷ lệ hồ sơ đúng và trước hạn', 's1', { source: { kind: 'ratio', part: 's2', whole: 's3' } }),
          cases('Số hồ sơ đúng và trước hạn', 'hồ sơ', 's2'),
          cases('Tổng số hồ sơ đã giải quyết', 'hồ sơ', 's3'),
        ],
      ),
      note: 'Đơn vị không có thủ tục hành chính thì không giao tiêu chí này.',
      examples: [
        [{ s2: '99', s3: '100' }, '50'],
        [{ s2: '98', s3: '100' }, '40'],
        [{ s2: '968', s3: '1000' }, '30'],
      ],
    },
    {
      key: 'satisfaction',
      title: 'Mức độ hài lòng của người dân, doanh nghiệp',
      points: '30',
      rule: rule(
        { kind: 'numberBands', input: 's1', bands: steps(['92', '30'], ['85', '24'], ['80', '15'], ['', '0']) },
        [percent('Tỷ lệ hài lòng')],
        {
          bonuses: [
            bonus(
              'Vượt trên 92%',
              { kind: 'step', input: 's1', beyond: 'above', threshold: '92', every: '1', each: '0.5' },
              { cap: '2.5' },
            ),
          ],
        },
      ),
      examples: [
        [{ s1: '92' }, '30'],
        [{ s1: '94.5' }, '31'],
        [{ s1: '100' }, '32.5'],
      ],
    },
    {
      key: 'online',
      title: 'Hồ sơ nộp trực tuyến',
      points: '25',
      rule: banded(percent('Tỷ lệ hồ sơ trực tuyến'), ['80', '25'], ['60', '18'], ['40', '10'], ['', '0']),
      examples: [
        [{ s1: '80' }, '25'],
        [{ s1: '79.99' }, '18'],
      ],
    },
    {
      key: 'overdue',
      title: 'Không để hồ sơ quá hạn kéo dài',
      points: '20',
      rule: rule({ kind: 'standard' }, [cases('Số hồ sơ quá hạn trên 10 ngày', 'hồ sơ')], {
        deductions: [deduct('Hồ sơ quá hạn trên 10 ngày', each('s1', '1'), { cap: '15' })],
      }),
    },
  ],
};

const outsideIndex: readonly LeafSpec[] = [
  {
    key: 'par-index',
    title: 'Chỉ số cải cách hành chính do Sở Nội vụ chấm',
    points: '40',
    rule: rule({ kind: 'fromOutside', input: 's1', outOf: '100' }, [
      amount('Chỉ số cải cách hành chính', 'điểm', 's1', {
        ...{ maximum: '100', source: { kind: 'external', name: 'Chỉ số cải cách hành chính (PAR INDEX)' } },
      }),
    ]),
    evidence: 'optional',
    examples: [[{ s1: '97.685' }, '39.07']],
  },
];

const reformPlan = (year: number): LeafSpec => ({
  key: 'reform-plan',
  title: 'Ban hành kế hoạch cải cách hành chính',
  points: '10',
  rule: rule(
    {
      ...{ kind: 'lateness', input: 's1', due: `${year}-01-31`, later: '0', never: '0' },
      bands: [
        { throughDays: 0, points: '10' },
        { throughDays: 2, points: '7.5' },
        { throughDays: 5, points: '5' },
        { throughDays: 10, points: '2.5' },
      ],
    },
    [dayOf('Ngày ban hành kế hoạch')],
  ),
  examples: [
    [{ s1: `${year}-01-31` }, '10'],
    [{ s1: `${year}-02-02` }, '7.5'],
    [{ s1: `${year}-02-15` }, '0'],
  ],
});

const reformDeeds: readonly LeafSpec[] = [
  {
    key: 'self-check',
    title: 'Tự kiểm tra cải cách hành chính',
    points: '10',
    rule: passed('Có biên bản tự kiểm tra và khắc phục'),
  },
  {
    key: 'dialogue',
    title: 'Đối thoại với người dân, doanh nghiệp',
    points: '10',
    rule: chosen(
      levelsOf('Số hội nghị đối thoại', ['Từ hai hội nghị', 'Một hội nghị', 'Không tổ chức']),
      ...['10', '6', '0'],
    ),
  },
];

const digital: SectionSpec['groups'][number] = {
  key: 'digital',
  title: 'Chuyển đổi số',
  leaves: [
    {
      key: 'signed',
      title: 'Văn bản đi ký số',
      points: '20',
      rule: banded(percent('Tỷ lệ văn bản ký số'), ['100', '20'], ['95', '16'], ['90', '10'], ['', '0']),
      examples: [[{ s1: '95' }, '16']],
    },
    {
      key: 'work-files',
      title: 'Hồ sơ công việc xử lý trên môi trường mạng',
      points: '15',
      rule: banded(percent('Tỷ lệ hồ sơ công việc trên mạng'), ['100', '15'], ['90', '10'], ['', '0']),
      examples: [[{ s1: '99' }, '10']],
    },
    {
      key: 'security',
      title: 'Bảo đảm an toàn thông tin',
      points: '10',
      rule: rule({ kind: 'standard' }, [cases('Số sự cố do lỗi của đơn vị', 'sự cố')], {
        deductions: [deduct('Sự cố an toàn thông tin', each('s1', '5'))],
      }),
    },
    {
      key: 'digital-model',
      title: 'Mô hình, ứng dụng chuyển đổi số',
      points: '10',
      rule: rule(
        { kind: 'passFail', input: 's1' },
        [
          yesNo('Có mô hình, ứng dụng đưa vào sử dụng'),
          yesNo('Được tỉnh biểu dương', 's2'),
          yesNo('Được Trung ương biểu dương', 's3'),
        ],
        {
          bonuses: [
            bonus(
              'Được biểu dương',
              {
                kind: 'eitherOr',
                options: [
                  { title: 'Tỉnh biểu dương', when: when('s2'), points: '1' },
                  { title: 'Trung ương biểu dương', when: when('s3'), points: '2' },
                ],
              },
              { onlyWhenStandardMet: true },
            ),
          ],
        },
      ),
      examples: [
        [{ s1: true, s2: true, s3: true }, '12'],
        [{ s1: false, s2: true, s3: false }, '0'],
      ],
    },
  ],
};

/** Administrative reform and digital work: 250 points. */
export const reform = (year: number): SectionSpec => ({
  key: 'reform',
  title: 'Cải cách hành chính và chuyển đổi số',
  bonusCap: '15',
  groups: [
    procedures,
    {
      key: 'index',
      title: 'Chỉ số và kế hoạch cải cách hành chính',
      leaves: [...outsideIndex, reformPlan(year), ...reformDeeds],
    },
    digital,
  ],
});
