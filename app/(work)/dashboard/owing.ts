import { formatNumber } from '@/lib/format';
import { statusWords } from '@/lib/messages/statuses';

/** "3/4": how many have sent of those that have to; in words where nobody has to, a dash where there is nobody. */
export function countOfOwing(sent: number, owing: number, units: number): string {
  if (units === 0) return '–';
  return owing === 0 ? statusWords['not-owed'] : `${formatNumber(sent)}/${formatNumber(owing)}`;
}
