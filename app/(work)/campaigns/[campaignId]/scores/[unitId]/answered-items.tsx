import { ItemLink } from '@/components/scores/item-link';
import { StatusBadge } from '@/components/ui/badge';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** Of a sheet that came back: only what the unit was asked about, with its answers. */
export function AnsweredItems({ sheet }: { sheet: ScoreSheetView }) {
  const items = sheet.items.filter((item) => item.question !== '' && item.verdict !== null);
  if (items.length === 0) return null;
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  // Once the appraisal is finished, the boxes are those of the meeting.
  const finished = sheet.status !== 'submitted';
  return (
    <Panel description={`${formatNumber(items.length)} tiêu chí`} title="Đơn vị đã giải trình">
      <ul className="grid gap-3">
        {items.map((item) => (
          <li className="grid gap-0.5" key={item.criterionId}>
            <p className="flex flex-wrap items-center gap-2">
              <ItemLink item={item} root={root} />
              <StatusBadge tone={finished || item.verdict?.decided ? 'success' : 'progress'}>
                {finished || item.verdict?.decided ? 'Đã thẩm định lại' : 'Chờ thẩm định lại'}
              </StatusBadge>
            </p>
            <p className="whitespace-pre-wrap text-muted">Hỏi: {item.question}</p>
            <p className="whitespace-pre-wrap">Giải trình: {item.draft.answer || 'không có'}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
