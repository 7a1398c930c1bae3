import { formatNumber } from '@/lib/format';
import { resultDifferenceWords } from '../ranking/words';
import type { Board, BoardRow } from './board';
import type { BoardStage } from './units';

/** Whose points a row shows. */
export const stageWords: Readonly<Record<BoardStage, string>> = {
  agreed: 'Thống nhất',
  appraised: 'Thẩm định',
  claimed: 'Tự chấm',
};

/** What the ranking compares, as the head of its column. */
export function resultWords({ policy }: Board['table']): string {
  return policy === 'percentage' ? 'Kết quả (%)' : policy === 'rescaled' ? 'Kết quả quy đổi (điểm)' : 'Kết quả (điểm)';
}

/** "Hạng 2", or that there is none. */
export function placeWords(place: number | null): string {
  return place === null ? 'Chưa xếp hạng' : `Hạng ${formatNumber(place)}`;
}

/** How many units stand where: "8 đơn vị đã thống nhất, 2 đơn vị mới tự chấm, 1 đơn vị chưa gửi". */
export function countWords(counts: Readonly<Record<'agreed' | 'appraised' | 'sent' | 'unsent', number>>): string {
  const parts: [number, string][] = [
    [counts.agreed, 'có điểm thống nhất'],
    [counts.appraised, 'có điểm thẩm định'],
    [counts.sent, 'mới có điểm tự chấm'],
    [counts.unsent, 'chưa gửi'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, word]) => `${formatNumber(count)} đơn vị ${word}`);
  return told.join(', ');
}

const listed = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1)}`;

/** The message of a ranking in one sentence: who leads, by how much, who has no place. */
export function leadSentence({ rows, table }: Board): string {
  const ranked = rows.filter(({ place }) => place !== null);
  const first = ranked.filter(({ place }) => place === 1);
  const [leader] = first;
  const second = ranked.find(({ place }) => place !== 1);
  if (!leader) return 'Chưa đơn vị nào được xếp hạng.';
  const unit = table.policy === 'percentage' ? '%' : ' điểm';
  const shared = first.length > 1 ? 'cùng dẫn đầu' : 'dẫn đầu';
  const by = second?.gap && resultDifferenceWords(second.gap.result, table.policy);
  const ahead = by && first.length === 1 ? `, hơn đơn vị xếp sau ${by}` : '';
  const without = rows.length - ranked.length;
  const rest = without > 0 ? ` ${formatNumber(without)} đơn vị không có hạng, lý do ghi ở từng dòng.` : '';
  return `${listed(first.map(({ name }) => name))} ${shared} với ${formatNumber(leader.result)}${unit}${ahead}.${rest}`;
}

/** Why a unit stands where it does, in sentences. */
export function whySentences({ unranked, gap, equals, place }: BoardRow): string[] {
  if (unranked !== null) return [unranked];
  return [
    ...(equals.length > 0 ? [`Cùng hạng với ${listed(equals)}.`] : []),
    ...(gap ? [gap.sentence] : place === 1 ? ['Đứng đầu khối.'] : []),
  ];
}
