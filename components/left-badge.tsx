import { StatusBadge } from '@/components/ui/badge';
import { leftWords } from '@/lib/messages/statuses';

/** Marks a unit that no longer belongs to the bloc; nothing for a member of today. */
export function LeftBadge({ since }: { since: string | null }) {
  return since === null ? null : <StatusBadge>{leftWords(since)}</StatusBadge>;
}
