import { formatDate, formatNumber } from '@/lib/format';
import type { SheetStatus } from '@/lib/reviews/rules';
import { StatusBadge, type Tone } from './ui/badge';

export type ShownStatus = SheetStatus | 'not-started';

const WORDS: Readonly<Record<ShownStatus, string>> = {
  'not-started': 'Chưa bắt đầu',
  draft: 'Đang làm',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Hoàn thành',
};

const TONES: Readonly<Record<ShownStatus, Tone>> = {
  'not-started': 'neutral',
  draft: 'progress',
  submitted: 'info',
  returned: 'warning',
  accepted: 'success',
};

type SheetStatusBadgeProps = {
  status: ShownStatus;
  /** How many lines went back to the unit. */
  returned?: number;
  /** The day on which it should have been there, when it was not. */
  lateSince?: string | null;
};

/** Where a registration or report stands: a word with a sign, and since when it is late. */
export function SheetStatusBadge({ status, returned = 0, lateSince }: SheetStatusBadgeProps) {
  const count = status === 'returned' && returned > 0 ? ` (${formatNumber(returned)} mục)` : '';
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <StatusBadge tone={lateSince ? 'danger' : TONES[status]}>{`${WORDS[status]}${count}`}</StatusBadge>
      {lateSince && <span className="text-sm text-danger">chậm từ {formatDate(lateSince)}</span>}
    </span>
  );
}
