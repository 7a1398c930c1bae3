import { daysBetween } from '@/lib/format';
import { Exact, shown } from '../../exact';
import { none } from '../../none';
import type { BaseOf } from '../../rule';
import { type Bench, entryOf, incomplete } from '../bench';
import { type Entry, isExact } from '../entries';
import type { Trace } from '../trace';
import { type BasePart, earned } from './earned';

/** The points of the first band that the day keeps; `later` after the last band, `never` where the answer is "none". */
export function dateBands(base: BaseOf<'dateBands'>, bench: Bench): BasePart {
  const entry = entryOf(bench, base.input, 'date');
  if (!entry) return incomplete;
  const bands = base.bands.map(({ through, points }) => ({ through, points: new Exact(points) }));
  const later = new Exact(base.later);
  const never = new Exact(base.never);
  const { label, measure } = entry.input;
  return (trace) => {
    const day = entry.look(trace);
    if (day === undefined) return undefined;
    const band = typeof day === 'string' ? bands.find(({ through }) => day <= through) : undefined;
    const points = band?.points ?? (day === null ? never : later);
    const looked = { label, value: typeof day === 'string' ? day : none, measure };
    trace.steps?.push({ kind: 'day', looked, through: band?.through ?? null, points: shown(points) });
    return earned(points);
  };
}

/** Days late as a number; null for never. A day is compared with the due day, and days too early are none too late. */
function daysLatePart(entry: Entry, due: string | null): (trace: Trace) => number | null | undefined {
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined || known === null) return known;
    if (isExact(known)) return known.toNumber();
    if (due === null || typeof known !== 'string') return incomplete(trace);
    return Math.max(0, daysBetween(due, known));
  };
}

/**
 * The points of the first band that the days of lateness keep; `later` beyond the last, `never` where the answer is
 * "none".
 */
export function lateness(base: BaseOf<'lateness'>, bench: Bench): BasePart {
  const entry = entryOf(bench, base.input, 'date', 'count');
  if (!entry) return incomplete;
  const daysLate = daysLatePart(entry, base.due);
  const bands = base.bands.map(({ throughDays, points }) => ({ throughDays, points: new Exact(points) }));
  const later = new Exact(base.later);
  const never = new Exact(base.never);
  const { label, measure } = entry.input;
  return (trace) => {
    const days = daysLate(trace);
    if (days === undefined) return undefined;
    const band = days === null ? undefined : bands.find(({ throughDays }) => days <= throughDays);
    const points = band?.points ?? (days === null ? never : later);
    const looked = { label, value: days === null ? none : String(days), measure };
    trace.steps?.push({ kind: 'late', looked, throughDays: band?.throughDays ?? null, points: shown(points) });
    return earned(points);
  };
}
