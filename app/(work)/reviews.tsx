import { StatusBadge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import type { Href } from '@/components/ui/local-link';
import { Panel } from '@/components/ui/panel';
import { daysBetween, formatDate, formatNumber } from '@/lib/format';
import { appraisalWaits, reviewWords } from '@/lib/messages/statuses';
import type { ReviewTask } from '@/lib/tasks/queries/tasks';
import { taskTitle, waitingWord } from '@/lib/tasks/rules/words';
import { onlyBloc } from './only-bloc';

const isScore = (task: ReviewTask) => task.kind === 'score';

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
  const waits = isScore(task) ? appraisalWaits : reviewWords.submitted;
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
          {task.ownUnit ? waitingWord('other-reviewer', task.kind) : waits}
        </StatusBadge>
      </div>
      <p className="text-sm text-muted">{waitedWord(task.since, today)}</p>
      {!task.ownUnit && (
        <ButtonLink href={hrefOf(task)} size="small" variant="primary">
          {isScore(task) ? 'Thẩm định' : 'Rà soát'}
        </ButtonLink>
      )}
    </li>
  );
}

function ReviewPanel({ tasks, today, title }: { tasks: ReviewTask[]; today: string; title: string }) {
  const count = tasks.filter((task) => !task.ownUnit).length;
  const only = onlyBloc(tasks);
  return (
    <Panel description={only ?? undefined} flush title={count > 0 ? `${title} (${formatNumber(count)})` : title}>
      <ul className="divide-y divide-line">
        {tasks.map((task) => (
          <ReviewLine key={task.key} only={only} task={task} today={today} />
        ))}
      </ul>
    </Panel>
  );
}

/** What units have sent and the secretariat has to answer; scores apart, as the pages of a campaign list and count them. */
export function Reviews({ tasks, today }: { tasks: ReviewTask[]; today: string }) {
  const [scores, others] = [tasks.filter(isScore), tasks.filter((task) => !isScore(task))];
  if (tasks.length === 0)
    return (
      <Panel flush title={waitingWord('secretariat')}>
        <EmptyState title="Không còn gì chờ rà soát">Mọi nội dung các đơn vị đã gửi đều có kết quả rà soát.</EmptyState>
      </Panel>
    );
  return (
    <>
      {others.length > 0 && <ReviewPanel tasks={others} title={waitingWord('secretariat')} today={today} />}
      {scores.length > 0 && <ReviewPanel tasks={scores} title={waitingWord('secretariat', 'score')} today={today} />}
    </>
  );
}
