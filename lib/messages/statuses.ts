import { formatNumber } from '@/lib/format';
import type { SheetStatus } from '@/lib/reviews/rules';

/** `none`: not begun; `unsent`: nothing was sent, which is all that others may know of a draft. */
export type ShownStatus = SheetStatus | 'none' | 'unsent';

/** The five words in which the whole product says where a registration, a report or a task stands. */
export const statusWords: Readonly<Record<ShownStatus, string>> = {
  none: 'Chưa bắt đầu',
  unsent: 'Chưa gửi',
  draft: 'Đang làm',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  accepted: 'Hoàn thành',
};

/** The plain word, with how many lines went back: "Bị trả lại (3 mục)". */
export function statusWord(status: ShownStatus, returned = 0): string {
  const word = statusWords[status];
  return status === 'returned' && returned > 0 ? `${word} (${formatNumber(returned)} mục)` : word;
}
