import { statusTones } from '@/components/sheet-status';
import { StatusBadge } from '@/components/ui/badge';
import { reviewWords } from '@/lib/messages/statuses';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import { LineCard } from './line-card';
import type { SheetLine } from './use-review';

/** The state of a line that is not under review now. */
export function LineState({ status }: { status: SheetStatus }) {
  const shown = status === 'draft' ? 'submitted' : status;
  // In a line of its own: a badge alone would be drawn as wide as the card's column.
  return (
    <p>
      <StatusBadge tone={statusTones[shown]}>{reviewWords[shown]}</StatusBadge>
    </p>
  );
}

/** A sheet to read: nothing in it can be decided now. */
export function ReadSheet({ lines }: { lines: SheetLine[] }) {
  return (
    <ol className="grid gap-3 print:block print:space-y-3">
      {lines.map((line) => (
        <LineCard key={line.id} line={line}>
          <LineState status={line.status} />
        </LineCard>
      ))}
    </ol>
  );
}
