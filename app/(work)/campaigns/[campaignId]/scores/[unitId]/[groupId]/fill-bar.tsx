import { type Onward, WorkBar } from '@/components/scores/work-bar';
import { formatNumber } from '@/lib/format';
import type { ScoreSums } from '@/lib/scores/commands/lines';
import type { Saver } from './fill-item';

type FillBarProps = {
  saver: Saver;
  sums: ScoreSums;
  items: number;
  /** The next criterion of this page that is not finished. */
  next: string | null;
  onward: Onward;
};

/** Points of this group and of the sheet, and how many criteria are finished. */
export function FillBar({ sums, items, next, ...work }: FillBarProps) {
  return (
    <WorkBar {...work} next={next === null ? null : { criterionId: next, label: 'Mục chưa xong tiếp theo' }}>
      Mục này <strong className="tabular-nums">{formatNumber(sums.group)}</strong> điểm · Tổng{' '}
      <strong className="tabular-nums">{formatNumber(sums.total)}</strong> điểm · Đã xong{' '}
      <strong className="tabular-nums">
        {formatNumber(sums.done)}/{formatNumber(items)}
      </strong>
    </WorkBar>
  );
}
