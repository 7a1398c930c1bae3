import { formatNumber } from '@/lib/format';
import type { ScoreItem } from '@/lib/scores/queries/items';

/** What the rule gives and what the unit claims, with its reason. */
export function ClaimedPoints({ item }: { item: ScoreItem }) {
  const { standing, draft } = item;
  const computed = standing.computed === null ? (standing.steps[0] ?? '–') : formatNumber(standing.computed);
  return (
    <dl className="grid content-start gap-1">
      <Line term="Tính theo bảng" value={computed} />
      <Line
        reason={draft.claimReason}
        term="Tự chấm"
        value={draft.notAssigned ? 'Không giao' : formatNumber(item.claimed)}
      />
    </dl>
  );
}

export function Line({ term, value, reason }: { term: string; value: string; reason?: string }) {
  return (
    <div className="grid grid-cols-[8rem_1fr] gap-x-2">
      <dt className="text-muted">{term}</dt>
      <dd>
        <span className="font-semibold tabular-nums">{value}</span>
        {reason && <span className="block text-sm whitespace-pre-wrap">{reason}</span>}
      </dd>
    </div>
  );
}
