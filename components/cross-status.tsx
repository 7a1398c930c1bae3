import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { formatNumber } from '@/lib/format';
import { crossStatusWords } from '@/lib/messages/statuses';
import { StatusBadge, type Tone } from './ui/badge';

const tones: Readonly<Record<CrossStatus, Tone>> = {
  assigned: 'neutral',
  draft: 'progress',
  sent: 'success',
  abstained: 'warning',
};

/** Where a unit stands with scoring another one; while it works, how many criteria it has an opinion on. */
export function CrossStatusBadge({ status, decided = 0 }: { status: CrossStatus; decided?: number }) {
  const far = status === 'draft' && decided > 0 ? ` (${formatNumber(decided)} tiêu chí)` : '';
  return <StatusBadge tone={tones[status]}>{`${crossStatusWords[status]}${far}`}</StatusBadge>;
}
