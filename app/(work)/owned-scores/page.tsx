import type { Metadata } from 'next';
import { LeftBadge } from '@/components/left-badge';
import { ScoreStatusBadge } from '@/components/score-status';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { formatDate, formatNumber } from '@/lib/format';
import { listOwnedSheets, type OwnedRow } from '@/lib/scores/queries/owned';

export const metadata: Metadata = { title: 'Tiêu chí được giao thẩm định' };

const columns: Column<OwnedRow>[] = [
  {
    header: 'Đơn vị được chấm',
    rowHeader: true,
    cell: (row) => (
      <>
        <LocalLink className="row-link" href={`/owned-scores/${row.campaignId}/${row.unitId}`}>
          {row.unitName}
        </LocalLink>{' '}
        <LeftBadge since={row.leftSince} />
      </>
    ),
  },
  { header: 'Khối thi đua', cell: (row) => row.blocName },
  { header: 'Năm', cell: (row) => String(row.year), numeric: true },
  {
    header: 'Đã thẩm định',
    cell: (row) => `${formatNumber(row.decided)}/${formatNumber(row.items)}`,
    numeric: true,
  },
  {
    header: 'Trạng thái',
    cell: (row) =>
      row.takenOver ? (
        'Tổ thư ký thẩm định thay'
      ) : (
        <ScoreStatusBadge answerBy={null} returned={0} status={row.status} />
      ),
  },
  { header: 'Hạn', cell: (row) => formatDate(row.closesOn) },
];

/** Sheets of other units in which the reader's unit appraises items. */
export default async function OwnedScoresPage() {
  const rows = await listOwnedSheets(await requireActor());
  return (
    <>
      <PageHeader
        description="Bảng tiêu chí của các khối giao đơn vị bạn thẩm định một số tiêu chí. Không đơn vị nào thẩm định tiêu chí của chính mình."
        title="Tiêu chí được giao thẩm định"
      />
      <Panel flush>
        {rows.length === 0 ? (
          <EmptyState title="Chưa có tiêu chí nào chờ đơn vị bạn thẩm định">
            Khi một đơn vị gửi bản tự chấm có tiêu chí giao cho đơn vị bạn, bản đó hiện ở đây.
          </EmptyState>
        ) : (
          <Table
            caption={`${formatNumber(rows.length)} bản chấm điểm`}
            columns={columns}
            rowKey={(row) => `${row.campaignId}/${row.unitId}`}
            rows={rows}
          />
        )}
      </Panel>
    </>
  );
}
