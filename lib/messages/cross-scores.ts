import type { AssignmentRefusal } from '@/lib/cross-scores/rules/assignment';
import type { CrossRefusal } from '@/lib/cross-scores/rules/sheet';
import type { SuggestionRefusal } from '@/lib/cross-scores/rules/suggestion';
import { formatDate, formatNumber } from '@/lib/format';
import type { Messages } from './dictionary';
import { crossStatusWords } from './statuses';

type Own = Exclude<CrossRefusal, { reason: `phase-${string}` }> | AssignmentRefusal | SuggestionRefusal;

export const crossMessages: Messages<Own> = {
  'cross-own-unit': () => 'Không đơn vị nào chấm chéo chính mình. Hãy chọn hai đơn vị khác nhau.',
  'cross-not-a-member': () => 'Đơn vị này không phải thành viên của khối trong năm.',
  'cross-unit-left': ({ unit, since }) =>
    `${unit} đã rời khối từ ngày ${formatDate(since)}, không phân công chấm chéo được.`,
  'cross-related-units': () =>
    'Một đơn vị được hình thành từ đơn vị kia (sáp nhập, chia tách) nên không chấm chéo nhau được.',
  'cross-pair-exists': ({ scorer, scored }) => `${scorer} đã được phân công chấm ${scored}.`,
  'cross-both-ways': ({ scorer, scored }) =>
    `${scored} đã được phân công chấm ${scorer}, nên phân công này thành chấm hai chiều. Nếu vẫn cần, hãy ghi lý do.`,
  'cross-assign-late': ({ scorer, closedOn }) =>
    `Hạn chấm chéo của ${scorer} đã hết ngày ${formatDate(closedOn)} nên không phân công thêm được. Nếu cần, hãy gia hạn chấm chéo cho đơn vị này trước.`,
  'cross-begun': ({ status }) =>
    `Phiếu chấm chéo ở trạng thái “${crossStatusWords[status]}”, không bỏ phân công được nữa. Nếu không chấm được, đơn vị chấm từ chối và ghi lý do.`,
  'cross-closed': ({ status }) =>
    status === 'sent'
      ? 'Phiếu chấm chéo đã gửi, không sửa được nữa.'
      : 'Đơn vị đã từ chối chấm chéo đơn vị này, không chấm được nữa.',
  'cross-nothing-sent': () => 'Đơn vị được chấm chưa gửi bản tự chấm nên chưa chấm chéo được.',
  'cross-appraised': () => 'Đơn vị này đã được thẩm định xong, không chấm chéo được nữa.',
  'cross-scored-left': ({ since }) =>
    `Đơn vị được chấm đã rời khối từ ngày ${formatDate(since)}, không cần chấm chéo nữa.`,
  'cross-head-only': () => 'Thủ trưởng đơn vị là người gửi hoặc từ chối phiếu chấm chéo. Hãy báo thủ trưởng kiểm tra.',
  'cross-incomplete': ({ count }) =>
    `Còn ${formatNumber(count)} tiêu chí chưa chấm xong. Danh sách ở phần Kiểm tra bên dưới.`,
  'cross-abstain-unexplained': () => 'Hãy ghi lý do đơn vị không chấm chéo đơn vị này.',
  'cross-too-few-units': ({ units, each, most }) =>
    most === 0
      ? `Khối có ${formatNumber(units)} đơn vị nên không tránh được chấm hai chiều. Hãy phân công từng lượt và ghi lý do.`
      : each < 1
        ? 'Mỗi đơn vị phải chấm ít nhất 1 đơn vị.'
        : `Với ${formatNumber(units)} đơn vị, mỗi đơn vị chấm nhiều nhất ${formatNumber(most)} đơn vị; nhiều hơn thì có hai đơn vị chấm lẫn nhau.`,
  'cross-over-assigned': ({ unit, each }) =>
    `${unit} đã có hơn ${formatNumber(each)} lượt chấm hoặc được chấm. Hãy tăng số đơn vị mỗi đơn vị chấm, hoặc bỏ bớt phân công.`,
  'cross-nothing-to-suggest': ({ each }) =>
    `Mỗi đơn vị đã chấm và được chấm đủ ${formatNumber(each)} lượt, không cần phân công thêm.`,
  'cross-not-equal': ({ each, kept }) =>
    `Giữ nguyên ${formatNumber(kept)} lượt đã phân công thì không chia đều được ${formatNumber(each)} lượt cho mỗi đơn vị. Hãy bỏ bớt phân công, đổi số lượt, hoặc phân công thêm bằng tay.`,
};
