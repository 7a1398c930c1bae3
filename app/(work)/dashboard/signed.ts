import { formatNumber } from '@/lib/format';

/** A change in points with its sign, for those who see no colours and those who hear the page; "–" where there is none to tell. */
export function signed(points: string | null): string {
  if (points === null) return '–';
  const text = formatNumber(points.replace('-', ''), { decimals: 2 });
  return Number(points) > 0 ? `▲ +${text}` : Number(points) < 0 ? `▼ −${text}` : text;
}
