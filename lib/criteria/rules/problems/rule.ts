import type { Rule } from '../rule';
import { amountFaults, conditionFaults } from './amounts';
import { aboveStandard, baseFaults } from './bases';
import { inputProblems } from './inputs';
import type { Fault } from './parts';
import type { RuleProblem } from './problem';

/** What is unfinished in the rule of a leaf with these standard points, or contradicts itself. */
export function ruleProblems(rule: Rule, standard: string | null): RuleProblem[] {
  const named = (part: string, faults: readonly Fault[]) => faults.map((fault): RuleProblem => ({ ...fault, part }));
  return [
    ...inputProblems(rule),
    ...named('', [...baseFaults(rule.base, rule), ...aboveStandard(rule.base, standard)]),
    ...[...rule.deductions, ...rule.bonuses].flatMap(({ title, amount, unless }) =>
      named(title, [...amountFaults(amount, rule), ...(unless.length === 0 ? [] : conditionFaults(unless))]),
    ),
  ];
}
