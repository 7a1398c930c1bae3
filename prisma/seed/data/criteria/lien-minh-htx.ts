import { type CriteriaSource, row } from './source';

const scores = { 'extra-column': 'scores' } as const;

/** Items 1 to 3 of a bloc's consolidated table, with a column of agreed points for each of its five units. */
export const lienMinhHtx: CriteriaSource = {
  key: 'lien-minh-htx-2019',
  source:
    'lmhtxdaknong.vn, Mẫu số 04 kèm báo cáo của Cụm thi đua 5 tỉnh Tây Nguyên (Liên minh Hợp tác xã Việt Nam), 11/2019',
  title: 'Nội dung và tiêu chí thi đua năm 2019 (Cụm thi đua Liên minh Hợp tác xã 5 tỉnh Tây Nguyên)',
  year: 2019,
  completeness: 'opening',
  rows: [
    row(['BẢNG CHẤM ĐIỂM THI ĐUA NĂM 2019']),
    row(
      [
        'STT',
        'Nội dung và chỉ tiêu thi đua',
        'Số điểm tối đa',
        'Đắk Nông',
        'Đắk Lắk',
        'Lâm Đồng',
        'Gia Lai',
        'Kon Tum',
      ],
      {
        ...scores,
        'extra-column:2': 'scores',
        'extra-column:3': 'scores',
        'extra-column:4': 'scores',
        'extra-column:5': 'scores',
      },
    ),
    row([1, 'Nhiệm vụ Thường trực Ban Chỉ đạo đổi mới, phát triển kinh tế tập thể', 10, 10, 10, 10, 10, 10]),
    row(['-', 'Tham mưu ban hành cơ chế, chính sách hỗ trợ hợp tác xã', 5, 5, 5, 5, 5, 5], {
      'dash-codes': 'numbered',
    }),
    row(['-', 'Phối hợp ban hành văn bản', 2, 2, 2, 2, 2, 2]),
    row(['-', 'Kế hoạch, chương trình, dự án hỗ trợ hợp tác xã', 3, 3, 3, 3, 3, 3]),
    row([2, 'Tuyên truyền phát triển hợp tác xã; phát triển thành viên', 10, 9, 10, 9, 8, 9]),
    row(['-', 'Tuyên truyền qua truyền thông', 3, 3, 3, 3, 3, 3], { 'dash-codes': 'numbered' }),
    row(['-', 'Tuyên truyền qua sự kiện', 3, 3, 3, 3, 3, 3]),
    row(['-', 'Tỷ lệ hợp tác xã là thành viên (>=80% = 4; 60–<80% = 3; <60% = 2)', 4, 3, 4, 3, 2, 3]),
    row([3, 'Tư vấn, hỗ trợ thành lập mới hợp tác xã', 15, 15, 15, 15, 15, 15]),
  ],
};
