import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LeftBadge } from '@/components/left-badge';
import { fieldTitle, inSheetOrder, showField, withMeasure } from '@/components/target-words';
import { Alert } from '@/components/ui/alert';
import { StatusBadge } from '@/components/ui/badge';
import { DefinitionList } from '@/components/ui/definition-list';
import { type Href, LocalLink } from '@/components/ui/local-link';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { requireActor } from '@/lib/auth/actor';
import { formatDateTime, todayInVietnam } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { reviewMessages } from '@/lib/messages/reviews';
import { reviewWords } from '@/lib/messages/statuses';
import { adjustmentWarningWords } from '@/lib/messages/targets';
import { type AdjustmentReview, type AskedChange, getAdjustmentReview } from '@/lib/reviews/queries/adjustments';
import { CitationText } from '../../result-facts';
import { DecisionForm } from './decision-form';

export const metadata: Metadata = { title: 'Rà soát đề nghị điều chỉnh' };

const STATUS = {
  submitted: <StatusBadge tone="info">{reviewWords.submitted}</StatusBadge>,
  returned: <StatusBadge tone="warning">{reviewWords.returned}</StatusBadge>,
  accepted: <StatusBadge tone="success">{reviewWords.accepted}</StatusBadge>,
  withdrawn: <StatusBadge tone="neutral">Đơn vị đã rút</StatusBadge>,
} as const;

export default async function AdjustmentReviewPage({
  params,
}: PageProps<'/campaigns/[campaignId]/reviews/adjustments/[adjustmentId]'>) {
  const [actor, { campaignId, adjustmentId }] = await Promise.all([requireActor(), params]);
  const review = await getAdjustmentReview(actor, campaignId, adjustmentId);
  if (!review) notFound();
  const queueHref: Href = `/campaigns/${campaignId}/reviews`;
  return (
    <div className="grid grid-cols-1 gap-4">
      <PageHeader
        breadcrumbs={[{ label: 'Rà soát', href: queueHref }, { label: review.unitName }]}
        description={review.target.text}
        status={
          <>
            {STATUS[review.status]}
            <LeftBadge since={review.leftSince} />
          </>
        }
        title={`Đề nghị điều chỉnh chỉ tiêu: ${review.unitName}`}
      />
      {review.status === 'submitted' && review.decidedAt && (
        <Alert title={`Đã trả lại lần trước, ${formatDateTime(review.decidedAt)}`} tone="warning">
          {review.decidedBy}: {review.decisionReason}
        </Alert>
      )}
      <Changes asked={review} title="Nội dung thay đổi" year={review.year} />
      <Grounds asked={review} />
      {review.together.map((one) => (
        <section aria-label={`Đề nghị cùng đổi trọng số: ${one.target.text}`} className="grid gap-4" key={one.id}>
          <Changes asked={one} title={`Cùng đổi trọng số: ${one.target.text}`} year={review.year} />
          <Grounds asked={one}>
            <LocalLink className="row-link" href={`${queueHref}/adjustments/${one.id}`}>
              Mở riêng đề nghị này để trả lại
              <span className="sr-only">: {one.target.text}</span>
            </LocalLink>
          </Grounds>
        </section>
      ))}
      {review.refusal && (
        <Alert title="Chưa chấp nhận được" tone="warning">
          {refusalMessage(review.refusal)}
        </Alert>
      )}
      <Decision review={review} />
    </div>
  );
}

function Grounds({ asked, children }: { asked: AskedChange; children?: ReactNode }) {
  return (
    <Panel title="Căn cứ">
      <DefinitionList
        items={[
          { term: 'Lý do điều chỉnh', value: <span className="whitespace-pre-line">{asked.reason}</span> },
          { term: 'Văn bản', value: <CitationText document={asked.document} /> },
          { term: 'Người đề nghị', value: `${asked.requestedBy}, ${formatDateTime(asked.requestedAt)}` },
        ]}
      />
      {children}
    </Panel>
  );
}

type ChangesProps = { asked: AskedChange; title: string; year: number };

function Changes({ asked: { changes, target, before, after, requestedAt }, title, year }: ChangesProps) {
  const { direction } = target;
  const askedOn = todayInVietnam(new Date(requestedAt));
  const show = (field: string, value: string | null) => {
    const shown = showField(field, value, direction);
    return field === 'planned' ? withMeasure(shown, target.measure) : shown;
  };
  return (
    <Panel flush title={title}>
      <Table
        caption="Giá trị đang áp dụng và giá trị đề nghị"
        columns={[
          { header: 'Nội dung', rowHeader: true, cell: (change) => fieldTitle(change.field) },
          { header: 'Trước', cell: ({ field, before }) => show(field, before) },
          {
            header: 'Đề nghị',
            cell: ({ field, after }) => <strong>{show(field, after)}</strong>,
          },
        ]}
        hideCaption
        rowKey={(change) => change.field}
        rows={inSheetOrder(changes)}
      />
      {adjustmentWarningWords({ direction, before, after, askedOn }, year).map((words) => (
        <p className="px-4 py-2 text-sm text-warning" key={words}>
          {words}
        </p>
      ))}
    </Panel>
  );
}

function Decision({ review }: { review: AdjustmentReview }) {
  if (review.can.decide) {
    return (
      <Panel title="Ý kiến của tổ thư ký">
        <DecisionForm review={review} />
      </Panel>
    );
  }
  const since = review.leftSince;
  if (since !== null && review.status === 'submitted') {
    return <Alert>{reviewMessages['reviewed-unit-left']({ reason: 'reviewed-unit-left', since })}</Alert>;
  }
  if (review.status === 'submitted') {
    return <Alert>Đây là đề nghị của đơn vị bạn. Bạn được xem; thành viên khác của tổ thư ký sẽ rà soát.</Alert>;
  }
  return (
    <Panel title="Ý kiến của tổ thư ký">
      <DefinitionList
        items={[
          { term: 'Kết quả', value: STATUS[review.status] },
          { term: 'Người rà soát', value: `${review.decidedBy ?? '–'}, ${formatDateTime(review.decidedAt)}` },
          { term: 'Lý do', value: review.decisionReason || '–' },
        ]}
      />
    </Panel>
  );
}
