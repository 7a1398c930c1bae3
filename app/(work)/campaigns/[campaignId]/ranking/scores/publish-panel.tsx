import { ActionForm } from '@/components/ui/action-form';
import { Alert } from '@/components/ui/alert';
import { ConfirmButton } from '@/components/ui/confirm-button';
import { CheckboxField } from '@/components/ui/form-choices';
import { TextareaField } from '@/components/ui/form-fields';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import { refusalMessage } from '@/lib/messages/message';
import { publishRankingAction } from '@/lib/scores/actions';
import type { BoardPage } from '@/lib/scores/queries/board';

const shownWords: Readonly<Record<BoardPage['shows'], string>> = {
  own: 'mỗi đơn vị chỉ xem hạng và phiếu điểm của mình',
  ranking:
    'các đơn vị xem bảng xếp hạng, điểm theo mục và xếp loại của nhau; phiếu điểm thì mỗi đơn vị chỉ xem của mình',
  sheets: 'các đơn vị xem bảng xếp hạng và cả phiếu điểm, lý do, minh chứng của nhau',
};

/** The secretariat publishes what the meeting adopted; the act names what it makes public. */
export function PublishPanel({ page }: { page: BoardPage }) {
  const { can, shown, closed, publications } = page;
  if (!can.publish || shown.kind === 'published') return null;
  const number = (publications[0]?.number ?? 0) + 1;
  return (
    <Panel
      description="Kết quả công bố được lưu nguyên bản. Nếu sau này phải sửa thì công bố lại, ghi rõ lý do; bản cũ vẫn được giữ."
      title={number === 1 ? 'Công bố kết quả' : `Công bố lại kết quả (lần ${formatNumber(number)})`}
    >
      {closed ? <Alert tone="info">{refusalMessage(closed)}</Alert> : <PublishForm number={number} page={page} />}
    </Panel>
  );
}

function PublishForm({ page, number }: { page: BoardPage; number: number }) {
  const { campaign, adopted, counts, shows } = page;
  const what = `kết quả của ${formatNumber(adopted)} đơn vị`;
  const unsent =
    counts.unsent > 0 ? ` ${formatNumber(counts.unsent)} đơn vị chưa gửi bản tự chấm sẽ không có hạng.` : '';
  return (
    <ActionForm action={publishRankingAction}>
      <input name="campaignId" type="hidden" value={campaign.id} />
      <input name="units" type="hidden" value={adopted} />
      <input name="number" type="hidden" value={number} />
      <ConfirmButton
        confirmLabel="Công bố"
        consequence={`${campaign.blocName}, năm ${campaign.year}: ${what} được công bố cho cả khối và lưu nguyên bản, không rút lại được.${unsent} Sau khi công bố, ${shownWords[shows]}.`}
        title={`Công bố ${what}?`}
        trigger={`Công bố ${what}`}
      >
        {number > 1 && <TextareaField label="Lý do công bố lại" name="reason" required rows={3} />}
        <CheckboxField label={`Tôi đã kiểm tra và công bố ${what} năm ${campaign.year}`} name="confirmed" />
      </ConfirmButton>
    </ActionForm>
  );
}
