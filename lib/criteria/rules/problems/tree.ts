import { tableLimits } from '../limits';
import type { Criterion } from '../table';
import { walkTree } from '../tree';
import type { TableProblem } from './problem';

/** "a.7.1", "a7.1" and "A 7.1" are one code written three ways. */
export function foldedCode(code: string): string {
  return code
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_]+/gu, '')
    .replace(/(?<=\p{L})\.(?=\d)/gu, '')
    .replace(/[.)]+$/u, '');
}

function twice<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const seen = new Set<string>();
  return values.filter((one) => {
    const key = keyOf(one);
    const known = seen.has(key);
    seen.add(key);
    return known;
  });
}

/** Circles by walking up from each criterion; each is told once, at its first criterion in the list. */
function circles(criteria: readonly Criterion[], byId: ReadonlyMap<string, Criterion>): TableProblem[] {
  const settled = new Set<string>();
  return criteria.flatMap((start): TableProblem[] => {
    const path: string[] = [];
    let next: Criterion | undefined = start;
    while (next && !settled.has(next.id) && !path.includes(next.id)) {
      path.push(next.id);
      next = next.parentId === null ? undefined : byId.get(next.parentId);
    }
    for (const id of path) settled.add(id);
    const from = next ? path.indexOf(next.id) : -1;
    if (!next || from < 0) return [];
    const codes = path.slice(from).map((id) => byId.get(id)?.code ?? id);
    return [{ reason: 'tree-circular', criterionId: next.id, codes }];
  });
}

function nameProblems(criteria: readonly Criterion[]): TableProblem[] {
  const named = criteria.filter(({ code }) => code.trim() !== '');
  const codes = twice(named, ({ parentId, code }) => `${parentId ?? ''} ${foldedCode(code)}`);
  return [
    ...criteria.flatMap(({ id, code, title }): TableProblem[] => [
      ...(code.trim() === '' ? [{ reason: 'criterion-code-missing', criterionId: id } as const] : []),
      ...(title.trim() === '' ? [{ reason: 'criterion-title-missing', criterionId: id } as const] : []),
    ]),
    ...codes.map(({ id, code }): TableProblem => ({ reason: 'criterion-code-twice', criterionId: id, code })),
  ];
}

function sizeProblems(criteria: readonly Criterion[]): TableProblem[] {
  const { depth: deepest, leaves: most } = tableLimits;
  const walked = walkTree(criteria);
  const parents = new Set(criteria.map(({ parentId }) => parentId));
  const leaves = criteria.filter(({ id }) => !parents.has(id)).length;
  // The first too deep one of each branch is enough: what is below it follows.
  const tooDeep = walked.filter(({ depth }) => depth === deepest + 1);
  return [
    ...(criteria.length === 0 ? [{ reason: 'table-empty', criterionId: null } as const] : []),
    ...(leaves > most ? [{ reason: 'too-many-leaves', criterionId: null, leaves, most } as const] : []),
    ...tooDeep.map(
      ({ criterion, depth }): TableProblem => ({
        reason: 'tree-too-deep',
        criterionId: criterion.id,
        depth,
        most: deepest,
      }),
    ),
  ];
}

/** What keeps the flat list from being a tree, and names that cannot be told apart. */
export function treeProblems(criteria: readonly Criterion[]): TableProblem[] {
  const byId = new Map(criteria.map((one) => [one.id, one]));
  const orphans = criteria.filter(({ parentId }) => parentId !== null && !byId.has(parentId));
  return [
    ...twice(criteria, ({ id }) => id).map(
      ({ id }): TableProblem => ({ reason: 'criterion-id-twice', criterionId: id }),
    ),
    ...circles(criteria, byId),
    ...orphans.map(({ id }): TableProblem => ({ reason: 'tree-orphan', criterionId: id })),
    ...sizeProblems(criteria),
    ...nameProblems(criteria),
  ];
}
