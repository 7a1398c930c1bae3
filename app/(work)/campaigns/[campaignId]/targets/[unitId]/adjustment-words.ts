import { formatDate, formatNumber } from '@/lib/format';
import type { AdjustedValues } from '@/lib/reviews/rules/adjustments';
import { adjustedFields } from '@/lib/targets/rules/adjustment';

const shownValue = (value: string | null) => {
  if (value === null || value === '') return '(trống)';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? formatNumber(value) : value;
};

const fieldWords: Record<keyof AdjustedValues, string> = {
  text: 'nội dung',
  measure: 'đơn vị tính',
  planned: 'kế hoạch',
  plannedOn: 'kế hoạch',
  dueOn: 'thời hạn',
  weight: 'trọng số',
  note: 'ghi chú',
};

/** What an adjustment changes: "kế hoạch 95 → 98; trọng số 10 → 12". */
export function adjustmentWords(before: AdjustedValues, after: AdjustedValues): string {
  return adjustedFields(before, after)
    .map((key) => `${fieldWords[key]} ${shownValue(before[key])} → ${shownValue(after[key])}`)
    .join('; ');
}
