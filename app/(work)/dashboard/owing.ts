import { formatNumber } from '@/lib/format';
import { statusWords } from '@/lib/messages/statuses';

/** "3/4": how many have sent of those that have to; in words where nobody has to. */
export function countOfOwing(sent: number, owing: number): string {
  return owing === 0 ? statusWords['not-owed'] : `${formatNumber(sent)}/${formatNumber(owing)}`;
}
