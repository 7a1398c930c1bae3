import { addDays } from '../../days';
import { compare, Exact } from '../../exact';
import type { Amount, Matrix, Rule } from '../../rule';
import { amountsOf, boundTurns, conditionsOf, distinctTurns, passed, reached, type Turn } from './turns';

/** Rows only: columns are the circumstance. */
const rowTurns = ({ rows }: Matrix, key: string): Turn[] =>
  rows.kind === 'number' && rows.input === key ? boundTurns(rows.parts) : [];

function baseTurns({ base }: Rule, key: string): Turn[] {
  if (base.kind === 'matrix') return rowTurns(base, key);
  if (!('input' in base) || base.input !== key) return [];
  if (base.kind === 'numberBands') return boundTurns(base.bands);
  if (base.kind === 'lateness') return base.bands.map(({ throughDays }) => passed(new Exact(throughDays)));
  if (base.kind === 'fromOutside') return [reached(new Exact(base.outOf))];
  return base.kind === 'fromTargets' ? [reached(new Exact(base.ceiling ?? '100'))] : [];
}

function amountTurns(amount: Amount, key: string): Turn[] {
  if (amount.kind === 'matrix') return rowTurns(amount, key);
  return amount.kind === 'numberBands' && amount.input === key ? boundTurns(amount.bands) : [];
}

/** Bounds of the rule at which this input changes the points, ascending. */
export function fixedTurns(rule: Rule, key: string): Turn[] {
  const conditions = conditionsOf(rule).flatMap((one) => (one.kind === 'number' && one.input === key ? [one] : []));
  const turns = [
    ...baseTurns(rule, key),
    ...amountsOf(rule).flatMap((amount) => amountTurns(amount, key)),
    ...boundTurns(conditions),
  ];
  return distinctTurns(turns).toSorted((left, right) => compare(left.to, right.to));
}

/** Days of the rule at which this input changes the points, latest first. */
export function turningDays(rule: Rule, key: string): string[] {
  const { base } = rule;
  const days = conditionsOf(rule).flatMap((one) => (one.kind === 'date' && one.input === key ? [one.day] : []));
  if (base.kind === 'dateBands' && base.input === key) days.push(...base.bands.map(({ through }) => through));
  if (base.kind === 'lateness' && base.input === key && base.due !== null) {
    const { due } = base;
    days.push(...base.bands.map(({ throughDays }) => addDays(due, throughDays)));
  }
  return [...new Set(days)].sort().reverse();
}
