import { Exact } from '../exact';
import type { Amount, Condition, Rule } from '../rule';
import { type Fault, levelFaults, matrixFaults, numberBandFaults, positive } from './parts';

/** None at all, or one that names no choice. */
export function conditionFaults(conditions: readonly Condition[]): Fault[] {
  return conditions.some((one) => one.kind === 'choice' && one.oneOf.length === 0) || conditions.length === 0
    ? [{ reason: 'condition-missing' }]
    : [];
}

function isZero(points: string): boolean {
  return new Exact(points).isZero();
}

/** What is unfinished in an amount, or contradicts itself. */
export function amountFaults(amount: Amount, rule: Rule): Fault[] {
  switch (amount.kind) {
    case 'perCase':
      return isZero(amount.each) ? [{ reason: 'amount-zero' }] : [];
    case 'fixed':
      return [...conditionFaults(amount.when), ...(isZero(amount.points) ? [{ reason: 'amount-zero' } as const] : [])];
    case 'levels':
      return levelFaults(amount.levels, amount.input, rule);
    case 'numberBands':
      return numberBandFaults(amount.bands, amount.input, rule);
    case 'matrix':
      return matrixFaults(amount, rule);
    case 'step':
      return positive(amount.every) && !isZero(amount.each) ? [] : [{ reason: 'step-not-positive' }];
    case 'eitherOr':
      return [
        ...(amount.options.length === 0 ? [{ reason: 'options-missing' } as const] : []),
        ...amount.options.flatMap(({ when }) => conditionFaults(when)),
      ];
  }
}
