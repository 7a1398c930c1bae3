import { bonus, cases, direct, each, percent, rule, type SectionSpec } from './criteria-spec';

/** Inspections, petitions and what is new: 50 of the 400 points of the first section. */
export const inspection: SectionSpec['groups'][number] = {
  key: 'inspection',
  title: 'Thanh tra, tiếp dân, giải quyết đơn thư',
  leaves: [
    {
      key: 'inspections',
      title: 'Thực hiện kế hoạch thanh tra, kiểm tra theo quy mô',
      points: '20',
      rule: rule(
        {
          ...{ kind: 'proportional', actual: 's1', ceiling: '100' },
          plan: {
            ...{ kind: 'bySize', input: 's2' },
            bands: [
              { from: { value: '15', included: true }, to: null, planned: '72' },
              { from: { value: '10', included: true }, to: { value: '15', included: false }, planned: '74' },
              { from: null, to: { value: '10', included: false }, planned: '75' },
            ],
          },
        },
        [percent('Tỷ lệ cuộc thanh tra kết luận đúng hạn'), cases('Số cuộc thanh tra được giao', 'cuộc', 's2')],
      ),
      examples: [
        [{ s1: '72', s2: '16' }, '20'],
        [{ s1: '37.5', s2: '5' }, '10'],
      ],
    },
    {
      key: 'petitions',
      title: 'Giải quyết đơn thư đúng hạn theo số lượng đơn',
      points: '20',
      rule: rule(
        {
          kind: 'matrix',
          rows: {
            ...{ kind: 'number', input: 's1' },
            parts: [
              { from: null, to: { value: '5', included: false } },
              { from: { value: '5', included: true }, to: { value: '10', included: false } },
              { from: { value: '10', included: true }, to: null },
            ],
          },
          columns: {
            ...{ kind: 'number', input: 's2' },
            parts: [
              { from: null, to: { value: '100', included: false } },
              { from: { value: '100', included: true }, to: { value: '200', included: false } },
              { from: { value: '200', included: true }, to: null },
            ],
          },
          cells: [
            ['20', '20', '20'],
            ['12', '14', '15'],
            ['0', '4', '6'],
          ],
        },
        [percent('Tỷ lệ đơn giải quyết chậm'), cases('Số đơn phải giải quyết', 'đơn', 's2')],
      ),
      examples: [
        [{ s1: '4.9', s2: '150' }, '20'],
        [{ s1: '5', s2: '100' }, '14'],
        [{ s1: '10', s2: '99' }, '0'],
      ],
    },
    {
      key: 'solutions',
      title: 'Giải pháp, mô hình mới phục vụ nhiệm vụ chính trị',
      points: '0',
      evidence: 'required',
      rule: rule({ kind: 'standard' }, [cases('Số giải pháp, mô hình được công nhận', 'giải pháp')], {
        bonuses: [bonus('Giải pháp, mô hình được cấp có thẩm quyền công nhận', each('s1', '4'))],
      }),
      note: 'Chỉ cộng điểm; số giải pháp được công nhận không giới hạn, tổng điểm thưởng theo mức trần của mục.',
    },
    {
      key: 'economy',
      title: 'Chất lượng tham mưu phát triển kinh tế - xã hội',
      points: '10',
      rule: direct('Điểm do thường trực khối đánh giá', '10'),
      owner: 'Thường trực khối thi đua',
    },
  ],
};
