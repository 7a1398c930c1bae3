import { OnceBegun } from '@/components/begun';
import { LeftBadge } from '@/components/left-badge';
import { ScoreStatusBadge } from '@/components/score-status';
import { olderSentVersion } from '@/components/scores/sent-version';
import type { Breadcrumb } from '@/components/ui/breadcrumbs';
import { PageHeader } from '@/components/ui/page-header';
import { formatDate, formatRelativeDue } from '@/lib/format';
import { withdrawScoresAction } from '@/lib/scores/actions';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';
import { WithdrawForm } from '../../withdraw-form';

type SheetHeaderProps = { sheet: ScoreSheetView; title?: string; crumb?: string };

/** Whose score this is, by which table, where it stands and until when. */
export function SheetHeader({ sheet, title, crumb }: SheetHeaderProps) {
  const root = `/campaigns/${sheet.key.campaignId}/scores` as const;
  const until = sheet.withdrawableUntil;
  const returned = sheet.items.filter((item) => item.reopened).length;
  const breadcrumbs: Breadcrumb[] = [
    { label: 'Chấm điểm', href: root },
    ...(crumb
      ? [{ label: sheet.unitName, href: `${root}/${sheet.key.unitId}` } as const, { label: crumb }]
      : [{ label: sheet.unitName }]),
  ];
  return (
    <PageHeader
      actions={
        !title &&
        until && (
          <WithdrawForm
            action={withdrawScoresAction}
            ids={sheet.key}
            review="thẩm định"
            until={until}
            what="bản tự chấm điểm"
          />
        )
      }
      breadcrumbs={breadcrumbs}
      description={`${title ? `${sheet.unitName}. ` : ''}${whenText(sheet)}${tableText(sheet)}`}
      status={
        <>
          {sheet.state === 'none' ? (
            <OnceBegun after={<ScoreStatusBadge status="draft" />} before={<ScoreStatusBadge status="none" />} />
          ) : (
            <ScoreStatusBadge
              answerBy={sheet.answerBy}
              returned={returned}
              status={sheet.state}
              takenBack={sheet.takenBack}
            />
          )}
          <LeftBadge since={sheet.leftSince} />
        </>
      }
      title={title ?? `Chấm điểm năm ${sheet.campaign.year}: ${sheet.unitName}`}
    />
  );
}

function whenText({ phase, status, sentAt, today }: ScoreSheetView): string {
  if (status !== 'none' && status !== 'draft') return sentAt ? `Gửi lần đầu ngày ${formatDate(sentAt)}. ` : '';
  if (phase.state === 'open') {
    const more = phase.extended ? ' (đã gia hạn)' : '';
    return `Hạn gửi ${formatDate(phase.closesOn)}${more}, ${formatRelativeDue(phase.closesOn, today)}. `;
  }
  if (phase.state === 'closed') return `Hết hạn ngày ${formatDate(phase.closedOn)}. `;
  return phase.state === 'upcoming' ? `Mở từ ngày ${formatDate(phase.opensOn)}. ` : '';
}

function tableText(sheet: ScoreSheetView): string {
  const { table } = sheet;
  if (!table) return '';
  const sentVersion = olderSentVersion(sheet);
  const note = sentVersion === null ? '' : ` (đơn vị gửi theo phiên bản ${sentVersion})`;
  return `${table.title}, phiên bản ${table.number}${note}.`;
}
