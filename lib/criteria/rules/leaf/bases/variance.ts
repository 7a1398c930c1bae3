import { compare, Exact, hundred, larger, shown, zero } from '../../exact';
import type { BaseOf } from '../../rule';
import { type Bench, incomplete, numberEntry } from '../bench';
import { definite } from '../entries';
import { planPart } from '../plans';
import { findSpan, pointSpans } from '../spans';
import { refuse, type Trace } from '../trace';
import type { BasePart } from './earned';

/** The standard, and what the percentage of the plan adds (a bonus) or takes (a deduction). */
export function planVariance(base: BaseOf<'planVariance'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, base.actual);
  if (!entry) return incomplete;
  const plan = planPart(base.plan, bench);
  const noPlan = { percent: null, interval: null, points: new Exact(base.noPlan) };
  const spans = pointSpans(base.bands);
  const { label } = entry.input;
  const varianceOf = (trace: Trace) => {
    const planned = plan(trace);
    if (planned === null) return noPlan;
    const actual = definite(trace, entry);
    if (!planned || !actual) return undefined;
    if (compare(planned, zero) <= 0) return refuse(trace, { reason: 'plan-zero', label });
    const percent = actual.times(hundred).div(planned);
    const span = findSpan(trace, { label, measure: '%' }, spans, percent);
    if (!span) return undefined;
    return span.points ? { percent, interval: span.interval, points: span.points } : incomplete(trace);
  };
  return (trace) => {
    const variance = varianceOf(trace);
    if (!variance) return undefined;
    const { interval, points } = variance;
    const percent = variance.percent && shown(variance.percent);
    trace.steps?.push({ kind: 'start', points: shown(bench.standard) });
    trace.steps?.push({ kind: 'variance', label, percent, interval, points: shown(points) });
    return { standard: bench.standard, bonus: larger(points, zero), deduction: larger(points.neg(), zero) };
  };
}
