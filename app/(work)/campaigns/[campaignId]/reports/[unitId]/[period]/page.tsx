import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { BegunScope } from '@/components/begun';
import { RelativesNote } from '@/components/relatives';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { requireActor } from '@/lib/auth/actor';
import { getCampaignFrame } from '@/lib/campaigns/queries/frame';
import { periods } from '@/lib/campaigns/rules/phases';
import { refusalMessage } from '@/lib/messages/message';
import { headWithdrawsSentence } from '@/lib/messages/reviews';
import { getReportSheet, type ReportSheet } from '@/lib/reports/queries/sheet';
import { getRelatives } from '@/lib/successions/queries';
import { LastYearNote } from './last-year-note';
import { LeftResults } from './left-results';
import { packLines } from './packed-lines';
import { ReadSheet } from './read-sheet';
import { ReturnedLines } from './returned-lines';
import { SheetEditor } from './sheet-editor';
import { SheetHeader } from './sheet-header';

export const metadata: Metadata = { title: 'Báo cáo kết quả' };

type Props = PageProps<'/campaigns/[campaignId]/reports/[unitId]/[period]'>;

export default async function ReportSheetPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const { campaignId, unitId, period: wanted } = await params;
  const period = periods.find((one) => one === wanted);
  const sheet = period && (await getReportSheet(actor, { campaignId, unitId, period }));
  if (!sheet) notFound();
  const [frame, relatives] = await Promise.all([
    getCampaignFrame(actor, campaignId),
    sheet.related ? getRelatives(actor, { campaignId, unitId }) : null,
  ]);
  const { lines, ...rest } = sheet;
  const { sent, back } = await searchParams;
  const justSent = sent === '1' && sheet.status === 'submitted';
  const check = `/campaigns/${campaignId}/reports/${unitId}/${period}/check` as const;
  return (
    <BegunScope>
      <div className="grid grid-cols-1 gap-4">
        <SheetHeader sheet={sheet} within={frame !== null} />
        <RelativesNote relatives={relatives} />
        {justSent && (
          <Alert role="status" title="Đã gửi báo cáo" tone="success">
            Tổ thư ký sẽ rà soát từng mục. Kết quả rà soát hiện ở trang này.
          </Alert>
        )}
        {back === '1' && sheet.isBack && sheet.can.edit && (
          <Alert role="status" title="Đã rút lại báo cáo" tone="success">
            Sửa xong, hãy kiểm tra rồi gửi lại.
          </Alert>
        )}
        <ClosedNotice sheet={sheet} />
        <ReturnedLines sheet={sheet} />
        <LastYearNote lines={lines} year={sheet.campaign.year} />
        {lines.length === 0 ? (
          <EmptyState title="Chưa có chỉ tiêu nào được chấp nhận để báo cáo" />
        ) : sheet.can.edit ? (
          <SheetEditor checkHref={check} packed={packLines(lines)} sheet={rest} />
        ) : (
          <>
            {sheet.sight === 'own' && <LeftResults names={namesOf(sheet)} sheet={sheet.key} />}
            <ReadSheet sheet={sheet} />
          </>
        )}
        {sheet.can.review && sheet.status === 'submitted' && (
          <div>
            <ButtonLink href={`/campaigns/${campaignId}/reviews/reports/${unitId}/${period}`} variant="primary">
              Rà soát báo cáo này
            </ButtonLink>
          </div>
        )}
      </div>
    </BegunScope>
  );
}

function namesOf({ lines, narratives }: ReportSheet): Record<string, string> {
  return Object.fromEntries([
    ...lines.map(({ targetId, text }) => [targetId, text]),
    ...narratives.map(({ headId, head }) => [headId, head]),
  ]);
}

/** Why the unit cannot write, on the spot. */
function ClosedNotice({ sheet }: { sheet: ReportSheet }) {
  if (sheet.sight !== 'own' || !sheet.closed || sheet.status === 'accepted') return null;
  const said = sheet.withdrawableUntil
    ? 'Báo cáo này đã gửi và đang chờ tổ thư ký rà soát. Cần sửa thì rút lại được, khi tổ thư ký chưa bắt đầu rà soát.'
    : sheet.headWithdrawsUntil
      ? `Báo cáo này đã gửi và đang chờ tổ thư ký rà soát. ${headWithdrawsSentence(sheet.headWithdrawsUntil)}`
      : refusalMessage(sheet.closed);
  return <Alert tone={sheet.status === 'submitted' ? 'info' : 'warning'}>{said}</Alert>;
}
