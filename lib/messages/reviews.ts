import type { AnswerRefusal, ReviewRefusal } from '@/lib/reviews/rules';
import type { Messages } from './dictionary';

type Refusals =
  | ReviewRefusal
  | AnswerRefusal
  | { reason: 'own-unit-review' }
  | { reason: 'not-under-review'; status: string };

export const reviewMessages: Messages<Refusals> = {
  'lines-undecided': ({ count }) =>
    `Còn ${count} dòng chưa có ý kiến. Hãy chọn Chấp nhận hoặc Trả lại cho từng dòng rồi gửi kết quả.`,
  'return-without-reason': ({ count }) => `Có ${count} dòng trả lại chưa ghi lý do. Đơn vị cần biết phải sửa gì.`,
  'answer-missing': ({ count }) =>
    `Còn ${count} dòng bị trả lại chưa có ý kiến trả lời. Hãy trả lời từng dòng rồi gửi lại.`,
  'own-unit-review': () =>
    'Bạn không được rà soát nội dung do chính đơn vị mình gửi. Thành viên khác của tổ thư ký sẽ rà soát.',
  'not-under-review': ({ status }) =>
    status === 'accepted'
      ? 'Nội dung này đã được chấp nhận, không còn chờ rà soát.'
      : 'Nội dung này không ở trạng thái chờ rà soát. Hãy tải lại trang để xem trạng thái mới.',
};
