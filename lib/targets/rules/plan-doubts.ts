import { Decimal } from 'decimal.js';
import type { LineValues } from './line';

/** What a reviewer should ask about a plan; none of it is forbidden. `by` is how far it falls behind last year, in the measure. */
export type PlanDoubt =
  | { readonly reason: 'always-met' }
  | { readonly reason: 'easier-than-last-year'; readonly by: string };

type Promised = Pick<LineValues, 'direction' | 'planned' | 'baseline'>;

/** A plan of nothing where more is better: every result meets it. */
export function isAlwaysMet({ direction, planned }: Pick<Promised, 'direction' | 'planned'>): boolean {
  return direction === 'more' && planned !== null && new Decimal(planned).isZero();
}

/** The doubts about a plan that is a number: met by whatever happens, or easier than what the unit did last year. */
export function planDoubts(line: Promised): PlanDoubt[] {
  if (isAlwaysMet(line)) return [{ reason: 'always-met' }];
  const { direction, planned, baseline } = line;
  if (planned === null || baseline === null || (direction !== 'more' && direction !== 'less')) return [];
  const change = new Decimal(planned).minus(baseline);
  const easier = direction === 'more' ? change.negated() : change;
  return easier.gt(0) ? [{ reason: 'easier-than-last-year', by: easier.toFixed() }] : [];
}
