import { Decimal as Base } from 'decimal.js';
import { type Period, periods } from '@/lib/campaigns/rules/phases';
import type { Accumulation, Direction } from '@/lib/templates/rules';

/** What a target promises. Numbers are canonical decimal strings, days ISO dates. */
export type Plan = {
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly planned: string | null;
  readonly plannedOn: string | null;
};

/** One period's result; which field counts follows from the direction. */
export type Actual = {
  readonly period: Period;
  readonly actual: string | null;
  readonly actualOn: string | null;
  readonly actualYes: boolean | null;
};

export type Achieved = { value: string | null; on: string | null; yes: boolean | null };

/** Wide enough that a product or quotient of two stored numbers is never rounded before the one rounding that counts. */
const Decimal = Base.clone({ precision: 60 });
type Decimal = Base;

const hundred = new Decimal(100);

/** Half up to two decimals, as every shown percentage. */
function percent(value: Decimal): string {
  return value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}

/**
 * What stands at the end of `through`: the sum for targets that count per period, the latest known value otherwise.
 * Later periods are ignored; the order of `actuals` does not matter.
 */
export function achieved(plan: Plan, actuals: readonly Actual[], through: Period): Achieved {
  const known = periods
    .slice(0, periods.indexOf(through) + 1)
    .flatMap((period) => actuals.filter((one) => one.period === period));
  const numbers = known.flatMap((one) => (one.actual === null ? [] : [one.actual]));
  const sum = numbers.reduce((total, one) => total.plus(one), new Decimal(0)).toFixed();
  return {
    value: numbers.length === 0 ? null : plan.accumulation === 'perPeriod' ? sum : (numbers.at(-1) ?? null),
    on: known.findLast((one) => one.actualOn !== null)?.actualOn ?? null,
    yes: known.findLast((one) => one.actualYes !== null)?.actualYes ?? null,
  };
}

function completionOfMore(planned: Decimal, value: Decimal): Decimal {
  if (planned.lte(0)) return value.gte(planned) ? hundred : new Decimal(0);
  return Decimal.max(0, value.times(100).div(planned));
}

/** Less is better: at the plan 100 %, at nothing 200 %, at twice the plan or more 0 %; linear between. */
function completionOfLess(planned: Decimal, value: Decimal): Decimal {
  if (planned.lte(0)) return value.lte(planned) ? hundred : new Decimal(0);
  const share = new Decimal(200).minus(value.times(100).div(planned));
  return Decimal.min(200, Decimal.max(0, share));
}

/**
 * Completion in %, two decimals, or null while nothing was reported.
 * A target "by a date" or "yes/no" is met (100) or not (0): a late day is not met.
 */
export function completion(plan: Plan, actuals: readonly Actual[], through: Period): string | null {
  const now = achieved(plan, actuals, through);
  if (plan.direction === 'yesNo') return now.yes === null ? null : now.yes ? '100.00' : '0.00';
  if (plan.direction === 'byDate') {
    if (now.on === null || plan.plannedOn === null) return null;
    return now.on <= plan.plannedOn ? '100.00' : '0.00';
  }
  if (now.value === null || plan.planned === null) return null;
  const planned = new Decimal(plan.planned);
  const value = new Decimal(now.value);
  return percent(plan.direction === 'more' ? completionOfMore(planned, value) : completionOfLess(planned, value));
}

/**
 * Weighted completion of a unit in %, two decimals: the sum over its targets of weight × completion, each completion
 * counted up to `cap` %, a target without a result as 0, divided by the sum of the weights. That is 100 when a sheet is
 * accepted, and may be another between two adjustments that move weight: a unit must neither gain nor lose by those.
 */
export function weightedCompletion(
  targets: readonly { weight: string; completion: string | null }[],
  cap: number,
): string {
  const zero = new Decimal(0);
  const whole = targets.reduce((sum, one) => sum.plus(one.weight), zero);
  const total = targets.reduce((sum, one) => sum.plus(Decimal.min(cap, one.completion ?? 0).times(one.weight)), zero);
  return percent(whole.isZero() ? zero : total.div(whole));
}
