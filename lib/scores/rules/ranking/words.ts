import { tieBreakWords } from '@/lib/criteria/rules/setting-words';
import type { NotAssignedPolicy } from '@/lib/criteria/rules/table';
import { pointsWords } from '@/lib/criteria/rules/words';
import { formatDateTime, formatNumber, formatPercent } from '@/lib/format';
import type { Missed } from './classification';
import type { Unranked } from './contender';
import type { Gap } from './gap';
import type { PlaceMove } from './moves';
import type { TieStep } from './order';
import type { Robustness } from './robustness';

/** Names of units, criteria, conditions and the like by their ids. */
export type NameOf = (id: string) => string;

/** Why a unit has no place: "Không xếp loại: không gửi báo cáo tự chấm điểm." */
export function unrankedSentence(unranked: Unranked): string {
  switch (unranked.kind) {
    case 'veto':
      return `Không xếp loại: ${unranked.vetoes.map(({ title }) => title).join('; ')}.`;
    case 'incomplete':
      return `Chưa xếp hạng: còn ${formatNumber(unranked.open)} tiêu chí chưa đủ dữ liệu.`;
    case 'nothingAssigned':
      return 'Chưa xếp hạng: không có tiêu chí nào được giao.';
  }
}

/** One look of the chain: "Ít điểm trừ hơn: Sở A 1,5; Sở B 2 (phân định được)." */
export function tieSentence({ tieBreak, values, decides }: TieStep, unitName: NameOf, criterionTitle: NameOf): string {
  const value = (text: string | null) => {
    if (text === null) return 'không có';
    return tieBreak.kind === 'earlierSubmission' ? formatDateTime(text) : formatNumber(text);
  };
  const shown = values.map((one) => `${unitName(one.unitId)} ${value(one.value)}`).join('; ');
  const outcome = decides ? 'phân định được' : 'vẫn bằng nhau';
  return `${tieBreakWords(tieBreak, criterionTitle)}: ${shown} (${outcome}).`;
}

/** Why a unit did not get a better class. */
export function missedSentence(
  missed: Missed,
  className: NameOf,
  criterionTitle: NameOf,
  conditionTitle: NameOf,
): string {
  const name = `Chưa đạt “${className(missed.classId)}”`;
  switch (missed.kind) {
    case 'minimum':
      return `${name}: được ${formatNumber(missed.has)}, cần từ ${formatNumber(missed.needs)}.`;
    case 'share': {
      const share = formatPercent(missed.has, { decimals: 2 });
      return `${name}: “${criterionTitle(missed.criterionId)}” đạt ${share} điểm chuẩn, cần từ ${formatPercent(missed.needs)}.`;
    }
    case 'condition': {
      const why = missed.stated ? 'không đạt điều kiện' : 'chưa xác nhận điều kiện';
      return `${name}: ${why} “${conditionTitle(missed.conditionId)}”.`;
    }
    case 'limit':
      return `${name}: đã đủ ${formatNumber(missed.most)} đơn vị.`;
  }
}

/**
 * A difference of two results with its unit, so that nobody holds it against the points of a criterion: "1,94 điểm phần trăm"
 * where percentages are ranked (a difference of percentages is not a percentage), else "4 điểm".
 */
export function resultDifferenceWords(difference: string, policy: NotAssignedPolicy): string {
  return policy === 'percentage' ? `${formatNumber(difference)} điểm phần trăm` : pointsWords(difference);
}

/** How far behind the next better place, and by what. */
export function gapSentence(
  { name, result, decidedBy, leaves }: Gap,
  criterionTitle: NameOf,
  policy: NotAssignedPolicy,
): string {
  // What is not assigned to one of them is no loss of the other.
  const shared = leaves.filter(({ own, theirs }) => own !== null && theirs !== null);
  const lost = shared.filter(({ difference }) => !difference.startsWith('-'));
  const most = lost.map((one) => `“${criterionTitle(one.criterionId)}” (${pointsWords(one.difference)})`).join(', ');
  const where = most === '' ? '' : ` Kém nhiều nhất ở ${most}.`;
  if (decidedBy)
    return `Bằng điểm ${name}, xếp sau theo thứ tự phân định: ${tieBreakWords(decidedBy, criterionTitle)}.${where}`;
  return `Kém ${name} ${resultDifferenceWords(result, policy)}.${where}`;
}

/** "Hạng 1–2 trong 95% số lần khi trọng số lệch ±10%." */
export function robustnessSentence(
  { from, to, share }: Pick<Robustness, 'from' | 'to' | 'share'>,
  spread: number,
): string {
  const range = from === to ? `Hạng ${from}` : `Hạng ${from}–${to}`;
  return `${range} trong ${formatPercent(share.replace(/\.0$/, ''))} số lần khi trọng số lệch ±${spread}%.`;
}

const listed = (ids: readonly string[], nameOf: NameOf) => ids.map(nameOf).join(', ');

/** What a trial does to one unit: "Từ hạng 3 lên hạng 2; vượt Sở A." */
export function moveSentence({ from, to, overtakes, overtakenBy }: PlaceMove, unitName: NameOf): string {
  const moves = from !== null && to !== null && from !== to;
  const way = moves && `Từ hạng ${formatNumber(from)} ${to < from ? 'lên' : 'xuống'} hạng ${formatNumber(to)}`;
  const parts = [
    ...(way ? [way] : []),
    ...(overtakes.length > 0 ? [`vượt ${listed(overtakes, unitName)}`] : []),
    ...(overtakenBy.length > 0 ? [`bị ${listed(overtakenBy, unitName)} vượt`] : []),
  ];
  const sentence = parts.join('; ');
  return sentence === '' ? '' : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** How much a trial moves; `after` are the units of the trial, of which none may have a place yet. */
export function movesSentence(
  moves: readonly PlaceMove[],
  after: readonly { readonly place: number | null }[],
): string {
  const moved = moves.filter(({ from, to }) => from !== to).length;
  if (moved > 0) return `${formatNumber(moved)} đơn vị đổi hạng.`;
  return after.every(({ place }) => place === null)
    ? 'Chưa đơn vị nào có thứ hạng, theo bảng tiêu chí cũng như theo phương án.'
    : 'Thứ hạng không đổi.';
}
