import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { type Column, Table } from '@/components/ui/table';
import { type JudgedRow, maximumRows, refuseTable } from '@/lib/block';
import { formatNumber } from '@/lib/format';
import { blockMessages, rowSentence, tableSentence } from '@/lib/messages/block';

type PastedListProps<Row> = {
  rows: readonly Row[];
  /** What heads the columns that are left out. */
  unread: readonly string[];
  columns: Column<Row>[];
  /** What a good row becomes: "đơn vị". */
  noun: string;
};

function Outcome({ refusals }: JudgedRow) {
  if (refusals.length === 0) return <StatusBadge tone="success">Đúng</StatusBadge>;
  return (
    <div className="min-w-0">
      <StatusBadge tone="danger">Phải sửa</StatusBadge>
      {refusals.map((refusal) => (
        <p className="wrap-anywhere text-sm text-danger" key={refusal.reason + rowSentence(refusal)}>
          {rowSentence(refusal)}
        </p>
      ))}
    </div>
  );
}

/** What each row of a pasted table was understood as, those that must be mended first. */
export function PastedList<Row extends JudgedRow>({ rows, unread, columns, noun }: PastedListProps<Row>) {
  if (rows.length === 0) return null;
  const refusal = refuseTable(rows);
  if (refusal?.reason === 'table-too-long') {
    return <Alert tone="danger">{blockMessages['table-too-long'](refusal)}</Alert>;
  }
  const ordered = [...rows.filter((row) => row.refusals.length > 0), ...rows.filter((row) => !row.refusals.length)];
  return (
    <div className="grid grid-cols-1 gap-2">
      <p className="font-medium" role="status">
        {tableSentence(rows, noun)}
      </p>
      {unread.length > 0 && <p className="text-sm text-muted">Không đọc: {unread.join(', ')}.</p>}
      <Table
        caption="Xem trước"
        columns={[
          { header: 'Dòng', numeric: true, cell: (row) => formatNumber(row.line) },
          ...columns,
          { header: 'Kết quả', cell: (row) => <Outcome {...row} />, className: 'long lg:min-w-64' },
        ]}
        hideCaption
        rowKey={(row) => row.line}
        rows={ordered.slice(0, maximumRows)}
      />
    </div>
  );
}
