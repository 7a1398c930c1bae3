import type { Interval } from './rule';

/** A value that was looked at, as the table names it; `value` is decimal text, an ISO day, the label of a choice or "none". */
export type Looked = { readonly label: string; readonly value: string; readonly measure: string };
/** Where on an axis it fell; a choice has no interval. */
export type Placed = { readonly looked: Looked; readonly interval: Interval | null };

/** What a deduction or bonus found, and the points that makes before any cap. */
export type Found = { readonly points: string } & (
  | { readonly kind: 'cases'; readonly looked: Looked; readonly each: string }
  | { readonly kind: 'fixed'; readonly holds: boolean }
  | { readonly kind: 'level'; readonly looked: Looked }
  | { readonly kind: 'band'; readonly looked: Looked; readonly interval: Interval }
  | { readonly kind: 'cell'; readonly row: Placed; readonly column: Placed }
  | {
      readonly kind: 'steps';
      readonly looked: Looked;
      readonly beyond: 'above' | 'below';
      readonly threshold: string;
      readonly every: string;
      readonly each: string;
      /** Whole steps beyond the threshold. */
      readonly steps: string;
    }
  /** The option that counted, or nothing. */
  | { readonly kind: 'option'; readonly option: string | null }
);

/**
 * One step of how a leaf came to its points, in the order of reckoning. All numbers are decimal text, exact or to six decimals;
 * points are those the step gives, adds or takes.
 */
export type Step =
  | { readonly kind: 'entered'; readonly looked: Looked; readonly points: string }
  | { readonly kind: 'passed'; readonly label: string; readonly passed: boolean; readonly points: string }
  | { readonly kind: 'band'; readonly looked: Looked; readonly interval: Interval; readonly points: string }
  /** The last day of the band; nothing is "later", or "never" where the value is "none". */
  | { readonly kind: 'day'; readonly looked: Looked; readonly through: string | null; readonly points: string }
  /** The value is the number of days late or "none". */
  | { readonly kind: 'late'; readonly looked: Looked; readonly throughDays: number | null; readonly points: string }
  | { readonly kind: 'level'; readonly looked: Looked; readonly points: string }
  | { readonly kind: 'start'; readonly points: string }
  | { readonly kind: 'cell'; readonly row: Placed; readonly column: Placed; readonly points: string }
  /** An input that is reckoned: part ÷ whole × 100. */
  | {
      readonly kind: 'ratio';
      readonly label: string;
      readonly part: string;
      readonly whole: string;
      readonly percent: string;
    }
  /** The plan that follows the size of the work. */
  | { readonly kind: 'size'; readonly looked: Looked; readonly interval: Interval; readonly planned: string }
  | {
      readonly kind: 'share';
      readonly looked: Looked;
      readonly planned: string;
      readonly percent: string;
      /** Percent that counts, after the ceiling. */
      readonly counted: string;
      readonly standard: string;
      readonly points: string;
    }
  /** Percent of the plan and what it adds, or takes when below 0; without a plan, nothing as percent. */
  | {
      readonly kind: 'variance';
      readonly label: string;
      readonly percent: string | null;
      readonly interval: Interval | null;
      readonly points: string;
    }
  | {
      readonly kind: 'relative';
      readonly looked: Looked;
      readonly place: 'below' | 'met' | 'exceeded' | 'best' | 'withoutTarget';
      readonly planned: string | null;
      /** Own excess over the target in %; nothing without a target. */
      readonly excess: string | null;
      /** The bloc's best excess in %, nothing when nobody exceeds; without a target, the largest actual of the bloc. */
      readonly best: string | null;
      /** Units compared. */
      readonly units: number;
      readonly standard: string;
      readonly points: string;
    }
  | { readonly kind: 'deduction' | 'bonus'; readonly id: string; readonly title: string; readonly found: Found }
  /** The exception held. */
  | { readonly kind: 'lifted'; readonly id: string; readonly title: string; readonly points: string }
  /** A bonus for those who fully meet the standard only. */
  | { readonly kind: 'standardNotMet'; readonly id: string; readonly title: string }
  /** `item`: of one deduction or bonus, named by `title`; `floor`: deductions never take more than there is. */
  | {
      readonly kind: 'cap';
      readonly of: 'standard' | 'item' | 'bonus' | 'deduction' | 'floor';
      readonly title: string;
      readonly before: string;
      readonly cap: string;
    }
  | { readonly kind: 'weighted'; readonly factor: string; readonly before: string; readonly after: string }
  | { readonly kind: 'rounded'; readonly before: string; readonly after: string };

/** What would give the next points, other things being equal; `points` are those the leaf would then have. */
export type NextStep = {
  readonly input: string;
  readonly label: string;
  readonly measure: string;
  readonly change: /** `beyond`: not the number itself but any past it ("trên 98"). */
    | { readonly kind: 'raise' | 'lower'; readonly by: string; readonly to: string; readonly beyond: boolean }
    | { readonly kind: 'answer'; readonly yes: boolean }
    | { readonly kind: 'choose'; readonly choice: string }
    | { readonly kind: 'day'; readonly through: string };
  readonly points: string;
  readonly gain: string;
  /** What of the gain is bonus, which caps above the leaf may take back; below 0 when bonus is lost. */
  readonly bonus: string;
};
