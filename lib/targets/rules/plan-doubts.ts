import { Decimal } from 'decimal.js';
import { dayInYear } from './carry-over';
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

type Plan = Pick<LineValues, 'direction' | 'measure' | 'planned' | 'plannedOn'>;

/** Whether nobody can promise more than this: all of a whole where more is better, nothing where less is. */
function isUtmost({ direction, measure, planned }: Plan): boolean {
  if (planned === null) return false;
  return direction === 'less' ? new Decimal(planned).lte(0) : measure.trim() === '%' && new Decimal(planned).gte(100);
}

/**
 * Whether the plan of `year` is still the one of the target it goes on from: brought along with it, and perhaps not thought
 * about since. A day counts as the same day of this year; what cannot be promised any better is no doubt.
 */
export function keepsLastPlan(line: Plan, last: Plan, year: number): boolean {
  if (line.direction !== last.direction || line.direction === 'yesNo') return false;
  if (line.direction === 'byDate') return line.plannedOn !== null && line.plannedOn === dayInYear(last.plannedOn, year);
  if (line.planned === null || last.planned === null || isUtmost(line)) return false;
  return new Decimal(line.planned).eq(last.planned);
}
