import type { ScoreItem } from '@/lib/scores/queries/sheet';

/** The section below the group, once above its first criterion. */
export function SectionTitle({ item, before }: { item: ScoreItem; before: ScoreItem | undefined }) {
  if (item.section === null || item.section === before?.section) return null;
  return <p className="border-t border-line bg-sunken px-4 py-2 font-semibold first:border-t-0">{item.section}</p>;
}
