import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { removeStaffAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';
import { postNames } from '@/lib/messages/campaigns';
import { StaffForm } from './staff-form';

/** Who acts for the bloc. Only the office changes it; the secretariat sees it. */
export function StaffPanel({ settings }: { settings: MembersSettings }) {
  const { frame, staff } = settings;
  return (
    <Panel
      description={frame.can.staff ? undefined : 'Do cơ quan thường trực phân công.'}
      flush
      title="Tổ thư ký và người phụ trách khối"
    >
      {staff.length === 0 ? (
        <EmptyState title="Chưa phân công ai" />
      ) : (
        <Table
          caption="Tổ thư ký và người phụ trách khối"
          columns={[
            {
              header: 'Họ tên',
              rowHeader: true,
              cell: (one) => (
                <>
                  {one.name} {one.disabled && <StatusBadge tone="danger">Đã ngừng</StatusBadge>}
                </>
              ),
            },
            { header: 'Tên đăng nhập', cell: (one) => one.userName },
            { header: 'Đơn vị', cell: (one) => one.unitName ?? '–' },
            { header: 'Nhiệm vụ', cell: (one) => postNames[one.kind], className: 'whitespace-nowrap' },
            ...(frame.can.staff
              ? [
                  {
                    header: 'Thao tác',
                    className: 'print:hidden',
                    cell: (one: MembersSettings['staff'][number]) => <RemoveButton campaignId={frame.id} one={one} />,
                  },
                ]
              : []),
          ]}
          hideCaption
          rowKey={(one) => one.id}
          rows={staff}
        />
      )}
      {frame.can.staff && (
        <div className="grid gap-4 border-t border-line p-4 sm:grid-cols-2">
          <StaffForm kind="secretariat" settings={settings} />
          <StaffForm kind="overseer" settings={settings} />
        </div>
      )}
    </Panel>
  );
}

function RemoveButton({ one, campaignId }: { one: MembersSettings['staff'][number]; campaignId: string }) {
  return (
    <ActionForm action={removeStaffAction}>
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="staffId" type="hidden" value={one.id} />
      <ConfirmButton
        confirmLabel="Thôi phân công"
        consequence="Tài khoản này không còn làm được việc của khối trong năm này; việc đã làm vẫn giữ nguyên."
        size="small"
        title={`Thôi phân công ${one.name}?`}
        trigger={
          <>
            Thôi<span className="sr-only"> phân công {one.name}</span>
          </>
        }
        variant="danger"
      />
    </ActionForm>
  );
}
