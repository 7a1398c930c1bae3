import { formatNumber } from '@/lib/format';
import type { FactRefusal } from '@/lib/scores/rules/facts';
import type { PublicationRefusal } from '@/lib/scores/rules/publication';
import type { Messages } from './dictionary';

export const scoreRankingMessages: Messages<FactRefusal | PublicationRefusal> = {
  'own-unit-fact': () => 'Bạn không được xác nhận cho chính đơn vị mình. Thành viên khác của tổ thư ký sẽ xác nhận.',
  'fact-unknown': () => 'Nội dung này không còn trong bảng tiêu chí. Hãy tải lại trang.',
  'fact-without-reason': () => 'Ghi lý do, hoặc số/ký hiệu văn bản làm căn cứ.',
  'facts-refused': ({ count }) =>
    `Chưa lưu xác nhận nào: ${formatNumber(Number(count))} ô cần xem lại, lý do ghi ngay tại từng ô.`,
  'fact-adopted': () => 'Điểm của đơn vị đã được hội nghị thông qua nên xác nhận này không sửa được nữa.',
  'fact-published': () => 'Kết quả thi đua đã công bố nên xác nhận này không sửa được nữa.',
  'publication-unconfirmed': () => 'Đánh dấu vào ô xác nhận trước khi công bố.',
  'publication-open': ({ count }) =>
    `Còn ${formatNumber(count)} đơn vị đã gửi bản tự chấm nhưng hội nghị chưa thông qua điểm, nên chưa công bố được.`,
  'nothing-to-publish': () => 'Chưa đơn vị nào có điểm được hội nghị thông qua, nên chưa có kết quả để công bố.',
  'publication-changed': ({ units }) =>
    `Số đơn vị đã thay đổi: nay có ${formatNumber(units)} đơn vị có điểm thống nhất. Chưa công bố gì. Hãy tải lại trang.`,
  'publication-done': ({ number }) =>
    number === 0
      ? 'Chưa có kết quả nào được công bố. Hãy tải lại trang.'
      : `Kết quả đã được công bố (lần ${formatNumber(number)}). Hãy tải lại trang để xem.`,
  'publication-without-reason': () => 'Ghi lý do công bố lại.',
  'publication-unchanged': ({ number }) =>
    `Kết quả vẫn như lần công bố ${formatNumber(number)}, nên không công bố lại.`,
};
