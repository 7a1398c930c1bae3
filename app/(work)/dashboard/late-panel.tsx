import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { daysBetween, formatDate, formatNumber } from '@/lib/format';
import type { LateUnit } from '@/lib/rankings/queries/late';
import { taskTitle } from '@/lib/tasks/rules/words';

const pageSize = 25;
type LatePanelProps = { late: LateUnit[]; today: string; search: Record<string, string | string[] | undefined> };

function columnsOf(today: string): Column<LateUnit>[] {
  return [
    {
      header: 'Đơn vị',
      cell: (one) => (
        <LocalLink
          className="inline-flex min-h-(--control-small) items-center text-accent-ink underline"
          href={`/campaigns/${one.campaignId}/units/${one.unitId}`}
        >
          {one.unitName}
        </LocalLink>
      ),
      rowHeader: true,
    },
    { header: 'Khối', cell: (one) => one.blocName },
    { header: 'Việc chậm', cell: (one) => taskTitle(one.duty, one.year) },
    { header: 'Mức độ', cell: (one) => (one.begun ? 'Đã làm, chưa gửi' : 'Chưa bắt đầu') },
    { header: 'Hạn', cell: (one) => formatDate(one.since), numeric: true },
    { header: 'Chậm (ngày)', cell: (one) => formatNumber(daysBetween(one.since, today)), numeric: true },
  ];
}

/** Who is late, with what and since when, over all blocs. */
export function LatePanel({ late, today, search }: LatePanelProps) {
  const pages = Math.max(1, Math.ceil(late.length / pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(search.page)) || 1));
  const rows = late.slice((page - 1) * pageSize, page * pageSize);
  return (
    <Panel flush id="late" title={`Ai đang chậm (${formatNumber(late.length)} việc)`}>
      {rows.length === 0 ? (
        <EmptyState title="Không đơn vị nào chậm">
          Các đơn vị đã gửi đúng hạn, hoặc không có đơn vị khớp bộ lọc.
        </EmptyState>
      ) : (
        <>
          <Table
            caption="Danh sách đơn vị đang chậm"
            columns={columnsOf(today)}
            hideCaption
            rowKey={(one) => one.key}
            rows={rows}
          />
          <Pagination page={page} pageSize={pageSize} pathname="/dashboard" searchParams={search} total={late.length} />
        </>
      )}
    </Panel>
  );
}
