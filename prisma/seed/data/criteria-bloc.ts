import {
  banded,
  cases,
  chosen,
  deduct,
  each,
  levelsOf,
  passed,
  percent,
  rule,
  type SectionSpec,
} from './criteria-spec';

/** What a unit does in its bloc: 80 points. */
export const blocWork: SectionSpec = {
  key: 'bloc',
  title: 'Hoạt động của khối thi đua và chế độ báo cáo',
  groups: [
    {
      key: 'activities',
      title: 'Hoạt động chung của khối',
      leaves: [
        {
          key: 'meetings',
          title: 'Tham dự hội nghị, hoạt động của khối',
          points: '20',
          rule: rule(
            { kind: 'standard' },
            [cases('Số lần vắng không lý do', 'lần'), cases('Số lần cử sai thành phần', 'lần', 's2')],
            {
              deductions: [
                deduct('Vắng không lý do', each('s1', '5')),
                deduct('Cử sai thành phần', each('s2', '2'), { cap: '6' }),
              ],
            },
          ),
        },
        {
          key: 'register-day',
          title: 'Đăng ký chỉ tiêu thi đua đúng hạn',
          points: '10',
          rule: rule(
            {
              ...{ kind: 'lateness', input: 's1', due: null, later: '0', never: '0' },
              bands: [
                { throughDays: 0, points: '10' },
                { throughDays: 5, points: '5' },
              ],
            },
            [cases('Số ngày chậm', 'ngày', 's1', { mayBeNone: true, source: { kind: 'registrationDay' } })],
          ),
          examples: [
            [{ s1: '0' }, '10'],
            [{ s1: '6' }, '0'],
          ],
        },
        {
          key: 'bloc-host',
          title: 'Chủ trì hoạt động chung của khối',
          points: '10',
          rule: passed('Có chủ trì hoặc đồng chủ trì một hoạt động'),
        },
      ],
    },
    {
      key: 'reports',
      title: 'Chế độ báo cáo',
      leaves: [
        {
          key: 'reports-on-time',
          title: 'Gửi báo cáo kết quả đúng hạn',
          points: '20',
          evidence: 'optional',
          rule: banded(
            percent('Tỷ lệ báo cáo gửi đúng hạn', 's1', { source: { kind: 'reportsOnTime' } }),
            ['100', '20'],
            ['75', '15'],
            ['50', '8'],
            ['', '0'],
          ),
          examples: [
            [{ s1: '75' }, '15'],
            [{ s1: '25' }, '0'],
          ],
        },
        {
          key: 'reports-set',
          title: 'Đầy đủ các loại báo cáo',
          points: '20',
          rule: chosen(
            levelsOf('Mức độ đầy đủ', [
              'Đủ các báo cáo',
              'Thiếu hai báo cáo tháng',
              'Thiếu một báo cáo quý hoặc ba báo cáo tháng',
              'Thiếu một báo cáo quý và bốn báo cáo tháng',
            ]),
            ...['20', '15', '10', '0'],
          ),
        },
      ],
    },
  ],
};
