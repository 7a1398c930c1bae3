import { formatDate, formatNumber, inSentence } from '@/lib/format';
import type { AdjustedValues } from '@/lib/reviews/rules/adjustments';
import {
  type AdjustmentDoubt,
  type AdjustmentRefusal,
  adjustmentDoubts,
  adjustmentWarnings,
  type CellRefusal,
} from '@/lib/targets/rules/adjustment';
import { type ColumnKey, columnTitles, type Doubt } from '@/lib/targets/rules/cells';
import type { LineValues } from '@/lib/targets/rules/line';
import type { PasteRefusal } from '@/lib/targets/rules/paste';
import { type PlanDoubt, planDoubts } from '@/lib/targets/rules/plan-doubts';
import type { LineProblem } from '@/lib/targets/rules/problems';
import type { SubmitRefusal } from '@/lib/targets/rules/submission';
import { directionWords } from '@/lib/targets/rules/words';
import { type Direction, missingWeight } from '@/lib/templates/rules';
import type { Messages } from './dictionary';

type LineRefusal =
  | { reason: 'line-locked'; status: string }
  | { reason: 'line-elsewhere' }
  | { reason: 'unknown-choice'; field: string }
  | { reason: 'nothing-chosen' }
  | { reason: 'chosen-present'; count: number }
  | { reason: 'too-many-lines'; maximum: number }
  | { reason: 'not-understood' };

const rowsText = (rows: number[]) => rows.map((row) => formatNumber(row)).join(', ');

/** How far the weights are from 100. */
export function weightsSentence(total: string): string {
  if (total === '100') return 'Tổng trọng số đủ 100.';
  const missing = missingWeight(total);
  const rest = missing.startsWith('-')
    ? `thừa ${formatNumber(missing.slice(1))}`
    : `còn thiếu ${formatNumber(missing)}`;
  return `Tổng trọng số là ${formatNumber(total)}, phải đúng 100: ${rest}.`;
}

type TargetRefusal =
  | Exclude<SubmitRefusal, { reason: `phase-${string}` | 'answer-missing' }>
  | LineRefusal
  | AdjustmentRefusal
  | CellRefusal
  | PasteRefusal;

