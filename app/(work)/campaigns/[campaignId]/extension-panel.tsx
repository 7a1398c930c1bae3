import { ActionForm } from '@/components/ui/action-form';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { Dialog } from '@/components/ui/dialog';
import { EmptyState } from '@/components/ui/empty-state';
import { DateField, SelectField, TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { formatDate, formatDateTime } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { endExtensionAction, extendPhaseAction } from '@/lib/phases/actions';
import type { Overview } from '@/lib/phases/queries';
import { extendableKinds, longestExtension } from '@/lib/phases/rules';

type Extension = Overview['extensions'][number];

const standings: Readonly<Record<Extension['standing'], { word: string; tone: Tone }>> = {
  running: { word: 'Đang áp dụng', tone: 'success' },
  replaced: { word: 'Đã thay bằng lần sau', tone: 'neutral' },
  ended: { word: 'Đã kết thúc sớm', tone: 'warning' },
  over: { word: 'Đã hết hạn', tone: 'neutral' },
};

function EndExtension({ one, campaignId }: { one: Extension; campaignId: string }) {
  if (!one.ends) return null;
  return (
    <ActionForm action={endExtensionAction}>
      <input name="campaignId" type="hidden" value={campaignId} />
      <input name="unitId" type="hidden" value={one.unitId} />
      <input name="kind" type="hidden" value={one.kind} />
      <ConfirmButton
        confirmLabel="Kết thúc gia hạn"
        consequence={`Từ hôm nay ${one.unitName} theo hạn chung của giai đoạn “${phaseNames[one.kind]}”. Nội dung đã nhập được giữ nguyên.`}
        size="small"
        title={`Kết thúc gia hạn của ${one.unitName}?`}
        trigger={
          <>
            Kết thúc<span className="sr-only"> gia hạn của {one.unitName}</span>
          </>
        }
        variant="secondary"
      />
    </ActionForm>
  );
}

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
            { header: 'Giai đoạn', cell: (one) => phaseNames[one.kind], className: 'whitespace-nowrap' },
            { header: 'Đến hết ngày', cell: (one) => formatDate(one.until) },
            {
              header: 'Hiệu lực',
              cell: (one) => (
                <StatusBadge tone={standings[one.standing].tone}>{standings[one.standing].word}</StatusBadge>
              ),
            },
            {
              header: 'Lý do',
              cell: (one) => (
                <div>
                  {one.reason}
                  <span className="block text-sm text-muted">
                    {one.grantedBy}, {formatDateTime(one.givenAt)}
                  </span>
                </div>
              ),
              className: 'long',
            },
            ...(extensions.some((one) => one.ends)
              ? [
                  {
                    header: 'Thao tác',
                    className: 'print:hidden',
                    cell: (one: Extension) => <EndExtension campaignId={frame.id} one={one} />,
                  },
                ]
              : []),
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
  const phases = frame.phases.filter(({ kind }) => extendableKinds.some((one) => one === kind));
  return (
    <Dialog title="Gia hạn cho một đơn vị" trigger="Gia hạn cho đơn vị">
      <ActionForm action={extendPhaseAction} className="grid gap-4" closesOnSuccess resetOnSuccess>
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
          options={phases.map((phase) => ({
            value: phase.kind,
            label: `${phaseNames[phase.kind]} (hạn chung ${formatDate(phase.closesOn)})`,
          }))}
          placeholder="Chọn giai đoạn"
          required
        />
        <DateField
          hint={`Nhiều nhất ${longestExtension} ngày, tính từ hạn chung, hoặc từ hôm nay nếu hạn chung đã qua.`}
          label="Gia hạn đến hết ngày"
          name="until"
          required
        />
        <TextareaField hint={readers[frame.peerVisibility]} label="Lý do" name="reason" required />
        <SubmitButton>Gia hạn cho đơn vị này</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
