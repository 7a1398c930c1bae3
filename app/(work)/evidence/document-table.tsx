import { LocalLink } from '@/components/ui/local-link';
import { type Column, Table } from '@/components/ui/table';
import type { LibraryDocument } from '@/lib/evidence/queries/library';
import { formatDate, formatNumber, formatSize } from '@/lib/format';
import { formerUnitWords } from '@/lib/messages/statuses';

const columns: Column<LibraryDocument>[] = [
  {
    header: 'Số/ký hiệu',
    rowHeader: true,
    cell: (one) => (
      <>
        <LocalLink className="row-link" href={`/evidence/${one.id}`}>
          {one.number}
        </LocalLink>
        {one.formerUnit && (
          <span className="block text-sm font-normal text-muted">{formerUnitWords(one.formerUnit)}</span>
        )}
      </>
    ),
  },
  { header: 'Ngày ban hành', cell: (one) => formatDate(one.issuedOn), className: 'whitespace-nowrap' },
  { header: 'Cơ quan ban hành', cell: (one) => one.issuer },
  { header: 'Trích yếu', cell: (one) => <span className="line-clamp-3">{one.abstract}</span>, className: 'long' },
  {
    header: 'Tệp',
    cell: (one) =>
      one.fileName ? (
        <a className="row-link break-all" download href={`/api/evidence/${one.id}`}>
          {one.fileName} <span className="whitespace-nowrap">({formatSize(one.fileSize ?? 0)})</span>
        </a>
      ) : (
        <span className="text-muted">Chưa có tệp</span>
      ),
  },
  {
    header: 'Số lần dùng',
    numeric: true,
    cell: (one) => (one.uses > 0 ? formatNumber(one.uses) : <span className="text-muted">Chưa dùng</span>),
  },
];

/** One page of the unit's library. */
export function DocumentTable({ documents }: { documents: LibraryDocument[] }) {
  return (
    <Table caption="Văn bản, mới nhất trước" columns={columns} hideCaption rowKey={(one) => one.id} rows={documents} />
  );
}
