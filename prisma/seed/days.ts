const length = 86_400_000;

/** The day so many days later (or earlier). Days are ISO dates. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * length).toISOString().slice(0, 10);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / length);
}

export function earlier(left: string, right: string): string {
  return left < right ? left : right;
}

export function later(left: string, right: string): string {
  return left > right ? left : right;
}

/** A moment of a working day in Vietnam, as stored. */
export function momentOf(day: string, hour: number, minute = 0): string {
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  return new Date(`${day}T${clock}:00+07:00`).toISOString();
}

const calendarDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** The day in Vietnam of a moment. */
export function dayOf(moment: Date): string {
  return calendarDay.format(moment);
}

/** dd/MM/yyyy */
export function writeDay(day: string): string {
  return day.split('-').reverse().join('/');
}
