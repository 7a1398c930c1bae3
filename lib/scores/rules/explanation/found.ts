import type { Found, Placed } from '@/lib/criteria/rules/steps';
import { insideSentence, intervalWords, measured, pointsWords } from '@/lib/criteria/rules/words';
import { formatNumber } from '@/lib/format';

function placedWords({ looked, interval }: Placed): string {
  if (!interval) return `${insideSentence(looked.label)} “${looked.value}”`;
  const value = measured(looked.value, looked.measure);
  return `${insideSentence(looked.label)} ${value} (${intervalWords(interval, looked.measure)})`;
}

/** Why so many points, without the points themselves. */
function reasonWords(found: Found): string {
  switch (found.kind) {
    case 'cases': {
      const { looked, each } = found;
      return `${measured(looked.value, looked.measure || 'trường hợp')} × ${formatNumber(each)}`;
    }
    case 'fixed':
      return found.holds ? 'có' : 'không có';
    case 'level':
      return found.looked.value === 'none' ? 'không có' : `mức “${found.looked.value}”`;
    case 'band':
      return placedWords(found);
    case 'cell':
      return `${placedWords(found.row)}, ${placedWords(found.column)}`;
    case 'steps': {
      const { looked, beyond, threshold, steps, every, each } = found;
      const side = beyond === 'above' ? 'trên' : 'dưới';
      const value = measured(looked.value, looked.measure);
      return `${value}, ${side} ${measured(threshold, looked.measure)} được ${formatNumber(steps)} bước ${measured(every, looked.measure)} × ${formatNumber(each)}`;
    }
    case 'option':
      return found.option === null ? 'không đạt mức nào' : `đạt mức “${found.option}”`;
  }
}

const isNothing = (points: string) => /^-?0(\.0+)?$/.test(points);

/** "Không phối hợp: 3 trường hợp × 0,5, trừ 1,5 điểm". */
export function foundWords(verb: 'trừ' | 'cộng', title: string, found: Found): string {
  const named = title.trim() || (verb === 'trừ' ? 'Khoản trừ' : 'Khoản thưởng');
  const what = isNothing(found.points) ? `không ${verb}` : `${verb} ${pointsWords(found.points)}`;
  return `${named}: ${reasonWords(found)}, ${what}`;
}
