import { LateList, lateByUnit } from '@/components/late-list';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import type { LateUnit } from '@/lib/duties/queries/late';
import { formatNumber } from '@/lib/format';
import { readPage } from '@/lib/page-parameters';

const pageSize = 25;
type LatePanelProps = { late: LateUnit[]; today: string; search: Record<string, string | string[] | undefined> };

/** Who is late, with what and since when, over all blocs. */
export function LatePanel({ late, today, search }: LatePanelProps) {
  const units = lateByUnit(late);
  const page = Math.min(readPage(search.page), Math.max(1, Math.ceil(units.length / pageSize)));
  return (
    <Panel
      className="drawn-when-near"
      description={late.length > units.length ? `${formatNumber(late.length)} việc quá hạn` : undefined}
      flush
      id="late"
      title={`Đơn vị đang chậm (${formatNumber(units.length)})`}
    >
      {units.length === 0 ? (
        <EmptyState title="Không đơn vị nào chậm">
          Các đơn vị đã gửi đúng hạn, hoặc không có đơn vị khớp bộ lọc.
        </EmptyState>
      ) : (
        <>
          <LateList today={today} units={units.slice((page - 1) * pageSize, page * pageSize)} />
          <Pagination
            page={page}
            pageSize={pageSize}
            pathname="/dashboard"
            searchParams={search}
            total={units.length}
          />
        </>
      )}
    </Panel>
  );
}
