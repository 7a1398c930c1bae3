import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { requireActor } from '@/lib/auth/actor';
import { type AssignmentPage, getAssignments } from '@/lib/cross-scores/queries/assignments';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { AssignForm } from './assign-form';
import { AssignmentTable } from './assignment-table';
import { SuggestionPanel } from './suggestion-panel';

export const metadata: Metadata = { title: 'Phân công chấm chéo' };

type Props = PageProps<'/campaigns/[campaignId]/scores/cross'>;

export default async function CrossAssignmentsPage({ params, searchParams }: Props) {
  const [actor, { campaignId }, search] = await Promise.all([requireActor(), params, searchParams]);
  const page = await getAssignments(actor, campaignId, wishOf(search));
  if (!page) notFound();
  const assigned = page.units.flatMap((unit) => unit.gives);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <PageHeader
        actions={<ButtonLink href={`/campaigns/${campaignId}/scores/cross/spread`}>Độ lệch điểm chấm chéo</ButtonLink>}
        breadcrumbs={[
          { label: 'Chấm điểm', href: `/campaigns/${campaignId}/scores` },
          { label: 'Phân công chấm chéo' },
        ]}
        description={describe(page)}
        title={`Phân công chấm chéo năm ${page.campaign.year}`}
      />
      {page.phase.state === 'unplanned' && (
        <Alert tone="warning">
          Chưa định thời gian chấm chéo nên các đơn vị chưa chấm được. Hãy đặt giai đoạn chấm chéo ở phần Thiết lập.
        </Alert>
      )}
      {page.closed ? (
        <Alert tone="info">
          Đã hết hạn chấm chéo nên không phân công thêm được. Nếu vẫn cần, trước hết hãy gia hạn chấm chéo cho đơn vị
          chấm ở trang tổng quan của năm.
        </Alert>
      ) : (
        <SuggestionPanel key={`${search.each} ${search.seed}`} page={page} />
      )}
      <Panel description={`${formatNumber(assigned.length)} lượt; ${countsOf(page)}`} flush title="Các đơn vị chấm">
        <AssignmentTable page={page} />
      </Panel>
      {!page.closed && <AssignForm page={page} />}
    </div>
  );
}

function numberOf(value: string | string[] | undefined, most: number): number | null {
  const text = typeof value === 'string' ? value : '';
  return /^\d{1,6}$/.test(text) && Number(text) <= most ? Number(text) : null;
}

/** What is asked for in the address: a suggestion can be sent to somebody else, and is the same there. */
function wishOf({ each, seed }: Record<string, string | string[] | undefined>) {
  const many = numberOf(each, 100);
  return many === null ? null : { each: many, seed: numberOf(seed, 999_999) ?? 1 };
}

function describe({ phase, today }: AssignmentPage): string {
  switch (phase.state) {
    case 'unplanned':
      return 'Chưa định thời gian chấm chéo.';
    case 'upcoming':
      return `Chấm chéo từ ${formatDate(phase.opensOn)} đến ${formatDate(phase.closesOn)}.`;
    case 'open':
      return `Hạn gửi phiếu chấm chéo ${formatDate(phase.closesOn)}, ${formatRelativeDue(phase.closesOn, today)}.`;
    case 'closed':
      return `Hết hạn chấm chéo ngày ${formatDate(phase.closedOn)}.`;
  }
}

function countsOf({ units }: AssignmentPage): string {
  const all = units.flatMap((unit) => unit.gives);
  const isDone = ({ status }: { status: string }) => status === 'sent' || status === 'abstained';
  const needless = all.filter((one) => !one.owed && !isDone(one)).length;
  const count = (status: string) =>
    formatNumber(all.filter((one) => one.status === status && (one.owed || isDone(one))).length);
  const rest = needless > 0 ? `, ${formatNumber(needless)} không phải chấm nữa vì đơn vị đã rời khối` : '';
  return `${count('sent')} đã gửi, ${count('draft')} đang làm, ${count('assigned')} chưa bắt đầu, ${count('abstained')} từ chối${rest}`;
}
