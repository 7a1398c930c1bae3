import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import type { LeafSpread, SpreadPage } from '@/lib/cross-scores/queries/spread';
import { formatNumber } from '@/lib/format';

/** The criteria on which the scorers of a unit lie furthest apart, each with the way to its appraisal. */
export function SpreadLeaves({ page }: { page: SpreadPage }) {
  if (page.leaves.length === 0) return null;
  const columns: Column<LeafSpread>[] = [
    {
      header: 'Tiêu chí',
      rowHeader: true,
      cell: (leaf) => (
        <LocalLink
          className="row-link"
          href={`/campaigns/${page.campaign.id}/scores/${leaf.unitId}/${leaf.groupId}#c-${leaf.criterionId}`}
        >
          {leaf.code} {leaf.title}
        </LocalLink>
      ),
    },
    { header: 'Đơn vị được chấm', className: 'long', cell: (leaf) => leaf.unitName },
    { header: 'Điểm chuẩn', numeric: true, cell: (leaf) => formatNumber(leaf.maximum) },
    { header: 'Tự chấm', numeric: true, cell: (leaf) => formatNumber(leaf.claimed) },
    { header: 'Trung bình', numeric: true, cell: (leaf) => formatNumber(leaf.spread.mean) },
    { header: 'Thấp nhất', numeric: true, cell: (leaf) => formatNumber(leaf.spread.lowest) },
    { header: 'Cao nhất', numeric: true, cell: (leaf) => formatNumber(leaf.spread.highest) },
    { header: 'Chênh', numeric: true, cell: (leaf) => formatNumber(leaf.spread.range) },
  ];
  return (
    <Panel
      description={`${formatNumber(page.leaves.length)} tiêu chí chênh nhiều nhất; bấm vào tiêu chí để xem lý do của từng đơn vị.`}
      flush
      title="Tiêu chí các đơn vị chấm khác nhau nhiều"
    >
      <Table
        caption="Tiêu chí chênh nhiều nhất"
        columns={columns}
        hideCaption
        rowKey={(leaf) => `${leaf.unitId} ${leaf.criterionId}`}
        rows={page.leaves}
      />
    </Panel>
  );
}
