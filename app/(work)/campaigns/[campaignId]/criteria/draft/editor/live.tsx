'use client';

import { StatusBadge } from '@/components/ui/badge';
import { blankTable } from '@/lib/criteria/rules/blank';
import { compareDecimals, sumDecimals } from '@/lib/criteria/rules/exact';
import { exampleProblems } from '@/lib/criteria/rules/problems/examples';
import { numberProblems } from '@/lib/criteria/rules/problems/numbers';
import type { TableProblem } from '@/lib/criteria/rules/problems/problem';
import { ruleProblems } from '@/lib/criteria/rules/problems/rule';
import type { Criterion } from '@/lib/criteria/rules/table';
import { isNumberText } from '@/lib/criteria/rules/typed';
import { formatNumber } from '@/lib/format';
import { criteriaMessages } from '@/lib/messages/criteria';
import type { LeafSettings } from './tryout';

/** A section above, or the table itself: what it declares, and the sum of everything in it but this criterion. */
export type SumAbove = { readonly name: string; readonly declared: string | null; readonly rest: string };

/** What is wrong with this criterion by itself, while it is edited. */
export function liveProblems(criterion: Criterion, isLeaf: boolean, settings: LeafSettings): TableProblem[] {
  const { id, rule, points } = criterion;
  const alone = { ...blankTable('', 2000), ...settings, criteria: [{ ...criterion, parentId: null }] };
  const numbers = numberProblems(alone).filter(
    ({ criterionId, reason }) => criterionId === id && (isLeaf || reason !== 'standard-missing'),
  );
  if (!isLeaf) return numbers;
  if (!rule) return [...numbers, { reason: 'leaf-without-rule', criterionId: id }];
  const own = ruleProblems(rule, points).map((one): TableProblem => ({ criterionId: id, ...one }));
  return [...numbers, ...own, ...(own.length === 0 && points !== null ? exampleProblems(criterion, settings) : [])];
}

export function ProblemLines({ problems }: { problems: readonly TableProblem[] }) {
  if (problems.length === 0)
    return (
      <div>
        <StatusBadge tone="success">Không có lỗi</StatusBadge>
      </div>
    );
  const sentences = problems.map((one) => (criteriaMessages[one.reason] as (problem: TableProblem) => string)(one)); // keyed by reason
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {[...new Set(sentences)].map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Sums of the sections above and of the table, with this criterion as it stands in the boxes. */
export function LiveSums({ sums, points }: { sums: readonly SumAbove[]; points: string | null }) {
  const own = points !== null && isNumberText(points) ? points : '0';
  return (
    <ul className="grid gap-1">
      {sums.map(({ name, declared, rest }) => {
        const sum = sumDecimals([rest, own]);
        const differs = declared !== null && compareDecimals(sum, declared) !== 0;
        return (
          <li className="flex flex-wrap items-center justify-between gap-x-3" key={name}>
            <span>{name}</span>
            <span className={differs ? 'font-semibold text-warning' : 'font-semibold'}>
              {formatNumber(sum)}
              {declared !== null && ` / ${formatNumber(declared)}`} điểm
            </span>
          </li>
        );
      })}
    </ul>
  );
}
