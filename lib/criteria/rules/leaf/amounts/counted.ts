import { compare, Exact, shown, zero } from '../../exact';
import type { AmountOf } from '../../rule';
import type { Found } from '../../steps';
import { type Bench, incomplete, lookedAt, numberEntry } from '../bench';
import { definite } from '../entries';
import type { Trace } from '../trace';

/** Points before any cap; what was found may be left out where no steps are wanted. */
export type Counted = { readonly points: Exact; readonly found: Found | null };
export type AmountPart = (trace: Trace) => Counted | undefined;

/** So many points for each case that was counted. */
export function perCase({ input, each }: AmountOf<'perCase'>, bench: Bench): AmountPart {
  const entry = numberEntry(bench, input);
  if (!entry) return incomplete;
  const step = new Exact(each);
  return (trace) => {
    const count = definite(trace, entry);
    if (!count) return undefined;
    const points = count.times(step);
    if (!trace.steps) return { points, found: null };
    return { points, found: { kind: 'cases', looked: lookedAt(entry.input, count), each, points: shown(points) } };
  };
}

/** Whole steps beyond the threshold. */
function wholeSteps(value: Exact, threshold: Exact, every: Exact, beyond: 'above' | 'below'): Exact {
  const past = beyond === 'above' ? value.minus(threshold) : threshold.minus(value);
  return compare(past, every) < 0 ? zero : past.div(every).floor();
}

/** Points for each whole step beyond the threshold. A step that is not above 0 is an unfinished rule. */
export function step(amount: AmountOf<'step'>, bench: Bench): AmountPart {
  const { threshold, every, each, beyond } = amount;
  const entry = numberEntry(bench, amount.input);
  const size = new Exact(every);
  if (!entry || compare(size, zero) <= 0) return incomplete;
  const [start, given] = [new Exact(threshold), new Exact(each)];
  return (trace) => {
    const value = definite(trace, entry);
    if (!value) return undefined;
    const steps = wholeSteps(value, start, size, beyond);
    const points = steps.times(given);
    if (!trace.steps) return { points, found: null };
    const looked = lookedAt(entry.input, value);
    const told = { beyond, threshold, every, each, steps: shown(steps), points: shown(points) };
    return { points, found: { kind: 'steps', looked, ...told } };
  };
}
