import { StatusBadge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { formatDate } from '@/lib/format';
import type { Overview } from '@/lib/phases/queries';

export function MovementsPanel({ movements }: Pick<Overview, 'movements'>) {
  return (
    <Panel title="Phong trào thi đua">
      {movements.length === 0 && <EmptyState title="Chưa gắn phong trào nào" />}
      <ul className="grid gap-3">
        {movements.map((movement) => (
          <li key={movement.id}>
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">{movement.name}</span>
              {movement.provincial && <StatusBadge tone="info">Của tỉnh</StatusBadge>}
            </p>
            <p className="whitespace-pre-line break-words text-muted">{movement.goal}</p>
            <p className="text-sm text-muted">
              {movement.endsOn
                ? `${formatDate(movement.startsOn)} – ${formatDate(movement.endsOn)}`
                : `Từ ${formatDate(movement.startsOn)}`}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
