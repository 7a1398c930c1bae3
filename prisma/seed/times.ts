import type { PhaseDays } from './calendar';
import { addDays, daysBetween, earlier, later, momentOf } from './days';
import { randomOf } from './random';

/** When a sheet was begun, sent and decided. All of it lies before today. */
export type SheetTimes = { sentOn: string; decidedOn: string; begunAt: string; sentAt: string; decidedAt: string };

type Frame = {
  phase: PhaseDays;
  today: string;
  /** The first day on which it can be sent. */
  notBefore?: string;
  /** The longest that the secretariat took, in days. */
  review: number;
};

/** Times of a sheet in its phase: most are sent in its second half. A registration is decided before quý I is reported. */
export function timesOf({ phase, today, notBefore, review }: Frame, ...words: (string | number)[]): SheetTimes {
  const random = randomOf('times', ...words);
  const yesterday = addDays(today, -1);
  const last = later(phase.opensOn, earlier(phase.closesOn, yesterday));
  const wished = addDays(phase.opensOn, Math.floor(daysBetween(phase.opensOn, last) * random.between(0.35, 0.95)));
  const sentOn = later(wished, notBefore ?? phase.opensOn);
  const decidedOn = later(sentOn, earlier(addDays(sentOn, random.whole(1, review)), yesterday));
  return {
    sentOn,
    decidedOn,
    begunAt: momentOf(phase.opensOn, 7, 30),
    sentAt: momentOf(sentOn, random.whole(8, 11), random.whole(0, 59)),
    decidedAt: momentOf(decidedOn, random.whole(14, 17), random.whole(0, 59)),
  };
}

/** The last day for the answer of a unit to which something was returned: some days from today. */
export const answerDay = (returnedOn: string, today: string) => later(addDays(returnedOn, 7), addDays(today, 2));
