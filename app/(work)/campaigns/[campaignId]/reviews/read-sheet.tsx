import { StatusBadge } from '@/components/ui/badge';
import type { SheetStatus } from '@/lib/reviews/rules';
import { LineCard } from './line-card';
import type { SheetLine } from './use-review';

/** The state of a line that is not under review now. */
export function LineState({ status }: { status: SheetStatus }) {
  if (status === 'accepted') return <StatusBadge tone="success">Đã chấp nhận</StatusBadge>;
  if (status === 'returned') return <StatusBadge tone="warning">Đã trả lại</StatusBadge>;
  return <StatusBadge tone="info">Chờ rà soát</StatusBadge>;
}

/** A sheet to read: nothing in it can be decided now. */
export function ReadSheet({ lines }: { lines: SheetLine[] }) {
  return (
    <ol className="grid gap-3">
      {lines.map((line) => (
        <LineCard key={line.id} line={line}>
          <LineState status={line.status} />
        </LineCard>
      ))}
    </ol>
  );
}
