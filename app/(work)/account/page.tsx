import type { Metadata } from 'next';
import { SessionTable } from '@/components/session-table';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { DefinitionList } from '@/components/ui/definition-list';
import { LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { endOtherSessionsAction, endOwnSessionAction } from '@/lib/accounts/actions';
import { listOwnSessions } from '@/lib/accounts/queries';
import { partyLabels } from '@/lib/accounts/rules/account';
import { requireActor } from '@/lib/auth/actor';
import { readText } from '@/lib/page-parameters';

export const metadata: Metadata = { title: 'Tài khoản của tôi' };

export default async function AccountPage({ searchParams }: PageProps<'/account'>) {
  const actor = await requireActor();
  const [sessions, { changed }] = await Promise.all([listOwnSessions(actor), searchParams]);
  const assigned = [...new Set(actor.assignments.map((one) => partyLabels[one.kind]))].join(', ');
  return (
    <>
      <PageHeader
        actions={<ButtonLink href="/account/password">Đổi mật khẩu</ButtonLink>}
        description={
          actor.role === 'office'
            ? 'Họ tên và vai trò được sửa ở Quản trị, mục Tài khoản.'
            : 'Thông tin do cơ quan thường trực quản lý; hãy liên hệ khi cần sửa.'
        }
        title="Tài khoản của tôi"
      />
      <div className="grid grid-cols-1 gap-4">
        {readText(changed) === 'password' && (
          <Alert role="status" tone="success">
            Đã đổi mật khẩu. Các phiên đăng nhập khác đã kết thúc.{' '}
            <LocalLink className="row-link" href="/">
              Đến việc cần làm
            </LocalLink>
          </Alert>
        )}
        <Panel title="Thông tin">
          <DefinitionList
            items={[
              { term: 'Họ và tên', value: actor.name },
              { term: 'Tên đăng nhập', value: actor.userName },
              { term: 'Vai trò', value: partyLabels[actor.role] },
              { term: 'Đơn vị', value: actor.unitName },
              ...(assigned ? [{ term: 'Được phân công', value: assigned }] : []),
            ]}
          />
        </Panel>
        <Panel
          actions={
            sessions.length > 1 && (
              <ActionForm action={endOtherSessionsAction}>
                <SubmitButton pendingLabel="Đang kết thúc…" variant="secondary">
                  Kết thúc các phiên khác
                </SubmitButton>
              </ActionForm>
            )
          }
          description="Thấy phiên lạ? Hãy kết thúc phiên đó và đổi mật khẩu ngay."
          flush
          title="Phiên đăng nhập"
        >
          <SessionTable action={endOwnSessionAction} sessions={sessions} />
        </Panel>
      </div>
    </>
  );
}
