import { formatNumber } from '@/lib/format';
import { compareDecimals, Exact } from '../exact';
import type { Plan, Rule } from '../rule';
import { inputsByKey, insideSentence, intervalWords, measured, pointsWords } from '../words';
import { bandsWords, type Says } from './phrases';

/** A plan inside a sentence: a fixed figure, the name of the unit's own, or figures by bands. */
export function planWords(plan: Plan, rule: Rule): string {
  const inputOf = inputsByKey(rule);
  if (plan.kind === 'fixed') return `mức ${formatNumber(plan.value)}`;
  const { label, measure } = inputOf(plan.input);
  if (plan.kind === 'input') return insideSentence(label);
  const bands = plan.bands.map((band) => `${formatNumber(band.planned)} nếu ${intervalWords(band, measure)}`);
  return `mức theo ${insideSentence(label)} (${bands.join('; ')})`;
}

const varied = (points: string | null) => {
  if (points === null) return `cộng ${pointsWords(points)}`;
  if (new Exact(points).isZero()) return 'giữ nguyên điểm chuẩn';
  return points.startsWith('-') ? `trừ ${pointsWords(points.slice(1))}` : `cộng ${pointsWords(points)}`;
};

/** The standard points, then what each band of the plan's percentage adds or takes. */
export const planVariance: Says<'planVariance'> = (base, rule, { points }) => [
  `Điểm chuẩn ${pointsWords(points)}, ${insideSentence(inputsByKey(rule)(base.actual).label)} so với ${planWords(base.plan, rule)}: không có kế hoạch ${varied(base.noPlan)}`,
  ...bandsWords(base.bands, '%', varied),
];

/** What becomes of the part above the standard, by the ceiling in %; null is no ceiling. */
export function ceilingWords(ceiling: string | null): string {
  if (ceiling === null) return 'phần vượt được cộng vào điểm thưởng';
  return compareDecimals(ceiling, '100') <= 0
    ? 'tối đa bằng điểm chuẩn'
    : `phần vượt được cộng đến mức ${measured(ceiling, '%')}`;
}

/**
 * How points follow the best of the bloc: half for the target, half for what passes it; without a plan, the share of
 * the best.
 */
export const relative: Says<'relative'> = ({ actual, plan }, rule, { points }) => {
  const half = points === null ? null : new Exact(points).div(2).toFixed();
  const label = insideSentence(inputsByKey(rule)(actual).label);
  const among = 'đơn vị không có chỉ tiêu được tính theo tỷ lệ so với kết quả cao nhất của nhóm này trong khối';
  if (!plan) return [`Tối đa ${pointsWords(points)}, ${label} tính theo tỷ lệ so với kết quả cao nhất trong khối`];
  return [
    `Tối đa ${pointsWords(points)}, ${label} so với ${planWords(plan, rule)}: chưa đạt thì được ${pointsWords(half)} nhân với tỷ lệ thực hiện`,
    `đạt chỉ tiêu được ${pointsWords(half)}`,
    `vượt chỉ tiêu được ${pointsWords(half)} và thêm tối đa ${pointsWords(half)} theo tỷ lệ so với mức vượt cao nhất trong khối`,
    among,
  ];
};
