import { row, type SourceRow } from './source';

const each = { 'once-or-each': 'each' } as const;
const once = { 'once-or-each': 'once' } as const;
const matrix = { 'matrix-rows': 'matrix' } as const;

const early = ['từ 1% đến dưới 5%', 'từ 5% đến dưới 7%', 'từ 7% đến dưới 10%', 'từ 10% trở lên'];
const late = ['dưới 1%', 'từ 1% đến dưới 7%', 'từ 7% đến dưới 10%', 'từ 10% trở lên'];

const steps = (code: string, words: string, shares: readonly string[], points: readonly number[]): SourceRow[] =>
  shares.map((share, place) => {
    const given = points[place] ?? null;
    const cells = given !== null && given < 0 ? [null, null, given] : [null, given, null];
    return row([`${code}.${'abcd'.charAt(place)}`, `${words} ${share}`, ...cells]);
  });

const procedures: readonly SourceRow[] = [
  row(['3.3', 'Giải quyết thủ tục hành chính: không có hồ sơ trễ hạn', 6]),
  row(['3.3.2', 'Thưởng giải quyết trước hạn'], matrix),
  row(['3.3.2.1', 'Dưới 1.000 hồ sơ']),
  ...steps('3.3.2.1', 'Giải quyết trước hạn', early, [0.5, 1, 1.5, 2]),
  row(['3.3.2.2', 'Từ 1.000 đến dưới 2.000 hồ sơ']),
  ...steps('3.3.2.2', 'Giải quyết trước hạn', early, [1, 1.5, 2, 2.5]),
  row(['3.3.2.3', 'Từ 2.000 hồ sơ trở lên']),
  ...steps('3.3.2.3', 'Giải quyết trước hạn', early, [1.2, 1.7, 2.2, 2.7]),
  row(['3.3.3', 'Trừ giải quyết trễ hạn'], matrix),
  row(['3.3.3.1', 'Dưới 1.000 hồ sơ']),
  ...steps('3.3.3.1', 'Giải quyết trễ hạn', late, [-1, -1.5, -2, -2.5]),
  row(['3.3.3.2', 'Từ 1.000 đến dưới 2.000 hồ sơ']),
  ...steps('3.3.3.2', 'Giải quyết trễ hạn', late, [-0.5, -1, -1.5, -2]),
  row(['3.3.3.3', 'Từ 2.000 hồ sơ trở lên']),
  ...steps('3.3.3.3', 'Giải quyết trễ hạn', late, [-0.2, -0.7, -1.2, -1.7]),
  row(
    [
      '3.3.4',
      'Có đơn thư phản ánh về giải quyết chậm, nhũng nhiễu của công chức, viên chức được xác minh đúng',
      null,
      null,
      -2,
    ],
    once,
  ),
];

/** Standards 2 to 5, the total and the signatures of the table of Tiền Giang. */
export const tienGiangGeneral: readonly SourceRow[] = [
  row(['STT', 'Tiêu chuẩn thi đua', 'Điểm']),
  row([2, 'Tiêu chuẩn 2: Xây dựng đội ngũ công chức, viên chức', 2]),
  row([null, '(Văn phòng Sở chấm)'], { 'scorer-row': 'scorer' }),
  row(['2.1', 'Chấp hành nội quy, quy chế', 1]),
  row(['2.1.1', 'Công chức, viên chức bị khiển trách', null, null, -1], each),
  row(['2.1.2', 'Công chức, viên chức bị cảnh cáo trở lên', null, null, -2], each),
  row([null, 'Không trừ nếu đơn vị tự phát hiện, xử lý'], { 'note-row': 'note' }),
  row(['2.2', 'Báo cáo, thống kê công chức, viên chức', 1]),
  row(['2.2.1', 'Mỗi báo cáo đúng nội dung, biểu mẫu, gửi sớm 3 ngày so với thời gian quy định', null, 0.5]),
  row(['2.2.2', 'Báo cáo gửi trễ thời gian quy định', null, null, -1], once),
  row([3, 'Tiêu chuẩn 3: Cải cách hành chính', 10]),
  row([null, '(Văn phòng Sở chấm)'], { 'scorer-row': 'scorer' }),
  row(['3.1', 'Ban hành kế hoạch cải cách hành chính trong tháng 1', 2]),
  row(['3.1.2', 'Ban hành sau ngày 31/1', null, null, -0.5], once),
  row(['3.2', 'Phát động chuyên đề thi đua cải cách hành chính', 2]),
  row(['3.2.1', 'Có phát động bằng văn bản', null, 0.5], once),
  row(['3.2.2', 'Không phát động bằng văn bản', null, null, -0.5], once),
  row(['3.2.3', 'Không kiểm tra việc thực hiện (biên bản kiểm tra)', null, null, -0.5], once),
  ...procedures,
  row([4, 'Tiêu chuẩn 4: Công tác thi đua, khen thưởng', 3]),
  row([null, '(Văn phòng Sở chấm)'], { 'scorer-row': 'scorer' }),
  row(['4.1', 'Phát động thi đua của ngành trong tháng 1', 1]),
  row(['4.1.1', 'Ban hành sau ngày 31/1', null, -1], { 'sign-contradicts': 'deduction', 'once-or-each': 'once' }),
  row(['4.2', 'Tham gia đầy đủ phong trào do Sở tổ chức', '0,5']),
  row(['4.2.1', 'Không tham gia 01 phong trào', null, null, -0.5]),
  row(['4.3', 'Viết bài, đưa tin', 1.5]),
  row(['4.3.1', 'Có 01 bài viết được chọn đăng trên Bản tin (cộng tối đa 1 điểm)', null, 0.2]),
  row(['4.3.2', 'Không tham gia viết bài (trừ 0,5 điểm/quý)', null, null, -0.5]),
  row([5, 'Tiêu chuẩn 5: Báo cáo tổng hợp, phối hợp nhiệm vụ chung', 5]),
  row([null, '(Văn phòng Sở chấm)'], { 'scorer-row': 'scorer' }),
  row(['5a', 'Báo cáo định kỳ, đột xuất đúng mẫu, đúng hạn', 2]),
  row(['5.1', 'Gửi 01 báo cáo không đúng thời gian quy định', null, null, -0.5], { 'lone-item': 'previous' }),
  row(
    ['5.2', 'Không gửi báo cáo giải trình chấm điểm thi đua và bản chấm điểm thi đua', null, null, 'không xếp loại'],
    {
      'words-in-number': 'veto',
    },
  ),
  row(['5b', 'Phối hợp nhiệm vụ chung', 3]),
  row(['5.3', 'Phối hợp trễ (tính trên mỗi nhiệm vụ, điểm trừ không quá 3 điểm)', null, null, -0.5], {
    'lone-item': 'previous',
  }),
  row(['5.5', 'Không phối hợp (tính trên mỗi nhiệm vụ, điểm trừ không quá 3 điểm)', null, null, -1], {
    'lone-item': 'previous',
  }),
  row([null, 'Tổng cộng', 100]),
  row([]),
  row([null, 'Nơi nhận:', null, 'Tiền Giang, ngày 15 tháng 02 năm 2022']),
  row([null, '- Lưu: VT', null, 'GIÁM ĐỐC']),
];
