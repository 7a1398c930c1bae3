import { type Column, Table } from '@/components/ui/table';
import { formatNumber } from '@/lib/format';
import type { SnapshotComparison } from '@/lib/scores/queries/snapshots';
import { differenceWords } from '@/lib/scores/rules/snapshot/words';

type Row = { key: string; name: string; before: string | null; after: string | null };

const columnsOf = ({ before, after }: SnapshotComparison): Column<Row>[] => [
  { header: 'Mục', rowHeader: true, cell: ({ name }) => name },
  { header: `Lần ${before.number}`, numeric: true, cell: (row) => formatNumber(row.before) },
  { header: `Lần ${after.number}`, numeric: true, cell: (row) => formatNumber(row.after) },
  { header: 'Chênh lệch', numeric: true, cell: (row) => differenceWords(row.before, row.after) },
];

/** The sum of each top section on both sides, and the total. */
export function SectionSums({ comparison }: { comparison: SnapshotComparison }) {
  const { sections, total } = comparison;
  const rows = [
    ...sections.map(({ criterionId, code, title, ...sums }) => ({
      ...sums,
      ...{ key: criterionId, name: `${code} ${title}` },
    })),
    { key: 'total', name: 'Tổng điểm', ...total },
  ];
  return (
    <Table
      caption="Tổng điểm theo mục của hai lần chốt điểm"
      columns={columnsOf(comparison)}
      hideCaption
      rowClassName={({ key }) => (key === 'total' ? 'font-semibold' : undefined)}
      rowKey={({ key }) => key}
      rows={rows}
    />
  );
}
