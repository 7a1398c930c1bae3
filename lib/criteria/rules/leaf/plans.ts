import { Exact, shown } from '../exact';
import type { Plan } from '../rule';
import { type Bench, constant, incomplete, lookedAt, numberEntry } from './bench';
import { definite, type Entry, isExact } from './entries';
import { findSpan, spanOf } from './spans';
import type { Trace } from './trace';

/** What is aimed at; null when the unit has no plan. */
export type PlanPart = (trace: Trace) => Exact | null | undefined;

function sizedPlan({ bands }: Extract<Plan, { kind: 'bySize' }>, entry: Entry): PlanPart {
  const spans = bands.map((band) => ({ ...spanOf(band), planned: constant(band.planned) }));
  return (trace) => {
    const size = definite(trace, entry);
    const span = size && findSpan(trace, entry.input, spans, size);
    if (!size || !span) return undefined;
    const { planned, interval } = span;
    if (!planned) return incomplete(trace);
    trace.steps?.push({ kind: 'size', looked: lookedAt(entry.input, size), interval, planned: shown(planned) });
    return planned;
  };
}

/** The plan of a unit. Where it follows the size of the work, that is told as a step. */
export function planPart(plan: Plan, bench: Bench): PlanPart {
  if (plan.kind === 'fixed') {
    const value = new Exact(plan.value);
    return () => value;
  }
  const entry = numberEntry(bench, plan.input);
  if (!entry) return incomplete;
  if (plan.kind === 'bySize') return sizedPlan(plan, entry);
  return (trace) => {
    const known = entry.look(trace);
    return known === undefined || known === null || isExact(known) ? known : incomplete(trace);
  };
}
