import { type Column, Table } from '@/components/ui/table';
import { formatDateTime, formatNumber } from '@/lib/format';
import type { SnapshotName } from '@/lib/scores/queries/snapshots';
import { snapshotNames } from '@/lib/scores/rules/snapshot/words';

type SnapshotListProps = { snapshots: readonly SnapshotName[]; path: string };

/** Every time the score was kept as it was: who, when, how many points, and the file. */
export function SnapshotList({ snapshots, path }: SnapshotListProps) {
  const columns: Column<SnapshotName>[] = [
    { header: 'Lần', rowHeader: true, cell: ({ number, kind }) => `${number}. ${snapshotNames[kind]}` },
    { header: 'Thời điểm', cell: ({ takenAt }) => formatDateTime(takenAt) },
    { header: 'Người chốt', cell: ({ takenBy }) => takenBy },
    { header: 'Phiên bản bảng tiêu chí', numeric: true, cell: ({ version }) => formatNumber(version) },
    { header: 'Tổng điểm', numeric: true, cell: ({ points }) => formatNumber(points) },
    {
      header: 'Tải về',
      cell: ({ number, kind }) => (
        <a
          className="inline-flex min-h-(--control-small) items-center text-accent-ink underline"
          download
          href={`${path}/snapshots/${number}`}
        >
          Excel
          <span className="sr-only">
            {' '}
            lần {number}, {snapshotNames[kind].toLocaleLowerCase('vi')}
          </span>
        </a>
      ),
    },
  ];
  return (
    <Table
      caption="Các lần chốt điểm"
      columns={columns}
      hideCaption
      rowKey={({ number }) => number}
      rows={snapshots.toReversed()}
    />
  );
}
