import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { ScoreSheetView } from '@/lib/scores/queries/sheet';

/** Of a returned score: every question with the answer that is about to be sent. */
export function Answers({ sheet }: { sheet: ScoreSheetView }) {
  const items = sheet.items.filter((item) => item.reopened);
  if (sheet.status !== 'returned' || items.length === 0) return null;
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  return (
    <Panel description={`${formatNumber(items.length)} tiêu chí`} title="Giải trình sẽ gửi">
      <ul className="grid gap-3">
        {items.map((item) => (
          <li className="grid gap-0.5" key={item.criterionId}>
            <LocalLink className="row-link justify-self-start" href={`${root}/${item.groupId}#c-${item.criterionId}`}>
              {item.code} {item.title}
            </LocalLink>
            <p className="whitespace-pre-wrap text-muted">Hỏi: {item.question}</p>
            <p className="whitespace-pre-wrap">Giải trình: {item.draft.answer.trim() || 'chưa giải trình'}</p>
            <p className="text-sm text-muted">
              Tự chấm {formatNumber(item.claimed)} · {formatNumber(item.documents.length)} minh chứng
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
