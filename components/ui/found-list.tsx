import type { ReactNode } from 'react';
import { formatNumber } from '@/lib/format';
import { EmptyState } from './empty-state';
import type { Href } from './local-link';
import { Pagination } from './pagination';
import { Panel } from './panel';
import { type Column, Table } from './table';

type FoundListProps<Row> = {
  found: { rows: readonly Row[]; total: number };
  columns: Column<Row>[];
  /** What is counted, with what must be said of their order: "đơn vị". */
  counted: string;
  /** What stands there when nothing was found. */
  empty: string;
  advice?: ReactNode;
  page: number;
  pageSize: number;
  pathname: Href;
  searchParams: Record<string, string | string[] | undefined>;
};

/** What a search found, page by page. */
export function FoundList<Row extends { id: string }>(props: FoundListProps<Row>) {
  const { found, columns, counted, empty, advice, ...place } = props;
  return (
    <Panel flush>
      {found.rows.length > 0 && (
        <Table
          caption={`${formatNumber(found.total)} ${counted}`}
          columns={columns}
          rowKey={(row) => row.id}
          rows={found.rows}
        />
      )}
      {/* Of a page that the list no longer has, the pages below tell. */}
      {found.rows.length === 0 && place.page === 1 && <EmptyState title={empty}>{advice}</EmptyState>}
      <Pagination {...place} total={found.total} />
    </Panel>
  );
}
