import { formatDate, formatRelativeDue, periodInSentence } from '@/lib/format';
import { type ShownStatus, statusWord } from '@/lib/messages/statuses';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import type { Part, Task, TaskStatus, Waiting } from './unit-tasks';

const shown: Readonly<Record<TaskStatus, ShownStatus>> = {
  'not-due': 'not-due',
  'not-started': 'none',
  'in-progress': 'draft',
  returned: 'returned',
  submitted: 'submitted',
  done: 'accepted',
};

const waitingWords: Readonly<Record<Waiting, string>> = {
  head: 'Chờ thủ trưởng gửi',
  officer: 'Chờ chuyên viên nhập xong',
  secretariat: 'Chờ tổ thư ký rà soát',
  'other-reviewer': 'Đơn vị của bạn, người khác rà soát',
  'registration-sent': 'Chờ đơn vị gửi đăng ký chỉ tiêu',
  'registration-accepted': 'Chờ tổ thư ký chấp nhận đăng ký chỉ tiêu',
  'scored-unit': 'Chờ đơn vị được chấm gửi bản tự chấm',
  'phase-opens': 'Chưa mở',
  extension: 'Đã hết hạn, cần đề nghị tổ thư ký gia hạn',
};

/** A score is appraised where the rest is reviewed. */
const scoreWaitingWords: Readonly<Partial<Record<Waiting, string>>> = {
  secretariat: 'Chờ tổ thư ký thẩm định',
  'other-reviewer': 'Đơn vị của bạn, người khác thẩm định',
};

const partWords: Readonly<Record<Part, string>> = {
  completes: 'Bạn hoàn thiện, thủ trưởng gửi',
  sends: 'Bạn là người gửi',
};

/** "Đăng ký chỉ tiêu năm 2026", "Báo cáo kết quả quý I/2026". */
export function taskTitle(kind: Task['kind'], year: number): string {
  if (kind === 'registration') return `Đăng ký chỉ tiêu năm ${year}`;
  if (kind === 'adjustment') return `Điều chỉnh chỉ tiêu năm ${year}`;
  if (kind === 'cross') return `Chấm chéo năm ${year}`;
  if (kind === 'score') return `Tự chấm điểm năm ${year}`;
  return `Báo cáo kết quả ${periodInSentence(kind, year)}`;
}

/** "Bị trả lại (3 mục)", "Đã rút lại (3 mục)", otherwise the plain word. */
export function taskStatusWord(task: Pick<Task, 'status' | 'returned' | 'takenBack'>): string {
  return statusWord(toldStatus(shown[task.status], task.takenBack), task.returned);
}

/** Whom or what a task of this kind waits for, as people read it. */
export function waitingWord(waiting: Waiting, kind?: Task['kind']): string {
  return (kind === 'score' && scoreWaitingWords[waiting]) || waitingWords[waiting];
}

/** What of a task is the reader's, or what it waits for; nothing where the reader does all of it, or it has not opened. */
export function turnWord({
  kind,
  waitsFor,
  part,
  sendable,
}: Pick<Task, 'kind' | 'waitsFor' | 'part' | 'sendable'>): string {
  if (waitsFor !== null) return waitsFor === 'phase-opens' ? '' : waitingWord(waitsFor, kind);
  if (sendable) return 'Chờ bạn gửi';
  return part === null ? '' : partWords[part];
}

/** Until when, or since when: "Mở ngày 01/12/2026", "Hạn 15/12/2026, còn 5 ngày", "Quá hạn 3 ngày (hạn 12/11/2026)". */
export function whenWord(task: Task, today: string): string {
  if (task.status === 'done') return '';
  if (task.waitsFor === 'phase-opens' && task.opensOn) return `Mở ngày ${formatDate(task.opensOn)}`;
  if (!task.dueOn) return 'Chưa định thời gian';
  if (task.status === 'returned' && task.kind === 'score') {
    return `Hạn giải trình ${formatDate(task.dueOn)}, ${formatRelativeDue(task.dueOn, today)}`;
  }
  if (task.status === 'returned' && task.dueOn < today) {
    return `Hạn chung ${formatDate(task.dueOn)} đã qua, vẫn sửa và gửi lại được`;
  }
  return `Hạn ${formatDate(task.dueOn)}, ${formatRelativeDue(task.dueOn, today)}`;
}
