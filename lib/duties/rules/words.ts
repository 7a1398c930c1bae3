import { formatNumber } from '@/lib/format';
import { heldWords, statusWord, statusWords } from '@/lib/messages/statuses';
import type { Held } from '@/lib/reports/rules/held';
import { toldStatus } from '@/lib/reviews/rules/withdrawal';
import type { Duty, DutyState, DutyStatus } from './state';

/** The words of a duty, for a column or a sentence. */
export const dutyLabels: Readonly<Record<Duty, string>> = {
  registration: 'Đăng ký chỉ tiêu',
  q1: 'Quý I',
  half: '6 tháng',
  nine: '9 tháng',
  year: 'Cả năm',
  score: 'Tự chấm điểm',
  cross: 'Chấm chéo',
};

export const dutyStatusWords: Readonly<Record<DutyStatus, string>> = {
  'not-owed': statusWords['not-owed'],
  'not-due': statusWords['not-due'],
  'not-started': statusWords.none,
  'in-progress': statusWords.draft,
  returned: statusWords.returned,
  submitted: statusWords.submitted,
  accepted: statusWords.accepted,
};

/** "Bị trả lại (3 mục)", "Đã rút lại (3 mục)", "Đang làm (1/2 đơn vị)", otherwise the plain word. */
export function dutyStatusWord({
  status,
  returned,
  takenBack,
  parts,
}: Pick<DutyState, 'status' | 'returned' | 'takenBack' | 'parts'>): string {
  if (status === 'returned') return statusWord(toldStatus(status, takenBack), returned);
  if (parts === null || status === 'not-due') return dutyStatusWords[status];
  return `${dutyStatusWords[status]} (${formatNumber(parts.done)}/${formatNumber(parts.of)} đơn vị)`;
}

/** What is said of a duty that is late: why its report cannot be begun, else whether anything was. */
export function lateWord({ begun, held }: { begun: boolean; held: Held | null }): string {
  if (held !== null) return heldWords[held];
  return begun ? statusWords.draft : statusWords.none;
}
