import { add, compare, type Exact, padded, roundPoints, shown, subtract, zero } from '../exact';
import type { Earned } from './bases/earned';
import { capped } from './items';
import type { PreparedLeaf } from './prepare';
import { type ItemPoints, pointsOfItems, sumOf } from './sums';
import type { Trace } from './trace';

/** The parts of a leaf's points, rounded; points = standard + bonus − deduction. */
export type Parts = {
  readonly standard: Exact;
  readonly bonus: Exact;
  readonly deduction: Exact;
  readonly points: Exact;
};

function weighted(exact: Exact, factor: Exact | null | undefined, trace: Trace): Exact {
  if (!factor) return exact;
  const after = exact.times(factor);
  trace.steps?.push({ kind: 'weighted', factor: shown(factor), before: shown(exact), after: shown(after) });
  return after;
}

/** The leaf's parts once rounded: the points as a whole, so that they and their parts add up to the last digit. */
function roundedParts(leaf: PreparedLeaf, trace: Trace, standard: Exact, bonus: Exact, deduction: Exact): Parts {
  const { factor, decimals } = leaf.settings;
  const sum = subtract(add(standard, bonus), deduction);
  const exact = weighted(sum, factor, trace);
  const points = roundPoints(exact, decimals);
  if (trace.steps && points !== exact) {
    trace.steps.push({ kind: 'rounded', before: shown(exact), after: padded(points, decimals) });
  }
  if (bonus.isZero() && deduction.isZero()) return { standard: points, bonus, deduction, points };
  const added = roundPoints(factor ? bonus.times(factor) : bonus, decimals);
  const taken = roundPoints(factor ? deduction.times(factor) : deduction, decimals);
  const isWhole = points === sum && added === bonus && taken === deduction;
  return { standard: isWhole ? standard : points.minus(added).plus(taken), bonus: added, deduction: taken, points };
}

/** What every part gave, before the caps of the leaf. */
export type Gains = { readonly base: Earned; readonly deductions: ItemPoints; readonly bonuses: ItemPoints };

/** Parts that a change of one input touches; the others keep what they gave. */
export type Touched = {
  readonly base: boolean;
  readonly deductions: readonly boolean[];
  readonly bonuses: readonly boolean[];
};

export type Reckoned = { readonly parts: Parts; readonly gains: Gains };

const none: ItemPoints = [];

/** Within 0 and the standard. */
function standardOf(base: Earned, full: Exact, trace: Trace): Exact {
  const given = capped(trace, 'standard', '', base.standard, full);
  return compare(given, zero) < 0 ? zero : given;
}

/** Deductions never take more than there is, where the table says so. */
function aboveFloor(leaf: PreparedLeaf, trace: Trace, standard: Exact, bonus: Exact, deduction: Exact): Exact {
  if (deduction.isZero() || leaf.settings.leafFloor === 'none') return deduction;
  return capped(trace, 'floor', '', deduction, add(standard, bonus));
}

/**
 * Base, deductions, bonuses, caps, in this order; undefined when something is missing, which the trace then knows. With an
 * earlier reckoning, only what is touched is reckoned again.
 */
export function reckon(
  leaf: PreparedLeaf,
  trace: Trace,
  before: Gains | null = null,
  touched: Touched | null = null,
): Reckoned | undefined {
  const { bench, deductions: takes, bonuses: adds } = leaf;
  const base = before && touched && !touched.base ? before.base : leaf.base(trace);
  const standard = base && standardOf(base, bench.standard, trace);
  const deductions =
    takes.length === 0
      ? none
      : pointsOfItems('deduction', takes, true, trace, before?.deductions ?? null, touched?.deductions ?? null);
  const deducted = sumOf(deductions);
  const taken = base && deducted && add(deducted, base.deduction);
  const isMet = Boolean(taken?.isZero() && standard && compare(standard, bench.standard) === 0);
  const bonuses =
    adds.length === 0
      ? none
      : pointsOfItems('bonus', adds, isMet, trace, before?.bonuses ?? null, touched?.bonuses ?? null);
  const added = sumOf(bonuses);
  if (!base || !standard || !taken || !added) return undefined;
  const bonus = capped(trace, 'bonus', '', add(added, base.bonus), leaf.bonusCap);
  const deduction = capped(trace, 'deduction', '', taken, leaf.deductionCap);
  const parts = roundedParts(leaf, trace, standard, bonus, aboveFloor(leaf, trace, standard, bonus, deduction));
  return { parts, gains: { base, deductions, bonuses } };
}
