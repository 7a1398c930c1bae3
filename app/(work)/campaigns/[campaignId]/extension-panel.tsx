import { ActionForm } from '@/components/ui/action-form';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, SelectField, TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateTime } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { extendPhaseAction } from '@/lib/phases/actions';
import type { Overview } from '@/lib/phases/queries';

/** Who was given more time, and why: as far as the campaign shows where others stand. */
export function ExtensionPanel({ overview }: { overview: Overview }) {
  const { frame, extensions, owed } = overview;
  return (
    <Panel
      actions={frame.can.extend && frame.phases.length > 0 && <ExtensionDialog overview={overview} />}
      flush
      id="extensions"
      title="Gia hạn"
    >
      {extensions.length === 0 ? (
        <EmptyState title={owed.partial ? 'Đơn vị chưa được gia hạn lần nào' : 'Chưa gia hạn cho đơn vị nào'} />
      ) : (
        <Table
          caption="Các lần gia hạn, mới nhất trước"
          columns={[
            { header: 'Đơn vị', rowHeader: true, cell: (one) => one.unitName },
            { header: 'Giai đoạn', cell: (one) => phaseNames[one.kind] },
            { header: 'Đến hết ngày', cell: (one) => formatDate(one.until) },
            { header: 'Lý do', cell: (one) => one.reason, className: 'long' },
            {
              header: 'Người gia hạn',
              cell: (one) => (
                <span>
                  {one.grantedBy}, {formatDateTime(one.givenAt)}
                </span>
              ),
            },
          ]}
          hideCaption
          rowKey={(one) => one.id}
          rows={extensions}
        />
      )}
    </Panel>
  );
}

const readers = {
  none: 'Chỉ đơn vị được gia hạn, tổ thư ký, người phụ trách khối, cơ quan thường trực và lãnh đạo tỉnh xem được.',
  status: 'Cả khối xem được lý do này.',
  results: 'Cả khối xem được lý do này.',
};

function ExtensionDialog({ overview: { frame, extendable } }: { overview: Overview }) {
  const { units, withheld } = extendable;
  return (
    <Dialog title="Gia hạn cho một đơn vị" trigger="Gia hạn cho đơn vị">
      <ActionForm action={extendPhaseAction} className="grid gap-4" resetOnSuccess>
        <input name="campaignId" type="hidden" value={frame.id} />
        <SelectField
          hint={
            withheld
              ? `Không có ${withheld}: thành viên tổ thư ký thuộc đơn vị khác gia hạn cho đơn vị này.`
              : undefined
          }
          label="Đơn vị"
          name="unitId"
          options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
          placeholder="Chọn đơn vị"
          required
        />
        <SelectField
          label="Giai đoạn"
          name="kind"
          options={frame.phases.map((phase) => ({
            value: phase.kind,
            label: `${phaseNames[phase.kind]} (hạn chung ${formatDate(phase.closesOn)})`,
          }))}
          placeholder="Chọn giai đoạn"
          required
        />
        <DateField hint="Sau hạn chung, nhiều nhất 90 ngày." label="Gia hạn đến hết ngày" name="until" required />
        <TextareaField hint={readers[frame.peerVisibility]} label="Lý do" name="reason" required />
        <SubmitButton>Gia hạn cho đơn vị này</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
