import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { formatNumber, periodInSentence } from '@/lib/format';
import { sendingSentence } from '@/lib/messages/reviews';
import { submitReportAction } from '@/lib/reports/actions';
import type { ReportSheet } from '@/lib/reports/queries/sheet';

/** The button that sends, naming what is sent and to whom. */
export function SendForm({ sheet, seen }: { sheet: ReportSheet; seen: string }) {
  const { key, campaign } = sheet;
  const open = sheet.lines.filter((line) => line.open).length;
  const again = sheet.status === 'returned';
  const name = periodInSentence(key.period, campaign.year);
  const what = again ? `${formatNumber(open)} chỉ tiêu đã sửa` : `báo cáo ${name} gồm ${formatNumber(open)} chỉ tiêu`;
  return (
    <ActionForm action={submitReportAction}>
      <input name="campaignId" type="hidden" value={key.campaignId} />
      <input name="unitId" type="hidden" value={key.unitId} />
      <input name="period" type="hidden" value={key.period} />
      <input name="seen" type="hidden" value={seen} />
      <ConfirmButton
        confirmLabel={again ? 'Gửi lại' : 'Gửi báo cáo'}
        consequence={sendingSentence()}
        size="large"
        title={`Gửi ${what}?`}
        trigger={`Gửi ${what} cho ${campaign.blocName}`}
      />
    </ActionForm>
  );
}
