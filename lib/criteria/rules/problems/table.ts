import type { CriteriaTable, Criterion } from '../table';
import { exampleProblems } from './examples';
import { numberProblems } from './numbers';
import type { TableProblem } from './problem';
import { ruleProblems } from './rule';
import { settingProblems } from './settings';
import { treeProblems } from './tree';

function leafProblems(criterion: Criterion, table: CriteriaTable): TableProblem[] {
  const { id, rule, points } = criterion;
  if (!rule) return [{ reason: 'leaf-without-rule', criterionId: id }];
  const problems = ruleProblems(rule, points).map((one): TableProblem => ({ criterionId: id, ...one }));
  // Examples of an unfinished rule would only repeat what is said already.
  return problems.length > 0 ? problems : exampleProblems(criterion, table);
}

/**
 * Everything that keeps a table from being issued, each with the criterion it is about: the tree, the numbers and their sums,
 * the rules, the examples, the classification. An empty list means that it can be issued. Drafts of any state are told, none throws.
 */
export function tableProblems(table: CriteriaTable): TableProblem[] {
  const parents = new Set(table.criteria.map(({ parentId }) => parentId));
  return [
    ...treeProblems(table.criteria),
    ...numberProblems(table),
    ...table.criteria.flatMap((criterion): TableProblem[] => {
      if (!parents.has(criterion.id)) return leafProblems(criterion, table);
      return criterion.rule ? [{ reason: 'section-with-rule', criterionId: criterion.id }] : [];
    }),
    ...settingProblems(table),
  ];
}
