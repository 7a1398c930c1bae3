import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, SelectField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { formatDate } from '@/lib/format';
import { nameLeadAction, removeLeadAction } from '@/lib/members/actions';
import type { MembersSettings } from '@/lib/members/queries';
import { resumedPostWords } from '@/lib/messages/campaigns';
import { UnitDayFields } from './unit-day-fields';

const kinds = { lead: 'Khối trưởng', deputy: 'Khối phó' };

/** Lead and deputy, dated: they may change in the middle of the year. */
export function LeadsPanel({ settings: { frame, leads } }: { settings: MembersSettings }) {
  const isHeld = (kind: string) => leads.some((term) => term.current && term.kind === kind);
  // Who takes over from somebody does so now, whoever is named first from the beginning.
  const takesOver = Object.keys(kinds).every(isHeld) && frame.today.startsWith(String(frame.year));
  return (
    <Panel flush title="Khối trưởng và khối phó">
      {leads.length === 0 ? (
        <EmptyState title="Chưa ghi nhận khối trưởng, khối phó" />
      ) : (
        <Table
          caption="Khối trưởng và khối phó theo thời gian"
          columns={[
            {
              header: 'Đơn vị',
              rowHeader: true,
              cell: (term) => (
                <>
                  {term.unitName} {term.current && <StatusBadge tone="success">Hiện nay</StatusBadge>}
                </>
              ),
            },
            { header: 'Nhiệm vụ', cell: (term) => kinds[term.kind], className: 'whitespace-nowrap' },
            { header: 'Từ ngày', cell: (term) => formatDate(term.validFrom) },
            { header: 'Đến trước ngày', cell: (term) => (term.validTo ? formatDate(term.validTo) : '–') },
            {
              header: 'Thao tác',
              className: 'print:hidden',
              cell: (term) => <RemoveButton frame={frame} term={term} />,
            },
          ]}
          hideCaption
          rowKey={(term) => term.id}
          rows={leads}
        />
      )}
      <div className="border-t border-line p-4">
        <LeadForm frame={frame} from={takesOver ? frame.today : `${frame.year}-01-01`} />
      </div>
    </Panel>
  );
}

type RemoveProps = { term: MembersSettings['leads'][number]; frame: MembersSettings['frame'] };

function RemoveButton({ term, frame }: RemoveProps) {
  return (
    <ActionForm action={removeLeadAction}>
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <input name="leadId" type="hidden" value={term.id} />
      <ConfirmButton
        confirmLabel="Xóa dòng này"
        consequence={[
          'Chỉ dùng khi ghi nhầm. Khi đổi giữa năm, hãy ghi đơn vị mới từ ngày nhận nhiệm vụ.',
          ...term.resumed.map(resumedPostWords),
        ].join(' ')}
        size="small"
        title={`Xóa ${kinds[term.kind]}: ${term.unitName}?`}
        trigger={
          <>
            Xóa
            <span className="sr-only">
              {' '}
              {kinds[term.kind]} {term.unitName} từ {formatDate(term.validFrom)}
            </span>
          </>
        }
        variant="danger"
      />
    </ActionForm>
  );
}

function LeadForm({ frame, from }: { frame: MembersSettings['frame']; from: string }) {
  return (
    <ActionForm action={nameLeadAction} className="grid gap-3" resetOnSuccess>
      <input name="campaignId" type="hidden" value={frame.id} />
      <input name="revision" type="hidden" value={frame.revision} />
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          label="Nhiệm vụ"
          name="kind"
          options={Object.entries(kinds).map(([value, label]) => ({ value, label }))}
          required
        />
        <UnitDayFields
          day={{
            name: 'validFrom',
            label: 'Từ ngày',
            hint: 'Đơn vị đang giữ nhiệm vụ này sẽ thôi từ ngày đó; khối phó lên làm khối trưởng cũng thôi làm khối phó.',
          }}
          from={from}
          unitLabel="Đơn vị"
          units={frame.members.map(({ unitId, unitName, joinedOn }) => ({
            ...{ id: unitId, label: unitName, since: joinedOn },
          }))}
        />
        <DateField hint="Bỏ trống nếu chưa định." label="Đến trước ngày" name="validTo" />
      </div>
      <div>
        <SubmitButton variant="secondary">Ghi nhận</SubmitButton>
      </div>
    </ActionForm>
  );
}
