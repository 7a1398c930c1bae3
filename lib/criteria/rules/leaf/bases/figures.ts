import { compare, type Exact, hundred, larger, zero } from '../../exact';
import type { BaseOf, InputValues } from '../../rule';
import { type Bench, incomplete, numberEntry } from '../bench';
import { definite } from '../entries';
import { planPart } from '../plans';
import { type BlocFacts, refuse, type Trace, traceOf } from '../trace';

/** A unit's figures in a relative rule; null as target is a unit without one. */
export type Figures = { readonly actual: Exact; readonly target: Exact | null };

/**
 * Reads a unit's figures for a relative rule; undefined where one is missing or refused. Refuses a target that is not
 * above 0.
 */
export function figuresPart(base: BaseOf<'relative'>, bench: Bench): (trace: Trace) => Figures | undefined {
  const entry = numberEntry(bench, base.actual);
  if (!entry) return incomplete;
  const plan = base.plan ? planPart(base.plan, bench) : () => null;
  return (trace) => {
    const actual = definite(trace, entry);
    const target = plan(trace);
    if (actual === undefined || target === undefined) return undefined;
    if (target && compare(target, zero) <= 0) return refuse(trace, { reason: 'plan-zero', label: entry.input.label });
    return { actual, target };
  };
}

/** How far the actual passes the target, in % of the target; below 0 when it does not. */
export function excessOf(actual: Exact, target: Exact): Exact {
  return actual.minus(target).times(hundred).div(target);
}

const largestOf = (values: readonly Exact[]) => (values.length === 0 ? null : values.reduce(larger));

/** What the whole bloc has reached, from the values of its units in any order; units whose figures are not known are left out. */
export function blocFacts(base: BaseOf<'relative'>, bench: Bench, bloc: readonly InputValues[]): BlocFacts {
  const figures = figuresPart(base, bench);
  const known = bloc.flatMap((values) => figures(traceOf(values, null, null, [])) ?? []);
  const excesses = known.flatMap(({ actual, target }) => (target ? [excessOf(actual, target)] : []));
  const actuals = known.flatMap(({ actual, target }) => (target ? [] : [actual]));
  return {
    bestExcess: largestOf(excesses),
    largest: largestOf(actuals),
    withTarget: excesses.length,
    withoutTarget: actuals.length,
  };
}
