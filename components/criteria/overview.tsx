import type { ReactNode } from 'react';
import { StatusBadge } from '@/components/ui/badge';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { Table } from '@/components/ui/table';
import { compareDecimals } from '@/lib/criteria/rules/exact';
import type { CriteriaTable } from '@/lib/criteria/rules/table';
import type { Counted, TableTotals } from '@/lib/criteria/rules/totals';
import { formatNumber } from '@/lib/format';

type OverviewProps = {
  table: CriteriaTable;
  totals: TableTotals;
  /** The page that shows one group: `?group=` and its id. */
  path: Href;
  shownId: string | null;
  query?: Record<string, string>;
  /** By which a group is dragged, where the table is edited. */
  handle?: (row: Counted) => ReactNode;
};

export function groupLink(path: Href, id: string, query: Record<string, string> = {}): Href {
  return `${path}?${new URLSearchParams({ ...query, group: id })}#group` as Href; // a page of our own with parameters
}

/** The sum of what is inside against what is declared, said in words where they differ. */
export function SumWords({ declared, sum }: { declared: string | null; sum: string }) {
  if (declared === null) return formatNumber(sum);
  if (compareDecimals(declared, sum) === 0) return formatNumber(declared);
  return (
    <span className="inline-flex flex-wrap items-center justify-end gap-1">
      {formatNumber(sum)} / {formatNumber(declared)}
      <StatusBadge tone="warning">Chưa khớp</StatusBadge>
    </span>
  );
}

/** The whole table on one page: its groups with their points. */
export function Overview({ table, totals, path, shownId, query, handle }: OverviewProps) {
  const groups = totals.rows.filter(({ depth }) => depth === 1);
  return (
    <Table
      caption="Các mục của bảng tiêu chí"
      columns={[
        {
          header: 'Ký hiệu',
          cell: (row: Counted) => (
            <span>
              {handle?.(row)}
              {row.criterion.code || '–'}
            </span>
          ),
        },
        {
          header: 'Mục',
          rowHeader: true,
          cell: ({ criterion }) => (
            <LocalLink
              aria-current={criterion.id === shownId ? 'true' : undefined}
              className="row-link"
              href={groupLink(path, criterion.id, query)}
            >
              {criterion.title.trim() || 'Mục chưa có tên'}
            </LocalLink>
          ),
        },
        { header: 'Số tiêu chí', numeric: true, cell: ({ leaves }) => formatNumber(leaves) },
        {
          header: 'Điểm chuẩn',
          numeric: true,
          cell: ({ criterion, isLeaf, sum }) => <SumWords declared={isLeaf ? null : criterion.points} sum={sum} />,
        },
      ]}
      footer={
        <tr>
          <td />
          <th scope="row">Toàn bảng</th>
          <td className="numeric" data-label="Số tiêu chí">
            {formatNumber(totals.leaves)}
          </td>
          <td className="numeric" data-label="Điểm chuẩn">
            <SumWords declared={table.declaredTotal} sum={totals.sum} />
          </td>
        </tr>
      }
      hideCaption
      rowKey={({ criterion }) => criterion.id}
      rows={groups}
    />
  );
}
