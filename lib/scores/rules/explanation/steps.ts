import type { Looked, Placed, Step } from '@/lib/criteria/rules/steps';
import { intervalWords, measured, pointsWords } from '@/lib/criteria/rules/words';
import { formatDate, formatNumber, formatPercent } from '@/lib/format';
import type { ScoreStep } from '../leaf-score';
import { foundWords } from './found';
import { relativeWords, shareWords, varianceWords } from './plans';

type StepOf<Kind extends ScoreStep['kind']> = Extract<ScoreStep, { kind: Kind }>;

const isNone = ({ value }: Looked) => value === 'none';

function placedWords({ looked, interval }: Placed): string {
  if (!interval) return `${looked.label} “${looked.value}”`;
  return `${looked.label} ${measured(looked.value, looked.measure)} (${intervalWords(interval, looked.measure)})`;
}

function dayWords({ looked, through, points }: StepOf<'day'>): string {
  if (isNone(looked)) return `${looked.label}: không thực hiện, được ${pointsWords(points)}`;
  const when = through === null ? 'sau các mốc thời gian' : `trong mốc đến ngày ${formatDate(through)}`;
  return `${looked.label}: ngày ${formatDate(looked.value)}, ${when}, được ${pointsWords(points)}`;
}

function lateWords({ looked, throughDays, points }: StepOf<'late'>): string {
  if (isNone(looked)) return `${looked.label}: không thực hiện, được ${pointsWords(points)}`;
  const late = looked.value === '0' ? 'đúng hạn' : `chậm ${formatNumber(looked.value)} ngày`;
  const band = throughDays === null ? ' (quá các mức)' : throughDays === 0 ? '' : ` (mức đến ${throughDays} ngày)`;
  return `${looked.label}: ${late}${band}, được ${pointsWords(points)}`;
}

function capWords({ of, title, before, cap }: StepOf<'cap'>): string {
  const [points, most] = [formatNumber(before), pointsWords(cap)];
  if (of === 'item') return `${title.trim() || 'Khoản này'}: tính được ${points}, tối đa ${most}`;
  if (of === 'standard') return `Điểm chuẩn tối đa ${most}, nên ${points} chỉ tính ${most}`;
  if (of === 'floor') return `Không trừ quá số điểm đang có: ${points} chỉ trừ ${most}`;
  return of === 'bonus' ? `Tổng điểm thưởng ${points}, tối đa ${most}` : `Tổng điểm trừ ${points}, tối đa ${most}`;
}

function levelWords({ looked, points }: StepOf<'level'>): string {
  const level = isNone(looked) ? 'không có' : `mức “${looked.value}”`;
  return `${looked.label}: ${level}, được ${pointsWords(points)}`;
}

function decidedWords({ computed, points, reason }: StepOf<'decided'>): string {
  const why = reason.trim() === '' ? '' : `, lý do: ${reason.trim()}`;
  const rule = computed === null ? 'bảng tiêu chí chưa tính được' : `theo bảng tiêu chí là ${formatNumber(computed)}`;
  return `Điểm được quyết định: ${formatNumber(points)} (${rule})${why}`;
}

const words: { readonly [Kind in ScoreStep['kind']]: (step: StepOf<Kind>) => string } = {
  entered: ({ points }) => `Điểm nhập trực tiếp: ${pointsWords(points)}`,
  passed: ({ label, passed, points }) => `${label}: ${passed ? 'có' : 'không'}, được ${pointsWords(points)}`,
  band: ({ looked, interval, points }) =>
    `${looked.label} ${measured(looked.value, looked.measure)} thuộc mức ${intervalWords(interval, looked.measure)}, được ${pointsWords(points)}`,
  day: dayWords,
  late: lateWords,
  level: levelWords,
  start: ({ points }) => `Bắt đầu từ điểm chuẩn ${pointsWords(points)}`,
  cell: ({ row, column, points }) => `${placedWords(row)}, ${placedWords(column)}: được ${pointsWords(points)}`,
  ratio: ({ label, part, whole, percent }) =>
    `${label}: ${formatNumber(part)} ÷ ${formatNumber(whole)} = ${formatPercent(percent, { decimals: 2 })}`,
  size: ({ looked, interval, planned }) =>
    `${placedWords({ looked, interval })}: mức phải đạt là ${formatNumber(planned)}`,
  share: shareWords,
  variance: varianceWords,
  relative: relativeWords,
  deduction: ({ title, found }) => foundWords('trừ', title, found),
  bonus: ({ title, found }) => foundWords('cộng', title, found),
  lifted: ({ title, points }) =>
    `${title.trim() || 'Khoản này'}: thuộc trường hợp loại trừ, không tính ${pointsWords(points)}`,
  standardNotMet: ({ title }) => `${title.trim() || 'Điểm thưởng'}: chưa đạt đủ điểm chuẩn nên không cộng`,
  cap: capWords,
  weighted: ({ factor, before, after }) =>
    `Nhân hệ số ${formatNumber(factor)}: ${formatNumber(before)} thành ${formatNumber(after)}`,
  rounded: ({ before, after }) => `Làm tròn ${formatNumber(before)} thành ${formatNumber(after)}`,
  decided: decidedWords,
};

/** One step of a score in Vietnamese, without a full stop. */
export function stepWords(step: ScoreStep | Step): string {
  // The entry of the same kind takes this step; TypeScript cannot follow that through the union.
  return (words[step.kind] as (one: ScoreStep) => string)(step);
}
