import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { PrintButton } from '@/components/ui/print-button';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { BoardPage } from '@/lib/scores/queries/board';
import { countWords } from '@/lib/scores/rules/board/words';

type Shown = BoardPage['shown'];

function State({ shown }: { shown: Shown }) {
  if (shown.kind === 'published') return <StatusBadge tone="success">Đã công bố</StatusBadge>;
  if (shown.final) return <StatusBadge tone="info">Đã thống nhất, chưa công bố</StatusBadge>;
  return <StatusBadge tone="progress">Tạm tính</StatusBadge>;
}

function asOf({ shown, counts, left }: BoardPage): string {
  if (shown.kind === 'published') {
    const again = shown.number > 1 ? ` lần ${formatNumber(shown.number)}, lý do: ${shown.reason}` : '';
    return `${shown.by} công bố${again} lúc ${formatDateTime(shown.at)}.`;
  }
  const gone = left > 0 ? `; ${formatNumber(left)} đơn vị đã rời khối, không tính` : '';
  const before = shown.final ? '' : 'Tạm tính, chưa dùng để xét khen thưởng. ';
  return `${before}Đến ${formatDateTime(shown.asOf)}: ${countWords(counts)}${gone}.`;
}

/** The query that keeps the chosen ranking in other addresses. */
export function viewQuery(shown: Shown): string {
  return shown.kind === 'published' ? `?view=${shown.number}` : '?view=standing';
}

/** Which ranking this is, how firm it is, and what can be done with it; on paper the title of the official table. */
export function BoardHeading({ page }: { page: BoardPage }) {
  const { campaign, board, shown, can } = page;
  const root = `/campaigns/${campaign.id}/ranking/scores` as const;
  const { title, number } = board.table;
  return (
    <PageHeader
      actions={
        <>
          {can.trial && <ButtonLink href={`${root}/trial`}>Thử phương án</ButtonLink>}
          {can.all && <ButtonLink href={`${root}/facts`}>Điều kiện và vi phạm</ButtonLink>}
          <ButtonLink download href={`${root}/export${can.all ? viewQuery(shown) : ''}`}>
            Tải Excel
          </ButtonLink>
          <PrintButton />
        </>
      }
      asOf={asOf(page)}
      description={`${title}, phiên bản ${number}.`}
      status={<State shown={shown} />}
      title={
        <>
          <span className="print:hidden">Xếp hạng theo điểm thi đua năm {campaign.year}</span>
          <span className="hidden print:inline">Bảng tổng hợp kết quả chấm điểm thi đua năm {campaign.year}</span>
        </>
      }
    />
  );
}
