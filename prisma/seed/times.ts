import type { PhaseDays } from './calendar';
import { addDays, daysBetween, earlier, later, momentOf } from './days';
import { randomOf } from './random';

/** When a sheet was begun, sent and decided. All of it lies before today. */
export type SheetTimes = { sentOn: string; begunAt: string; sentAt: string; decidedAt: string };

/** Times of a sheet in its phase: most are sent in the second half, and decided within a week. */
export function timesOf(phase: PhaseDays, today: string, ...words: (string | number)[]): SheetTimes {
  const random = randomOf('times', ...words);
  const yesterday = addDays(today, -1);
  const last = later(phase.opensOn, earlier(phase.closesOn, yesterday));
  const sentOn = addDays(phase.opensOn, Math.round(daysBetween(phase.opensOn, last) * random.between(0.35, 1)));
  const decidedOn = later(sentOn, earlier(addDays(sentOn, random.whole(2, 7)), yesterday));
  return {
    sentOn,
    begunAt: momentOf(phase.opensOn, 7, 30),
    sentAt: momentOf(sentOn, random.whole(8, 11), random.whole(0, 59)),
    decidedAt: momentOf(decidedOn, random.whole(14, 17), random.whole(0, 59)),
  };
}
