import { type PhaseDates, phasesNow } from '@/lib/campaigns/rules';
import { formatDate, formatRelativeDue } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { StatusBadge } from './ui/badge';

/** What is open in a campaign today, or what comes next, in words. */
export function PhaseNow({ phases, today }: { phases: readonly PhaseDates[]; today: string }) {
  const { open, next } = phasesNow(phases, today);
  if (open.length > 0) {
    return (
      <span className="flex flex-wrap gap-1.5">
        {open
          .toSorted((one, other) => one.closesOn.localeCompare(other.closesOn))
          .map((phase) => (
            <StatusBadge key={phase.kind} tone="progress">
              {phaseNames[phase.kind]}: {formatRelativeDue(phase.closesOn, today)}
            </StatusBadge>
          ))}
      </span>
    );
  }
  if (next) {
    return (
      <StatusBadge tone="neutral">
        {phaseNames[next.kind]} từ {formatDate(next.opensOn)}
      </StatusBadge>
    );
  }
  return (
    <StatusBadge tone="neutral">{phases.length > 0 ? 'Đã kết thúc các giai đoạn' : 'Chưa định thời gian'}</StatusBadge>
  );
}
