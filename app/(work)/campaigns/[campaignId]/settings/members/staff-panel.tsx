import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { SelectField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { inSentence } from '@/lib/format';
import { addStaffAction, removeStaffAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';
import { officeNames } from '@/lib/messages/campaigns';

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
            { header: 'Nhiệm vụ', cell: (one) => officeNames[one.kind], className: 'whitespace-nowrap' },
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

type Kind = MembersSettings['staff'][number]['kind'];
type StaffFormProps = { settings: MembersSettings; kind: Kind };

/** Only accounts that qualify: staff of members for the secretariat, others to oversee. */
function StaffForm({ settings: { frame, staff, accounts }, kind }: StaffFormProps) {
  const taken = new Set(staff.filter((one) => one.kind === kind).map((one) => one.accountId));
  const qualified = accounts.filter((one) => one.ofUnit === (kind === 'secretariat') && !taken.has(one.id));
  return (
    <ActionForm action={addStaffAction} className="grid gap-3" resetOnSuccess>
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="kind" type="hidden" value={kind} />
      <SelectField
        hint={
          kind === 'secretariat' ? 'Người của một đơn vị thành viên.' : 'Người ở ngoài các đơn vị, thường là lãnh đạo.'
        }
        label={officeNames[kind]}
        name="accountId"
        options={qualified.map(({ id, label }) => ({ value: id, label }))}
        placeholder="Chọn tài khoản"
        required
      />
      <div>
        <SubmitButton variant="secondary">Phân công {inSentence(officeNames[kind])}</SubmitButton>
      </div>
    </ActionForm>
  );
}
