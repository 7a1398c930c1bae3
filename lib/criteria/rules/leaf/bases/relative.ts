import { compare, type Exact, larger, shown, zero } from '../../exact';
import type { BaseOf, Input } from '../../rule';
import { type Bench, incomplete, lookedAt, numberEntry } from '../bench';
import type { BlocFacts, Trace } from '../trace';
import { type BasePart, type Earned, earned } from './earned';
import { excessOf, figuresPart } from './figures';

type Compare = (trace: Trace, facts: BlocFacts, actual: Exact, target: Exact) => Earned;

/** Units without a target, among themselves: A ÷ largest A × M. */
function amongThemselves(input: Input, standard: Exact): Compare {
  return (trace, facts, actual) => {
    const best = larger(facts.largest ?? actual, actual);
    const points = best.isZero() ? zero : standard.times(actual).div(best);
    trace.steps?.push({
      kind: 'relative',
      looked: lookedAt(input, actual),
      place: 'withoutTarget',
      planned: null,
      excess: null,
      best: shown(best),
      units: facts.withoutTarget,
      standard: shown(standard),
      points: shown(points),
    });
    return earned(points);
  };
}

function placeOf(excess: Exact, best: Exact): 'below' | 'met' | 'exceeded' | 'best' {
  const sign = compare(excess, zero);
  if (sign <= 0) return sign < 0 ? 'below' : 'met';
  return compare(excess, best) === 0 ? 'best' : 'exceeded';
}

/** Half the standard at the target, in proportion below it; above, as much of the other half as of the best excess. */
function againstTarget(input: Input, standard: Exact): Compare {
  const half = standard.div(2);
  return (trace, facts, actual, target) => {
    const excess = excessOf(actual, target);
    const best = larger(facts.bestExcess ?? excess, excess);
    const place = placeOf(excess, best);
    const below = place === 'below' || place === 'met';
    // The best has the whole standard by definition: excess ÷ excess may miss 1 in the last digit.
    const above = place === 'best' ? standard : half.plus(half.times(excess).div(best));
    const points = below ? half.times(actual).div(target) : above;
    trace.steps?.push({
      kind: 'relative',
      looked: lookedAt(input, actual),
      place,
      planned: shown(target),
      excess: shown(excess),
      best: compare(best, zero) > 0 ? shown(best) : null,
      units: facts.withTarget,
      standard: shown(standard),
      points: shown(points),
    });
    return earned(points);
  };
}

/** Points against the bloc's best; before the bloc's figures are closed the leaf waits. */
export function relative(base: BaseOf<'relative'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, base.actual);
  if (!entry) return incomplete;
  const figures = figuresPart(base, bench);
  const without = amongThemselves(entry.input, bench.standard);
  const against = againstTarget(entry.input, bench.standard);
  return (trace) => {
    const own = figures(trace);
    if (!own || !trace.facts) return undefined;
    const { actual, target } = own;
    return target ? against(trace, trace.facts, actual, target) : without(trace, trace.facts, actual, zero);
  };
}
