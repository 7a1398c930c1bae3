import { add, compare, type Exact, padded, roundPoints, shown, zero } from '../exact';
import { capped, type Item, sumItems } from './items';
import type { PreparedLeaf } from './prepare';
import type { Trace } from './trace';

/** The parts of a leaf's points, rounded; points = standard + bonus − deduction. */
export type Parts = {
  readonly standard: Exact;
  readonly bonus: Exact;
  readonly deduction: Exact;
  readonly points: Exact;
};

/** Bonuses that count: those for a fully met standard only where it is. */
function bonusesCounted(leaf: PreparedLeaf, isMet: boolean, trace: Trace): readonly Item[] {
  if (isMet || leaf.bonuses.length === 0) return leaf.bonuses;
  return leaf.bonuses.filter(({ onlyWhenStandardMet, id, title }) => {
    if (onlyWhenStandardMet) trace.steps?.push({ kind: 'standardNotMet', id, title });
    return !onlyWhenStandardMet;
  });
}

function weighted(exact: Exact, factor: Exact | null | undefined, trace: Trace): Exact {
  if (!factor) return exact;
  const after = exact.times(factor);
  trace.steps?.push({ kind: 'weighted', factor: shown(factor), before: shown(exact), after: shown(after) });
  return after;
}

/** The leaf's parts once rounded: the points as a whole, so that they and their parts add up to the last digit. */
function roundedParts(leaf: PreparedLeaf, trace: Trace, standard: Exact, bonus: Exact, deduction: Exact): Parts {
  const { factor, decimals } = leaf.settings;
  const sum = deduction.isZero() ? add(standard, bonus) : add(standard, bonus).minus(deduction);
  const exact = weighted(sum, factor, trace);
  const points = roundPoints(exact, decimals);
  if (trace.steps && points !== exact) {
    trace.steps.push({ kind: 'rounded', before: shown(exact), after: padded(points, decimals) });
  }
  if (bonus.isZero() && deduction.isZero()) return { standard: points, bonus, deduction, points };
  const added = roundPoints(factor ? bonus.times(factor) : bonus, decimals);
  const taken = roundPoints(factor ? deduction.times(factor) : deduction, decimals);
  return { standard: points.minus(added).plus(taken), bonus: added, deduction: taken, points };
}

/** Base, deductions, bonuses, caps, in this order; undefined when something is missing, which the trace then knows. */
export function reckon(leaf: PreparedLeaf, trace: Trace): Parts | undefined {
  const base = leaf.base(trace);
  const full = leaf.bench.standard;
  const given = base && capped(trace, 'standard', '', base.standard, full);
  const standard = given && compare(given, zero) < 0 ? zero : given;
  const deductions = sumItems('deduction', leaf.deductions, trace);
  if (!base || !standard || !deductions) {
    // What is missing for the bonuses is told together with the rest.
    sumItems('bonus', bonusesCounted(leaf, false, trace), trace);
    return undefined;
  }
  const taken = add(deductions, base.deduction);
  const isMet = taken.isZero() && compare(standard, full) === 0;
  const bonuses = sumItems('bonus', bonusesCounted(leaf, isMet, trace), trace);
  if (!bonuses) return undefined;
  const bonus = capped(trace, 'bonus', '', add(bonuses, base.bonus), leaf.bonusCap);
  const deduction = capped(trace, 'deduction', '', taken, leaf.deductionCap);
  const floor = leaf.settings.leafFloor === 'zero' ? add(standard, bonus) : null;
  return roundedParts(leaf, trace, standard, bonus, capped(trace, 'floor', '', deduction, floor));
}
