import { formatDate } from '@/lib/format';
import { addDays } from '../days';
import { inputsByKey } from '../words';
import { gets, ledBy, type Says } from './phrases';

/** What each band of days gives, then what comes later or never. */
export const dateBands: Says<'dateBands'> = ({ input, bands, later, never }, rule) => {
  const parts = bands.map(({ through, points }, index) => {
    const before = bands[index - 1];
    const from = before ? `từ ngày ${formatDate(addDays(before.through, 1))} đến` : 'chậm nhất';
    return `${from} ngày ${formatDate(through)} ${gets(points)}`;
  });
  const rest =
    later === never
      ? [`sau đó hoặc không thực hiện thì ${gets(later)}`]
      : [`sau đó ${gets(later)}`, `không thực hiện thì ${gets(never)}`];
  return ledBy(inputsByKey(rule)(input).label, [...parts, ...rest]);
};

const countsLateDays = /^số ngày (?:bị )?chậm/i;

function daysLateWords(from: number, through: number): string {
  if (through === 0) return 'đúng hạn';
  return from === through ? `chậm ${through} ngày` : `chậm từ ${from} đến ${through} ngày`;
}

/** What each band of lateness gives, in days after the due day, then what comes later or never. */
export const lateness: Says<'lateness'> = ({ input, due, bands, later, never }, rule) => {
  const parts = bands.map(({ throughDays, points }, index) => {
    const before = bands[index - 1];
    return `${daysLateWords(before ? before.throughDays + 1 : 0, throughDays)} ${gets(points)}`;
  });
  const last = bands.at(-1)?.throughDays ?? 0;
  const named = inputsByKey(rule)(input).label;
  // "Số ngày chậm" asks for the days; the sentence tells the lateness itself.
  const label = countsLateDays.test(named) ? 'Thực hiện' : named;
  const led = due ? `${label} (hạn ${formatDate(due)})` : label;
  return ledBy(led, [...parts, `chậm trên ${last} ngày ${gets(later)}`, `không thực hiện thì ${gets(never)}`]);
};
