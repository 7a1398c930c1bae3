import { compare, type Exact } from '../../exact';
import type { InputValues } from '../../rule';
import type { NextStep } from '../../steps';
import type { Known } from '../../values';
import type { PreparedLeaf } from '../prepare';
import { reckon } from '../reckon';
import { type BlocFacts, traceOf } from '../trace';

/** A leaf of one unit as it stands, from which changes are tried. */
export type Standing = {
  readonly leaf: PreparedLeaf;
  readonly values: InputValues;
  readonly facts: BlocFacts | null;
  readonly known: readonly (Known | undefined)[];
  readonly points: Exact;
};

/** A change that brings points, and the points of the leaf with it. */
export type Better = { readonly points: Exact; readonly change: NextStep['change'] };

/** Points of the leaf if this input were so, when they are more than now. */
export function betterPoints(standing: Standing, index: number, known: Known): Exact | null {
  const changed = standing.known.slice();
  changed[index] = known;
  const points = reckon(standing.leaf, traceOf(standing.values, standing.facts, null, changed))?.points;
  return points && compare(points, standing.points) > 0 ? points : null;
}
