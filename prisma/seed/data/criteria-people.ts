import {
  banded,
  bonus,
  cases,
  chosen,
  deduct,
  direct,
  each,
  levelsOf,
  once,
  percent,
  rule,
  type SectionSpec,
  steps,
  when,
  yesNo,
} from './criteria-spec';

/** Of the staff, Party and mass organisations: 120 points. */
export const people: SectionSpec = {
  key: 'people',
  title: 'Xây dựng Đảng, chính quyền, đoàn thể và chăm lo đội ngũ',
  deductionCap: '30',
  groups: [
    {
      key: 'party',
      title: 'Xây dựng Đảng, đoàn thể',
      leaves: [
        {
          key: 'party-class',
          title: 'Xếp loại tổ chức Đảng',
          points: '25',
          rule: chosen(
            levelsOf('Kết quả xếp loại tổ chức Đảng', [
              'Hoàn thành xuất sắc nhiệm vụ',
              'Hoàn thành tốt nhiệm vụ',
              'Hoàn thành nhiệm vụ',
              'Không hoàn thành nhiệm vụ',
            ]),
            ...['25', '20', '10', '0'],
          ),
        },
        {
          key: 'union-class',
          title: 'Xếp loại công đoàn cơ sở',
          points: '10',
          rule: chosen(
            levelsOf('Kết quả xếp loại công đoàn', ['Xuất sắc', 'Tốt', 'Hoàn thành', 'Yếu']),
            '10',
            '8',
            '5',
            '0',
          ),
        },
        {
          key: 'youth',
          title: 'Hoạt động đoàn thanh niên, phụ nữ, cựu chiến binh',
          points: '10',
          rule: direct('Điểm hoạt động đoàn thể', '10'),
        },
        {
          key: 'culture',
          title: 'Cơ quan đạt chuẩn văn hóa',
          points: '10',
          rule: rule({ kind: 'passFail', input: 's1' }, [yesNo('Có quyết định công nhận cơ quan văn hóa')]),
        },
      ],
    },
    {
      key: 'staff',
      title: 'Đội ngũ và kỷ luật, kỷ cương',
      leaves: [
        {
          key: 'discipline',
          title: 'Chấp hành kỷ luật, kỷ cương hành chính',
          points: '25',
          rule: rule(
            { kind: 'standard' },
            [
              levelsOf('Hình thức kỷ luật nặng nhất trong năm', ['Khiển trách', 'Cảnh cáo trở lên'], 's1', {
                mayBeNone: true,
              }),
              yesNo('Đơn vị tự phát hiện và xử lý', 's2'),
              cases('Số lượt vi phạm giờ giấc, trang phục', 'lượt', 's3'),
            ],
            {
              deductions: [
                deduct(
                  'Có cán bộ, công chức bị kỷ luật',
                  {
                    ...{ kind: 'levels', input: 's1' },
                    levels: [
                      { choice: 'm1', points: '10' },
                      { choice: 'm2', points: '20' },
                    ],
                  },
                  { unless: when('s2') },
                ),
                deduct('Vi phạm giờ giấc, trang phục', each('s3', '0.5'), { cap: '5' }),
              ],
            },
          ),
          note: 'Không trừ điểm kỷ luật khi đơn vị tự phát hiện và xử lý.',
        },
        {
          key: 'training',
          title: 'Đào tạo, bồi dưỡng công chức, viên chức',
          points: '10',
          rule: banded(
            percent('Tỷ lệ hoàn thành kế hoạch đào tạo'),
            ['100', '10'],
            ['90', '8'],
            ['80', '5'],
            ['', '0'],
          ),
          examples: [
            [{ s1: '90' }, '8'],
            [{ s1: '79.9' }, '0'],
          ],
        },
        {
          key: 'initiatives',
          title: 'Sáng kiến được công nhận',
          points: '15',
          rule: rule(
            { kind: 'proportional', actual: 's1', plan: { kind: 'fixed', value: '3' }, ceiling: '100' },
            [cases('Số sáng kiến cấp cơ sở', 'sáng kiến'), cases('Số sáng kiến cấp tỉnh', 'sáng kiến', 's2')],
            {
              bonuses: [bonus('Sáng kiến cấp tỉnh', each('s2', '1'), { cap: '3' })],
            },
          ),
          examples: [
            [{ s1: '2', s2: '0' }, '10'],
            [{ s1: '4', s2: '5' }, '18'],
          ],
        },
        {
          key: 'charity',
          title: 'Tham gia các quỹ xã hội, an sinh',
          points: '15',
          rule: rule(
            { kind: 'numberBands', input: 's1', bands: steps(['100', '15'], ['95', '12'], ['90', '8'], ['', '0']) },
            [percent('Tỷ lệ cán bộ, công chức tham gia'), yesNo('Có hỗ trợ xây nhà cho hộ nghèo', 's2')],
            {
              bonuses: [bonus('Hỗ trợ xây nhà cho hộ nghèo', once('2', ...when('s2')), { onlyWhenStandardMet: true })],
            },
          ),
          examples: [
            [{ s1: '100', s2: true }, '17'],
            [{ s1: '99', s2: true }, '12'],
          ],
        },
      ],
    },
  ],
};
