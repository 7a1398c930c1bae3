import { formatDate } from '@/lib/format';
import type { DutyState, DutyStatus } from '@/lib/rankings/rules/states';
import { statusWord } from '@/lib/rankings/rules/words';
import { StatusBadge, type Tone } from './ui/badge';

const TONES: Readonly<Record<DutyStatus, Tone>> = {
  'not-owed': 'neutral',
  'not-due': 'neutral',
  'not-started': 'neutral',
  'in-progress': 'progress',
  returned: 'warning',
  submitted: 'info',
  accepted: 'success',
};

/** Where one unit stands with one duty: a word with a sign, and since when it is late. */
export function DutyStateBadge({ state }: { state: DutyState }) {
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <StatusBadge tone={state.lateSince ? 'danger' : TONES[state.status]}>{statusWord(state)}</StatusBadge>
      {state.lateSince && <span className="text-sm text-danger">chậm từ {formatDate(state.lateSince)}</span>}
      {state.sentLate && <span className="text-sm text-warning">gửi sau hạn</span>}
    </span>
  );
}
