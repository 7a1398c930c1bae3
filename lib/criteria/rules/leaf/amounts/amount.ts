import type { Amount, AmountKind, AmountOf } from '../../rule';
import type { Bench } from '../bench';
import { levels, matrix, numberBands } from './chosen';
import { type AmountPart, perCase, step } from './counted';
import { eitherOr, fixed } from './stated';

const preparers: { readonly [Kind in AmountKind]: (amount: AmountOf<Kind>, bench: Bench) => AmountPart } = {
  perCase,
  fixed,
  levels,
  numberBands,
  matrix,
  step,
  eitherOr,
};

/** The amount prepared for reckoning: its decimals are read once. */
export function amountPart(amount: Amount, bench: Bench): AmountPart {
  // The entry of the same kind takes this amount; TypeScript cannot follow that through the union.
  return (preparers[amount.kind] as (amount: Amount, bench: Bench) => AmountPart)(amount, bench);
}
