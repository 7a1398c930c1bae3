import { Decimal } from 'decimal.js';
import type { Period } from '@/lib/campaigns/rules/phases';
import type { Accumulation, Direction } from '@/lib/templates/rules';

type Result = { readonly actual: string | null; readonly actualOn: string | null; readonly actualYes: boolean | null };

/** What a target says of the year before: `baseline` is 1 or 0 for yes or no. */
export type Declared = {
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly baseline: string | null;
  readonly baselineOn: string | null;
};

/**
 * The result of the same period of last year: what was reported then; for the whole year otherwise the result that the
 * registration states, so that the report and the registration do not contradict each other. A sum of single periods is no result
 * of the last of them.
 */
export function lastYearResult<Reported extends Result>(
  reported: Reported | null,
  { direction, accumulation, baseline, baselineOn }: Declared,
  period: Period,
): Reported | Result | null {
  if (reported) return reported;
  if (period !== 'year' || accumulation === 'perPeriod' || (baseline === null && baselineOn === null)) return null;
  if (direction === 'yesNo') return { actual: null, actualOn: null, actualYes: new Decimal(baseline ?? 0).gt(0) };
  return { actual: direction === 'byDate' ? null : baseline, actualOn: baselineOn, actualYes: null };
}
