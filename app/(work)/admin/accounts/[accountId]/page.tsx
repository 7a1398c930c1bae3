import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { LookAgain } from '@/components/look-again';
import { SessionTable } from '@/components/session-table';
import { ActionForm } from '@/components/ui/action-form';
import { DefinitionList } from '@/components/ui/definition-list';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { endSessionsAction } from '@/lib/accounts/actions';
import { getAccount } from '@/lib/accounts/queries';
import { partyLabels } from '@/lib/accounts/rules/account';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime } from '@/lib/format';
import { listUnitOptions } from '@/lib/units/queries/list';
import { AccountBadge } from '../account-badge';
import { EditAccountForm, ResetPasswordForm, StateForm } from './account-forms';

export const metadata: Metadata = { title: 'Tài khoản' };

export default async function AccountAdminPage({ params }: PageProps<'/admin/accounts/[accountId]'>) {
  const [actor, { accountId }] = await Promise.all([requireActor(), params]);
  const [account, units] = await Promise.all([getAccount(actor, accountId), listUnitOptions(actor)]);
  if (!account) notFound();
  const disabled = account.state === 'disabled';
  return (
    <>
      <LookAgain mark={actor.now.toISOString()} />
      <PageHeader
        breadcrumbs={[{ label: 'Tài khoản', href: '/admin/accounts' }]}
        description={`${account.userName} · ${partyLabels[account.role]}${account.unit ? ` · ${account.unit.name}` : ''}`}
        status={<AccountBadge state={account.state} />}
        title={account.name}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[2fr_1fr]">
        <div className="grid grid-cols-1 gap-4">
          <Panel description="Đổi vai trò hoặc đơn vị thì người dùng phải đăng nhập lại." title="Sửa tài khoản">
            <EditAccountForm account={account} units={units} />
          </Panel>
          <Panel
            actions={
              account.sessions.length > 0 && (
                <ActionForm action={endSessionsAction}>
                  <input name="accountId" type="hidden" value={account.id} />
                  <SubmitButton pendingLabel="Đang kết thúc…" variant="secondary">
                    Kết thúc mọi phiên
                  </SubmitButton>
                </ActionForm>
              )
            }
            flush
            title="Phiên đăng nhập đang mở"
          >
            {account.sessions.length === 0 ? (
              <EmptyState title="Không có phiên nào đang mở" />
            ) : (
              <SessionTable sessions={account.sessions} />
            )}
          </Panel>
        </div>
        <div className="grid grid-cols-1 gap-4">
          <Panel title="Thông tin">
            <DefinitionList
              items={[
                { term: 'Tạo lúc', value: formatDateTime(account.createdAt) },
                { term: 'Đăng nhập gần nhất', value: formatDateTime(account.lastSignInAt) },
                ...account.assignments.map((one) => ({
                  term: partyLabels[one.kind],
                  value: `${one.bloc}, năm ${one.year}`,
                })),
              ]}
            />
          </Panel>
          {!disabled && <ResetPasswordForm account={account} />}
          {!account.isOwn && <StateForm account={account} disabled={disabled} />}
        </div>
      </div>
    </>
  );
}
