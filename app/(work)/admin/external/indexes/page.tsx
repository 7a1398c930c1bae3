import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { listRegisterIssuers } from '@/lib/evidence/queries/issuers';
import type { Issuers } from '@/lib/evidence/rules/issuers';
import { type ExternalIndexRow, listExternalIndexes } from '@/lib/external/queries';
import { formatDate, formatNumber } from '@/lib/format';
import { CreateIndexForm, UpdateIndexForm } from './index-forms';

export const metadata: Metadata = { title: 'Các chỉ số' };

const columnsWith = (issuers: Issuers): Column<ExternalIndexRow>[] => [
  { header: 'Chỉ số', rowHeader: true, cell: (row) => row.name },
  { header: 'Cơ quan công bố', cell: (row) => row.issuer },
  { header: 'Thang điểm', cell: (row) => formatNumber(row.outOf), numeric: true },
  {
    header: 'Dùng từ ngày',
    cell: (row) => `${formatDate(row.validFrom)}${row.validTo ? ` đến trước ${formatDate(row.validTo)}` : ''}`,
  },
  { header: 'Số điểm đã nhập', cell: (row) => formatNumber(row.scores), numeric: true, className: 'minor' },
  {
    header: <span className="sr-only">Thao tác</span>,
    label: 'Thao tác',
    className: 'print:hidden',
    cell: (row) => <UpdateIndexForm issuers={issuers} row={row} />,
  },
];

export default async function ExternalIndexesPage() {
  const actor = await requireActor();
  const [indexes, issuers] = await Promise.all([listExternalIndexes(actor), listRegisterIssuers(actor)]);
  if (!indexes || !issuers) notFound();
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Điểm từ cơ quan khác', href: '/admin/external' }]}
        description="Tiêu chí lấy điểm theo đúng tên chỉ số; đổi tên thì bảng tiêu chí đang soạn phải chọn lại."
        title="Các chỉ số"
      />
      <div className="grid grid-cols-1 gap-4">
        <Panel flush>
          <Table
            caption={`${formatNumber(indexes.length)} chỉ số`}
            columns={columnsWith(issuers)}
            rowKey={(row) => row.id}
            rows={indexes}
          />
        </Panel>
        <Panel className="max-w-2xl" title="Thêm chỉ số">
          <CreateIndexForm issuers={issuers} />
        </Panel>
      </div>
    </>
  );
}
