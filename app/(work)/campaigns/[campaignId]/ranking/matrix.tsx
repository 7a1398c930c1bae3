import { dutyStateHtml } from '@/components/duty-state';
import { badgeHtml } from '@/components/ui/badge-html';
import { Panel } from '@/components/ui/panel';
import { type TextColumn, TextTable } from '@/components/ui/text-table';
import { sheetDuties } from '@/lib/duties/rules/state';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatNumber } from '@/lib/format';
import type { RankingRow } from '@/lib/rankings/queries/ranking';
import { tallyOf } from '@/lib/rankings/rules/order';
import { sortLink, type TableInput } from './sort-link';
import { unitNameHtml } from './unit-name';

function sentenceOf(shown: RankingRow[], total: number): string {
  const rows = shown.filter((row) => row.leftSince === null);
  const late = rows.filter((row) => tallyOf(row.states).late > 0).length;
  const accepted = rows.filter((row) => row.states.registration.status === 'accepted').length;
  const registered = `${formatNumber(accepted)}/${formatNumber(rows.length)} đơn vị có đăng ký được chấp nhận`;
  const search = shown.length < total ? ' (trong số đang lọc)' : '';
  return `${registered}, ${late === 0 ? 'không đơn vị nào chậm đăng ký, báo cáo' : `${formatNumber(late)} đơn vị chậm đăng ký, báo cáo`}${search}.`;
}

/** All units by what they owe: registration and four reports, and what was returned, is late, is accepted. */
export function Matrix(input: TableInput) {
  const { page, rows } = input;
  const columns: TextColumn<RankingRow>[] = [
    {
      header: 'Đơn vị',
      cell: (row) => unitNameHtml(row, page.campaign.id),
      rowHeader: true,
      sort: sortLink(input, 'name'),
      headerClass: 'min-w-56',
    },
    ...sheetDuties.map(
      (duty): TextColumn<RankingRow> => ({
        header: duty === 'registration' ? 'Đăng ký' : dutyLabels[duty],
        cell: (row) => dutyStateHtml(row.states[duty]),
      }),
    ),
    {
      header: 'Bị trả lại (mục)',
      cell: (row) => formatNumber(tallyOf(row.states).returned),
      numeric: true,
      sort: sortLink(input, 'returned', true),
    },
    {
      header: 'Quá hạn (việc)',
      cell: (row) => {
        const { late } = tallyOf(row.states);
        return late > 0 ? badgeHtml('danger', `${formatNumber(late)} việc`) : '0';
      },
      numeric: true,
      sort: sortLink(input, 'late', true),
    },
    {
      header: 'Hoàn thành (việc)',
      cell: (row) => {
        const { accepted, owed } = tallyOf(row.states);
        return `${formatNumber(accepted)}/${formatNumber(owed)}`;
      },
      numeric: true,
      sort: sortLink(input, 'accepted', true),
    },
  ];
  return (
    <Panel description={sentenceOf(rows, page.rows.length)} flush title="Đăng ký và báo cáo của các đơn vị">
      <TextTable
        caption="Tình trạng đăng ký và báo cáo của từng đơn vị"
        columns={columns}
        hideCaption
        rowClassName={(row) => (row.leftSince !== null ? 'text-muted' : undefined)}
        rows={rows}
        wide
      />
    </Panel>
  );
}
