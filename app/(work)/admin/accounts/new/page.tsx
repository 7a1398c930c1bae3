import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { ToldOnce } from '@/components/ui/told-once';
import { createAccountAction } from '@/lib/accounts/actions';
import { roles } from '@/lib/accounts/rules/account';
import { requireActor } from '@/lib/auth/actor';
import { may } from '@/lib/auth/permissions';
import { readChoice, readText } from '@/lib/page-parameters';
import { listUnitOptions } from '@/lib/units/queries/list';
import { PlaceFields } from '../place-fields';

export const metadata: Metadata = { title: 'Thêm tài khoản' };

export default async function NewAccountPage({ searchParams }: PageProps<'/admin/accounts/new'>) {
  const [actor, { unit, role }] = await Promise.all([requireActor(), searchParams]);
  if (!may(actor, 'accounts.manage')) notFound();
  const units = await listUnitOptions(actor);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Tài khoản', href: '/admin/accounts' }]}
        description="Mật khẩu tạm hiện sau khi tạo, đến khi rời trang; hãy ghi lại và trao riêng cho người dùng."
        title="Thêm tài khoản"
      />
      <Panel className="max-w-2xl">
        <ActionForm action={createAccountAction} className="grid gap-4" resetOnSuccess>
          <ToldOnce />
          <TextField
            autoCapitalize="none"
            autoComplete="off"
            hint="Chữ không dấu, số, dấu chấm hoặc gạch. Ví dụ nguyen.van.an"
            label="Tên đăng nhập"
            maxLength={60}
            name="userName"
            required
            spellCheck={false}
          />
          <PlaceFields role={readChoice(role, ['', ...roles], '')} unitId={readText(unit)} units={units} />
          <div className="flex gap-2">
            <SubmitButton pendingLabel="Đang tạo…">Tạo tài khoản</SubmitButton>
            <ButtonLink href="/admin/accounts" variant="quiet">
              Về danh sách
            </ButtonLink>
          </div>
        </ActionForm>
      </Panel>
    </>
  );
}
