import { Panel } from '@/components/ui/panel';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatDateTime, inSentence } from '@/lib/format';
import type { UnitPage } from '@/lib/rankings/queries/unit';

const kinds: Readonly<Record<string, string>> = {
  submitted: 'Gửi',
  returned: 'Trả lại',
  accepted: 'Chấp nhận',
  adjusted: 'Điều chỉnh',
};

/** What was sent, returned, accepted or adjusted, latest first. */
export function History({ page }: { page: UnitPage }) {
  if (page.history.length === 0) return null;
  return (
    <Panel title="Lịch sử gửi và rà soát">
      <ol className="grid gap-1">
        {page.history.map((event) => (
          <li className="flex flex-wrap gap-x-3" key={`${event.subject}-${event.number}`}>
            <span className="text-muted">{formatDateTime(event.at)}</span>
            <span>
              <strong>{kinds[event.kind] ?? event.kind}</strong> {inSentence(dutyLabels[event.subject])}
            </span>
            <span className="text-muted">{event.by}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
