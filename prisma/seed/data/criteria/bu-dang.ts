import { type CriteriaSource, row } from './source';

const highest = { 'points-missing': 'highest' } as const;

/** Items 1 to 3; points stand only in the words of their conditions. */
export const buDang: CriteriaSource = {
  key: 'bu-dang-2015',
  source: 'tuoitrebudang.org.vn, “Bảng tiêu chí thi đua 2015” (Huyện Đoàn Bù Đăng, Bình Phước)',
  title: 'Thang điểm đánh giá thi đua năm 2015 của Đoàn cơ sở (Huyện Đoàn Bù Đăng)',
  year: 2015,
  completeness: 'opening',
  rows: [
    row(['THANG ĐIỂM ĐÁNH GIÁ THI ĐUA NĂM 2015']),
    row(['TT', 'Nội dung chấm điểm', 'Điều kiện chấm điểm', 'VB chứng minh', 'Điểm tự chấm']),
    row(
      [
        1,
        'Chương trình năm và hội nghị triển khai',
        '- Có chương trình và hội nghị triển khai 100% cơ sở: 5 điểm\n- Có chương trình, không hội nghị: 3 điểm\n- Không chương trình: 0 điểm',
        'Tên VB, số, ký hiệu',
      ],
      highest,
    ),
    row(
      [
        2,
        'Chế độ thông tin báo cáo',
        '- Đủ, đúng hạn tháng, quý, 6 tháng, số liệu, năm: 8 điểm\n- Thiếu 2 báo cáo tháng: 6 điểm\n- Thiếu 1 báo cáo quý hoặc 3 báo cáo tháng: 4 điểm\n- Thiếu 1 báo cáo quý và từ 4 báo cáo tháng: 0 điểm',
        'Số, ngày tháng báo cáo',
      ],
      highest,
    ),
    row(
      [3, 'Họp giao ban', 'Đầy đủ, đúng giờ = 5; vắng 1 = 4; vắng 2 = 3; vắng 3 = 1; vắng từ 4 trở lên = 0'],
      highest,
    ),
  ],
};
