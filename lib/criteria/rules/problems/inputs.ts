import { compareDecimals } from '../exact';
import type { Input, Rule } from '../rule';
import { type InputUse, inputUses } from '../uses';
import type { RuleProblem } from './problem';

/** What is wrong with an input by itself. */
function ownProblems(input: Input): RuleProblem[] {
  const { label, kind, choices, minimum, maximum, source } = input;
  const problems: RuleProblem[] = [];
  if (label.trim() === '') problems.push({ reason: 'input-label-missing', part: '', label: input.key });
  if (kind === 'choice' && choices.length === 0) problems.push({ reason: 'choices-missing', part: '', label });
  const ids = new Set(choices.map(({ id }) => id));
  if (ids.size < choices.length) problems.push({ reason: 'choice-twice', part: '', label });
  if (minimum !== null && maximum !== null && compareDecimals(minimum, maximum) > 0) {
    problems.push({ reason: 'limits-crossed', part: '', label });
  }
  if (source.kind === 'ratio' && kind !== 'number') problems.push({ reason: 'ratio-not-counted', part: '', label });
  return problems;
}

function useProblem({ key, kinds, part, takesNone }: InputUse, inputs: ReadonlyMap<string, Input>): RuleProblem[] {
  const input = inputs.get(key);
  if (!input) return [{ reason: 'input-undeclared', part, key }];
  const { label } = input;
  if (!kinds.includes(input.kind)) return [{ reason: 'input-wrong-kind', part, label }];
  return input.mayBeNone && !takesNone ? [{ reason: 'none-without-meaning', part, label }] : [];
}

/** A ratio is reckoned from numbers that are typed. */
function ratioProblems(input: Input, inputs: ReadonlyMap<string, Input>): RuleProblem[] {
  if (input.source.kind !== 'ratio') return [];
  const parts = [input.source.part, input.source.whole].map((key) => inputs.get(key));
  const isNested = parts.some((one) => one?.source.kind === 'ratio');
  return isNested ? [{ reason: 'ratio-not-counted', part: '', label: input.label }] : [];
}

/** Inputs that are declared twice, not at all, for nothing, or as another kind than the rule needs. */
export function inputProblems(rule: Rule): RuleProblem[] {
  const inputs = new Map(rule.inputs.map((one) => [one.key, one]));
  const uses = inputUses(rule);
  const used = new Set(uses.map(({ key }) => key));
  const twice = rule.inputs.filter((one) => inputs.get(one.key) !== one);
  const found = [
    ...twice.map(({ key }): RuleProblem => ({ reason: 'input-twice', part: '', key })),
    ...rule.inputs.flatMap((one) => [...ownProblems(one), ...ratioProblems(one, inputs)]),
    ...rule.inputs.flatMap(({ key, label }): RuleProblem[] =>
      used.has(key) ? [] : [{ reason: 'input-unused', part: '', label }],
    ),
    ...uses.flatMap((one) => useProblem(one, inputs)),
  ];
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
