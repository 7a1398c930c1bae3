import type { Href } from '@/components/ui/local-link';
import { daysBetween, formatDateTime, formatNumber, inSentence, periodInSentence, todayInVietnam } from '@/lib/format';
import type { QueueItem, QueueKind } from '@/lib/reviews/queries/queue';

export const kindWords: Readonly<Record<QueueKind, string>> = {
  registration: 'Đăng ký chỉ tiêu',
  report: 'Báo cáo kết quả',
  adjustment: 'Điều chỉnh chỉ tiêu',
};

/** "Báo cáo kết quả · Quý I/2026". */
export function itemWord(item: Pick<QueueItem, 'kind' | 'period'>, year: number): string {
  return item.period ? `${kindWords[item.kind]} ${periodInSentence(item.period, year)}` : kindWords[item.kind];
}

/** Where an item is reviewed. */
export function reviewHref(campaignId: string, item: QueueItem): Href {
  const reviews: Href = `/campaigns/${campaignId}/reviews`;
  if (item.kind === 'adjustment') return `${reviews}/adjustments/${item.id}`;
  return item.kind === 'registration'
    ? `${reviews}/targets/${item.unitId}`
    : `${reviews}/reports/${item.unitId}/${item.period}`;
}

/** Whole days since a moment, counted in days of Vietnam: "hôm nay", "3 ngày". */
export function waitedWord(since: string, now: Date): string {
  const days = daysBetween(todayInVietnam(new Date(since)), todayInVietnam(now));
  return days <= 0 ? 'hôm nay' : `${formatNumber(days)} ngày`;
}

/** What was just sent, as a sentence. */
export function sentSentence(item: QueueItem, year: number): string {
  const word = itemWord(item, year);
  const what = `${inSentence(word)} của ${item.unitName}`;
  const when = `lúc ${formatDateTime(item.since)}`;
  if (item.status === 'accepted') return `Đã gửi kết quả rà soát ${when}: chấp nhận ${what}.`;
  const lines = item.kind === 'adjustment' ? '' : ` ${formatNumber(item.returned)} mục trong`;
  return `Đã gửi kết quả rà soát ${when}: trả lại${lines} ${what}. Đơn vị sửa rồi gửi lại.`;
}