export const targetMessages: Messages<TargetRefusal> = {
  'registration-sent': ({ status }) =>
    status === 'accepted'
      ? 'Bản đăng ký đã được chấp nhận và khóa lại. Muốn thay đổi, hãy đề nghị điều chỉnh từng chỉ tiêu.'
      : 'Bản đăng ký đã gửi và đang chờ tổ thư ký rà soát nên chưa sửa được.',
  'no-lines': () => 'Chưa có chỉ tiêu nào. Hãy nhập ít nhất một chỉ tiêu.',
  'lines-incomplete': ({ count, rows }) => `${formatNumber(count)} chỉ tiêu chưa đủ thông tin: dòng ${rowsText(rows)}.`,
  'duplicate-lines': ({ rows }) =>
    `Các dòng ${rowsText(rows)} trùng nội dung và đơn vị tính. Hãy gộp lại hoặc viết rõ chỗ khác nhau.`,
  'templates-missing': ({ texts }) =>
    `Thiếu chỉ tiêu bắt buộc của khối: ${texts.map((text) => `“${text}”`).join('; ')}.`,
  'weights-not-100': ({ total }) => weightsSentence(total),
  'head-submits': () => 'Thủ trưởng đơn vị là người gửi bản đăng ký. Bản này đang chờ thủ trưởng gửi.',
  'line-locked': ({ status }) =>
    status === 'accepted'
      ? 'Chỉ tiêu này đã được chấp nhận nên không sửa trực tiếp được. Hãy đề nghị điều chỉnh.'
      : 'Chỉ tiêu này đã gửi rà soát nên chưa sửa được.',
  'line-elsewhere': () => 'Dòng này thuộc bản đăng ký khác. Hãy tải lại trang.',
  'unknown-choice': () => 'Nhóm, phong trào hoặc chỉ tiêu năm trước đã chọn không còn dùng được trong năm thi đua này.',
  'nothing-chosen': () => 'Chưa chọn chỉ tiêu nào. Hãy đánh dấu ít nhất một dòng.',
  'chosen-present': ({ count }) =>
    `${formatNumber(count)} chỉ tiêu đã chọn đều có trong bản đăng ký rồi nên không thêm nữa. Hãy quay lại bảng chỉ tiêu để sửa.`,
  'too-many-lines': ({ maximum }) => `Một bản đăng ký có nhiều nhất ${formatNumber(maximum)} chỉ tiêu.`,
  'paste-too-long': ({ lines, room, maximum }) =>
    `Khối vừa chép có ${formatNumber(lines)} dòng, nhưng từ chỗ này chỉ dán được ${formatNumber(room)} dòng vì một bản đăng ký có nhiều nhất ${formatNumber(maximum)} chỉ tiêu. Hãy chép ít dòng hơn rồi dán lại; bảng chưa thay đổi gì.`,
  'not-understood': () => 'Có ô cần sửa; sửa xong, dòng sẽ tự lưu.',
  'target-not-accepted': () => 'Chỉ đề nghị điều chỉnh được chỉ tiêu đã chấp nhận.',
  'adjustment-open': () => 'Chỉ tiêu này đang có một đề nghị điều chỉnh chưa xử lý xong.',
  'adjustment-unchanged': () => 'Chưa có thay đổi nào so với chỉ tiêu đang thực hiện.',
  'adjustment-decided': ({ status }) =>
    status === 'withdrawn' ? 'Đề nghị điều chỉnh này đã được rút.' : 'Đề nghị điều chỉnh này đã có kết quả rà soát.',
  'head-adjusts': () =>
    'Thủ trưởng đơn vị là người gửi và rút đề nghị điều chỉnh. Bạn có thể soạn sẵn để thủ trưởng xem và gửi.',
  'adjustment-reason-missing': () => 'Nhập lý do điều chỉnh.',
  'draft-gone': () => 'Bản soạn này đã được gửi hoặc đã bỏ. Hãy tải lại trang.',
  'cell-doubt': ({ doubt, typed }) => doubtMessage(doubt, typed),
  'cell-problem': ({ problem }) => problemMessage(problem),
  'document-missing': () => 'Chọn văn bản làm căn cứ trong kho minh chứng của đơn vị.',
};

const alwaysMet =
  'Kế hoạch bằng 0 và “Càng cao càng tốt” thì kết quả nào cũng đạt. Nếu phấn đấu không để phát sinh, chọn “Càng thấp càng tốt”.';

/** What a reviewer is told of a plan that deserves a question. */
function planDoubtMessage(doubt: PlanDoubt, { direction, measure }: { direction: string; measure: string }) {
  switch (doubt.reason) {
    case 'always-met':
      return alwaysMet;
    case 'easier-than-last-year': {
      const by = `${formatNumber(doubt.by)} ${measure === '%' ? 'điểm phần trăm' : measure}`.trim();
      return `Kế hoạch ${direction === 'more' ? 'thấp' : 'cao'} hơn kết quả năm trước ${by}.`;
    }
  }
}

/** What will be asked about a plan, in the same words to the unit before it sends as to the reviewer; none of it is forbidden. */
export function planDoubtWords(plan: Pick<LineValues, 'direction' | 'measure' | 'planned' | 'baseline'>): string[] {
  return planDoubts(plan).map((doubt) => planDoubtMessage(doubt, plan));
}

/** What is said of a plan that is still that of an earlier `year`, from which it was brought along. */
export function lastPlanWords(year: number): string {
  return `Kế hoạch như năm ${year}`;
}

