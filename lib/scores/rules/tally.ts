import { add, compare, type Exact, padded, zero } from '@/lib/criteria/rules/exact';

/** What a cap of a section or of the table took back from a sum: `before` − `cap` = `reduction`. */
export type CapReduction = {
  readonly of: 'bonus' | 'deduction';
  readonly before: string;
  readonly cap: string;
  readonly reduction: string;
};

/** A running sum; points = standard + bonus − deduction + adjustment at every moment. */
export type Tally = {
  standard: Exact;
  bonus: Exact;
  deduction: Exact;
  adjustment: Exact;
  points: Exact;
  /** Standard points of all leaves, of those assigned, and assigned leaves without points. */
  maximum: Exact;
  assigned: Exact;
  open: number;
};

export function emptyTally(): Tally {
  return {
    standard: zero,
    bonus: zero,
    deduction: zero,
    adjustment: zero,
    points: zero,
    maximum: zero,
    assigned: zero,
    open: 0,
  };
}

/** Adds a criterion to its parent. */
export function addTo(sum: Tally, one: Tally): void {
  sum.standard = add(sum.standard, one.standard);
  sum.bonus = add(sum.bonus, one.bonus);
  sum.deduction = add(sum.deduction, one.deduction);
  sum.adjustment = add(sum.adjustment, one.adjustment);
  sum.points = add(sum.points, one.points);
  sum.maximum = add(sum.maximum, one.maximum);
  sum.assigned = add(sum.assigned, one.assigned);
  sum.open += one.open;
}

function reduction(of: CapReduction['of'], before: Exact, cap: Exact, decimals: number): CapReduction {
  return {
    of,
    before: padded(before, decimals),
    cap: padded(cap, decimals),
    reduction: padded(before.minus(cap), decimals),
  };
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
    reductions.push(reduction('bonus', sum.bonus, bonusCap, decimals));
    sum.points = sum.points.minus(sum.bonus).plus(bonusCap);
    sum.bonus = bonusCap;
  }
  if (deductionCap && compare(sum.deduction, deductionCap) > 0) {
    reductions.push(reduction('deduction', sum.deduction, deductionCap, decimals));
    sum.points = sum.points.plus(sum.deduction).minus(deductionCap);
    sum.deduction = deductionCap;
  }
  return reductions;
}
