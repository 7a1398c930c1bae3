import { PointLine } from '@/components/scores/point-line';
import { claimedText } from '@/components/scores/read-item';
import { formatNumber } from '@/lib/format';
import type { ScoreItem } from '@/lib/scores/queries/items';

/** What the rule gives and what the unit claims, with its reason. */
export function ClaimedPoints({ item }: { item: ScoreItem }) {
  const { standing, draft } = item;
  const computed = standing.computed === null ? (standing.steps[0] ?? '–') : formatNumber(standing.computed);
  return (
    <dl className="grid content-start gap-1">
      <PointLine term="Tính theo bảng" value={computed} />
      <PointLine reason={draft.claimReason} term="Tự chấm" value={claimedText(item)} />
    </dl>
  );
}
