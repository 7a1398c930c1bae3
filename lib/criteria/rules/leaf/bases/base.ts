import type { Base, BaseKind, BaseOf } from '../../rule';
import type { Bench } from '../bench';
import { dateBands, lateness } from './days';
import type { BasePart } from './earned';
import { direct, levels, matrix, numberBands, passFail, start } from './plain';
import { relative } from './relative';
import { fromOutside, fromTargets, proportional } from './share';
import { planVariance } from './variance';

const preparers: { readonly [Kind in BaseKind]: (base: BaseOf<Kind>, bench: Bench) => BasePart } = {
  direct,
  passFail,
  numberBands,
  dateBands,
  lateness,
  levels,
  standard: start,
  matrix,
  planVariance,
  proportional,
  relative,
  fromTargets,
  fromOutside,
  priorAward: levels,
};

/** The base prepared for reckoning: its decimals are read once. */
export function basePart(base: Base, bench: Bench): BasePart {
  // The entry of the same kind takes this base; TypeScript cannot follow that through the union.
  return (preparers[base.kind] as (base: Base, bench: Bench) => BasePart)(base, bench);
}
