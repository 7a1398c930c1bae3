import { type Exact, zero } from '../../exact';
import type { Trace } from '../trace';

/** What the base gives: out of the standard, beyond it, and what it takes. */
export type Earned = { readonly standard: Exact; readonly bonus: Exact; readonly deduction: Exact };
export type BasePart = (trace: Trace) => Earned | undefined;

/** What a base gives that knows neither bonus nor deduction: standard points alone. */
export function earned(standard: Exact): Earned {
  return { standard, bonus: zero, deduction: zero };
}
