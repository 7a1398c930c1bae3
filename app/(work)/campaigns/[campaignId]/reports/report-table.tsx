import { LeftBadge } from '@/components/left-badge';
import { SheetStatusBadge } from '@/components/sheet-status';
import { LocalLink } from '@/components/ui/local-link';
import { type Column, Table } from '@/components/ui/table';
import { periods } from '@/lib/campaigns/rules/phases';
import { formatDate, inSentence, periodLabel } from '@/lib/format';
import { heldWords } from '@/lib/messages/statuses';
import type { ReportCell, ReportList, ReportRow } from '@/lib/reports/queries/list';

/** The other units of the campaign and where each of their four reports stands. */
export function ReportTable({ list }: { list: ReportList }) {
  const { campaign } = list;
  const columns: Column<ReportRow>[] = [
    {
      header: 'Đơn vị',
      rowHeader: true,
      cell: (row) => (
        <>
          {row.unitName} <LeftBadge since={row.leftSince} />
          {row.held && <span className="block text-sm font-normal text-muted">{inSentence(heldWords[row.held])}</span>}
        </>
      ),
    },
    ...periods.map((period, index) => ({
      header: periodLabel(period, campaign.year),
      cell: (row: ReportRow) => {
        const cell = row.cells[index];
        return cell && <PeriodCell campaignId={campaign.id} cell={cell} row={row} />;
      },
    })),
  ];
  return (
    <Table
      caption="Tình hình báo cáo của các đơn vị"
      columns={columns}
      hideCaption
      rowKey={(row) => row.unitId}
      rows={list.others}
    />
  );
}

function PeriodCell({ campaignId, row, cell }: { campaignId: string; row: ReportRow; cell: ReportCell }) {
  const badge = (
    <SheetStatusBadge
      answerBy={cell.answerBy}
      overdue={cell.overdue}
      returned={cell.returned}
      sentLate={cell.late}
      status={cell.state}
    />
  );
  const href = `/campaigns/${campaignId}/reports/${row.unitId}/${cell.period}` as const;
  return (
    <span className="inline-grid justify-items-start gap-0.5">
      {badge}
      {cell.readable && (
        <LocalLink className="row-link text-sm" href={href}>
          Xem báo cáo<span className="sr-only"> của {row.unitName}</span>
        </LocalLink>
      )}
      {cell.state === 'not-due' && cell.opensOn && (
        <span className="text-sm text-muted">Từ {formatDate(cell.opensOn)}</span>
      )}
      {(cell.state === 'none' || cell.state === 'draft') && cell.closesOn && !cell.overdue && (
        <span className="text-sm text-muted">Hạn {formatDate(cell.closesOn)}</span>
      )}
    </span>
  );
}
