import { StatusBadge } from '@/components/ui/badge';
import { Select } from '@/components/ui/field';
import { Table } from '@/components/ui/table';
import type { PasteFacts } from '@/lib/external/queries';
import type { PastedScore } from '@/lib/external/rules';
import { formatNumber } from '@/lib/format';

type PastedTableProps = {
  facts: PasteFacts;
  rows: readonly PastedScore[];
  /** The unit of each line; '' where nobody has chosen. */
  ids: readonly string[];
  onChoose: (place: number, unitId: string) => void;
};

/** What each line was understood as, and what is asked about it. */
export function PastedTable({ facts, rows, ids, onChoose }: PastedTableProps) {
  return (
    <Table
      caption={`${formatNumber(rows.length)} dòng`}
      columns={[
        { header: 'Trong bảng dán', rowHeader: true, cell: (row) => row.name },
        {
          header: 'Đơn vị',
          cell: (row, place) =>
            row.isCertain ? (
              row.units[0]?.name
            ) : (
              <Choose ids={ids} onChoose={onChoose} place={place} row={row} units={facts.units} />
            ),
        },
        {
          header: 'Điểm',
          numeric: true,
          cell: (row, place) => <Score before={facts.present[ids[place] ?? '']} row={row} />,
        },
      ]}
      rowKey={(_, place) => place}
      rows={rows}
    />
  );
}

type ChooseProps = Pick<PastedTableProps, 'ids' | 'onChoose'> & {
  row: PastedScore;
  place: number;
  units: PasteFacts['units'];
};

function Choose({ row, place, ids, onChoose, units }: ChooseProps) {
  const near = row.units.length > 0 ? row.units : units;
  return (
    <Select
      aria-label={`Đơn vị của dòng ${place + 1}: ${row.name}`}
      onChange={({ target }) => onChoose(place, target.value)}
      options={[{ value: '', label: 'Là đơn vị nào?' }, ...near.map(({ id, name }) => ({ value: id, label: name }))]}
      value={ids[place] ?? ''}
    />
  );
}

function Score({ row, before }: { row: PastedScore; before: string | undefined }) {
  if (row.score === null) return <StatusBadge tone="danger">Không hợp lệ: {row.text || 'trống'}</StatusBadge>;
  return (
    <>
      {formatNumber(row.score)}
      {before !== undefined && before !== row.score && (
        <span className="block text-sm text-muted">thay điểm đang có {formatNumber(before)}</span>
      )}
    </>
  );
}
