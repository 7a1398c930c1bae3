import { OnceBegun } from '@/components/begun';
import { CrossStatusBadge } from '@/components/cross-status';
import { LeftBadge } from '@/components/left-badge';
import type { Breadcrumb } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import type { CrossSheetView } from '@/lib/cross-scores/queries/sheet';
import { formatDate, formatRelativeDue } from '@/lib/format';

type CrossHeaderProps = { sheet: CrossSheetView; crumb?: string };

/** Who scores whom, where it stands and until when. */
export function CrossHeader({ sheet, crumb }: CrossHeaderProps) {
  const root = `/campaigns/${sheet.key.campaignId}/scores` as const;
  const name = `Chấm chéo ${sheet.unitName}`;
  const breadcrumbs: Breadcrumb[] = [
    { label: 'Chấm điểm', href: root },
    ...(crumb
      ? [{ label: name, href: `${root}/cross/${sheet.key.unitId}` } as const, { label: crumb }]
      : [{ label: name }]),
  ];
  return (
    <PageHeader
      breadcrumbs={breadcrumbs}
      description={`${crumb ? `Chấm chéo ${sheet.unitName}. ` : ''}${sheet.scorerName} chấm. ${whenText(sheet)}`}
      status={
        <>
          {sheet.status === 'assigned' ? (
            <OnceBegun
              after={<CrossStatusBadge phase={sheet.phase} status="draft" />}
              before={<CrossStatusBadge phase={sheet.phase} status="assigned" />}
            />
          ) : (
            <CrossStatusBadge phase={sheet.phase} status={sheet.status} />
          )}
          <LeftBadge since={sheet.leftSince} />
        </>
      }
      title={crumb ?? `Chấm chéo năm ${sheet.campaign.year}: ${sheet.unitName}`}
    />
  );
}

function whenText({ status, statusSince, phase, today }: CrossSheetView): string {
  if (status === 'sent') return `Gửi ngày ${formatDate(statusSince)}.`;
  if (status === 'abstained') return `Từ chối ngày ${formatDate(statusSince)}.`;
  if (phase.state === 'open') {
    const more = phase.extended ? ' (đã gia hạn)' : '';
    return `Hạn gửi ${formatDate(phase.closesOn)}${more}, ${formatRelativeDue(phase.closesOn, today)}.`;
  }
  if (phase.state === 'closed') return `Hết hạn ngày ${formatDate(phase.closedOn)}.`;
  return phase.state === 'upcoming' ? `Mở từ ngày ${formatDate(phase.opensOn)}.` : 'Chưa định thời gian chấm chéo.';
}
