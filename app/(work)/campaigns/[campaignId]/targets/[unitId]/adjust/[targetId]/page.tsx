import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { SelectField, TextareaField, TextField } from '@/components/ui/form-fields';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { SubmitButton } from '@/components/ui/submit-button';
import { requireActor } from '@/lib/auth/actor';
import { formatDate, formatDateTime } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { adjustTargetAction, withdrawAdjustmentAction } from '@/lib/targets/actions';
import { getAdjustable, type UnitDocument } from '@/lib/targets/queries/sheet';
import { isOpenRequest } from '@/lib/targets/rules/adjustment';
import { type Cells, toCells } from '@/lib/targets/rules/cells';
import { adjustmentWords } from '../../adjustment-words';
import { LibraryLink } from './library-link';

export const metadata: Metadata = { title: 'Điều chỉnh chỉ tiêu' };

/** Asks for a change of an accepted target: what it becomes, why, and by which document. */
export default async function AdjustPage({
  params,
}: PageProps<'/campaigns/[campaignId]/targets/[unitId]/adjust/[targetId]'>) {
  const [actor, { campaignId, unitId, targetId }] = await Promise.all([requireActor(), params]);
  const found = await getAdjustable(actor, campaignId, unitId, targetId);
  if (!found) notFound();
  const { line, requests, documents, sheet } = found;
  const place = `/campaigns/${campaignId}/targets/${unitId}` as const;
  const open = requests.find(isOpenRequest);
  const ids = { campaignId, unitId, targetId };
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: sheet.unitName, href: place }, { label: 'Điều chỉnh chỉ tiêu' }]}
        description={line.text}
        title="Đề nghị điều chỉnh chỉ tiêu"
      />
      <div className="grid max-w-3xl gap-4">
        {sheet.settled && (
          <Alert tone="warning">{refusalMessage(sheet.settled)} Đề nghị đang mở chỉ còn có thể rút.</Alert>
        )}
        {open?.status === 'returned' && (
          <Alert title="Tổ thư ký trả lại đề nghị này" tone="warning">
            {open.decisionReason}
          </Alert>
        )}
        {open?.status === 'submitted' ? (
          <Alert title={`Đang chờ tổ thư ký rà soát (gửi lúc ${formatDateTime(open.requestedAt)})`} tone="info">
            <p>Đề nghị: {adjustmentWords(open.before, open.after)}.</p>
            <p>Lý do: {open.reason}</p>
            <p>Căn cứ: {documents.find((one) => one.id === open.documentId)?.number}</p>
          </Alert>
        ) : (
          !sheet.settled && (
            <AdjustForm documents={documents} ids={ids} open={open} was={toCells({ ...line, ...open?.after }, '')} />
          )
        )}
        {open && (
          <ActionForm action={withdrawAdjustmentAction} id="withdraw">
            <Ids ids={ids} />
            <ConfirmButton
              confirmLabel="Rút đề nghị"
              consequence="Chỉ tiêu giữ nguyên như đang thực hiện."
              title="Rút đề nghị điều chỉnh này?"
              trigger="Rút đề nghị điều chỉnh"
              variant="danger"
            />
          </ActionForm>
        )}
      </div>
    </>
  );
}

type IdsProps = { ids: { campaignId: string; unitId: string; targetId: string } };

function Ids({ ids }: IdsProps) {
  return Object.entries(ids).map(([name, value]) => <input key={name} name={name} type="hidden" value={value} />);
}

type AdjustFormProps = IdsProps & {
  was: Cells;
  documents: readonly UnitDocument[];
  open?: { reason: string; documentId: string } | undefined;
};

function AdjustForm({ ids, was, documents, open }: AdjustFormProps) {
  const options = documents.map((one) => ({
    value: one.id,
    label: `${one.number} (${formatDate(one.issuedOn)}) – ${one.abstract.slice(0, 80)}${one.formerUnit ? ` (của ${one.formerUnit})` : ''}`,
  }));
  const yesNo = was.direction === 'Có / không';
  return (
    <Panel
      description="Chỉ tiêu cũ vẫn có hiệu lực cho đến khi đề nghị được chấp nhận."
      title="Nội dung sau điều chỉnh"
    >
      <ActionForm action={adjustTargetAction} className="grid gap-4" id="adjust">
        <Ids ids={ids} />
        <TextareaField defaultValue={was.text} label="Nội dung chỉ tiêu" name="text" required rows={2} />
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextField defaultValue={was.measure} label="Đơn vị tính" name="measure" />
          {!yesNo && <TextField defaultValue={was.planned} label="Kế hoạch" name="planned" required />}
          <TextField defaultValue={was.dueOn} label="Thời hạn" name="dueOn" placeholder="ngày/tháng/năm" />
          <TextField
            defaultValue={was.weight}
            hint="Tổng của đơn vị phải giữ đúng 100: tăng ở đây thì đề nghị giảm ở chỉ tiêu khác. Tổ thư ký chấp nhận các đề nghị đổi trọng số cùng lúc, khi cộng lại đủ 100."
            label="Trọng số"
            name="weight"
            required
          />
        </div>
        <TextField defaultValue={was.note} label="Ghi chú" name="note" />
        <TextareaField defaultValue={open?.reason} label="Lý do điều chỉnh" name="reason" required />
        <SelectField
          defaultValue={open?.documentId}
          label="Văn bản làm căn cứ"
          name="documentId"
          options={options}
          placeholder="Chọn văn bản"
          required
        />
        <p className="text-sm text-muted">
          Chưa có văn bản trong danh sách? <LibraryLink />, rồi quay lại đây: nội dung đã nhập vẫn còn, danh sách có văn
          bản mới.
        </p>
        <div>
          <SubmitButton>Gửi đề nghị tới tổ thư ký</SubmitButton>
        </div>
      </ActionForm>
    </Panel>
  );
}
