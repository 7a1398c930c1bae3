import { type Period, periods } from '@/lib/campaigns/rules/phases';
import type { Actual, Plan } from './completion';

/**
 * The same rule as completion.ts, in whole numbers, so that the page can show completion while somebody types
 * without carrying a decimal library to the browser. A test holds the two against each other.
 */

const decimal = /^-?\d+(\.\d+)?$/;

/** The text as a whole number of 10^-places. */
function toWhole(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(whole + fraction.padEnd(places, '0'));
}

function placesOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => text.split('.')[1]?.length ?? 0));
}

/** numerator / denominator in %, half up to two decimals; both are at least 0, the denominator is not 0. */
function percent(numerator: bigint, denominator: bigint): string {
  const hundredths = ((numerator * 20_000n + denominator) / (denominator * 2n)).toString().padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}

function numberCompletion(plan: Plan & { planned: string }, numbers: readonly string[]): string {
  const places = placesOf([plan.planned, ...numbers]);
  const wholes = numbers.map((text) => toWhole(text, places));
  const sum = wholes.reduce((total, one) => total + one, 0n);
  const value = plan.accumulation === 'perPeriod' ? sum : (wholes.at(-1) ?? 0n);
  const planned = toWhole(plan.planned, places);
  const met = plan.direction === 'more' ? value >= planned : value <= planned;
  if (planned <= 0n) return met ? '100.00' : '0.00';
  if (plan.direction === 'more') return percent(value > 0n ? value : 0n, planned);
  const share = 2n * planned - value;
  const most = 2n * planned;
  return percent(share < 0n ? 0n : share > most ? most : share, planned);
}

/** Completion in %, two decimals, or null while nothing was reported or what was typed is not a number. */
export function liveCompletion(plan: Plan, actuals: readonly Actual[], through: Period): string | null {
  const known = periods
    .slice(0, periods.indexOf(through) + 1)
    .flatMap((period) => actuals.filter((one) => one.period === period));
  if (plan.direction === 'yesNo') {
    const yes = known.findLast((one) => one.actualYes !== null)?.actualYes ?? null;
    return yes === null ? null : yes ? '100.00' : '0.00';
  }
  if (plan.direction === 'byDate') {
    const on = known.findLast((one) => one.actualOn !== null)?.actualOn ?? null;
    if (on === null || plan.plannedOn === null) return null;
    return on <= plan.plannedOn ? '100.00' : '0.00';
  }
  const numbers = known.flatMap((one) => (one.actual !== null && decimal.test(one.actual) ? [one.actual] : []));
  if (numbers.length === 0 || plan.planned === null) return null;
  return numberCompletion({ ...plan, planned: plan.planned }, numbers);
}

/** −1, 0 or 1: whether left × leftTimes is less than, equal to or more than right × rightTimes, exactly. */
export function compareProducts(left: string, leftTimes: number, right: string, rightTimes: number): number {
  const places = placesOf([left, right]);
  const difference = toWhole(left, places) * BigInt(leftTimes) - toWhole(right, places) * BigInt(rightTimes);
  return difference === 0n ? 0 : difference > 0n ? 1 : -1;
}
