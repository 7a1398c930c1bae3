import type { Period } from '@/lib/campaigns/rules/phases';

/** The heads under which results are told (brief §1). */
export const heads = [
  'Thực hiện nhiệm vụ chính trị và các chỉ tiêu kế hoạch',
  'Cải cách thủ tục hành chính',
  'Ứng dụng công nghệ thông tin, chuyển đổi số trong hoạt động của cơ quan',
  'Chăm lo đời sống cán bộ, công chức, viên chức và người lao động',
  'Hoạt động xã hội, từ thiện',
  'Xây dựng Đảng, chính quyền và các đoàn thể vững mạnh',
  'Thực hiện chương trình công tác chung của khối',
  'Phong trào thi đua của đơn vị gắn với các ngày lễ của đất nước, của tỉnh và của ngành',
] as const;

export function launchText(year: number): string {
  return [
    `Tại hội nghị tổng kết công tác thi đua, khen thưởng năm ${year - 1}, các đơn vị trong khối thống nhất phát động phong trào thi đua năm ${year} với tinh thần: đăng ký chỉ tiêu sớm, phấn đấu từ ngày đầu, làm thực chất.`,
    'Mỗi đơn vị đăng ký chỉ tiêu đo được, có người chịu trách nhiệm và thời hạn; nội dung phát động được phổ biến tới từng cán bộ, công chức, viên chức và người lao động. Kết quả được báo cáo theo từng kỳ, có tài liệu kiểm chứng, để cả khối cùng thấy mình đang ở đâu chứ không đợi đến cuối năm.',
    'Khối trưởng và tổ thư ký rà soát từng chỉ tiêu; mục nào chưa rõ thì trả lại kèm lý do, mục nào tốt thì nhân rộng.',
  ].join('\n\n');
}

export function directions(year: number): string {
  return [
    `1. Hoàn thành và phấn đấu vượt các chỉ tiêu kinh tế - xã hội năm ${year} được giao; trọng tâm là thu ngân sách, giải ngân vốn đầu tư công, sản xuất công nghiệp và thu hút đầu tư.`,
    '2. Đổi mới tuyên truyền về thi đua, khen thưởng; phát hiện và giới thiệu gương điển hình từ cơ sở.',
    '3. Tiếp tục phong trào xây dựng nông thôn mới, nâng chất lượng ở những xã đã đạt chuẩn theo mô hình "sáng - xanh - sạch - đẹp".',
    '4. Cải cách thủ tục hành chính gắn với chuyển đổi số; không để hồ sơ quá hạn, không yêu cầu người dân nộp lại giấy tờ cơ quan nhà nước đã có.',
    '5. Chăm lo đời sống người lao động; tham gia các hoạt động nhân đạo, từ thiện; xây dựng tổ chức Đảng, chính quyền, đoàn thể vững mạnh.',
    '6. Bình xét khách quan, đúng thành tích; không dĩ hòa vi quý, không chạy theo hình thức.',
  ].join('\n');
}

export function shortLaunch(year: number, bloc: string): string {
  return `${bloc} phát động phong trào thi đua năm ${year}: đăng ký chỉ tiêu sớm, phấn đấu ngay từ đầu năm, báo cáo đúng kỳ và có tài liệu kiểm chứng.`;
}

export const periodWords: Record<Period, string> = {
  q1: 'quý I',
  half: '6 tháng đầu',
  nine: '9 tháng',
  year: 'năm',
};

/** What units write under each head; {unit}, {period} and {year} are filled in. */
export const narratives: readonly (readonly string[])[] = [
  [
    'Trong {period} {year}, {unit} bám sát chương trình công tác, giao chỉ tiêu tới từng phòng và kiểm điểm hằng tháng; phần lớn chỉ tiêu đạt hoặc vượt tiến độ.',
    '{unit} đã hoàn thành các nhiệm vụ trọng tâm của {period} {year}; những chỉ tiêu còn chậm đã có kế hoạch bù trong kỳ tới.',
  ],
  [
    'Rà soát, cắt giảm thời gian giải quyết 14 thủ tục; hồ sơ giải quyết đúng hạn được công khai hằng tuần tại bộ phận một cửa.',
    'Duy trì tổ hỗ trợ người dân nộp hồ sơ trực tuyến; không phát sinh hồ sơ phải xin lỗi vì trễ hẹn do nguyên nhân chủ quan.',
  ],
  [
    'Toàn bộ văn bản đi được ký số; hồ sơ công việc lập và nộp lưu trên hệ thống quản lý văn bản.',
    'Hoàn thành làm sạch dữ liệu chuyên ngành, kết nối nền tảng chia sẻ dữ liệu của tỉnh.',
  ],
  [
    'Tổ chức khám sức khỏe định kỳ, thăm hỏi gia đình khó khăn; chi trả đầy đủ chế độ cho người lao động.',
    'Đối thoại với cán bộ, công chức; giải quyết xong các kiến nghị về nơi làm việc.',
  ],
  [
    'Đoàn viên công đoàn ủng hộ đủ các quỹ trong năm; phối hợp hỗ trợ sửa nhà cho hộ khó khăn ở xã kết nghĩa.',
    'Tham gia hiến máu, tặng quà các gia đình chính sách và học sinh vượt khó.',
  ],
  [
    'Các chi bộ sinh hoạt chuyên đề đúng kế hoạch; công đoàn, đoàn thanh niên có công trình cụ thể.',
    'Hoàn thành kiểm tra, giám sát theo chương trình; không có đảng viên vi phạm.',
  ],
  [
    'Tham gia đầy đủ các hoạt động chung: giao ước thi đua, kiểm tra chéo, giao lưu nghiệp vụ giữa các đơn vị.',
    'Cử cán bộ tham gia đoàn khảo sát mô hình hay của đơn vị bạn trong khối.',
  ],
  [
    'Phát động đợt thi đua chào mừng các ngày lễ lớn với 5 công trình, phần việc được gắn biển hoặc nghiệm thu.',
    'Thi đua theo chuyên đề hằng quý, khen thưởng kịp thời tập thể, cá nhân có sáng kiến.',
  ],
];

export const missingNotes = [
  'Chưa đến kỳ đánh giá, sẽ báo cáo vào kỳ sau.',
  'Số liệu chính thức do cơ quan cấp trên công bố vào kỳ sau.',
  'Đang triển khai theo kế hoạch, chưa có kết quả.',
] as const;

export const slowNotes = [
  'Chậm so với tiến độ do thay đổi quy trình; đã giao phòng phụ trách khắc phục.',
  'Chịu ảnh hưởng của mưa bão, sẽ bù trong kỳ tới.',
  'Một số nhiệm vụ phụ thuộc ý kiến của bộ, ngành trung ương.',
] as const;

/** Papers that units cite: number, abstract, and the kind of file that goes with it. */
export const papers = [
  { mark: 'BC', abstract: 'Báo cáo kết quả thực hiện nhiệm vụ {period} {year}', file: 'pdf' },
  { mark: 'BC-CCHC', abstract: 'Báo cáo công tác cải cách hành chính {period} {year}', file: 'docx' },
  { mark: 'TH', abstract: 'Bảng tổng hợp số liệu chỉ tiêu {period} {year}', file: 'xlsx' },
  { mark: 'TB', abstract: 'Thông báo kết luận cuộc họp giao ban {period} {year}', file: null },
  { mark: 'QĐ', abstract: 'Quyết định công nhận sáng kiến {period} {year}', file: 'png' },
] as const;