/** The sentence for what is wrong in one cell. */
export function problemMessage(problem: LineProblem): string {
  const title = columnTitles[problem.column];
  switch (problem.reason) {
    case 'text-missing':
      return 'Nhập nội dung chỉ tiêu.';
    case 'measure-missing':
      return 'Nhập đơn vị tính.';
    case 'plan-missing':
      return 'Nhập kế hoạch năm (một số, ví dụ 95,5).';
    case 'day-missing':
      return 'Nhập ngày phải xong vào ô Kế hoạch, ví dụ 31/03/2026.';
    case 'weight-missing':
      return 'Nhập trọng số.';
    case 'weight-zero':
      return 'Trọng số phải lớn hơn 0.';
    case 'weight-over-100':
      return 'Trọng số lớn nhất là 100.';
    case 'number-absurd':
      return `${title}: số quá lớn.`;
    case 'number-negative':
      return `${title}: không nhận số âm.`;
    case 'percent-over-100':
      return 'Kế hoạch lớn hơn 100%. Hãy kiểm tra lại nếu không chủ ý.';
    case 'always-met':
      return alwaysMet;
    case 'too-many-decimals':
      return `${title}: nhiều nhất ${problem.maximum} chữ số sau dấu phẩy.`;
    case 'text-too-long':
      return `${title}: dài nhất ${formatNumber(problem.maximum)} ký tự.`;
    case 'outside-year':
      return `${title}: ngày nằm ngoài năm ${problem.year}.`;
  }
}

function adjustmentDoubtMessage(doubt: AdjustmentDoubt): string {
  switch (doubt.reason) {
    case 'due-before-asking':
      return 'Thời hạn: ngày đã qua khi đề nghị. Hãy kiểm tra lại nếu không chủ ý.';
    case 'measure-changed':
      return `Đơn vị tính: đổi từ “${doubt.before}” thành “${doubt.after || '(trống)'}”; kết quả đã báo cáo (nếu có) theo đơn vị tính cũ, không so được với kế hoạch mới.`;
  }
}

type AskedChange = {
  readonly direction: Direction;
  readonly before: AdjustedValues;
  readonly after: AdjustedValues;
  /** The day on which it was sent or prepared. */
  readonly askedOn: string;
};

/** What deserves a second look in a change of a target of `year`, in the same words to who asks as to who decides. */
export function adjustmentWarningWords({ direction, before, after, askedOn }: AskedChange, year: number): string[] {
  return [
    ...adjustmentWarnings(direction, before, after, year).map(problemMessage),
    ...adjustmentDoubts(before, after, askedOn).map(adjustmentDoubtMessage),
  ];
}

/** What is still to be typed in a row: "Còn thiếu: đơn vị tính, trọng số." */
export function missingSentence(problems: readonly LineProblem[]): string {
  return `Còn thiếu: ${problems.map(({ column }) => inSentence(columnTitles[column])).join(', ')}.`;
}

const examples: Partial<Record<ColumnKey, string>> = {
  direction: 'càng cao càng tốt, càng thấp càng tốt, trước thời hạn, có/không',
  accumulation: 'lũy kế từ đầu năm, cộng các kỳ, theo kỳ mới nhất',
};

/** The sentence for a cell whose text was not understood. */
export function doubtMessage({ column, reason }: Doubt, typed: string): string {
  const title = `${columnTitles[column]}: chưa hiểu “${typed.trim()}”.`;
  switch (reason) {
    case 'not-a-number':
      return `${title} Ô này cần một số, ví dụ 1.234,5.`;
    case 'day-for-a-number':
      return `${title} Ô này cần một số, ví dụ 1.234,5; nếu là ngày phải xong thì chọn “${directionWords.byDate}” ở ô ${columnTitles.direction}.`;
    case 'not-a-day':
      return `${title} Ô này cần một ngày, ví dụ ${formatDate('2026-03-31')}.`;
    case 'not-yes-or-no':
      return `${title} Ô này cần “Có” hoặc “Không”.`;
    case 'unknown-word':
      return `${title} Chọn: ${examples[column] ?? ''}.`;
    case 'unknown-movement':
      return `${title} Chọn một phong trào có trong năm thi đua.`;
  }
}
