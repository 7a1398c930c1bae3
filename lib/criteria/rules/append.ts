import type { CriteriaTable } from './table';

/** An id that none of these has: the own one, else with a number behind it. */
function freeId(id: string, used: ReadonlySet<string>): string {
  let free = id;
  for (let count = 2; used.has(free); count += 1) free = `${id.slice(0, 56)}-${count}`;
  return free;
}

/**
 * The table with the sections of another behind its own. What the table itself says (title, total, caps, classes) stays; vetoes of
 * the other are added. The criteria of both must have different ids.
 */
export function appendTable(table: CriteriaTable, added: CriteriaTable): CriteriaTable {
  const tops = table.criteria.filter(({ parentId }) => parentId === null);
  const from = Math.max(-1, ...tops.map(({ ordinal }) => ordinal)) + 1;
  const criteria = added.criteria.map((one) => (one.parentId === null ? { ...one, ordinal: one.ordinal + from } : one));
  const known = new Set(table.vetoes.map(({ title }) => title));
  const used = new Set([...table.vetoes, ...table.classification.conditions].map(({ id }) => id));
  const vetoes = added.vetoes.filter(({ title }) => !known.has(title));
  return {
    ...table,
    vetoes: [...table.vetoes, ...vetoes.map((one) => ({ ...one, id: freeId(one.id, used) }))],
    criteria: [...table.criteria, ...criteria],
  };
}
