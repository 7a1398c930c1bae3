import 'server-only';
import type { Actor } from '@/lib/auth/actor';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { scorersOf, walkTree } from '@/lib/criteria/rules/tree';
import type { Transaction } from '@/lib/db/transaction';
import type { Parted } from '@/lib/scores/rules/parts';
import { type PreparedTable, prepareTable } from '@/lib/scores/rules/prepare';

/** A leaf with where it hangs: the top of its branch, the section below that, and the section right above the leaf. */
export type PlacedLeaf = { criterion: Criterion; groupId: string; part: Parted['part']; section: string | null };

export type IssuedTable = {
  id: string;
  number: number;
  issuedAt: string;
  table: CriteriaTable;
  prepared: PreparedTable;
  leaves: readonly PlacedLeaf[];
  leafById: ReadonlyMap<string, PlacedLeaf>;
  /** Whether any leaf is compared within the bloc. */
  relative: boolean;
  /** Whether any leaf is scored by a unit that the table names. */
  hasOwners: boolean;
};

/** Issued versions never change, so the latest ones used stay prepared in the process. */
const kept = new Map<string, IssuedTable>();
const mostKept = 30;

function placeLeaves(table: CriteriaTable): PlacedLeaf[] {
  const walked = walkTree(table.criteria);
  const tops: string[] = [];
  const parts: Parted['part'][] = [];
  return walked.flatMap(({ criterion, isLeaf, parent, depth }, place): PlacedLeaf[] => {
    tops[place] = tops[parent] ?? criterion.id;
    const { id, code, title } = criterion;
    parts[place] = depth === 2 && !isLeaf ? { id, code, title } : (parts[parent] ?? null);
    const above = walked[parent]?.criterion;
    const section = above && above.parentId !== null ? `${above.code} ${above.title}`.trim() : null;
    return isLeaf ? [{ criterion, groupId: tops[place], part: parts[place], section }] : [];
  });
}

/** A version as it was issued, ready to score with. Whoever calls has decided that the actor may see it. */
export async function readIssuedTable(_actor: Actor, tx: Transaction, versionId: string): Promise<IssuedTable> {
  const known = kept.get(versionId);
  if (known) return known;
  const row = await tx.criteriaVersion.findUniqueOrThrow({ where: { id: versionId } });
  const table = row.content as unknown as CriteriaTable; // only tables that passed tableSchema are issued
  const leaves = placeLeaves(table);
  const issued: IssuedTable = {
    id: row.id,
    number: row.number,
    issuedAt: row.issuedAt.toISOString(),
    table,
    prepared: prepareTable(table),
    leaves,
    leafById: new Map(leaves.map((leaf) => [leaf.criterion.id, leaf])),
    relative: leaves.some(({ criterion }) => criterion.rule?.base.kind === 'relative'),
    hasOwners: [...scorersOf(table).values()].some((one) => one.kind === 'owner' && one.unitId !== null),
  };
  if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '');
  kept.set(versionId, issued);
  return issued;
}
