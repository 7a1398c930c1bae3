import type { Step } from '@/lib/criteria/rules/steps';
import { intervalWords, measured, pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber, formatPercent } from '@/lib/format';

type StepOf<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

const percentWords = (percent: string) => formatPercent(percent, { decimals: 2 });

/** How a share of the plan became points, multiplied out. */
export function shareWords({ looked, planned, percent, counted, standard, points }: StepOf<'share'>): string {
  const value = measured(looked.value, looked.measure);
  const ceiling = counted === percent ? '' : `, tính tối đa ${percentWords(counted)}`;
  const reached = `${looked.label} ${value} so với ${formatNumber(planned)} đạt ${percentWords(percent)}${ceiling}`;
  return `${reached}: ${formatNumber(standard)} × ${percentWords(counted)} = ${pointsWords(points)}`;
}

/** What the percentage of the plan adds to the standard points or takes from them. */
export function varianceWords({ label, percent, interval, points }: StepOf<'variance'>): string {
  const effect = points.startsWith('-')
    ? `trừ ${pointsWords(points.slice(1))}`
    : points === '0'
      ? 'giữ nguyên điểm chuẩn'
      : `cộng ${pointsWords(points)}`;
  if (percent === null || interval === null) return `${label}: không có kế hoạch, ${effect}`;
  return `${label} đạt ${percentWords(percent)} kế hoạch, thuộc mức ${intervalWords(interval, '%')}, ${effect}`;
}

const places = {
  below: 'chưa đạt chỉ tiêu, tính theo tỷ lệ của nửa số điểm',
  met: 'đạt chỉ tiêu, được nửa số điểm',
  best: 'vượt chỉ tiêu cao nhất khối, được trọn điểm',
} as const;

/** How a figure beside the best of the bloc became points. */
export function relativeWords(step: StepOf<'relative'>): string {
  const { looked, place, planned, excess, best, units, standard, points } = step;
  const value = `${looked.label} ${measured(looked.value, looked.measure)}`;
  const among = `trong ${formatNumber(units)} đơn vị có số liệu`;
  if (place === 'withoutTarget') {
    return `${value}, cao nhất ${among} là ${measured(best ?? '0', looked.measure)}: được ${pointsWords(points)} trên ${pointsWords(standard)}`;
  }
  const against = `${value} so với chỉ tiêu ${measured(planned ?? '0', looked.measure)}`;
  const how =
    place === 'exceeded'
      ? `vượt ${percentWords(excess ?? '0')}, mức vượt cao nhất ${among} là ${percentWords(best ?? '0')}`
      : places[place];
  return `${against}: ${how}, được ${pointsWords(points)} trên ${pointsWords(standard)}`;
}
