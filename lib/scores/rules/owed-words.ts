import { formatNumber } from '@/lib/format';
import type { Owed } from './line';

/** What is still owed for a criterion, as the unit reads it. */
export const owedWords: Readonly<Record<Owed, string>> = {
  'values-missing': 'Chưa nhập đủ số liệu.',
  'values-refused': 'Số liệu chưa tính được điểm.',
  'claim-unexplained': 'Điểm tự chấm khác điểm tính nhưng chưa ghi lý do.',
  'claim-beyond': 'Điểm tự chấm vượt mức bảng tiêu chí cho phép. Hãy sửa điểm, hoặc để trống để nhận điểm tính.',
  'evidence-missing': 'Chưa có minh chứng; nếu không có thì ghi thuyết minh.',
  'not-assigned-unexplained': 'Đánh dấu không giao nhưng chưa ghi lý do.',
  'answer-missing': 'Bị trả lại nhưng chưa giải trình.',
};

/**
 * "còn 9 tiêu chí chưa có điểm: 7 tiêu chí còn thiếu nội dung và 2 tiêu chí so sánh trong khối …": `waiting` of the `open` ones wait
 * for the figures of the bloc, and the unit has nothing to do for them. Nothing where all have points.
 */
export function openSentence(open: number, waiting: number): string {
  if (open === 0) return '';
  const all = `còn ${formatNumber(open)} tiêu chí chưa có điểm`;
  if (waiting === 0) return all;
  const later = 'so sánh trong khối, có điểm sau khi hết hạn tự chấm';
  if (waiting === open) return `${all}, vì ${later}`;
  return `${all}: ${formatNumber(open - waiting)} tiêu chí còn thiếu nội dung và ${formatNumber(waiting)} tiêu chí ${later}`;
}
