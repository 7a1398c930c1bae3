import { compare, type Exact, shown } from '../exact';
import type { Input, Interval, NumberBand } from '../rule';
import { type Bench, constant, incomplete, numberEntry } from './bench';
import { definite } from './entries';
import { refuse, type Trace } from './trace';

/** An interval whose ends are read. */
export type Span = { readonly interval: Interval; readonly from: Exact | null; readonly to: Exact | null };

/** An interval with its bounds read once, for many values. */
export function spanOf({ from, to }: Interval): Span {
  return { interval: { from, to }, from: constant(from?.value ?? null), to: constant(to?.value ?? null) };
}

/** Whether a value lies in the interval; an absent bound is without end. */
export function holds({ interval, from, to }: Span, value: Exact): boolean {
  if (from && interval.from && compare(value, from) < (interval.from.included ? 0 : 1)) return false;
  return !(to && interval.to && compare(value, to) > (interval.to.included ? 0 : -1));
}

/** The first span that holds the number; without one the value has no band. */
export function findSpan<One extends Span>(
  trace: Trace,
  { label, measure }: { readonly label: string; readonly measure: string },
  spans: readonly One[],
  value: Exact,
): One | undefined {
  for (const one of spans) if (holds(one, value)) return one;
  return refuse(trace, { reason: 'no-band', label, value: shown(value), measure });
}

type BandFound = {
  readonly input: Input;
  readonly value: Exact;
  readonly interval: Interval;
  readonly points: Exact;
};

/** Bands with their points, read once. */
export const pointSpans = (bands: readonly NumberBand[]) =>
  bands.map((band) => ({ ...spanOf(band), points: constant(band.points) }));

/** The band a number falls into, with its points. */
export function bandPart(
  key: string,
  bands: readonly NumberBand[],
  bench: Bench,
): (trace: Trace) => BandFound | undefined {
  const entry = numberEntry(bench, key);
  if (!entry) return incomplete;
  const { input } = entry;
  const spans = pointSpans(bands);
  return (trace) => {
    const value = definite(trace, entry);
    const band = value && findSpan(trace, input, spans, value);
    if (!value || !band) return undefined;
    const { interval, points } = band;
    return points ? { input, value, interval, points } : incomplete(trace);
  };
}
