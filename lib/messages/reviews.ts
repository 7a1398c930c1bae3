import { formatDate, formatDateTime, formatNumber } from '@/lib/format';
import type { RoundRefusal, WeightRefusal } from '@/lib/reviews/rules/adjustments';
import { type AnswerDayRefusal, type AnswerRefusal, longestAnswer } from '@/lib/reviews/rules/answers';
import type { SeenRefusal } from '@/lib/reviews/rules/seen';
import type { LeftRefusal } from '@/lib/reviews/rules/sheet';
import type { ExpectationRefusal, ReviewRefusal } from '@/lib/reviews/rules/verdicts';
import type { WithdrawalRefusal } from '@/lib/reviews/rules/withdrawal';
import type { Messages } from './dictionary';

type Refusals =
  | ReviewRefusal
  | AnswerRefusal
  | AnswerDayRefusal
  | ExpectationRefusal
  | LeftRefusal
  | WeightRefusal
  | RoundRefusal
  | Exclude<WithdrawalRefusal, { reason: `phase-${string}` }>
  | SeenRefusal
  | { reason: 'sheet-withdrawn' }
  | { reason: 'head-withdraws' }
  | { reason: 'adjustments-moved' }
  | { reason: 'own-unit-review' }
  | { reason: 'not-under-review'; status: string };

/** Beside the box in which a reviewer sets the last day for an answer. */
export const answerDayHint = `Ngày đề xuất, sửa được; nhiều nhất ${formatNumber(longestAnswer)} ngày kể từ hôm nay.`;

/** Until when a unit answers what was returned to it, as a sentence. */
export function answerSentence(answerBy: string, today: string): string {
  return answerBy < today
    ? `Đã quá hạn giải trình (hết ngày ${formatDate(answerBy)}).`
    : `Hạn giải trình: hết ngày ${formatDate(answerBy)}.`;
}

/** Before a review is sent: which accepted items nothing proves, by their numbers. */
export function acceptedUnprovenWords(numbers: readonly number[]): string {
  return `Có ${formatNumber(numbers.length)} mục chấp nhận mà chưa có minh chứng (mục ${numbers.join(', ')}).`;
}

/** To an officer beside what was sent, where the head alone sends: that the head can take it back, and until when; `begun` is what must not have happened. */
export function headWithdrawsSentence(until: string, begun = 'tổ thư ký chưa bắt đầu rà soát'): string {
  return `Cần sửa thì báo thủ trưởng đơn vị: thủ trưởng rút lại được đến hết ngày ${formatDate(until)}, khi ${begun}.`;
}

/**
 * What sending binds a unit to, before it sends, in the same words wherever it sends. `review`: what nobody may have begun for it
 * to be taken back.
 */
export function sendingSentence(review = 'rà soát'): string {
  return `Sau khi gửi, đơn vị không sửa được nữa, trừ khi tổ thư ký trả lại, hoặc đơn vị bấm “Rút lại để sửa” lúc còn hạn mà chưa ai ${review}. Nội dung gửi được lưu nguyên bản.`;
}

/** Beside a sheet that its unit took back: that it was not returned a second time. */
export const takenBackSentence = 'Đơn vị đã tự rút lại bản gửi sau cùng; tổ thư ký không trả lại thêm lần nào.';

