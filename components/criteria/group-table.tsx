import { Table } from '@/components/ui/table';
import type { Counted, TableTotals } from '@/lib/criteria/rules/totals';
import { formatNumber } from '@/lib/format';
import { indentOf, Particulars, RuleWords } from './criterion-words';

/** One group of an issued table, as it is read and printed. */
export function GroupTable({ totals, groupId }: { totals: TableTotals; groupId: string }) {
  const rows = totals.rows.filter(({ topId }) => topId === groupId);
  const [top] = rows;
  return (
    <Table
      caption={`${top?.criterion.code ?? ''} ${top?.criterion.title ?? ''}`.trim()}
      columns={[
        { header: 'Ký hiệu', cell: ({ criterion }: Counted) => criterion.code },
        {
          header: 'Tiêu chí',
          rowHeader: true,
          cell: ({ criterion, depth, isLeaf }) => (
            <span className={`block ${isLeaf ? 'font-normal' : 'font-semibold'} ${indentOf(depth)}`}>
              {criterion.title}
            </span>
          ),
        },
        { header: 'Điểm chuẩn', numeric: true, cell: ({ sum }) => formatNumber(sum) },
        {
          header: 'Cách tính điểm',
          className: 'long sm:w-1/2 print:w-1/2',
          cell: ({ criterion, isLeaf }) => (
            <div className="max-w-prose">
              <RuleWords criterion={criterion} isLeaf={isLeaf} />
              <Particulars criterion={criterion} isLeaf={isLeaf} />
            </div>
          ),
        },
      ]}
      hideCaption
      rowClassName={({ isLeaf }) => (isLeaf ? undefined : 'bg-sunken')}
      rowKey={({ criterion }) => criterion.id}
      rows={rows}
    />
  );
}
