import { compare, type Exact } from '../../exact';
import type { InputValues } from '../../rule';
import type { NextStep } from '../../steps';
import type { Known } from '../../values';
import type { PreparedLeaf } from '../prepare';
import { type Gains, type Parts, reckon } from '../reckon';
import { type BlocFacts, type Trace, traceOf } from '../trace';
import type { Lever } from './levers';

/** A leaf of one unit as it stands, from which changes are tried. */
export type Standing = {
  readonly leaf: PreparedLeaf;
  readonly gains: Gains;
  readonly points: Exact;
  /** One trace for all tries: what was understood, with the changed value put in its place. */
  readonly trace: Trace;
};

/** Where tries for better points begin: what was scored, and a trace of its own that the tries may change. */
export function standingOf(
  leaf: PreparedLeaf,
  values: InputValues,
  facts: BlocFacts | null,
  scored: { readonly gains: Gains; readonly known: readonly (Known | undefined)[]; readonly points: Exact },
): Standing {
  const { gains, points, known } = scored;
  return { leaf, gains, points, trace: traceOf(values, facts, null, known.slice()) };
}

/** A change that brings points, and the parts of the leaf's points with it. */
export type Better = { readonly parts: Parts; readonly change: NextStep['change'] };

/** The parts of the leaf's points if the input of the lever were so, when they are more than now. */
export function betterParts({ leaf, gains, points, trace }: Standing, lever: Lever, known: Known): Parts | null {
  const { index } = lever.entry;
  const before = trace.known[index];
  trace.known[index] = known;
  const after = reckon(leaf, trace, gains, lever.touched)?.parts;
  trace.known[index] = before;
  return after && compare(after.points, points) > 0 ? after : null;
}
