import { LeftBadge } from '@/components/left-badge';
import { ScoreStatusBadge } from '@/components/score-status';
import { LocalLink } from '@/components/ui/local-link';
import { type Column, Table } from '@/components/ui/table';
import { formatDate, formatNumber } from '@/lib/format';
import type { ScoreRow } from '@/lib/scores/queries/list';

const columns = (campaignId: string): Column<ScoreRow>[] => [
  {
    header: 'Đơn vị',
    rowHeader: true,
    cell: (row) => (
      <>
        {row.readable ? (
          <LocalLink className="row-link" href={`/campaigns/${campaignId}/scores/${row.unitId}`}>
            {row.unitName}
          </LocalLink>
        ) : (
          row.unitName
        )}{' '}
        <LeftBadge since={row.leftSince} />
      </>
    ),
  },
  {
    header: 'Trạng thái',
    cell: (row) => (
      <>
        <ScoreStatusBadge
          answerBy={row.answerBy}
          returned={row.returned}
          status={row.status}
          takenBack={row.takenBack}
        />
        {row.vetoes.length > 0 && (
          <span className="block text-sm text-muted">Không xếp loại: {row.vetoes.join('; ')}</span>
        )}
      </>
    ),
  },
  { header: 'Gửi lần đầu', cell: (row) => formatDate(row.sentAt) },
  { header: 'Tự chấm khi gửi', numeric: true, cell: (row) => formatNumber(row.claimed) },
  { header: 'Điểm thẩm định', numeric: true, cell: (row) => formatNumber(row.appraised) },
  { header: 'Điểm thống nhất', numeric: true, cell: (row) => formatNumber(row.agreed) },
];

/** The units of the bloc with where their scores stand; claimed and appraised side by side. */
export function ScoreTable({ campaignId, rows }: { campaignId: string; rows: readonly ScoreRow[] }) {
  return (
    <Table
      caption="Tình hình chấm điểm của các đơn vị"
      columns={columns(campaignId)}
      hideCaption
      rowKey={(row) => row.unitId}
      rows={rows}
    />
  );
}
