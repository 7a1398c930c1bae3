import type { ReactNode } from 'react';
import { StatusBadge, type Tone } from '@/components/ui/badge';
import type { UnitTask } from '@/lib/tasks/queries/tasks';
import type { TaskStatus } from '@/lib/tasks/rules/unit-tasks';
import { taskStatusWord, taskTitle, turnWord, whenWord } from '@/lib/tasks/rules/words';
import { onlyBloc } from './only-bloc';

const TONES: Readonly<Record<TaskStatus, Tone>> = {
  'not-due': 'neutral',
  'not-started': 'neutral',
  'in-progress': 'progress',
  returned: 'warning',
  submitted: 'info',
  done: 'success',
};

type TaskListProps = { tasks: UnitTask[]; today: string; action: (task: UnitTask) => ReactNode };

/** One line per task: what, where, how far, until when, whose turn. */
export function TaskList({ tasks, today, action }: TaskListProps) {
  const only = onlyBloc(tasks);
  return (
    <ul className="divide-y divide-line">
      {tasks.map((task) => (
        <li className="task-line" key={task.key}>
          <div className="min-w-0">
            <p className="font-semibold">{taskTitle(task.kind, task.year)}</p>
            {task.text && <p className="text-sm">{task.text}</p>}
            {!only && <p className="text-sm text-muted">{task.blocName}</p>}
          </div>
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <StatusBadge tone={task.lateSince ? 'danger' : TONES[task.status]}>{taskStatusWord(task)}</StatusBadge>
            {turnWord(task) && <span className="text-sm text-muted">{turnWord(task)}</span>}
          </div>
          <p className={`text-sm ${task.lateSince ? 'font-semibold text-danger' : 'text-muted'}`}>
            {task.kind === 'adjustment' ? '' : whenWord(task, today)}
          </p>
          <div className="empty:hidden">{action(task)}</div>
        </li>
      ))}
    </ul>
  );
}