export const reviewMessages: Messages<Refusals> = {
  'lines-undecided': ({ count }) =>
    `Còn ${formatNumber(count)} mục chưa có ý kiến. Hãy chọn Chấp nhận hoặc Trả lại cho từng mục rồi gửi kết quả.`,
  'return-without-reason': ({ count }) =>
    `Có ${formatNumber(count)} mục trả lại chưa ghi lý do. Đơn vị cần biết phải sửa gì.`,
  'answer-missing': ({ count }) =>
    `Còn ${formatNumber(count)} mục bị trả lại chưa giải trình. Hãy giải trình từng mục rồi gửi lại.`,
  'answer-by-needed': () => 'Hạn giải trình phải là ngày có thật, ví dụ 05/12/2026.',
  'answer-by-past': () => 'Hạn giải trình không được trước hôm nay.',
  'answer-by-far': ({ days }) => `Hạn giải trình nhiều nhất là ${formatNumber(days)} ngày kể từ hôm nay.`,
  'review-changed': ({ accepted, returned }) =>
    `Một người rà soát khác vừa đổi ý kiến: nay chấp nhận ${formatNumber(accepted)} mục, trả lại ${formatNumber(returned)} mục. Chưa gửi gì. Hãy tải lại trang để xem rồi gửi.`,
  'reviewed-unit-left': ({ since }) =>
    `Đơn vị đã rời khối từ ngày ${formatDate(since)} nên không rà soát, thẩm định nữa. Nội dung đã gửi vẫn xem được.`,
  'weights-would-not-be-100': ({ total }) =>
    `Nếu chấp nhận cùng lúc các đề nghị đổi trọng số đang chờ, tổng trọng số của đơn vị là ${formatNumber(total)}, không phải 100. Hãy trả lại đề nghị làm lệch tổng, hoặc chờ đơn vị đề nghị điều chỉnh trọng số của chỉ tiêu khác cho đủ 100.`,
  'adjustments-moved': () =>
    'Các đề nghị đổi trọng số của đơn vị không còn như khi bạn mở trang: có đề nghị vừa được rút, gửi lại hoặc đã có kết quả. Chưa ghi kết quả nào. Hãy tải lại trang để xem rồi quyết định.',
  'adjustment-sent-again': ({ at }) =>
    `Đề nghị đã được đơn vị sửa và gửi lại lúc ${formatDateTime(at)}, khác với bản đang mở. Chưa ghi kết quả nào. Hãy tải lại trang để xem bản mới.`,
  'nothing-to-withdraw': ({ status }) =>
    status === 'draft'
      ? 'Bản này đang ở đơn vị (chưa gửi, hoặc vừa được rút lại). Hãy tải lại trang để sửa.'
      : status === 'returned'
        ? 'Bản này đã ở đơn vị (tổ thư ký vừa trả lại, hoặc đơn vị vừa rút lại). Hãy tải lại trang để xem mục cần sửa.'
        : status === 'accepted'
          ? 'Tổ thư ký vừa chấp nhận bản này, không rút lại được nữa.'
          : 'Bản này không còn chờ tổ thư ký, không rút lại được nữa. Hãy tải lại trang.',
  'review-begun': () =>
    'Tổ thư ký đã bắt đầu rà soát bản này nên không rút lại được nữa. Hãy báo tổ thư ký trả lại những mục cần sửa.',
  'withdrawal-too-late': ({ lastDay }) =>
    `Đã hết hạn gửi (${formatDate(lastDay)}): rút lại thì bản này thành quá hạn. Hãy báo tổ thư ký trả lại những mục cần sửa.`,
  'head-withdraws': () => 'Thủ trưởng đơn vị là người gửi nên cũng là người rút lại. Hãy báo thủ trưởng rút lại.',
  'changed-since-seen': () =>
    'Bản này đã thay đổi sau khi bạn mở trang nên chưa gửi gì. Hãy tải lại trang, xem lại nội dung rồi gửi.',
  'sheet-withdrawn': () =>
    'Đơn vị đã rút lại bản này để sửa; chưa ghi gì. Khi đơn vị gửi lại, bản mới hiện ở trang Rà soát.',
  'own-unit-review': () =>
    'Bạn không được rà soát nội dung do chính đơn vị mình gửi. Thành viên khác của tổ thư ký sẽ rà soát.',
  'not-under-review': ({ status }) =>
    status === 'accepted'
      ? 'Nội dung này đã được chấp nhận, không còn chờ rà soát.'
      : 'Nội dung này không ở trạng thái chờ rà soát. Hãy tải lại trang để xem trạng thái mới.',
};
