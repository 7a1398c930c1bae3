import { SheetStatusBadge } from '@/components/sheet-status';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatRelativeDue, periodLabel } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { notYetReportingWords } from '@/lib/messages/reports';
import { askToRegister, unregisteredWords } from '@/lib/messages/statuses';
import type { ReportCell, ReportList, ReportRow } from '@/lib/reports/queries/list';

/** The four periods of the viewer's own unit, big and clear. */
export function OwnReports({ list, row, today }: { list: ReportList; row: ReportRow; today: string }) {
  return (
    <Panel description={row.unitName} title="Báo cáo của đơn vị">
      {row.leftSince !== null && (
        <Alert className="mb-4">{refusalMessage({ reason: 'phase-unit-left', since: row.leftSince })}</Alert>
      )}
      {row.excused && row.leftSince === null && (
        <Alert className="mb-4">
          {unregisteredWords(row.excused)} {askToRegister}
        </Alert>
      )}
      {!row.registered && !row.excused && row.leftSince === null && (
        <Alert className="mb-4" tone={row.unopened ? 'info' : 'warning'} title="Chưa báo cáo kết quả được">
          {notYetReportingWords(row.unopened)}
        </Alert>
      )}
      <ol className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
        {row.cells.map((cell) => (
          <li className="grid content-between gap-3 rounded-md border border-line p-3.5" key={cell.period}>
            <div className="grid gap-1">
              <h3 className="text-lg font-semibold">{periodLabel(cell.period, list.campaign.year)}</h3>
              <SheetStatusBadge
                answerBy={cell.answerBy}
                overdue={cell.overdue}
                returned={cell.returned}
                sentLate={cell.late}
                status={cell.state}
              />
              {row.leftSince === null && cell.state !== 'not-owed' && (
                <p className="text-sm text-muted">{explain(cell, today)}</p>
              )}
            </div>
            {row.registered && (row.leftSince === null || cell.readable) && (
              <PeriodLink cell={cell} list={list} unitId={row.unitId} />
            )}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function explain(cell: ReportCell, today: string): string {
  const since = cell.since ? `Từ ngày ${formatDate(cell.since)}. ` : '';
  if (cell.state === 'submitted') return `${since}Đang chờ tổ thư ký rà soát.`;
  if (cell.state === 'accepted') return `${since}Đã được chấp nhận.`;
  if (cell.state === 'returned') return `${since}Sửa các mục bị trả lại rồi gửi lại.`;
  if (cell.state === 'taken-back') return `${since}Đơn vị đã tự rút lại bản gửi sau cùng để sửa. Sửa xong thì gửi lại.`;
  if (!cell.closesOn || !cell.opensOn) return 'Chưa định thời gian.';
  if (today < cell.opensOn) return `Mở từ ngày ${formatDate(cell.opensOn)} đến ngày ${formatDate(cell.closesOn)}.`;
  const due = `Hạn ${formatDate(cell.closesOn)}, ${formatRelativeDue(cell.closesOn, today)}`;
  return cell.extended ? `${due} (đã gia hạn).` : `${due}.`;
}

/** What the unit does with a report that it may write in. */
const verbs: Readonly<Partial<Record<ReportCell['state'], string>>> = {
  none: 'Nhập kết quả',
  draft: 'Nhập tiếp',
  returned: 'Sửa mục bị trả lại',
  'taken-back': 'Sửa và gửi lại',
};

function PeriodLink({ cell, list, unitId }: { cell: ReportCell; list: ReportList; unitId: string }) {
  const label = verbs[cell.state];
  const writable = list.can.fill && label !== undefined;
  return (
    <div>
      <ButtonLink
        href={`/campaigns/${list.campaign.id}/reports/${unitId}/${cell.period}`}
        variant={writable && !cell.overdue && cell.closesOn ? 'primary' : 'secondary'}
      >
        {writable ? label : 'Xem báo cáo'}
        <span className="sr-only"> {periodLabel(cell.period, list.campaign.year)}</span>
      </ButtonLink>
    </div>
  );
}
