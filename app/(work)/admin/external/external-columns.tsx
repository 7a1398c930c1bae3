import type { Column } from '@/components/ui/table';
import type { ExternalRow } from '@/lib/external/queries';
import { formatDate, formatNumber } from '@/lib/format';
import { DeleteScoreForm, UpdateScoreForm } from './score-forms';

export const externalColumns: Column<ExternalRow>[] = [
  { header: 'Đơn vị', rowHeader: true, cell: (row) => row.unitName },
  { header: 'Chỉ số', cell: (row) => row.indexName },
  { header: 'Năm', cell: (row) => String(row.year), numeric: true },
  { header: 'Điểm', cell: (row) => `${formatNumber(row.score)}/${formatNumber(row.outOf)}`, numeric: true },
  {
    header: 'Văn bản',
    cell: (row) => `${row.document}${row.documentOn ? `, ${formatDate(row.documentOn)}` : ''}`,
    className: 'minor',
  },
  {
    header: <span className="sr-only">Thao tác</span>,
    label: 'Thao tác',
    className: 'print:hidden',
    cell: (row) => (
      <div className="flex flex-wrap items-start gap-2">
        <UpdateScoreForm row={row} />
        <DeleteScoreForm row={row} />
      </div>
    ),
  },
];
