import { StatusBadge } from '@/components/ui/badge';
import type { InputView } from '@/lib/scores/queries/sheet';

/** What the product knows now about a value that was sent: where it comes from, or that it is another by now. */
export function InputNow({ now }: { now: InputView['now'] }) {
  if (!now) return null;
  return (
    <dd className="w-full text-sm text-muted">
      {!now.same && (
        <span className="mr-2 inline-block">
          <StatusBadge tone="warning">Dữ liệu hiện nay: {now.words}</StatusBadge>
        </span>
      )}
      {now.source}
    </dd>
  );
}
