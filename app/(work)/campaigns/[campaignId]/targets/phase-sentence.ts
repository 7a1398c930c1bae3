import type { PhaseState } from '@/lib/campaigns/rules/phases';
import { formatDate } from '@/lib/format';
import type { ListStatus } from '@/lib/targets/queries/list';

/** Until when the registration may be written, as a sentence. */
export function phaseSentence(phase: PhaseState, status: ListStatus): string {
  switch (phase.state) {
    case 'unplanned':
      return 'Chưa định thời gian đăng ký.';
    case 'upcoming':
      return `Đăng ký mở từ ${formatDate(phase.opensOn)} đến hết ${formatDate(phase.closesOn)}.`;
    case 'open':
      return `Hạn đăng ký: hết ngày ${formatDate(phase.closesOn)}${phase.extended ? ' (đã gia hạn cho đơn vị)' : ''}.`;
    case 'closed':
      return status === 'returned'
        ? `Hạn đăng ký chung ${formatDate(phase.closedOn)} đã qua, nhưng các mục bị trả lại vẫn sửa và gửi lại được.`
        : `Đã hết hạn đăng ký từ ${formatDate(phase.closedOn)}.`;
  }
}
