import { type PhaseDates, phasesNow } from '@/lib/campaigns/rules/phases';
import { formatDate, formatRelativeDue } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import type { PhasesInWords } from './phase-badges';

/** What is open in a campaign today, or what comes next. */
export function phasesInWords(phases: readonly PhaseDates[], today: string): PhasesInWords {
  const { open, next } = phasesNow(phases, today);
  const words = open
    .toSorted((one, other) => one.closesOn.localeCompare(other.closesOn))
    .map((phase) => `${phaseNames[phase.kind]}: ${formatRelativeDue(phase.closesOn, today)}`);
  const over = phases.length > 0 && open.length === 0 && next === null;
  const none = over ? 'Đã kết thúc các giai đoạn' : 'Chưa định thời gian';
  return { open: words, rest: next ? `${phaseNames[next.kind]} từ ${formatDate(next.opensOn)}` : none, over };
}
