import type { InputValues } from '../rule';
import type { Step } from '../steps';
import type { Known } from '../values';
import type { PreparedLeaf } from './prepare';
import { type Gains, type Parts, reckon } from './reckon';
import { type BlocFacts, type LeafRefusal, traceOf } from './trace';

export type ScoredLeaf = {
  readonly state: 'scored';
  readonly parts: Parts;
  readonly gains: Gains;
  readonly steps: readonly Step[];
  /** What was understood, by the place of the input. */
  readonly known: readonly (Known | undefined)[];
};

export type LeafOutcome =
  | ScoredLeaf
  /** Keys of the inputs that have not been answered. */
  | { readonly state: 'missing'; readonly missing: readonly string[] }
  | { readonly state: 'refused'; readonly refusals: readonly LeafRefusal[] }
  /** The bloc's figures are not closed yet. */
  | { readonly state: 'waiting' };

/**
 * The points of one leaf and how it came to them, or what hinders it: refused values before missing ones, so that nobody
 * waits for more while something wrong is typed. Never throws, whatever the values are.
 */
export function scoreLeaf(leaf: PreparedLeaf, values: InputValues, facts: BlocFacts | null): LeafOutcome {
  const steps: Step[] = [];
  const trace = traceOf(values, facts, steps, new Array(leaf.bench.entries.size));
  const reckoned = reckon(leaf, trace);
  if (trace.refusals.length > 0) return { state: 'refused', refusals: trace.refusals };
  if (trace.missing.length > 0) return { state: 'missing', missing: trace.missing };
  if (!reckoned) return { state: 'waiting' };
  const { parts, gains } = reckoned;
  return { state: 'scored', parts, gains, steps, known: trace.known };
}
