import type { PhaseKind } from '@/lib/campaigns/rules';

export const phaseNames: Readonly<Record<PhaseKind, string>> = {
  registration: 'Đăng ký chỉ tiêu',
  reportQ1: 'Báo cáo quý I',
  reportHalf: 'Báo cáo 6 tháng',
  reportNine: 'Báo cáo 9 tháng',
  reportYear: 'Báo cáo cả năm',
  selfScoring: 'Tự chấm điểm',
  crossScoring: 'Chấm chéo',
  appraisal: 'Thẩm định',
  meeting: 'Họp khối',
  publication: 'Công bố kết quả',
};
