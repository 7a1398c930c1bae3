import type { CriteriaTable, Criterion, Scorer } from './table';

/** A criterion in the order in which a table is printed. */
export type Placed = {
  readonly criterion: Criterion;
  /** 1 at the top. */
  readonly depth: number;
  readonly isLeaf: boolean;
  /** Place of the parent in the walk, -1 at the top. */
  readonly parent: number;
};

/** Children by parent, in their order; equal ordinals by id, so that the order never depends on how a list came in. */
export function childrenByParent(criteria: readonly Criterion[]): Map<string | null, Criterion[]> {
  const children = new Map<string | null, Criterion[]>();
  for (const one of criteria) {
    const brothers = children.get(one.parentId);
    if (brothers) brothers.push(one);
    else children.set(one.parentId, [one]);
  }
  for (const list of children.values()) {
    list.sort((left, right) => left.ordinal - right.ordinal || (left.id < right.id ? -1 : 1));
  }
  return children;
}

/**
 * The tree from the top, each parent before its children. What hangs in a circle or below a parent that does not exist is not
 * reached; `tableProblems` names it.
 */
export function walkTree(criteria: readonly Criterion[]): Placed[] {
  const children = childrenByParent(criteria);
  const walked: Placed[] = [];
  const seen = new Set<string>();
  const waiting = (children.get(null) ?? []).map((criterion) => ({ criterion, depth: 1, parent: -1 })).reverse();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { criterion, depth, parent } = next;
    if (seen.has(criterion.id)) continue;
    seen.add(criterion.id);
    const below = children.get(criterion.id) ?? [];
    const place = walked.push({ criterion, depth, isLeaf: below.length === 0, parent }) - 1;
    waiting.push(...below.map((child) => ({ criterion: child, depth: depth + 1, parent: place })).reverse());
  }
  return walked;
}

/** The leaves of a table in printed order. */
export function leavesOf(table: Pick<CriteriaTable, 'criteria'>): Criterion[] {
  return walkTree(table.criteria).flatMap(({ criterion, isLeaf }) => (isLeaf ? [criterion] : []));
}

/** Who scores each criterion: its own scorer, else its parent's, else the secretariat. */
export function scorersOf(table: Pick<CriteriaTable, 'criteria'>): Map<string, Scorer> {
  const walked = walkTree(table.criteria);
  const scorers = new Map<string, Scorer>();
  for (const { criterion, parent } of walked) {
    const inherited = scorers.get(walked[parent]?.criterion.id ?? '');
    scorers.set(criterion.id, criterion.scorer ?? inherited ?? { kind: 'secretariat' });
  }
  return scorers;
}
