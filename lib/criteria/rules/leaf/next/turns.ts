import { Exact } from '../../exact';
import type { Condition, Interval, Rule } from '../../rule';
import type { Trace } from '../trace';

export type Way = 'raise' | 'lower';

/** A number at which the points can change: reached `at` it or only `past` it, by whether one comes from below or from above. */
export type Turn = { readonly to: Exact; readonly raise: 'at' | 'past'; readonly lower: 'at' | 'past' };
/** Turns that depend on where the number stands, at least those that lie this way from it. */
export type Around = (value: Exact, trace: Trace, way: Way) => readonly Turn[];

/** A turn that belongs to the upper side: "≥ 97" begins at 97. */
export const reached = (to: Exact): Turn => ({ to, raise: 'at', lower: 'past' });

/** A turn that belongs to the lower side: "> 97" begins past 97. */
export const passed = (to: Exact): Turn => ({ to, raise: 'past', lower: 'at' });

/** "≥ 97" is entered at 97 and left past it; "> 97" the other way round; likewise at the upper end. */
export function boundTurns(intervals: readonly Interval[]): Turn[] {
  return intervals.flatMap(({ from, to }) => [
    ...(from ? [from.included ? reached(new Exact(from.value)) : passed(new Exact(from.value))] : []),
    ...(to ? [to.included ? passed(new Exact(to.value)) : reached(new Exact(to.value))] : []),
  ]);
}

/** Two bands meet in one turn. */
export function distinctTurns(turns: readonly Turn[]): Turn[] {
  return [...new Map(turns.map((one) => [`${one.to.toFixed()} ${one.raise}`, one])).values()];
}

/** The amounts of all deductions and bonuses of a rule. */
export function amountsOf(rule: Rule) {
  return [...rule.deductions, ...rule.bonuses].map(({ amount }) => amount);
}

/** All conditions of a rule. */
export function conditionsOf(rule: Rule): readonly Condition[] {
  return [...rule.deductions, ...rule.bonuses].flatMap(({ amount, unless }) => [
    ...unless,
    ...(amount.kind === 'fixed' ? amount.when : []),
    ...(amount.kind === 'eitherOr' ? amount.options.flatMap(({ when }) => when) : []),
  ]);
}
