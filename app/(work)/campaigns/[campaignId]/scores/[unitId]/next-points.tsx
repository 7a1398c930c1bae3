import { ItemLink } from '@/components/scores/item-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** As many as somebody can set about. */
const shown = 5;

/** What would still give the unit points, while it can change something: the largest gains, each with a way to its item. */
export function NextPoints({ sheet }: { sheet: ScoreSheetView }) {
  if (sheet.next.length === 0) return null;
  const { campaignId, unitId } = sheet.key;
  const more = sheet.next.length - shown;
  return (
    <Panel
      description="Tính riêng từng tiêu chí theo số liệu đã nhập, khi các tiêu chí khác giữ nguyên."
      title="Còn có thể thêm điểm"
    >
      <ol className="grid gap-2">
        {sheet.next.slice(0, shown).map(({ criterionId, gain, sentence }) => {
          const item = sheet.items.find((one) => one.criterionId === criterionId);
          return (
            item && (
              <li key={criterionId}>
                <ItemLink item={item} root={`/campaigns/${campaignId}/scores/${unitId}`} />{' '}
                <strong className="whitespace-nowrap tabular-nums">+{formatNumber(gain)}</strong>
                <span className="block text-muted">{sentence}</span>
              </li>
            )
          );
        })}
      </ol>
      {more > 0 && <p className="mt-2 text-sm text-muted">Và {formatNumber(more)} tiêu chí khác, xem ở từng mục.</p>}
    </Panel>
  );
}
