import { LocalLink } from '@/components/ui/local-link';
import { formatNumber } from '@/lib/format';
import type { ScoreGroup, ScoreSheetView } from '@/lib/scores/queries/sheet';
import { groupProgress } from '../group-progress';

type GroupNavProps = { sheet: ScoreSheetView; current: string; onlyChanged: boolean };

/** The other groups of the table, each one step away, with how far they are. */
export function GroupNav({ sheet, current, onlyChanged }: GroupNavProps) {
  const root = `/campaigns/${sheet.key.campaignId}/scores/${sheet.key.unitId}` as const;
  return (
    <nav aria-label="Các mục của bảng tiêu chí" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {sheet.groups.map((group) => (
          <li key={group.id}>
            <LocalLink
              aria-current={group.id === current ? 'page' : undefined}
              className={`inline-flex min-h-(--control-small) items-center ${group.id === current ? 'font-semibold' : 'text-accent-ink underline'}`}
              href={`${root}/${group.id}${onlyChanged ? '?only=changed' : ''}`}
              title={group.title}
            >
              Mục {group.code}
              {group.id !== current && progressWords(sheet, group)}
            </LocalLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Not of the group on the page: its saves are counted at the bottom, as they come. */
function progressWords(sheet: ScoreSheetView, group: ScoreGroup): string {
  const progress = groupProgress(sheet, group);
  return progress === null ? '' : ` (${formatNumber(progress)}/${formatNumber(group.items)})`;
}
