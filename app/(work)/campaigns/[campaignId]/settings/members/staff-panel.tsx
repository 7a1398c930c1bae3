import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { addStaffAction, removeStaffAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';

const kinds = { secretariat: 'Tổ thư ký', overseer: 'Phụ trách khối' };

/** Who acts for the bloc. Only the office changes it; the secretariat sees it. */
export function StaffPanel({ settings: { frame, staff, accounts } }: { settings: MembersSettings }) {
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
            { header: 'Nhiệm vụ', cell: (one) => kinds[one.kind], className: 'whitespace-nowrap' },
            ...(frame.can.staff
              ? [
                  {
                    header: 'Thao tác',
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
        <div className="border-t border-line p-4">
          <StaffForm accounts={accounts} campaignId={frame.id} />
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

function StaffForm({ accounts, campaignId }: { accounts: MembersSettings['accounts']; campaignId: string }) {
  return (
    <ActionForm action={addStaffAction} className="grid gap-3" resetOnSuccess>
      <input name="campaignId" type="hidden" value={campaignId} />
      <SelectField
        label="Nhiệm vụ"
        name="kind"
        options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
        required
      />
      <SelectField
        hint="Tổ thư ký là người của đơn vị thành viên; người phụ trách khối ở ngoài các đơn vị."
        label="Tài khoản"
        name="accountId"
        options={accounts.map(({ id, label }) => ({ value: id, label }))}
        placeholder="Chọn tài khoản"
        required
      />
      <div>
        <SubmitButton variant="secondary">Phân công</SubmitButton>
      </div>
    </ActionForm>
  );
}
