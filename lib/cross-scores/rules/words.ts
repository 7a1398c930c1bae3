import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';
import type { Comparison, CrossLimits } from './comparison';
import type { Favour } from './favours';
import type { ScorerVerdict } from './scorers';

/** "thấp hơn 12,5 điểm (4,17% điểm chuẩn)". */
function differenceWords({ difference, share }: Comparison): string {
  const points = new Exact(difference);
  if (points.isZero()) return 'bằng';
  const side = points.isNegative() ? 'thấp hơn' : 'cao hơn';
  return `${side} ${formatNumber(points.abs().toFixed())} điểm (${formatNumber(new Exact(share).abs().toFixed())}% điểm chuẩn)`;
}

/** "thấp hơn ở 12, cao hơn ở 1 trên 30 lượt tiêu chí". */
const countWords = ({ lower, higher, compared }: Comparison) =>
  `thấp hơn ở ${formatNumber(lower)}, cao hơn ở ${formatNumber(higher)} trên ${formatNumber(compared)} lượt tiêu chí`;

/** What a unit's scoring looks like, in one or two sentences with their numbers. */
export function scorerWords(verdict: ScorerVerdict, limits: CrossLimits): string {
  const { basis, others, claims, usual } = verdict;
  const claimed = claims ? `So với điểm tự chấm: ${differenceWords(claims)}.` : '';
  if (basis === 'others' && others) {
    return `So với điểm giữa (trung vị) của các đơn vị cùng chấm: ${differenceWords(others)}, ${countWords(others)}. ${claimed}`;
  }
  if (basis === 'claims' && usual !== null) {
    return `${claimed} Mức giữa của các đơn vị chấm trong khối là ${formatNumber(usual)}% điểm chuẩn.`;
  }
  const why = `Chưa đủ dữ liệu để nhận xét: cần ít nhất ${limits.sheets} đơn vị được từ ${limits.together} đơn vị cùng chấm (từ ${limits.leaves} lượt tiêu chí), hoặc từ ${limits.scorers} đơn vị đã gửi phiếu chấm.`;
  return `${why} ${claimed}`.trim();
}

/** "Sở A chấm Sở B cao hơn 30 điểm (3,1% điểm chuẩn) so với điểm giữa của các đơn vị cùng chấm; …" */
export function favourWords(favour: Favour, nameOf: (unitId: string) => string): string {
  const { scorerId, scoredId, others, usual } = favour;
  const side = new Exact(usual).isNegative() ? 'thấp hơn' : 'cao hơn';
  const rest = new Exact(usual).isZero()
    ? 'bằng điểm giữa'
    : `${side} ${formatNumber(new Exact(usual).abs().toFixed())}%`;
  return `${nameOf(scorerId)} chấm ${nameOf(scoredId)} ${differenceWords(others)} so với điểm giữa của các đơn vị cùng chấm; các đơn vị còn lại thì ${nameOf(scorerId)} chấm ${rest}.`;
}

/** "Sở A → Sở B → Sở A: mỗi đơn vị chấm đơn vị sau cao bất thường." */
export function circleWords(circle: readonly string[], nameOf: (unitId: string) => string): string {
  const names = circle.map(nameOf);
  return circle.length === 2
    ? `${names.join(' và ')} chấm nhau cao bất thường.`
    : `${[...names, names[0]].join(' → ')}: mỗi đơn vị chấm đơn vị kế tiếp cao bất thường.`;
}

/** "Năm nay Sở A chấm Sở B cao bất thường; năm trước Sở B chấm Sở A cũng vậy." */
export function returnedWords({ scorerId, scoredId }: Favour, nameOf: (unitId: string) => string): string {
  const [scorer, scored] = [nameOf(scorerId), nameOf(scoredId)];
  return `Năm nay ${scorer} chấm ${scored} cao bất thường; năm trước ${scored} chấm ${scorer} cũng vậy.`;
}
