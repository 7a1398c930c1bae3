import { Alert } from '@/components/ui/alert';
import { LocalLink } from '@/components/ui/local-link';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { BoardPage } from '@/lib/scores/queries/board';

/** For staff: what was published when and why, and the ranking as it stands since. */
export function PublicationList({ page }: { page: BoardPage }) {
  const { publications, shown, can, campaign } = page;
  if (!can.all || publications.length === 0) return null;
  const root = `/campaigns/${campaign.id}/ranking/scores` as const;
  const isShown = (number: number) => shown.kind === 'published' && shown.number === number;
  return (
    <nav aria-label="Các lần công bố" className="print:hidden">
      {shown.kind === 'standing' && (
        <Alert tone="info">Đây là bảng tính lại từ điểm hiện có, không phải kết quả đã công bố.</Alert>
      )}
      <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1">
        {publications.map(({ number, at, reason }) => (
          <li key={number}>
            <LocalLink
              aria-current={isShown(number) ? 'page' : undefined}
              className="row-link"
              href={`${root}?view=${number}`}
            >
              Công bố lần {formatNumber(number)} ({formatDateTime(at)})
            </LocalLink>
            {reason && <span className="text-sm text-muted"> – {reason}</span>}
          </li>
        ))}
        <li>
          <LocalLink
            aria-current={shown.kind === 'standing' ? 'page' : undefined}
            className="row-link"
            href={`${root}?view=standing`}
          >
            Bảng tính từ điểm hiện có
          </LocalLink>
        </li>
      </ul>
    </nav>
  );
}
