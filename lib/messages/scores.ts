import { pointsWords } from '@/lib/criteria/rules/words';
import { formatDate, formatNumber } from '@/lib/format';
import type { AgreementRefusal } from '@/lib/scores/rules/agreement';
import type { DecisionRefusal } from '@/lib/scores/rules/answers';
import type { OwnerRefusal } from '@/lib/scores/rules/owners';
import type { WhatIfRefusal } from '@/lib/scores/rules/ranking/what-if';
import type { AppraisalRefusal, ScoreSenderRefusal, ScoreSheetRefusal } from '@/lib/scores/rules/sheet';
import type { Messages } from './dictionary';
import { scoreStatusWords } from './statuses';

/** Phases have their sentences with campaigns. */
type WorkRefusal =
  | Exclude<ScoreSheetRefusal, { reason: `phase-${string}` }>
  | ScoreSenderRefusal
  | AppraisalRefusal
  | AgreementRefusal
  | OwnerRefusal
  | { reason: 'appraisal-begun' }
  | { reason: 'score-line-closed' }
  | { reason: 'scores-incomplete'; count: number };

/** What agreeing to all plain claims at once came to; another tab or person may have done it before. */
export function claimsAgreedWords(count: number): string {
  return count === 0
    ? 'Không còn tiêu chí nào chờ đồng ý, nên không ghi gì thêm.'
    : `Đã đồng ý điểm tự chấm của ${formatNumber(count)} tiêu chí.`;
}

export const scoreMessages: Messages<DecisionRefusal | WhatIfRefusal | WorkRefusal> = {
  'decided-not-number': () => 'Điểm phải là số, ví dụ 9,5.',
  'decided-too-fine': ({ decimals }) =>
    decimals === 0 ? 'Điểm phải là số nguyên.' : `Điểm có nhiều nhất ${decimals} chữ số sau dấu phẩy.`,
  'decided-absurd': ({ most }) => `Điểm quá lớn, nhiều nhất là ${formatNumber(most)}; có thể gõ nhầm.`,
  'decided-above': ({ most, standard }) =>
    most === standard
      ? `Tiêu chí này cao nhất ${pointsWords(most)} (điểm chuẩn).`
      : `Tiêu chí này cao nhất ${pointsWords(most)} (điểm chuẩn ${formatNumber(standard)} và điểm thưởng).`,
  'decided-below': ({ least }) => `Tiêu chí này thấp nhất ${pointsWords(least)}.`,
  'decided-without-reason': ({ points, computed }) =>
    computed === null
      ? `Chưa đủ dữ liệu để tính điểm, nên phải ghi lý do cho ${pointsWords(points)}.`
      : `Điểm ${formatNumber(points)} khác điểm tính theo bảng (${formatNumber(computed)}), nên phải ghi lý do.`,
  'what-if-criterion-unknown': () => 'Tiêu chí muốn thử không còn trong bảng.',
  'what-if-number-absurd': ({ most }) => `Giá trị muốn thử phải là số từ 0 đến ${formatNumber(most)}.`,
  'what-if-without-points': () => 'Tiêu chí không có điểm chuẩn nên không thử thay đổi điểm được.',
  'criteria-not-issued': () => 'Khối chưa ban hành bảng tiêu chí nên chưa chấm điểm được.',
  'scores-sent': ({ status }) =>
    status === 'submitted'
      ? 'Bản tự chấm đã gửi và đang chờ thẩm định, không sửa được nữa.'
      : `Bản tự chấm ở trạng thái “${scoreStatusWords[status]}”, không sửa được nữa.`,
  'answer-overdue': ({ answerBy }) =>
    `Đã quá hạn giải trình (${formatDate(answerBy)}), không sửa được nữa. Tổ thư ký sẽ thẩm định tiếp theo nội dung đã gửi.`,
  'score-line-closed': () => 'Tiêu chí này không bị trả lại nên không sửa được.',
  'scores-head-only': () => 'Thủ trưởng đơn vị là người gửi bản tự chấm. Hãy báo thủ trưởng kiểm tra và gửi.',
  'appraisal-begun': () =>
    'Tổ thư ký, đơn vị phụ trách tiêu chí hoặc đơn vị chấm chéo đã bắt đầu xem bản này nên không rút lại được nữa. Hãy báo tổ thư ký trả lại những tiêu chí cần sửa.',
  'scores-incomplete': ({ count }) =>
    `Còn ${formatNumber(count)} tiêu chí chưa hoàn thành. Danh sách ở phần Kiểm tra bên dưới.`,
  'own-unit-appraisal': () =>
    'Bạn không được thẩm định điểm của chính đơn vị mình. Thành viên khác của tổ thư ký sẽ thẩm định.',
  'not-under-appraisal': ({ status }) =>
    `Bản chấm điểm ở trạng thái “${scoreStatusWords[status]}”, không phải đang chờ thẩm định. Hãy tải lại trang.`,
  'appraisal-undecided': ({ count }) =>
    `Còn ${formatNumber(count)} tiêu chí chưa thẩm định xong. Mỗi tiêu chí cần điểm thẩm định, và lý do khi khác điểm tự chấm.`,
  'appraisal-changed': ({ asked }) =>
    `Một người thẩm định khác vừa thay đổi: nay có ${formatNumber(asked)} tiêu chí cần giải trình. Chưa gửi gì. Hãy tải lại trang.`,
  'agreement-begun': ({ count }) =>
    `Đã có điểm thống nhất ở ${formatNumber(count)} tiêu chí. Hãy xóa các điểm này rồi mở lại, hoặc sửa bằng điểm thống nhất.`,
  'agreed-without-reason': () => 'Điểm thống nhất khác điểm thẩm định, nên phải ghi lý do.',
  'not-in-meeting': ({ status }) =>
    `Bản chấm điểm ở trạng thái “${scoreStatusWords[status]}”, không phải đang chờ thống nhất. Hãy tải lại trang.`,
  'nothing-to-adopt': () => 'Chưa có đơn vị nào được thẩm định xong.',
  'adoption-open': ({ count }) => `Còn ${formatNumber(count)} đơn vị chưa thẩm định xong nên chưa thông qua được.`,
  'adoption-changed': ({ units }) =>
    `Số đơn vị đã thay đổi: nay có ${formatNumber(units)} đơn vị đã thẩm định. Chưa thông qua gì. Hãy tải lại trang.`,
  'adoption-undecided': ({ unit, criteria }) =>
    `Bảng tiêu chí có phiên bản mới sau khi thẩm định ${unit}: tiêu chí ${criteria} chưa có điểm. Hãy nhập điểm thống nhất của tiêu chí này ở trang chấm điểm của đơn vị rồi thông qua.`,
  'owner-appraises': ({ owner }) =>
    `Tiêu chí này do ${owner} thẩm định. Nếu cần, tổ thư ký nhận thẩm định thay và ghi lý do ở trang chấm điểm của đơn vị.`,
  'owner-taken-over': ({ by, why }) => `${by} (tổ thư ký) đã nhận thẩm định thay, lý do: ${why}.`,
  'owners-unfinished': ({ owners }) =>
    `Còn chờ ${owners} thẩm định xong. Tổ thư ký có thể nhận thẩm định thay và ghi lý do.`,
  'answer-still-open': ({ answerBy }) => `Đơn vị còn được giải trình đến hết ngày ${formatDate(answerBy)}.`,
};
