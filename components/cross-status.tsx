import { isAhead, type PhaseState } from '@/lib/campaigns/rules/phases';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { formatNumber } from '@/lib/format';
import { crossStatusWords, statusWords } from '@/lib/messages/statuses';
import { StatusBadge, type Tone } from './ui/badge';

const tones: Readonly<Record<CrossStatus, Tone>> = {
  assigned: 'neutral',
  draft: 'progress',
  sent: 'success',
  abstained: 'warning',
};

type CrossStatusProps = {
  status: CrossStatus;
  phase: PhaseState;
  /** On how many criteria the unit has an opinion. */
  decided?: number;
};

/** Where a unit stands with scoring another one: before the time for it has come, nobody is called not to have begun. */
export function CrossStatusBadge({ status, phase, decided = 0 }: CrossStatusProps) {
  const far = status === 'draft' && decided > 0 ? ` (${formatNumber(decided)} tiêu chí)` : '';
  const word = status === 'assigned' && isAhead(phase) ? statusWords['not-due'] : crossStatusWords[status];
  return <StatusBadge tone={tones[status]}>{`${word}${far}`}</StatusBadge>;
}
