import type { ReportState } from '@/lib/reports/queries/list';
import { StatusBadge, type Tone } from './ui/badge';

const words: Record<ReportState, { tone: Tone; text: string }> = {
  none: { tone: 'neutral', text: 'Chưa gửi' },
  draft: { tone: 'progress', text: 'Đang làm' },
  submitted: { tone: 'info', text: 'Đã gửi' },
  returned: { tone: 'warning', text: 'Bị trả lại' },
  accepted: { tone: 'success', text: 'Hoàn thành' },
};

type ReportBadgeProps = { state: ReportState; late?: boolean; overdue?: boolean; returned?: number; own?: boolean };

/** Where a report stands, in a word; what came late says so. */
export function ReportBadge({ state, late, overdue, returned = 0, own }: ReportBadgeProps) {
  const { tone, text } = words[state];
  const label = state === 'none' && own ? 'Chưa bắt đầu' : text;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <StatusBadge tone={tone}>
        {label}
        {state === 'returned' && returned > 0 && ` (${returned} mục)`}
      </StatusBadge>
      {overdue && <StatusBadge tone="danger">Quá hạn</StatusBadge>}
      {late && <StatusBadge tone="warning">Gửi muộn</StatusBadge>}
    </span>
  );
}
