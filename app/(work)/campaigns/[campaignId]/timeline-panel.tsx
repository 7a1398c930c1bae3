import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { Table } from '@/components/ui/table';
import { type PhaseState, phasesNow } from '@/lib/campaigns/rules/phases';
import { daysBetween, formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import type { Overview } from '@/lib/phases/queries';

function State({ state, today }: { state: PhaseState; today: string }) {
  switch (state.state) {
    case 'open':
      return (
        <StatusBadge tone="progress">
          Đang mở, {formatRelativeDue(state.closesOn, today)}
          {state.extended && ' (được gia hạn)'}
        </StatusBadge>
      );
    case 'upcoming':
      return <StatusBadge tone="neutral">Mở sau {formatNumber(daysBetween(today, state.opensOn))} ngày</StatusBadge>;
    case 'closed':
      return <StatusBadge tone="success">Đã kết thúc</StatusBadge>;
    case 'unplanned':
      return <span className="text-muted">Chưa định</span>;
  }
}

function sentence({ frame }: Overview): string {
  const { open, next } = phasesNow(frame.phases, frame.today);
  const now = open.map((phase) => phaseNames[phase.kind]).join(', ');
  const today = now ? `Đang mở: ${now}.` : 'Hôm nay không có giai đoạn nào đang mở.';
  return next ? `${today} Tiếp theo: ${phaseNames[next.kind]} từ ${formatDate(next.opensOn)}.` : today;
}

/** Where the year stands and what comes next. */
export function TimelinePanel({ overview }: { overview: Overview }) {
  const { frame, timeline } = overview;
  return (
    <Panel description={sentence(overview)} flush title="Các giai đoạn của năm">
      {timeline.length === 0 ? (
        <EmptyState
          action={
            frame.can.edit && <ButtonLink href={`/campaigns/${frame.id}/settings/phases`}>Định thời gian</ButtonLink>
          }
          title="Chưa định thời gian cho giai đoạn nào"
        />
      ) : (
        <Table
          caption="Các giai đoạn của năm thi đua"
          columns={[
            { header: 'Giai đoạn', rowHeader: true, cell: (phase) => phaseNames[phase.kind] },
            { header: 'Từ ngày', cell: (phase) => formatDate(phase.opensOn) },
            { header: 'Đến hết ngày', cell: (phase) => formatDate(phase.closesOn) },
            { header: 'Tình hình', cell: (phase) => <State state={phase.state} today={frame.today} /> },
          ]}
          hideCaption
          rowClassName={(phase) => (phase.state.state === 'open' ? 'font-medium' : undefined)}
          rowKey={(phase) => phase.kind}
          rows={timeline}
        />
      )}
    </Panel>
  );
}
