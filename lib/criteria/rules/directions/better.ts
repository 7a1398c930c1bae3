import type { Rule } from '../rule';
import { conditionsLean, inverse, type Lean, together } from './leans';
import { amountLean, baseLean } from './parts';

function directLean(rule: Rule, key: string): Lean {
  return together([
    baseLean(rule.base, key),
    ...rule.deductions.flatMap(({ amount, unless }) => [inverse(amountLean(amount, key)), conditionsLean(unless, key)]),
    ...rule.bonuses.flatMap(({ amount, unless }) => [amountLean(amount, key), inverse(conditionsLean(unless, key))]),
  ]);
}

/** Which way this input must go so that the points of the leaf never fall, from the data of the rule; ratios included. */
export function betterWhen(rule: Rule, key: string): Lean {
  const ratios = rule.inputs.flatMap((input) => {
    if (input.source.kind !== 'ratio') return [];
    const { part, whole } = input.source;
    const lean = directLean(rule, input.key);
    return [...(part === key ? [lean] : []), ...(whole === key ? [inverse(lean)] : [])];
  });
  return together([directLean(rule, key), ...ratios]);
}
