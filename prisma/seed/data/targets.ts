import type { BlocKind } from './blocs';
import { atMost, byDate, each, fewest, level, since, type TargetSpec, yesNo } from './target-spec';

/** The political task by the kind of bloc. */
export const ownTargets: Readonly<Record<BlocKind, readonly TargetSpec[]>> = {
  agency: [
    level('political', 'plan-tasks', 'Tỷ lệ nhiệm vụ trong chương trình công tác hoàn thành đúng hạn', '%', 98, 14),
    since('political', 'advice', 'Văn bản quy phạm pháp luật, đề án tham mưu được ban hành', 'văn bản', 24, 10),
    since('political', 'inspections', 'Tỷ lệ thực hiện kế hoạch thanh tra, kiểm tra', '%', 100, 8, { fixed: true }),
    level('political', 'insurance', 'Tỷ lệ bao phủ bảo hiểm y tế thuộc phạm vi phụ trách', '%', 95.5, 6),
  ],
  party: [
    level('political', 'programme', 'Tỷ lệ nhiệm vụ trong chương trình công tác năm hoàn thành đúng hạn', '%', 98, 14),
    since('political', 'trainings', 'Lớp bồi dưỡng, tập huấn được tổ chức', 'lớp', 26, 9),
    since('political', 'supervision', 'Cuộc kiểm tra, giám sát hoàn thành', 'cuộc', 18, 9),
    since('political', 'new-members', 'Đoàn viên, hội viên, đảng viên mới', 'người', 480, 6),
  ],
  justice: [
    level('political', 'cases', 'Tỷ lệ giải quyết án, tin báo tố giác tội phạm', '%', 93, 14),
    fewest('political', 'overdue-cases', 'Vụ việc để quá thời hạn luật định', 'vụ', 0, 9, { fixed: true }),
    since('political', 'legal-talks', 'Buổi tuyên truyền, phổ biến pháp luật', 'buổi', 120, 8),
    since('political', 'exercises', 'Tỷ lệ hoàn thành kế hoạch huấn luyện, diễn tập', '%', 100, 6, { fixed: true }),
  ],
  bank: [
    since('political', 'credit-growth', 'Tăng trưởng dư nợ tín dụng', '%', 13.5, 13),
    level('political', 'deposits', 'Nguồn vốn huy động', 'tỷ đồng', 12800, 10),
    atMost('political', 'bad-loans', 'Tỷ lệ nợ xấu', '%', 1.2, 9),
    since('political', 'poor-loans', 'Lượt hộ nghèo, cận nghèo, hộ chính sách được vay vốn', 'lượt', 1850, 6, {
      movement: 'poor',
    }),
  ],
  enterprise: [
    since('political', 'turnover', 'Doanh thu', 'tỷ đồng', 860, 13, { digits: 1 }),
    since('political', 'budget', 'Nộp ngân sách nhà nước', 'tỷ đồng', 64, 10, { digits: 1 }),
    level('political', 'income', 'Thu nhập bình quân người lao động', 'triệu đồng/tháng', 11.8, 8, { digits: 1 }),
    fewest('political', 'accidents', 'Vụ tai nạn lao động nghiêm trọng', 'vụ', 0, 6, { fixed: true }),
  ],
  hospital: [
    since('political', 'visits', 'Lượt khám bệnh', 'lượt', 128000, 12),
    level('political', 'beds', 'Công suất sử dụng giường bệnh', '%', 92, 9),
    since('political', 'techniques', 'Kỹ thuật mới được triển khai', 'kỹ thuật', 14, 8),
    level('political', 'quality', 'Điểm đánh giá chất lượng bệnh viện', 'điểm', 4.1, 7, { digits: 2 }),
  ],
  school: [
    level('political', 'graduation', 'Tỷ lệ học sinh, sinh viên tốt nghiệp', '%', 99, 13),
    since('political', 'prizes', 'Giải học sinh giỏi, tay nghề cấp tỉnh trở lên', 'giải', 36, 10),
    level('political', 'good-teachers', 'Tỷ lệ giáo viên, giảng viên đạt chuẩn loại khá trở lên', '%', 96, 8),
    since('political', 'enrolment', 'Tỷ lệ tuyển sinh so với chỉ tiêu được giao', '%', 100, 6, { fixed: true }),
  ],
  commune: [
    since('political', 'commune-revenue', 'Thu ngân sách trên địa bàn', 'tỷ đồng', 46, 11, { digits: 1 }),
    atMost('political', 'poor', 'Tỷ lệ hộ nghèo', '%', 0.8, 9, { movement: 'poor', digits: 2 }),
    level('political', 'health-cover', 'Tỷ lệ dân số tham gia bảo hiểm y tế', '%', 95.5, 7),
    since('political', 'new-jobs', 'Lao động được giải quyết việc làm mới', 'lượt', 260, 6),
    level('newRural', 'clean-roads', 'Tỷ lệ đường làng, ngõ phố đạt sáng - xanh - sạch - đẹp', '%', 92, 8, {
      movement: 'newRural',
    }),
    level('newRural', 'waste', 'Tỷ lệ chất thải rắn sinh hoạt được thu gom, phân loại tại nguồn', '%', 90, 6, {
      movement: 'newRural',
    }),
  ],
};

