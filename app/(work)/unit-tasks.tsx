import { checkLabel } from '@/components/check-label';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { formatNumber } from '@/lib/format';
import type { UnitTask } from '@/lib/tasks/queries/tasks';
import { onlyBloc } from './only-bloc';
import { TaskList } from './task-list';

function hrefOf(task: UnitTask): `/${string}` {
  const sheet = `/campaigns/${task.campaignId}/targets/${task.unitId}` as const;
  if (task.kind === 'registration') return sheet;
  if (task.kind === 'adjustment') return `${sheet}/adjust/${task.targetId}`;
  if (task.kind === 'cross') return `/campaigns/${task.campaignId}/scores/cross/${task.unitId}`;
  if (task.kind === 'score') return `/campaigns/${task.campaignId}/scores/${task.unitId}`;
  return `/campaigns/${task.campaignId}/reports/${task.unitId}/${task.kind}`;
}

const verbs: Readonly<Record<UnitTask['status'], string>> = {
  'not-due': 'Xem',
  'not-started': 'Bắt đầu',
  'in-progress': 'Làm tiếp',
  returned: 'Sửa mục bị trả lại',
  submitted: 'Xem',
  done: 'Xem',
};

function Action({ task }: { task: UnitTask }) {
  if (task.waitsFor === 'phase-opens') return null;
  if (task.sendable) {
    return (
      <ButtonLink href={`${hrefOf(task)}/check`} size="small" variant="primary">
        {checkLabel(true)}
      </ButtonLink>
    );
  }
  return (
    <ButtonLink href={hrefOf(task)} size="small" variant={task.mine ? 'primary' : 'secondary'}>
      {task.mine ? (task.takenBack ? 'Sửa và gửi lại' : verbs[task.status]) : 'Xem'}
    </ButtonLink>
  );
}

const list = (tasks: UnitTask[], today: string) => (
  <TaskList action={(task) => <Action task={task} />} tasks={tasks} today={today} />
);

/** Why nothing is to be done now: it waits, it is done, or nothing was ever asked of the unit. */
function idleWords(tasks: readonly UnitTask[]) {
  if (tasks.some((task) => !task.mine && task.status !== 'done')) {
    return {
      title: 'Chưa có việc nào bạn làm tiếp được ngay',
      why: 'Các việc bên dưới đang chờ người khác hoặc chưa mở.',
    };
  }
  if (tasks.length > 0) {
    return {
      title: 'Bạn đã làm xong phần của mình',
      why: 'Khi giai đoạn mới mở hoặc có mục bị trả lại, việc sẽ hiện ở đây.',
    };
  }
  return {
    title: 'Đơn vị chưa có việc nào',
    why: 'Khi khối tạo năm thi đua và mở giai đoạn đăng ký, việc của đơn vị sẽ hiện ở đây.',
  };
}

type OwnTurnProps = { tasks: UnitTask[]; today: string; unitName: string | null };

/** What the account's own unit has to do and the reader can do now. */
export function OwnTurn({ tasks, today, unitName }: OwnTurnProps) {
  const mine = tasks.filter((task) => task.mine);
  const idle = idleWords(tasks);
  return (
    <Panel
      description={[unitName, onlyBloc(mine)].filter(Boolean).join(' · ') || undefined}
      flush
      title={mine.length > 0 ? `Đến lượt bạn (${formatNumber(mine.length)})` : 'Đến lượt bạn'}
    >
      {mine.length > 0 ? list(mine, today) : <EmptyState title={idle.title}>{idle.why}</EmptyState>}
    </Panel>
  );
}

/** Whose turn it is otherwise, then what is done. */
export function OtherTurns({ tasks, today }: { tasks: UnitTask[]; today: string }) {
  const waiting = tasks.filter((task) => !task.mine && task.status !== 'done');
  const done = tasks.filter((task) => task.status === 'done');
  return (
    <>
      {waiting.length > 0 && (
        <Panel
          description={onlyBloc(waiting) ?? undefined}
          flush
          title={`Chưa đến lượt bạn (${formatNumber(waiting.length)})`}
        >
          {list(waiting, today)}
        </Panel>
      )}
      {done.length > 0 && (
        <details className="rounded-lg border border-line bg-surface">
          <summary className="min-h-11 cursor-pointer px-4 py-2.5 font-semibold">
            Đã hoàn thành ({formatNumber(done.length)})
          </summary>
          {list(done, today)}
        </details>
      )}
    </>
  );
}
