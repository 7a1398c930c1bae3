import type { Owed } from './line';

/** What is still owed for a criterion, as the unit reads it. */
export const owedWords: Readonly<Record<Owed, string>> = {
  'values-missing': 'Chưa nhập đủ số liệu.',
  'values-refused': 'Số liệu chưa tính được điểm.',
  'claim-unexplained': 'Điểm tự chấm khác điểm tính nhưng chưa ghi lý do.',
  'evidence-missing': 'Chưa có minh chứng; nếu không có thì ghi thuyết minh.',
  'not-assigned-unexplained': 'Đánh dấu không giao nhưng chưa ghi lý do.',
  'answer-missing': 'Bị trả lại nhưng chưa giải trình.',
};