/** What every unit registers beside it, with the bloc's template. The first of a group are obligatory. */
export const sharedTargets: readonly TargetSpec[] = [
  level('reform', 'on-time', 'Tỷ lệ hồ sơ thủ tục hành chính giải quyết đúng và trước hạn', '%', 98, 7, {
    movement: 'reform',
  }),
  level('reform', 'online', 'Tỷ lệ hồ sơ nộp trực tuyến toàn trình', '%', 80, 5, { movement: 'reform' }),
  level('reform', 'satisfied', 'Tỷ lệ người dân, doanh nghiệp rất hài lòng', '%', 96, 4, { movement: 'reform' }),
  byDate('reform', 'reform-plan', 'Ban hành kế hoạch cải cách hành chính năm', '01-31', 3, { movement: 'reform' }),
  fewest('reform', 'overdue', 'Hồ sơ để quá hạn', 'hồ sơ', 0, 4, { movement: 'reform', fixed: true }),
  level('digital', 'signed', 'Tỷ lệ văn bản đi được ký số', '%', 95, 4, { movement: 'digital' }),
  level('digital', 'work-files', 'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng', '%', 100, 4, {
    movement: 'digital',
    fixed: true,
  }),
  level('party', 'cells', 'Tỷ lệ chi bộ hoàn thành tốt nhiệm vụ trở lên', '%', 100, 5, { fixed: true }),
  yesNo('party', 'cultural', 'Đạt danh hiệu cơ quan văn hóa', 3, { movement: 'culture' }),
  fewest('staff', 'disciplined', 'Cán bộ, công chức, viên chức, người lao động bị kỷ luật', 'người', 0, 4, {
    fixed: true,
  }),
  since('staff', 'initiatives', 'Sáng kiến được công nhận', 'sáng kiến', 12, 5),
  level('charity', 'giving', 'Tỷ lệ cán bộ tham gia ủng hộ các quỹ xã hội, từ thiện', '%', 100, 3, {
    movement: 'poor',
    fixed: true,
  }),
  since('charity', 'houses', 'Nhà ở được hỗ trợ xây mới, sửa chữa cho hộ nghèo, người có công', 'nhà', 4, 3, {
    movement: 'poor',
  }),
  byDate('emulation', 'launch', 'Ban hành kế hoạch phát động phong trào thi đua năm', '01-31', 3),
  each('emulation', 'articles', 'Tin, bài về gương điển hình tiên tiến', 'bài', 24, 4),
  level('emulation', 'activities', 'Tỷ lệ tham gia các hoạt động chung của khối', '%', 100, 3, { fixed: true }),
];

/** The division of a unit that answers for a group. */
export const divisions: Readonly<Record<TargetSpec['group'], readonly string[]>> = {
  political: ['Phòng Kế hoạch - Tài chính', 'Phòng Nghiệp vụ 1', 'Phòng Nghiệp vụ 2'],
  reform: ['Văn phòng'],
  digital: ['Tổ Chuyển đổi số'],
  newRural: ['Phòng Nghiệp vụ 2'],
  party: ['Văn phòng Đảng ủy'],
  staff: ['Phòng Tổ chức cán bộ'],
  charity: ['Công đoàn cơ quan'],
  emulation: ['Phòng Tổ chức cán bộ'],
};
