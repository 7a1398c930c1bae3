import { ItemLink } from '@/components/scores/item-link';
import { Alert } from '@/components/ui/alert';
import { formatNumber } from '@/lib/format';
import { withAnswerDay } from '@/lib/messages/statuses';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** What the secretariat asked, on top of a returned score, each with a link to its item. */
export function ReturnedItems({ sheet }: { sheet: ScoreSheetView }) {
  const items = sheet.items.filter((item) => item.reopened);
  if (sheet.status !== 'returned' || items.length === 0) return null;
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  return (
    <Alert
      title={withAnswerDay(`${formatNumber(items.length)} tiêu chí cần giải trình`, sheet.answerBy)}
      tone="warning"
    >
      <ol className="list-decimal pl-5 wrap-anywhere">
        {items.map((item) => (
          <li key={item.criterionId}>
            <ItemLink item={item} root={root} />
            {sheet.sight === 'own' && (
              <span className="text-muted">
                {item.draft.answer.trim() === '' ? ' (chưa giải trình)' : ' (đã giải trình)'}
              </span>
            )}
            <span className="block">{item.question}</span>
          </li>
        ))}
      </ol>
      {sheet.can.edit && <p className="mt-1">Chỉ sửa được các tiêu chí này. Giải trình từng tiêu chí rồi gửi lại.</p>}
    </Alert>
  );
}
