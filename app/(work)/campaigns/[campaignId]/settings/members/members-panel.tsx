import { LeftBadge } from '@/components/left-badge';
import { ActionForm } from '@/components/ui/action-form';
import { ButtonLink } from '@/components/ui/button';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { leftLast } from '@/lib/campaigns/rules/membership';
import { formatDate } from '@/lib/format';
import { addAllMembersAction, addMemberAction, removeMemberAction, updateMemberAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';
import { memberCountWords } from '@/lib/messages/statuses';
import { UnitDayFields } from './unit-day-fields';

type Member = MembersSettings['frame']['members'][number];

export function MembersPanel({ settings, editedId }: { settings: MembersSettings; editedId: string }) {
  const { frame } = settings;
  const edited = frame.members.find((member) => member.id === editedId);
  return (
    <Panel flush title={`Đơn vị thành viên: ${memberCountWords(frame.counts.members, frame.counts.left)}`}>
      {edited && (
        <div className="border-b border-line p-4" id="edit">
          <MemberForm
            frame={frame}
            key={edited.id}
            leads={settings.leads.some((term) => term.unitId === edited.unitId)}
            member={edited}
          />
        </div>
      )}
      {frame.members.length === 0 ? (
        <EmptyState title="Chưa có đơn vị nào">Thêm đơn vị của khối ở dưới.</EmptyState>
      ) : (
        <Table
          caption="Đơn vị thành viên của năm"
          columns={[
            {
              header: 'Đơn vị',
              rowHeader: true,
              className: 'min-w-40 wrap-anywhere',
              cell: (member) => (
                <>
                  {member.unitName} <LeftBadge since={member.leftSince} />
                </>
              ),
            },
            { header: 'Tham gia từ', cell: (member) => formatDate(member.joinedOn) },
            {
              header: 'Đến hết',
              cell: (member) => (member.leftOn ? formatDate(member.leftOn) : 'Cả năm'),
              className: 'whitespace-nowrap',
            },
            {
              header: 'Thao tác',
              className: 'min-w-32 print:hidden',
              cell: (member) => <MemberButtons campaignId={frame.id} member={member} />,
            },
          ]}
          hideCaption
          rowKey={(member) => member.id}
          rows={leftLast(frame.members)}
        />
      )}
      <div className="border-t border-line p-4">
        <AddMemberForm settings={settings} />
      </div>
    </Panel>
  );
}

function MemberButtons({ member, campaignId }: { member: Member; campaignId: string }) {
  return (
    <div className="flex flex-wrap items-start gap-1.5 [&_form]:max-w-72">
      <ButtonLink href={`/campaigns/${campaignId}/settings/members?edit=${member.id}#edit`} size="small">
        Sửa<span className="sr-only"> {member.unitName}</span>
      </ButtonLink>
      <ActionForm action={removeMemberAction}>
        <input name="campaignId" type="hidden" value={campaignId} />
        <input name="memberId" type="hidden" value={member.id} />
        <ConfirmButton
          confirmLabel="Đưa ra khỏi danh sách"
          consequence="Chỉ dùng khi thêm nhầm. Đơn vị thôi tham gia giữa năm thì ghi ngày thôi tham gia."
          size="small"
          title={`Đưa ${member.unitName} ra khỏi danh sách?`}
          trigger={
            <>
              Xóa<span className="sr-only"> {member.unitName}</span>
            </>
          }
          variant="danger"
        />
      </ActionForm>
    </div>
  );
}

type MemberFormProps = { member: Member; frame: MembersSettings['frame']; leads: boolean };

function MemberForm({ member, frame, leads }: MemberFormProps) {
  return (
    <ActionForm action={updateMemberAction} className="grid gap-3">
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <input name="memberId" type="hidden" value={member.id} />
      <p className="font-semibold">{member.unitName}</p>
      <div className="flex flex-wrap gap-4">
        <DateField defaultValue={formatDate(member.joinedOn)} label="Tham gia từ ngày" name="joinedOn" required />
        <DateField
          defaultValue={member.leftOn ? formatDate(member.leftOn) : undefined}
          hint={leads && 'Nhiệm vụ khối trưởng, khối phó của đơn vị cũng thôi khi hết ngày này.'}
          label="Đến hết ngày (bỏ trống: cả năm)"
          name="leftOn"
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>Lưu thời gian tham gia</SubmitButton>
        <ButtonLink href={`/campaigns/${frame.id}/settings/members`}>Đóng</ButtonLink>
      </div>
    </ActionForm>
  );
}

function AddMemberForm({ settings: { units, frame } }: { settings: MembersSettings }) {
  const [first] = units.map((unit) => unit.since).toSorted();
  return (
    <div className="grid gap-4">
      {/* The forms stay when nothing is left to add: they say what was added. */}
      <ActionForm action={addMemberAction} className="grid gap-3" resetOnSuccess>
        <input name="campaignId" type="hidden" value={frame.id} />
        {first === undefined ? (
          <p className="text-muted">Mọi đơn vị của khối đã có trong danh sách.</p>
        ) : (
          <>
            <UnitDayFields
              day={{ name: 'joinedOn', label: 'Tham gia từ ngày' }}
              from={first}
              unitLabel="Thêm đơn vị của khối"
              units={units.map(({ id, name, since }) => ({
                id,
                since,
                label: since > `${frame.year}-01-01` ? `${name} (thuộc khối từ ${formatDate(since)})` : name,
              }))}
            />
            <div>
              <SubmitButton variant="secondary">Thêm đơn vị</SubmitButton>
            </div>
          </>
        )}
      </ActionForm>
      <AddAllForm campaignId={frame.id} count={units.length} />
    </div>
  );
}

/** Beside the list above: each unit from the day that its line names. */
function AddAllForm({ campaignId, count }: { campaignId: string; count: number }) {
  return (
    <ActionForm action={addAllMembersAction}>
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="count" type="hidden" value={count} />
      {count > 1 && (
        <ConfirmButton
          confirmLabel={`Thêm ${count} đơn vị`}
          consequence="Mỗi đơn vị tham gia từ ngày 01/01 của năm thi đua, hoặc từ ngày vào khối nếu vào sau."
          title={`Thêm tất cả ${count} đơn vị của khối?`}
          trigger={`Thêm tất cả đơn vị của khối (${count})`}
          variant="secondary"
        />
      )}
    </ActionForm>
  );
}
