import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { DateField, TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { createBlocAction } from '@/lib/blocs/actions';

export const metadata: Metadata = { title: 'Thêm khối thi đua' };

export default async function NewBlocPage() {
  const actor = await requireActor();
  if (!may(actor, 'blocs.manage')) notFound();
  return (
    <>
      <PageHeader breadcrumbs={[{ label: 'Danh mục khối', href: '/admin/blocs' }]} title="Thêm khối thi đua" />
      <Panel className="max-w-2xl">
        <ActionForm action={createBlocAction} className="grid gap-4">
          <TextField label="Tên khối" maxLength={250} name="name" required />
          <TextField hint="Chữ không dấu và số, không đổi về sau. Ví dụ K05." label="Mã khối" name="code" required />
          <TextField
            className="max-w-24"
            hint="Vị trí của khối trong các danh sách, ví dụ 5."
            inputMode="numeric"
            label="Thứ tự"
            name="ordinal"
            required
          />
          <DateField label="Thành lập từ ngày" name="effectiveOn" required />
          <div className="flex gap-2">
            <SubmitButton pendingLabel="Đang thêm…">Thêm khối</SubmitButton>
            <ButtonLink href="/admin/blocs" variant="quiet">
              Hủy
            </ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
