import { OnceBegun } from '@/components/begun';
import { LeftBadge } from '@/components/left-badge';
import { SheetStatusBadge } from '@/components/sheet-status';
import type { Breadcrumb } from '@/components/ui/breadcrumbs';
import { ChoiceLinks } from '@/components/ui/choice-links';
import { PageHeader } from '@/components/ui/page-header';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { formatDate, formatRelativeDue, inSentence, periodInSentence, periodLabel } from '@/lib/format';
import { answerSentence, takenBackSentence } from '@/lib/messages/reviews';
import { withdrawReportAction } from '@/lib/reports/actions';
import type { ReportSheet } from '@/lib/reports/queries/sheet';
import { WithdrawForm } from '../../../withdraw-form';

type SheetHeaderProps = {
  sheet: ReportSheet;
  check?: boolean;
  /** The reader may open the rest of the campaign too. */
  within?: boolean;
};

/** Which report this is, where it stands and until when; the other periods are one step away. */
export function SheetHeader({ sheet, check, within = true }: SheetHeaderProps) {
  const { key, campaign, withdrawableUntil: until } = sheet;
  const root = `/campaigns/${key.campaignId}/reports` as const;
  const period = periodLabel(key.period, campaign.year);
  const name = `Báo cáo kết quả ${periodInSentence(key.period, campaign.year)}`;
  const sent = sheet.status === 'submitted' || sheet.status === 'accepted';
  const title =
    check && !sent ? `Kiểm tra${sheet.sender ? ' để thủ trưởng gửi' : ' và gửi'}: ${inSentence(name)}` : name;
  const breadcrumbs: Breadcrumb[] = [
    { label: 'Báo cáo', ...(within ? { href: root } : {}) },
    ...(check
      ? [{ label: period, href: `${root}/${key.unitId}/${key.period}` } as const, { label: 'Kiểm tra' }]
      : [{ label: period }]),
  ];
  const returned = sheet.lines.filter((line) => line.status === 'returned').length;
  const left = sheet.closed?.reason === 'phase-unit-left' ? sheet.closed.since : null;
  return (
    <div>
      <PageHeader
        actions={
          !check && until && <WithdrawForm action={withdrawReportAction} ids={key} until={until} what="báo cáo" />
        }
        breadcrumbs={breadcrumbs}
        description={[`${sheet.unitName}.`, ...(left ? [] : standingOf(sheet))].filter(Boolean).join(' ')}
        status={
          <>
            {sheet.state === 'none' ? (
              <OnceBegun after={<SheetStatusBadge status="draft" />} before={<SheetStatusBadge status="none" />} />
            ) : (
              <SheetStatusBadge returned={returned} sentLate={sheet.late} status={sheet.state} />
            )}
            <LeftBadge since={left} />
          </>
        }
        title={title}
      />
      {sheet.sight === 'own' && <OtherPeriods sheet={sheet} />}
    </div>
  );
}

/** Whose turn it is; while a report is being filled in, its date says enough. */
const nextSteps: Partial<Record<ReportSheet['status'], string>> = {
  submitted: 'Việc tiếp theo: tổ thư ký rà soát từng mục.',
  returned: 'Việc tiếp theo: đơn vị sửa, giải trình từng mục bị trả lại rồi gửi lại.',
  accepted: 'Báo cáo đã được chấp nhận và khóa.',
};

/** Until when, how it came to where it is, and whose turn it is. */
function standingOf(sheet: ReportSheet) {
  return [whenText(sheet), sheet.state === 'taken-back' && takenBackSentence, nextSteps[sheet.status]];
}

function whenText({ phase, sentOn, status, answerBy, today }: ReportSheet): string {
  if (status === 'submitted' || status === 'accepted') return sentOn ? `Gửi lần đầu ngày ${formatDate(sentOn)}.` : '';
  if (phase.state === 'upcoming') return `Mở từ ngày ${formatDate(phase.opensOn)}.`;
  if (answerBy) return answerSentence(answerBy, today);
  if (phase.state === 'closed') return `Hết hạn ngày ${formatDate(phase.closedOn)}.`;
  if (phase.state === 'unplanned') return '';
  return `Hạn ${formatDate(phase.closesOn)}${phase.extended ? ' (đã gia hạn)' : ''}, ${formatRelativeDue(phase.closesOn, today)}.`;
}

function OtherPeriods({ sheet }: { sheet: ReportSheet }) {
  const { campaignId, unitId, period } = sheet.key;
  const choices = periods.map((one: Period) => ({
    id: one,
    href: `/campaigns/${campaignId}/reports/${unitId}/${one}` as const,
    label: periodLabel(one, sheet.campaign.year),
  }));
  return <ChoiceLinks choices={choices} className="mt-1" current={period} label="Kỳ báo cáo" />;
}
