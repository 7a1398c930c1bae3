import { Exact, sumDecimals } from '../exact';
import type { CriteriaTable } from '../table';
import { walkTree } from '../tree';
import type { TableProblem } from './problem';

/** Sums of leaves by section against what is declared; nothing is said while a leaf has no points yet. */
export function sumProblems(table: CriteriaTable): TableProblem[] {
  const walked = walkTree(table.criteria);
  const sums = walked.map(({ criterion, isLeaf }) => (isLeaf ? criterion.points : '0'));
  for (let place = walked.length - 1; place >= 0; place -= 1) {
    const parent = walked[place]?.parent ?? -1;
    const [own, above] = [sums[place] ?? null, sums[parent] ?? null];
    if (parent >= 0) sums[parent] = own === null || above === null ? null : sumDecimals([own, above]);
  }
  const sections = walked.flatMap(({ criterion, isLeaf }, place): TableProblem[] => {
    const [declared, sum] = [criterion.points, sums[place] ?? null];
    if (isLeaf || declared === null || sum === null || new Exact(declared).eq(sum)) return [];
    return [{ reason: 'section-sum-differs', criterionId: criterion.id, declared, sum }];
  });
  const tops = walked.flatMap(({ parent }, place) => (parent < 0 ? [sums[place] ?? null] : []));
  return [...sections, ...totalProblems(table.declaredTotal, tops)];
}

function totalProblems(declared: string | null, tops: readonly (string | null)[]): TableProblem[] {
  if (declared === null) return [{ reason: 'declared-total-missing', criterionId: null }];
  const known = tops.flatMap((one) => one ?? []);
  const sum = sumDecimals(known);
  if (known.length < tops.length || new Exact(declared).eq(sum)) return [];
  return [{ reason: 'declared-total-differs', criterionId: null, declared, sum }];
}
