import type { AmountKind, BaseKind } from '../rule';

/** `more`: always, in the value that is achieved; `byData`: as the points of its bands, cells and conditions say; `none`: no order. */
export type Monotony = 'more' | 'byData' | 'none';

export const baseMonotony: Readonly<Record<BaseKind, Monotony>> = {
  direct: 'more',
  passFail: 'more',
  numberBands: 'byData',
  dateBands: 'byData',
  lateness: 'byData',
  levels: 'none',
  standard: 'none',
  matrix: 'byData',
  planVariance: 'byData',
  proportional: 'more',
  relative: 'more',
  fromTargets: 'more',
  fromOutside: 'more',
  priorAward: 'none',
};

export const amountMonotony: Readonly<Record<AmountKind, Monotony>> = {
  perCase: 'more',
  fixed: 'byData',
  levels: 'none',
  numberBands: 'byData',
  matrix: 'byData',
  step: 'byData',
  eitherOr: 'byData',
};
