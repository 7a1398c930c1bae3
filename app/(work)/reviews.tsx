import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { daysBetween, formatDate, formatNumber } from '@/lib/format';
import { reviewWords } from '@/lib/messages/statuses';
import type { ReviewTask } from '@/lib/tasks/queries/tasks';
import { taskTitle, waitingWord } from '@/lib/tasks/rules/words';
import { onlyBloc } from './only-bloc';

function hrefOf(task: ReviewTask): Href {
  const reviews: Href = `/campaigns/${task.campaignId}/reviews`;
  if (task.kind === 'adjustment') return `${reviews}/adjustments/${task.adjustmentId}`;
  if (task.kind === 'score') return `/campaigns/${task.campaignId}/scores/${task.unitId}`;
  if (task.kind === 'registration') return `${reviews}/targets/${task.unitId}`;
  return `${reviews}/reports/${task.unitId}/${task.kind}`;
}

function waitedWord(since: string, today: string): string {
  const days = daysBetween(since, today);
  return days <= 0 ? 'Gửi hôm nay' : `Gửi ngày ${formatDate(since)}, đã chờ ${formatNumber(days)} ngày`;
}

function ReviewLine({ task, today, only }: { task: ReviewTask; today: string; only: string | null }) {
  return (
    <li className="task-line">
      <div className="min-w-0">
        <p className="font-semibold">{task.unitName}</p>
        <p className="text-sm">
          {taskTitle(task.kind, task.year)}
          {task.text && `: ${task.text}`}
        </p>
        {!only && <p className="text-sm text-muted">{task.blocName}</p>}
      </div>
      <div>
        <StatusBadge tone={task.ownUnit ? 'neutral' : 'info'}>
          {task.ownUnit ? waitingWord('other-reviewer') : reviewWords.submitted}
        </StatusBadge>
      </div>
      <p className="text-sm text-muted">{waitedWord(task.since, today)}</p>
      {!task.ownUnit && (
        <ButtonLink href={hrefOf(task)} size="small" variant="primary">
          {task.kind === 'score' ? 'Thẩm định' : 'Rà soát'}
        </ButtonLink>
      )}
    </li>
  );
}

/** What units have sent and the secretariat has to answer. */
export function Reviews({ tasks, today }: { tasks: ReviewTask[]; today: string }) {
  const count = tasks.filter((task) => !task.ownUnit).length;
  const only = onlyBloc(tasks);
  return (
    <Panel
      description={only ?? undefined}
      flush
      title={count > 0 ? `Chờ tổ thư ký rà soát (${formatNumber(count)})` : 'Chờ tổ thư ký rà soát'}
    >
      {tasks.length === 0 ? (
        <EmptyState title="Không còn gì chờ rà soát">Mọi nội dung các đơn vị đã gửi đều có kết quả rà soát.</EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {tasks.map((task) => (
            <ReviewLine key={task.key} only={only} task={task} today={today} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
