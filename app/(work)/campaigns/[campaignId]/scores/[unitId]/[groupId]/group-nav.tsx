import { ChoiceLinks } from '@/components/ui/choice-links';
import { formatNumber } from '@/lib/format';
import type { ScoreGroup, ScoreSheetView } from '@/lib/scores/queries/sheet';
import { groupProgress } from '../group-progress';

type GroupNavProps = { sheet: ScoreSheetView; current: string; onlyChanged: boolean };

/** The other groups of the table, each one step away, with how far they are. */
export function GroupNav({ sheet, current, onlyChanged }: GroupNavProps) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  const choices = sheet.groups.map((group) => ({
    id: group.id,
    href: `${root}/${group.id}${onlyChanged ? '?only=changed' : ''}` as const,
    label: `Mục ${group.code}${group.id === current ? '' : progressWords(sheet, group)}`,
    title: group.title,
  }));
  return <ChoiceLinks choices={choices} current={current} label="Các mục của bảng tiêu chí" />;
}

/** Not of the group on the page: its saves are counted at the bottom, as they come. */
function progressWords(sheet: ScoreSheetView, group: ScoreGroup): string {
  const progress = groupProgress(sheet, group);
  return progress === null ? '' : ` (${formatNumber(progress)}/${formatNumber(group.items)})`;
}
