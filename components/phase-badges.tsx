import { StatusBadge } from './ui/badge';

/** What is open today, most urgent first; else `rest` says what comes, or that nothing does. */
export type PhasesInWords = { open: string[]; rest: string };

export function PhaseBadges({ open, rest }: PhasesInWords) {
  if (open.length === 0) return <StatusBadge tone="neutral">{rest}</StatusBadge>;
  return (
    <span className="flex flex-wrap gap-1.5">
      {open.map((words) => (
        <StatusBadge key={words} tone="progress">
          {words}
        </StatusBadge>
      ))}
    </span>
  );
}
