import { leversOf } from '@/lib/criteria/rules/leaf/next/levers';
import { nextSteps } from '@/lib/criteria/rules/leaf/next/next';
import { leafFacts, prepareLeaf } from '@/lib/criteria/rules/leaf/prepare';
import { scoreLeaf } from '@/lib/criteria/rules/leaf/score';
import type { InputValues, Rule } from '@/lib/criteria/rules/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { leaf } from './criteria';

/** What would give a leaf of 5 points its next ones, in short: "a raise 0.7 to 96 → 3 (+3)". */
export function advice(
  own: Rule,
  values: InputValues,
  wish: Partial<Criterion> = {},
  others: InputValues[] = [],
): string[] {
  const ready = prepareLeaf(leaf('x', '5', own, wish), { decimals: 2, leafFloor: 'zero' });
  const facts = leafFacts(ready, [values, ...others]);
  const outcome = scoreLeaf(ready, values, facts);
  if (outcome.state !== 'scored') throw new Error(outcome.state);
  return nextSteps(ready, leversOf(ready), values, facts, outcome).map(({ input: key, change, points, gain }) => {
    const { kind, ...rest } = change;
    const told =
      'by' in rest ? `${rest.by} to ${rest.to}${rest.beyond ? ' and beyond' : ''}` : Object.values(rest).join('');
    return `${key} ${kind} ${told} → ${points} (+${gain})`;
  });
}
