import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NoHead } from '@/components/no-head';
import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime, todayInVietnam } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { adjustmentWarningWords } from '@/lib/messages/targets';
import type { AdjustedValues } from '@/lib/reviews/rules/adjustments';
import { deleteAdjustmentDraftAction, withdrawAdjustmentAction } from '@/lib/targets/actions';
import { getAdjustable } from '@/lib/targets/queries/sheet';
import { adjustableValues } from '@/lib/targets/rules/adjustment';
import type { Line } from '@/lib/targets/rules/line';
import { adjustmentWords } from '../../adjustment-words';
import { WeightsToBalance } from '../../weights-to-balance';
import { AdjustForm } from './adjust-form';
import { type AdjustIds, Ids } from './ids';

export const metadata: Metadata = { title: 'Điều chỉnh chỉ tiêu' };

type Found = NonNullable<Awaited<ReturnType<typeof getAdjustable>>>;

/** Asks for a change of an accepted target: what it becomes, why, and by which document. */
export default async function AdjustPage({
  params,
}: PageProps<'/campaigns/[campaignId]/targets/[unitId]/adjust/[targetId]'>) {
  const [actor, ids] = await Promise.all([requireActor(), params]);
  const found = await getAdjustable(actor, ids.campaignId, ids.unitId, ids.targetId);
  if (!found) notFound();
  const { line, documents, sheet, open, draft } = found;
  const sends = sheet.can.submit;
  const waits = open?.status === 'submitted';
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: sheet.unitName, href: `/campaigns/${ids.campaignId}/targets/${ids.unitId}` },
          { label: 'Điều chỉnh chỉ tiêu' },
        ]}
        description={line.text}
        title="Đề nghị điều chỉnh chỉ tiêu"
      />
      <div className="grid max-w-3xl gap-4">
        <Standing {...found} />
        {waits && <WeightsToBalance elsewhere sheet={sheet} />}
        {!waits && !sheet.settled && (
          <AdjustForm {...{ documents, ids, line, sends, written: draft ?? open }} seen={draft?.preparedAt ?? ''} />
        )}
        {draft && !waits && <DiscardDraft ids={ids} seen={draft.preparedAt} />}
        {open && sends && <Withdraw ids={ids} />}
      </div>
    </>
  );
}

/** Where the request is, whose turn it is, and what there is to know before it is written on. */
function Standing({ sheet, line, open, draft, documents }: Found) {
  const sends = sheet.can.submit;
  const waits = open?.status === 'submitted';
  return (
    <>
      {sheet.settled && (
        <Alert tone="warning">
          {refusalMessage(sheet.settled)} Đề nghị đang mở hay bản soạn chỉ còn có thể rút, bỏ.
        </Alert>
      )}
      {open?.status === 'returned' && (
        <Alert
          title={`${open.decidedBy} trả lại đề nghị này lúc ${formatDateTime(open.decidedAt ?? '')}`}
          tone="warning"
        >
          {open.decisionReason}
        </Alert>
      )}
      {waits && (
        <Alert
          title={`Đang chờ tổ thư ký rà soát (${open.requestedBy} gửi lúc ${formatDateTime(open.requestedAt)})`}
          tone="info"
        >
          <p>Đề nghị: {adjustmentWords(open.before, open.after)}.</p>
          <p>Lý do: {open.reason}</p>
          <p>Căn cứ: {documents.find((one) => one.id === open.documentId)?.number}</p>
          <Warnings after={open.after} at={open.requestedAt} line={line} year={sheet.year} />
          {!sends && <p>Chỉ thủ trưởng đơn vị rút được đề nghị này.</p>}
        </Alert>
      )}
      {draft && !waits && (
        <Alert title={`${draft.preparedBy} soạn lúc ${formatDateTime(draft.preparedAt)}, chưa gửi`} tone="info">
          <p>{sends ? 'Kiểm tra, sửa nếu cần rồi gửi.' : 'Đang chờ thủ trưởng xem và gửi; bạn vẫn sửa được.'}</p>
          <Warnings after={draft.after} at={draft.preparedAt} line={line} year={sheet.year} />
        </Alert>
      )}
      {!sends && !waits && !draft && (
        <Alert tone="info">Thủ trưởng đơn vị là người gửi. Bạn soạn và lưu ở đây để thủ trưởng xem và gửi.</Alert>
      )}
      {!sends && draft && !sheet.hasHead && (
        <NoHead title="Bản soạn đã sẵn sàng nhưng đơn vị chưa có tài khoản thủ trưởng" />
      )}
    </>
  );
}

type WarningsProps = { line: Line; after: AdjustedValues; at: string; year: number };

function Warnings({ line, after, at, year }: WarningsProps) {
  const asked = { direction: line.direction, before: adjustableValues(line), after };
  return adjustmentWarningWords({ ...asked, askedOn: todayInVietnam(new Date(at)) }, year).map((words) => (
    <p key={words}>Lưu ý: {words}</p>
  ));
}

function Withdraw({ ids }: { ids: AdjustIds }) {
  return (
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
  );
}

function DiscardDraft({ ids, seen }: { ids: AdjustIds; seen: string }) {
  return (
    <ActionForm action={deleteAdjustmentDraftAction} id="discard">
      <Ids ids={ids} />
      <input name="seen" type="hidden" value={seen} />
      <ConfirmButton
        confirmLabel="Bỏ bản soạn"
        consequence="Nội dung đã soạn sẽ mất; chỉ tiêu giữ nguyên như đang thực hiện."
        title="Bỏ bản soạn này?"
        trigger="Bỏ bản soạn"
        variant="danger"
      />
    </ActionForm>
  );
}
