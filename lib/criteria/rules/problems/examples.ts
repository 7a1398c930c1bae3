import { Exact } from '../exact';
import { leafFacts, type PreparedLeaf, prepareLeaf } from '../leaf/prepare';
import { scoreLeaf } from '../leaf/score';
import type { Rule } from '../rule';
import type { CriteriaTable, Criterion, Example } from '../table';
import type { TableProblem } from './problem';

const banded = ['numberBands', 'dateBands', 'lateness', 'matrix', 'planVariance', 'proportional', 'relative', 'step'];

/** Whether a rule has bounds or formulas that people read differently, so that an example must show what is meant. */
export function needsExample({ base, deductions, bonuses }: Rule): boolean {
  return [base, ...[...deductions, ...bonuses].map(({ amount }) => amount)].some(({ kind }) => banded.includes(kind));
}

/** What the rule gives for an example, the other units' values being its bloc. */
export function scoreExample(leaf: PreparedLeaf, example: Pick<Example, 'values' | 'others'>) {
  return scoreLeaf(leaf, example.values, leafFacts(leaf, [example.values, ...example.others]));
}

function exampleProblem(criterionId: string, leaf: PreparedLeaf, example: Example, place: number): TableProblem[] {
  const outcome = scoreExample(leaf, example);
  if (outcome.state !== 'scored') {
    const missing = outcome.state === 'missing' ? outcome.missing : [];
    const refusals = outcome.state === 'refused' ? outcome.refusals : [];
    return [{ reason: 'example-not-reckoned', criterionId, example: place, missing, refusals }];
  }
  const computed = outcome.parts.points;
  if (new Exact(example.points).eq(computed)) return [];
  return [
    { reason: 'example-differs', criterionId, example: place, expected: example.points, computed: computed.toFixed() },
  ];
}

/** Examples of a leaf that do not hold, or that its rule needs and does not have. */
export function exampleProblems(
  criterion: Criterion,
  settings: Pick<CriteriaTable, 'decimals' | 'leafFloor'>,
): TableProblem[] {
  const { id, rule, examples } = criterion;
  if (!rule) return [];
  if (examples.length === 0) return needsExample(rule) ? [{ reason: 'example-missing', criterionId: id }] : [];
  const leaf = prepareLeaf(criterion, settings);
  return examples.flatMap((example, place) => exampleProblem(id, leaf, example, place + 1));
}
