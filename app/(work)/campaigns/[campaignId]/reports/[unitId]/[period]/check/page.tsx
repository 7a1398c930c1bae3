import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AlreadySent } from '@/components/already-sent';
import { LookAgain } from '@/components/look-again';
import { WaitsForHead } from '@/components/no-head';
import { Alert } from '@/components/ui/alert';
import { ButtonLink } from '@/components/ui/button';
import { requireActor } from '@/lib/auth/actor';
import { periods } from '@/lib/campaigns/rules/phases';
import { refusalMessage } from '@/lib/messages/message';
import { readReportMark } from '@/lib/reports/queries/seen';
import { getReportSheet } from '@/lib/reports/queries/sheet';
import { refuseSending } from '@/lib/reports/rules/sheet';
import { ReadSheet } from '../read-sheet';
import { SheetHeader } from '../sheet-header';
import { Findings } from './findings';
import { SendForm } from './send-form';

export const metadata: Metadata = { title: 'Kiểm tra báo cáo trước khi gửi' };

type Props = PageProps<'/campaigns/[campaignId]/reports/[unitId]/[period]/check'>;

export default async function CheckPage({ params }: Props) {
  const actor = await requireActor();
  const { campaignId, unitId, period: wanted } = await params;
  const period = periods.find((one) => one === wanted);
  // Before the sheet: what changes in between is then refused, and not sent unread.
  const seen = period ? await readReportMark(actor, { campaignId, unitId, period }) : '';
  const sheet = period && (await getReportSheet(actor, { campaignId, unitId, period }));
  if (sheet?.sight !== 'own') notFound();
  const sent = sheet.status === 'submitted' || sheet.status === 'accepted';
  const refusal = sheet.closed ?? refuseSending(sheet.lines);
  return (
    <div className="grid grid-cols-1 gap-4">
      <LookAgain mark={actor.now.toISOString()} />
      <SheetHeader check sheet={sheet} />
      {sent && (
        <AlreadySent
          accepted={sheet.status === 'accepted'}
          next={
            sheet.status === 'accepted'
              ? 'Báo cáo đã khóa, không còn việc gì phải làm.'
              : 'Không cần gửi lại. Kết quả rà soát của tổ thư ký hiện ở trang báo cáo.'
          }
          since={sheet.statusSince}
          what="Báo cáo"
        />
      )}
      {!sent && refusal && (
        <Alert title="Chưa gửi được" tone="warning">
          {refusalMessage(refusal)}
        </Alert>
      )}
      {!sent && !refusal && sheet.sender && (
        <WaitsForHead hasHead={sheet.hasHead} what="Báo cáo đã đủ">
          {refusalMessage(sheet.sender)}
        </WaitsForHead>
      )}
      {!sent && <Findings sheet={sheet} />}
      {!sent && !refusal && !sheet.sender && <SendForm seen={seen} sheet={sheet} />}
      <div>
        <ButtonLink href={`/campaigns/${campaignId}/reports/${unitId}/${period}`}>Quay lại báo cáo</ButtonLink>
      </div>
      <ReadSheet sheet={sheet} />
    </div>
  );
}
