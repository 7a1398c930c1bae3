import { compare, Exact, larger, shown, zero } from '../exact';
import type { Bonus, Deduction } from '../rule';
import type { Step } from '../steps';
import { amountPart } from './amounts/amount';
import type { AmountPart } from './amounts/counted';
import { type Bench, incomplete } from './bench';
import { conditionsPart, type Holding } from './conditions';
import type { Trace } from './trace';

/** A deduction or bonus made ready. */
export type Item = {
  readonly id: string;
  readonly title: string;
  readonly amount: AmountPart;
  readonly cap: Exact | null;
  readonly lifted: Holding | null;
  readonly onlyWhenStandardMet: boolean;
};

/** A cap, never below 0. */
export function capOf(text: string | null): Exact | null {
  return text === null ? null : larger(new Exact(text), zero);
}

/** A deduction or bonus made ready to be reckoned for many units. */
export function itemOf(item: Deduction | Bonus, bench: Bench): Item {
  return {
    id: item.id,
    title: item.title,
    amount: amountPart(item.amount, bench),
    cap: capOf(item.cap),
    lifted: item.unless.length > 0 ? conditionsPart(item.unless, bench) : null,
    onlyWhenStandardMet: 'onlyWhenStandardMet' in item && item.onlyWhenStandardMet,
  };
}

/** The points up to the cap; one that bites is told. */
export function capped(
  trace: Trace,
  of: Extract<Step, { kind: 'cap' }>['of'],
  title: string,
  points: Exact,
  cap: Exact | null,
): Exact {
  if (cap === null || compare(points, cap) <= 0) return points;
  trace.steps?.push({ kind: 'cap', of, title, before: shown(points), cap: shown(cap) });
  return cap;
}

/** What one deduction takes or bonus adds: its amount, unless lifted, up to its own cap. */
export function itemPoints(kind: 'deduction' | 'bonus', item: Item, trace: Trace): Exact | undefined {
  const counted = item.amount(trace);
  if (!counted) return undefined;
  const { points, found } = counted;
  const { id, title, cap } = item;
  if (compare(points, zero) < 0) return incomplete(trace);
  if (found && trace.steps) trace.steps.push({ kind, id, title, found });
  const lifted = item.lifted && !points.isZero() ? item.lifted(trace) : false;
  if (lifted === undefined) return undefined;
  if (!lifted) return capped(trace, 'item', title, points, cap);
  trace.steps?.push({ kind: 'lifted', id, title, points: shown(points) });
  return zero;
}
