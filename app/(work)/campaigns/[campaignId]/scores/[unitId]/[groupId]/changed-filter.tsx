import { LocalLink } from '@/components/ui/local-link';
import { formatNumber } from '@/lib/format';

type ChangedFilterProps = { all: number; changed: number; onlyChanged: boolean };

/** Of a score that came back: everything, or only what the unit sent differently the last time. */
export function ChangedFilter({ all, changed, onlyChanged }: ChangedFilterProps) {
  const look = (current: boolean) =>
    `inline-flex min-h-(--control-small) items-center ${current ? 'font-semibold' : 'text-accent-ink underline'}`;
  return (
    <nav aria-label="Lọc tiêu chí" className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        <li>
          <LocalLink aria-current={onlyChanged ? undefined : 'true'} className={look(!onlyChanged)} href="?">
            Tất cả ({formatNumber(all)})
          </LocalLink>
        </li>
        <li>
          <LocalLink aria-current={onlyChanged ? 'true' : undefined} className={look(onlyChanged)} href="?only=changed">
            Chỉ hiện mục thay đổi từ lần trước ({formatNumber(changed)})
          </LocalLink>
        </li>
      </ul>
      {onlyChanged && changed === 0 && <p className="text-muted">Mục này không có tiêu chí nào thay đổi.</p>}
    </nav>
  );
}
