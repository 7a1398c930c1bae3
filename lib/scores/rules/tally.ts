import { add, compare, type Exact, padded, subtract, zero } from '@/lib/criteria/rules/exact';
import type { Scored } from './leaf-score';

/** What a cap of a section or of the table took back from a sum: `before` − `cap` = `reduction`. */
export type CapReduction = {
  readonly of: 'bonus' | 'deduction';
  readonly before: string;
  readonly cap: string;
  readonly reduction: string;
};

/** A running sum of the parts of points. */
export type Tally = {
  standard: Exact;
  bonus: Exact;
  deduction: Exact;
  adjustment: Exact;
  /** Standard points of leaves that are not assigned, and assigned leaves without points. */
  leftOut: Exact;
  open: number;
};

/** A sum of nothing, new each time: sums are added to in place. */
export function emptyTally(): Tally {
  return { standard: zero, bonus: zero, deduction: zero, adjustment: zero, leftOut: zero, open: 0 };
}

/** Adds a leaf to its section: its points, or that it has none. */
export function addLeaf(sum: Tally, { score, parts, adjustment }: Scored, maximum: Exact): void {
  if (score.state === 'notAssigned') sum.leftOut = add(sum.leftOut, maximum);
  else if (!parts) sum.open += 1;
  else {
    sum.standard = add(sum.standard, parts.standard);
    sum.bonus = add(sum.bonus, parts.bonus);
    sum.deduction = add(sum.deduction, parts.deduction);
    sum.adjustment = add(sum.adjustment, adjustment);
  }
}

/** Adds a section to its parent. */
export function addTo(sum: Tally, one: Tally): void {
  sum.standard = add(sum.standard, one.standard);
  sum.bonus = add(sum.bonus, one.bonus);
  sum.deduction = add(sum.deduction, one.deduction);
  sum.adjustment = add(sum.adjustment, one.adjustment);
  sum.leftOut = add(sum.leftOut, one.leftOut);
  sum.open += one.open;
}

/** points = standard + bonus − deduction + adjustment, caps included. */
export function pointsOf({ standard, bonus, deduction, adjustment }: Tally): Exact {
  return add(subtract(add(standard, bonus), deduction), adjustment);
}

function reductionOf(of: CapReduction['of'], before: Exact, cap: Exact, decimals: number): CapReduction {
  const [shownBefore, shownCap] = [padded(before, decimals), padded(cap, decimals)];
  return { of, before: shownBefore, cap: shownCap, reduction: padded(before.minus(cap), decimals) };
}

/**
 * Holds a sum against the caps of its section or table. What is taken back is told, so that a printed table adds up with those
 * lines: the points of the parts, less what bonuses lose, plus what deductions are spared.
 */
export function applyCaps(
  sum: Tally,
  bonusCap: Exact | null,
  deductionCap: Exact | null,
  decimals: number,
): CapReduction[] {
  const reductions: CapReduction[] = [];
  if (bonusCap && compare(sum.bonus, bonusCap) > 0) {
    reductions.push(reductionOf('bonus', sum.bonus, bonusCap, decimals));
    sum.bonus = bonusCap;
  }
  if (deductionCap && compare(sum.deduction, deductionCap) > 0) {
    reductions.push(reductionOf('deduction', sum.deduction, deductionCap, decimals));
    sum.deduction = deductionCap;
  }
  return reductions;
}
