import { ButtonLink } from '@/components/ui/button';
import { LocalLink } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { formatDate, formatNumber, formatRelativeDue } from '@/lib/format';
import type { OwnedRow } from '@/lib/scores/queries/owned';

const open = (task: OwnedRow) => task.items - task.decided;

/** Items of other units that the criteria tables give to the reader's unit to appraise. */
export function OwnedTasks({ tasks, today }: { tasks: readonly OwnedRow[]; today: string }) {
  const count = tasks.reduce((sum, task) => sum + open(task), 0);
  return (
    <Panel
      actions={
        <LocalLink className="row-link" href="/owned-scores">
          Tất cả
        </LocalLink>
      }
      description="Bảng tiêu chí giao đơn vị bạn thẩm định các tiêu chí này của đơn vị khác."
      flush
      title={`Thẩm định ${formatNumber(count)} tiêu chí được giao`}
    >
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <li className="task-line" key={`${task.campaignId}/${task.unitId}`}>
            <div className="min-w-0">
              <p className="font-semibold">{task.unitName}</p>
              <p className="text-sm text-muted">
                {task.blocName} · năm {task.year}
              </p>
            </div>
            <p className="text-sm">Còn {formatNumber(open(task))} tiêu chí</p>
            <p className="text-sm text-muted">
              {task.closesOn ? `Hạn ${formatDate(task.closesOn)}, ${formatRelativeDue(task.closesOn, today)}` : ''}
            </p>
            <ButtonLink href={`/owned-scores/${task.campaignId}/${task.unitId}`} size="small" variant="primary">
              Thẩm định<span className="sr-only"> {task.unitName}</span>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
