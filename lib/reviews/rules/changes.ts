/** One line as it was shown to somebody: its id and its fields as text, null where empty. */
export type ShownLine = { readonly id: string; readonly fields: Readonly<Record<string, string | null>> };
export type Change = { readonly field: string; readonly before: string | null; readonly after: string | null };

/** Which fields of a line differ from what stood there before: present fields in their order, then those that are gone. */
export function changesOf(before: ShownLine | undefined, after: ShownLine): Change[] {
  if (!before) return [];
  const fields = [...new Set([...Object.keys(after.fields), ...Object.keys(before.fields)])];
  return fields
    .map((field) => ({ field, before: before.fields[field] ?? null, after: after.fields[field] ?? null }))
    .filter((change) => change.before !== change.after);
}

/** What became of a line since the sheet was last returned. */
export type Novelty = 'first-round' | 'new' | 'changed' | 'same';

/** Compares a line with the last return; `last` is null while there was none. */
export function noveltyOf(last: ReadonlyMap<string, ShownLine> | null, line: ShownLine): Novelty {
  if (!last) return 'first-round';
  const before = last.get(line.id);
  if (!before) return 'new';
  return changesOf(before, line).length > 0 ? 'changed' : 'same';
}
