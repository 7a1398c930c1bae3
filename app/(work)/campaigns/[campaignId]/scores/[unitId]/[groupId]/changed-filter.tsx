import { ChoiceLinks } from '@/components/ui/choice-links';
import { formatNumber } from '@/lib/format';

type ChangedFilterProps = { all: number; changed: number; onlyChanged: boolean };

/** Of a score that came back: everything, or only what the unit sent differently the last time. */
export function ChangedFilter({ all, changed, onlyChanged }: ChangedFilterProps) {
  return (
    <div>
      <ChoiceLinks
        choices={[
          { id: 'all', href: '?', label: `Tất cả (${formatNumber(all)})` },
          {
            id: 'changed',
            href: '?only=changed',
            label: `Chỉ hiện mục thay đổi từ lần trước (${formatNumber(changed)})`,
          },
        ]}
        current={onlyChanged ? 'changed' : 'all'}
        label="Lọc tiêu chí"
      />
      {onlyChanged && changed === 0 && (
        <p className="text-muted print:hidden">Mục này không có tiêu chí nào thay đổi.</p>
      )}
    </div>
  );
}
