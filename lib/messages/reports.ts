import { formatDate } from '@/lib/format';
import type { ResultRefusal, SendRefusal, SheetRefusal, Unopened } from '@/lib/reports/rules/sheet';
import type { Messages } from './dictionary';

/** Phases and answers have their sentences with campaigns and reviews. */
type OwnRefusal = Exclude<SheetRefusal | SendRefusal, { reason: `phase-${string}` | 'answer-missing' }> | ResultRefusal;

/** Why a unit without an accepted registration reports nothing yet. */
export function notYetReportingWords(unopened: Unopened | null): string {
  if (unopened === null) return 'Đăng ký chỉ tiêu của đơn vị chưa được chấp nhận.';
  const when = unopened.opensOn === null ? 'chưa định thời gian' : `mở từ ngày ${formatDate(unopened.opensOn)}`;
  return `Đăng ký chỉ tiêu chưa mở (${when}). Đơn vị báo cáo được sau khi đăng ký và được chấp nhận.`;
}

export const reportMessages: Messages<OwnRefusal> = {
  'registration-not-accepted': () => 'Đăng ký chỉ tiêu của đơn vị chưa được chấp nhận nên chưa báo cáo kết quả được.',
  'report-sent': ({ status }) =>
    status === 'accepted'
      ? 'Báo cáo này đã được chấp nhận, không sửa được nữa.'
      : 'Báo cáo này đã gửi và đang chờ tổ thư ký rà soát, không sửa được nữa.',
  'line-closed': () => 'Chỉ tiêu này không bị trả lại nên không sửa được.',
  'narrative-closed': () => 'Phần thuyết minh đã gửi, không sửa được nữa.',
  'result-not-number': () => 'Kết quả phải là số, ví dụ 1.234,5.',
  'result-too-long': () => 'Kết quả có nhiều nhất 16 chữ số trước dấu phẩy và 4 chữ số sau dấu phẩy.',
  'result-not-date': () => 'Ngày hoàn thành phải là ngày có thật, ví dụ 31/01/2026.',
  'result-in-future': () => 'Ngày hoàn thành không được sau hôm nay.',
  'result-not-yes-no': () => 'Chọn Có hoặc Không.',
  'head-only': () => 'Thủ trưởng đơn vị là người gửi báo cáo. Hãy báo thủ trưởng kiểm tra và gửi.',
  'nothing-to-report': () => 'Đơn vị không có chỉ tiêu nào được chấp nhận để báo cáo.',
  'results-missing': ({ count }) => `Còn ${count} chỉ tiêu chưa có kết quả và cũng chưa có ghi chú lý do.`,
};
