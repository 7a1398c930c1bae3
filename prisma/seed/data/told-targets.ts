import { atMost, byDate, each, fewest, level, since, type TargetSpec } from './target-spec';

/** The political task of each unit of the told bloc, by the unit's code. */
export const toldTargets: Readonly<Record<string, readonly TargetSpec[]>> = {
  STC: [
    since('political', 'revenue', 'Tham mưu tổ chức thu ngân sách nhà nước trên địa bàn', 'tỷ đồng', 3450, 14, {
      digits: 1,
    }),
    since('political', 'disbursement', 'Tỷ lệ giải ngân vốn đầu tư công', '%', 95, 12),
    since('political', 'new-firms', 'Doanh nghiệp đăng ký thành lập mới', 'doanh nghiệp', 1250, 8),
    since('political', 'settlement', 'Tỷ lệ dự án hoàn thành được thẩm tra, phê duyệt quyết toán đúng hạn', '%', 92, 7),
  ],
  SCT: [
    level('political', 'industry-index', 'Chỉ số sản xuất công nghiệp (IIP) so với năm trước', '%', 112, 12),
    since('political', 'export', 'Kim ngạch xuất khẩu trên địa bàn', 'triệu USD', 3200, 12),
    since('political', 'retail', 'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng', 'tỷ đồng', 68500, 8),
    since('political', 'market-checks', 'Số vụ kiểm tra, kiểm soát thị trường', 'vụ', 820, 5),
  ],
  SNNMT: [
    since('political', 'trees', 'Trồng cây phân tán hưởng ứng "Tết trồng cây"', 'cây', 1200, 8, {
      movement: 'newRural',
    }),
    level('newRural', 'advanced-communes', 'Số xã được công nhận đạt chuẩn nông thôn mới nâng cao', 'xã', 74, 12, {
      movement: 'newRural',
    }),
    level('newRural', 'environment', 'Tỷ lệ xã giữ vững tiêu chí môi trường và an toàn thực phẩm', '% xã', 100, 8, {
      movement: 'newRural',
      fixed: true,
    }),
    since('political', 'land-papers', 'Cấp giấy chứng nhận quyền sử dụng đất', 'giấy', 26500, 8),
  ],
  SXD: [
    level('political', 'urban-rate', 'Tỷ lệ đô thị hóa', '%', 44.5, 9),
    since('political', 'social-homes', 'Căn nhà ở xã hội hoàn thành', 'căn', 640, 10),
    since('political', 'roads', 'Chiều dài đường tỉnh được nâng cấp, bảo trì', 'km', 86, 9, { digits: 1 }),
    level('political', 'permit', 'Tỷ lệ hồ sơ cấp phép xây dựng giải quyết trước hạn', '%', 60, 6),
  ],
  SKHCN: [
    since('political', 'projects', 'Nhiệm vụ khoa học và công nghệ cấp tỉnh được nghiệm thu', 'nhiệm vụ', 32, 10),
    since('political', 'start-ups', 'Dự án khởi nghiệp đổi mới sáng tạo được hỗ trợ', 'dự án', 18, 8),
    level(
      'digital',
      'digital-index',
      'Tỷ lệ cơ quan nhà nước kết nối, khai thác nền tảng dữ liệu dùng chung',
      '%',
      96,
      10,
      { movement: 'digital' },
    ),
    since('political', 'patents', 'Văn bằng bảo hộ sở hữu công nghiệp được cấp', 'văn bằng', 140, 6),
  ],
  BQLKCN: [
    since('political', 'investment', 'Vốn đầu tư thu hút mới vào các khu công nghiệp', 'triệu USD', 520, 12),
    level('political', 'occupancy', 'Tỷ lệ lấp đầy các khu công nghiệp đang hoạt động', '%', 82, 9),
    since('political', 'jobs', 'Lao động có việc làm mới trong khu công nghiệp', 'lượt', 2500, 9),
    level(
      'political',
      'waste-water',
      'Tỷ lệ khu công nghiệp có hệ thống xử lý nước thải tập trung đạt quy chuẩn',
      '%',
      100,
      6,
      { fixed: true },
    ),
  ],
  TK: [
    level('political', 'surveys', 'Tỷ lệ cuộc điều tra thống kê hoàn thành đúng tiến độ', '%', 100, 12, {
      fixed: true,
    }),
    each('political', 'bulletins', 'Báo cáo phân tích tình hình kinh tế - xã hội phát hành', 'báo cáo', 16, 10),
    fewest('political', 'corrections', 'Số liệu công bố phải đính chính', 'lần', 0, 8, { fixed: true }),
  ],
  THUE: [
    since('political', 'tax', 'Thu ngân sách nội địa do ngành thuế quản lý', 'tỷ đồng', 2980, 16, { digits: 1 }),
    atMost('political', 'debt', 'Tỷ lệ nợ thuế trên tổng thu', '%', 6.5, 10),
    level('political', 'e-invoice', 'Tỷ lệ hộ kinh doanh sử dụng hóa đơn điện tử từ máy tính tiền', '%', 90, 8, {
      movement: 'digital',
    }),
    since('political', 'tax-checks', 'Cuộc thanh tra, kiểm tra thuế hoàn thành', 'cuộc', 410, 6),
  ],
  HQ: [
    since('political', 'customs-revenue', 'Thu ngân sách từ hoạt động xuất nhập khẩu', 'tỷ đồng', 690, 14, {
      digits: 1,
    }),
    level('political', 'green-lane', 'Tỷ lệ tờ khai được thông quan trong ngày', '%', 98, 10),
    since('political', 'post-checks', 'Cuộc kiểm tra sau thông quan', 'cuộc', 48, 8),
  ],
  KBNN: [
    level('political', 'payments', 'Tỷ lệ hồ sơ chi ngân sách kiểm soát qua dịch vụ công trực tuyến', '%', 99.5, 14),
    since('political', 'advance', 'Tỷ lệ thu hồi tạm ứng vốn đầu tư quá hạn', '%', 85, 10),
    byDate('political', 'closing', 'Khóa sổ, gửi báo cáo quyết toán ngân sách năm trước', '06-30', 8),
  ],
  QDTPT: [
    since('political', 'loans', 'Vốn cho vay, đầu tư vào hạ tầng của tỉnh', 'tỷ đồng', 310, 14, { digits: 1 }),
    atMost('political', 'bad-debt', 'Tỷ lệ nợ xấu', '%', 1.5, 10),
    since('political', 'appraised', 'Dự án được thẩm định cho vay', 'dự án', 22, 8),
  ],
};
/** Predecessors of merged units told the same tasks before. */
export const predecessorTargets: Readonly<Record<string, string>> = {
  SXDCU: 'SXD',
  SGTVT: 'SXD',
  SNNPTNT: 'SNNMT',
  STNMT: 'SNNMT',
};
