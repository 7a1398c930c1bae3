import { sameData } from '@/lib/same';
import type { CriteriaTable } from './table';
import { walkTree } from './tree';

export type IssueRefusal =
  | { readonly reason: 'table-changed-since' }
  | { readonly reason: 'table-has-problems'; readonly count: number }
  | { readonly reason: 'version-equal'; readonly number: number }
  | { readonly reason: 'reason-missing'; readonly field: 'reason' };

export type TableRefusal =
  | { readonly reason: 'table-exists' }
  | { readonly reason: 'no-previous-table'; readonly field: 'start'; readonly year: number }
  | { readonly reason: 'no-template'; readonly field: 'templateId' }
  | { readonly reason: 'too-many-criteria'; readonly most: number };

/** More criteria than any table has, whatever is typed or imported. */
export const mostCriteria = 1000;

/** The table with its criteria in printed order, which is how it is issued: equal tables are then equal texts. */
export function inPrintedOrder(table: CriteriaTable): CriteriaTable {
  return { ...table, criteria: walkTree(table.criteria).map(({ criterion }) => criterion) };
}

export type Issued = { readonly number: number; readonly content: CriteriaTable };

/** Why this draft cannot become the next version, given how many problems it has; places among brothers do not count as such. */
export function refuseIssue(
  draft: CriteriaTable,
  problems: number,
  last: Issued | null,
  reason: string,
): IssueRefusal | null {
  if (problems > 0) return { reason: 'table-has-problems', count: problems };
  if (!last) return null;
  if (sameData(inPrintedOrder(draft), last.content)) return { reason: 'version-equal', number: last.number };
  return reason.trim() === '' ? { reason: 'reason-missing', field: 'reason' } : null;
}
