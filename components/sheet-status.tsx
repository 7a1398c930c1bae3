import { formatDate } from '@/lib/format';
import { type ShownStatus, statusWord } from '@/lib/messages/statuses';
import { StatusBadge, type Tone } from './ui/badge';

export const statusTones: Readonly<Record<ShownStatus, Tone>> = {
  none: 'neutral',
  unsent: 'neutral',
  draft: 'progress',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
};

type SheetStatusBadgeProps = {
  status: ShownStatus;
  /** How many lines went back to the unit. */
  returned?: number | null;
  /** Nothing was sent though the time is over. */
  overdue?: boolean;
  /** The last day that was missed. */
  lateSince?: string | null;
  /** Sent, but after the last day. */
  sentLate?: boolean;
  /** What else there is to say instead of the plain word. */
  word?: string;
};

/** Where a registration or report stands: a word with a sign, and whether it is or came late. */
export function SheetStatusBadge({ status, returned, overdue, lateSince, sentLate, word }: SheetStatusBadgeProps) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <StatusBadge tone={lateSince ? 'danger' : statusTones[status]}>
        {word ?? statusWord(status, returned ?? 0)}
      </StatusBadge>
      {overdue && <StatusBadge tone="danger">Quá hạn</StatusBadge>}
      {lateSince && <span className="text-sm text-danger">quá hạn từ {formatDate(lateSince)}</span>}
      {sentLate && <span className="text-sm text-warning">gửi sau hạn</span>}
    </span>
  );
}
