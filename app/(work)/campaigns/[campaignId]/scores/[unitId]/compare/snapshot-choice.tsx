import { Button } from '@/components/ui/button';
import { FilterSelect } from '@/components/ui/filter-select';
import type { Href } from '@/components/ui/local-link';
import { formatDateTime } from '@/lib/format';
import type { SnapshotName } from '@/lib/scores/queries/snapshots';
import { snapshotNames } from '@/lib/scores/rules/snapshot/words';

type SnapshotChoiceProps = {
  action: Href;
  snapshots: readonly SnapshotName[];
  before: SnapshotName;
  after: SnapshotName;
};

/** Which two are compared; works as an address, without JavaScript. */
export function SnapshotChoice({ action, snapshots, before, after }: SnapshotChoiceProps) {
  const options = snapshots.map(({ number, kind, takenAt }) => ({
    value: String(number),
    label: `${number}. ${snapshotNames[kind]}, ${formatDateTime(takenAt)}`,
  }));
  return (
    <form action={action} className="flex flex-wrap items-end gap-3 print:hidden" method="get">
      <FilterSelect
        all="Lần ngay trước"
        label="Từ lần"
        name="from"
        options={options}
        value={String(before.number)}
        wide
      />
      <FilterSelect all="Lần mới nhất" label="Đến lần" name="to" options={options} value={String(after.number)} wide />
      <Button type="submit">So sánh</Button>
    </form>
  );
}
