import type { Href } from '@/components/ui/local-link';
import { daysBetween, formatDateTime, formatNumber, inSentence, periodInSentence, todayInVietnam } from '@/lib/format';
import type { QueueItem, QueueKind } from '@/lib/reviews/queries/queue';

export const kindWords: Readonly<Record<QueueKind, string>> = {
  registration: 'Đăng ký chỉ tiêu',
  report: 'Báo cáo kết quả',
  adjustment: 'Điều chỉnh chỉ tiêu',
};

type Named = Pick<QueueItem, 'kind' | 'period' | 'target'>;

/** "Báo cáo kết quả Quý I/2026", "Điều chỉnh chỉ tiêu số 3": what a unit sent, told from the others it sent. */
export function itemWord({ kind, period, target }: Named, year: number): string {
  if (target) return `${kindWords[kind]} số ${formatNumber(target.place)}`;
  return period ? `${kindWords[kind]} ${periodInSentence(period, year)}` : kindWords[kind];
}

/** The same with the text of the target, for what is read alone: a link, a sentence. */
export function itemName(item: Named, year: number): string {
  return item.target ? `${itemWord(item, year)} “${item.target.text}”` : itemWord(item, year);
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

/** What one act has just decided, as a sentence; empty where nothing was. Several are adjustments accepted together. */
export function sentSentence(items: readonly QueueItem[], year: number): string {
  const [item] = items;
  if (!item) return '';
  const names = items.map((one) => inSentence(itemName(one, year)));
  const what = `${names.join('; ')} của ${item.unitName}`;
  const when = `lúc ${formatDateTime(item.since)}`;
  if (item.status === 'accepted') return `Đã gửi kết quả rà soát ${when}: chấp nhận ${what}.`;
  const lines = item.kind === 'adjustment' ? '' : ` ${formatNumber(item.returned)} mục trong`;
  return `Đã gửi kết quả rà soát ${when}: trả lại${lines} ${what}. Đơn vị sửa rồi gửi lại.`;
}
