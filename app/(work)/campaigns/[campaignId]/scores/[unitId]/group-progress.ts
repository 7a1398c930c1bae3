import type { ScoreGroup, ScoreSheetView } from '@/lib/scores/queries/sheet';

/** How many items of a group are done for who works on the sheet now: filled in by the unit, or appraised; null for readers. */
export function groupProgress({ can, appraisal, items }: ScoreSheetView, group: ScoreGroup): number | null {
  if (can.edit) return group.done;
  if (!appraisal) return null;
  const own = items.filter((item) => item.groupId === group.id);
  return own.filter((item) => (item.verdict ? item.verdict.decided : item.appraisal !== null)).length;
}
