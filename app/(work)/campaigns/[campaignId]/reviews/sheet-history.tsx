import { formatDateTime, formatNumber } from '@/lib/format';
import type { HistoryEntry } from '@/lib/reviews/queries/history';

function sentence({ kind, lines, returned }: HistoryEntry): string {
  switch (kind) {
    case 'submitted':
      return lines > 0 ? `gửi ${formatNumber(lines)} mục` : 'gửi';
    case 'withdrawn':
      return 'rút lại để sửa';
    case 'returned':
      return returned > 0 ? `trả lại ${formatNumber(returned)} mục` : 'trả lại';
    case 'accepted':
      return 'chấp nhận';
    case 'adjusted':
      return 'chấp nhận điều chỉnh một chỉ tiêu';
  }
}

/** Who sent, returned, accepted and adjusted, and when; the latest first. */
export function SheetHistory({ entries }: { entries: HistoryEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <details className="rounded-lg border border-line bg-surface px-4 py-2">
      <summary className="flex min-h-(--control) cursor-pointer items-center font-semibold">
        Lịch sử gửi và rà soát ({formatNumber(entries.length)})
      </summary>
      <ol className="divide-y divide-line pb-1">
        {entries.map((entry) => (
          <li className="flex flex-wrap gap-x-2 py-1.5" key={entry.number}>
            <span className="text-muted">{formatDateTime(entry.at)}</span>
            <span>
              <span className="font-medium">{entry.by}</span> {sentence(entry)}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
