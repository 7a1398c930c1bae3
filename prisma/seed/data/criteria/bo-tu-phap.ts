import { type CriteriaSource, row } from './source';

const levels = { 'level-rows': 'levels' } as const;

/** The stored openings of parts A.I, A.III, A.VIII and of the reporting section, which says neither its letter nor its last items. */
export const boTuPhap: CriteriaSource = {
  key: 'bo-tu-phap-2022',
  source:
    'thidua.stp.dongthap.gov.vn (trang tự chấm điểm của Sở Tư pháp Đồng Tháp, 2022); cùng bảng: chidanphapluat.vn, product_id=419306',
  title: 'Bảng tiêu chí chấm điểm thi đua Sở Tư pháp (Bộ Tư pháp)',
  year: 2022,
  completeness: 'opening',
  rows: [
    row(['BỘ TƯ PHÁP']),
    row(['BẢNG TIÊU CHÍ CHẤM ĐIỂM THI ĐUA CÁC SỞ TƯ PHÁP NĂM 2022']),
    row(['Số TT', 'Tiêu chí', 'Điểm chuẩn', 'Điểm chấm', 'Tài liệu minh chứng', 'Ghi chú']),
    row(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)']),
    row(['A.I', 'Xây dựng, thẩm định văn bản quy phạm pháp luật và pháp chế', 15]),
    row(['1', 'Xây dựng pháp luật, thẩm định đề nghị và dự thảo văn bản quy phạm pháp luật', 11]),
    row(['1.1', 'Lập đề nghị xây dựng văn bản (thẩm định đề nghị xây dựng nghị quyết của Hội đồng nhân dân)', 2, 2]),
    row([null, '100% đúng tiến độ', '2'], levels),
    row([null, 'Từ 95% đến dưới 100%', '1,75']),
    row([null, 'Từ 80% đến dưới 95%', '1,5']),
    row([null, 'Từ 70% đến dưới 80%', 1]),
    row([null, 'Từ 60% đến dưới 70%', '0,5 điểm']),
    row([null, 'Dưới 60%', 0]),
    row(['1.2', 'Thẩm định dự thảo văn bản quy phạm pháp luật', 3, 3]),
    row([null, '100% đúng tiến độ = 3; 95–<100% = 2,75; 80–<95% = 2,5; 70–<80% = 2; 60–<70% = 1,5; <60% = 0']),
    row(['A.III', 'Phổ biến, giáo dục pháp luật; hòa giải ở cơ sở; xã đạt chuẩn tiếp cận pháp luật', 15]),
    row(['1', 'Chỉ đạo, hướng dẫn', '1,75']),
    row(['1.1', 'Văn bản chỉ đạo đủ 03 lĩnh vực', 1, 1, 'Số, ngày ban hành văn bản']),
    row([null, 'Chậm nhất 28/02/2022: 1\n01/3 – 31/3/2022: 0,5\nSau 31/3/2022 hoặc không có, thiếu lĩnh vực: 0']),
    row(['1.2', 'Chỉ đạo nhân rộng mô hình, cách làm hay', 0.75, 0.75]),
    row(['A.VIII', 'Ứng dụng công nghệ thông tin', 10]),
    row(['1', 'Kế hoạch ứng dụng công nghệ thông tin năm', 2, 2]),
    row([null, 'Có = 2; không = 0']),
    row(['3', 'Gửi, nhận văn bản điện tử qua Trục liên thông', 3]),
    row(['a', 'Tỷ lệ văn bản gửi Bộ có ký số', '1,5', 1.5]),
    row([null, '>95% = 1,5; 75–95% = 1; 50–<75% = 0,5; <50% = 0']),
    row(['b)', 'Tỷ lệ văn bản của Bộ được tiếp nhận, phản hồi trạng thái', '1,5', 1.5]),
    row([null, '>95% = 1,5; 75–95% = 1; 50–<75% = 0,5; <50% = 0']),
    row(['(B?).I', 'Thực hiện chế độ báo cáo', 20], { 'code-unknown': 'top' }),
    row(['1', 'Báo cáo công tác định kỳ', 10]),
    row(['1.1', 'Đúng thời hạn', 2, 2]),
    row([null, 'Đúng hạn: 2 điểm; chậm 1–2 ngày: 1,5; chậm 3–5 ngày: 1; chậm 6–10 ngày: 0,5; chậm >10 ngày: 0']),
    row(['1.2', 'Đúng thẩm quyền', 1]),
  ],
};
