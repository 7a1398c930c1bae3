import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { type Column, Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { deleteTableTemplateAction } from '@/lib/criteria/actions';
import { listTableTemplates, type TableTemplate } from '@/lib/criteria/queries/templates';
import { formatDateTime, formatNumber } from '@/lib/format';
import { AdminTabs } from '../admin-tabs';

export const metadata: Metadata = { title: 'Bảng tiêu chí mẫu' };

const columns: Column<TableTemplate>[] = [
  {
    header: 'Tên bảng',
    rowHeader: true,
    cell: ({ id, title }) => (
      <LocalLink className="row-link" href={`/admin/criteria/${id}`}>
        {title}
      </LocalLink>
    ),
  },
  { header: 'Số dòng', numeric: true, cell: ({ criteria }) => formatNumber(criteria) },
  { header: 'Lưu lúc', cell: ({ createdAt }) => formatDateTime(createdAt) },
  { header: 'Người lưu', cell: ({ createdBy }) => createdBy },
  { header: 'Thao tác', className: 'print:hidden', cell: (row) => <DeleteForm template={row} /> },
];

/** The criteria tables with which a bloc can begin; they come from tables that blocs have issued. */
export default async function TableTemplatesPage() {
  const templates = await listTableTemplates(await requireActor());
  if (!templates) notFound();
  return (
    <>
      <AdminTabs />
      <PageHeader
        actions={
          <ButtonLink href="/admin/criteria/import" variant="primary">
            Nhập từ Excel
          </ButtonLink>
        }
        description="Tổ thư ký các khối có thể bắt đầu từ bảng mẫu. Để thêm, nhập từ tệp Excel, hoặc mở bảng tiêu chí đã ban hành của một khối rồi chọn “Lưu làm bảng mẫu của tỉnh”."
        title="Bảng tiêu chí mẫu của tỉnh"
      />
      <Panel flush>
        {templates.length === 0 ? (
          <EmptyState title="Chưa có bảng mẫu" />
        ) : (
          <Table
            caption="Bảng tiêu chí mẫu của tỉnh"
            columns={columns}
            hideCaption
            rowKey={({ id }) => id}
            rows={templates}
          />
        )}
      </Panel>
    </>
  );
}

function DeleteForm({ template }: { template: TableTemplate }) {
  return (
    <ActionForm action={deleteTableTemplateAction}>
      <input name="tableId" type="hidden" value={template.id} />
      <ConfirmButton
        confirmLabel="Xóa bảng mẫu"
        consequence="Các bảng tiêu chí đã tạo từ mẫu này vẫn giữ nguyên."
        size="small"
        title={`Xóa mẫu “${template.title}”?`}
        trigger={
          <>
            Xóa<span className="sr-only"> {template.title}</span>
          </>
        }
        variant="danger"
      />
    </ActionForm>
  );
}
