import { html } from '@/components/ui/html';
import { Panel } from '@/components/ui/panel';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import { formatNumber } from '@/lib/format';
import type { RankingPage, RankingRow } from '@/lib/rankings/queries/ranking';
import { unitNameHtml } from './unit-name';

function groupCell(row: RankingRow, code: string) {
  const group = row.result?.groups.find((one) => one.code === code);
  if (!group) return html`<span class="text-muted">Không có chỉ tiêu</span>`;
  const reached = group.reported > 0 ? formatNumber(group.completion, { decimals: 2 }) : '–';
  const told = `${formatNumber(group.reported)}/${formatNumber(group.targets)} có kết quả`;
  return html`<span class="two-lines">${reached}<small>${told}</small></span>`;
}

/** How far each group of targets is completed, of the units whose results the reader may see. */
export function GroupTable({ page, rows }: { page: RankingPage; rows: RankingRow[] }) {
  const shown = rows.filter((row) => row.result && row.result.groups.length > 0);
  if (shown.length === 0) return null;
  const columns: TextColumn<RankingRow>[] = [
    {
      header: 'Đơn vị',
      cell: (row) => unitNameHtml(row, page.campaign.id),
      rowHeader: true,
      headerClass: 'min-w-56',
    },
    ...page.groups.map(
      ({ code, name }): TextColumn<RankingRow> => ({
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
      <TextTable caption="Bảng hoàn thành theo nhóm chỉ tiêu" columns={columns} hideCaption rows={shown} wide />
    </Panel>
  );
}
