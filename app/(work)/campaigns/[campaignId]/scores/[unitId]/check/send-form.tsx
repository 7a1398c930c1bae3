import { ActionForm } from '@/components/ui/action-form';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { formatNumber } from '@/lib/format';
import { sendingSentence } from '@/lib/messages/reviews';
import { submitScoresAction } from '@/lib/scores/actions';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** The button that sends, naming what is sent and to whom. */
export function SendForm({ sheet, seen }: { sheet: ScoreSheetView; seen: string }) {
  const again = sheet.status === 'returned';
  const open = sheet.items.filter((item) => item.open).length;
  const points = formatNumber(sheet.totals.claimed.points);
  const what = again
    ? `giải trình ${formatNumber(open)} tiêu chí`
    : `bản tự chấm ${points} điểm gồm ${formatNumber(open)} tiêu chí`;
  return (
    <ActionForm action={submitScoresAction}>
      <input name="campaignId" type="hidden" value={sheet.key.campaignId} />
      <input name="unitId" type="hidden" value={sheet.key.unitId} />
      <input name="seen" type="hidden" value={seen} />
      <ConfirmButton
        confirmLabel={again ? 'Gửi giải trình' : 'Gửi bản tự chấm'}
        consequence={sendingSentence('thẩm định hay chấm chéo')}
        size="large"
        title={`Gửi ${what}?`}
        trigger={`Gửi ${what} cho ${sheet.campaign.blocName}`}
      />
    </ActionForm>
  );
}
