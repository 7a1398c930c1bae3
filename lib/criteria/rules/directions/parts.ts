import type { Amount, Axis, Base, Matrix, Plan } from '../rule';
import { bandsLean, byStart, conditionsLean, inverse, type Lean, leanOf, together } from './leans';
import { baseMonotony } from './monotony';

/** Points along one axis, the order of its parts being that of their bounds. */
function axisLean(axis: Axis, lines: readonly (readonly (string | null)[])[]): Lean {
  if (axis.kind === 'choice') return 'mixed';
  const order = byStart(axis.parts.map((part, place) => ({ ...part, place })));
  return together(lines.map((line) => leanOf(order.map(({ place }) => line[place] ?? null))));
}

function matrixLean({ rows, columns, cells }: Matrix, key: string): Lean {
  const leans: Lean[] = [];
  const across = columns.parts.map((_, place) => cells.map((row) => row[place] ?? null));
  if (rows.input === key) leans.push(axisLean(rows, across));
  if (columns.input === key) leans.push(axisLean(columns, cells));
  return together(leans);
}

/** The plan's own input: a higher plan lowers the percentage, which in turn leads points as `own` says. */
function planLean(plan: Plan | null, key: string, own: Lean): Lean {
  if (!plan || plan.kind === 'fixed' || plan.input !== key) return 'flat';
  if (plan.kind === 'input') return inverse(own);
  const planned = bandsLean(plan.bands.map((band) => ({ from: band.from, to: band.to, points: band.planned })));
  if (planned === 'flat' || own === 'flat') return 'flat';
  if (planned === 'mixed' || own === 'mixed') return 'mixed';
  return planned === own ? 'less' : 'more';
}

/** Bands of days in order, then what comes after them. */
const daysLean = (bands: readonly { readonly points: string }[], later: string): Lean =>
  leanOf([...bands.map(({ points }) => points), later]);

/** Which way the input `key` must go so that the base never gives fewer points; `flat` where it does not look at it. */
export function baseLean(base: Base, key: string): Lean {
  if (base.kind === 'standard') return 'flat';
  if (base.kind === 'matrix') return matrixLean(base, key);
  if ('actual' in base) {
    const own: Lean = base.kind === 'planVariance' ? bandsLean(base.bands) : 'more';
    return together([base.actual === key ? own : 'flat', planLean(base.plan, key, own)]);
  }
  if (base.input !== key) return 'flat';
  if (base.kind === 'numberBands') return bandsLean(base.bands);
  if (base.kind === 'dateBands' || base.kind === 'lateness') return daysLean(base.bands, base.later);
  return baseMonotony[base.kind] === 'more' ? 'more' : 'mixed';
}

/** Which way the input `key` must go so that an amount never falls; `flat` where it does not look at it. */
export function amountLean(amount: Amount, key: string): Lean {
  if (amount.kind === 'matrix') return matrixLean(amount, key);
  if (amount.kind === 'fixed') return conditionsLean(amount.when, key);
  if (amount.kind === 'eitherOr') return together(amount.options.map(({ when }) => conditionsLean(when, key)));
  if (amount.input !== key) return 'flat';
  if (amount.kind === 'numberBands') return bandsLean(amount.bands);
  if (amount.kind === 'step') return amount.beyond === 'above' ? 'more' : 'less';
  return amount.kind === 'perCase' ? 'more' : 'mixed';
}
