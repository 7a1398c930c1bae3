import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { RankingPage, RankingRow } from '@/lib/rankings/queries/ranking';
import { UnitName } from './unit-name';

function groupCell(row: RankingRow, code: string) {
  const group = row.result?.groups.find((one) => one.code === code);
  if (!group) return <span className="text-muted">Không có chỉ tiêu</span>;
  return (
    <span className="inline-flex flex-col items-end">
      {group.reported > 0 ? formatNumber(group.completion, { decimals: 2 }) : '–'}
      <span className="text-sm text-muted">
        {formatNumber(group.reported)}/{formatNumber(group.targets)} có kết quả
      </span>
    </span>
  );
}

/** How far each group of targets is completed, of the units whose results the reader may see. */
export function GroupTable({ page, rows }: { page: RankingPage; rows: RankingRow[] }) {
  const shown = rows.filter((row) => row.result && row.result.groups.length > 0);
  if (shown.length === 0) return null;
  const columns: Column<RankingRow>[] = [
    {
      header: 'Đơn vị',
      cell: (row) => <UnitName campaignId={page.campaign.id} row={row} />,
      rowHeader: true,
      className: 'min-w-56',
    },
    ...page.groups.map(
      ({ code, name }): Column<RankingRow> => ({
        header: `${name} (%)`,
        cell: (row) => groupCell(row, code),
        numeric: true,
      }),
    ),
  ];
  return (
    <Panel
      description="Theo trọng số trong nhóm; chỉ tiêu chưa có kết quả tính là 0."
      flush
      title="Hoàn thành theo nhóm chỉ tiêu"
    >
      <Table
        caption="Bảng hoàn thành theo nhóm chỉ tiêu"
        columns={columns}
        hideCaption
        rowKey={(row) => row.unitId}
        rows={shown}
        wide
      />
    </Panel>
  );
}
