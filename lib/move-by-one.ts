/** The order after one thing moved by one place; at the ends nothing changes. */
export function moveByOne(ids: readonly string[], id: string, step: 'up' | 'down'): string[] {
  const from = ids.indexOf(id);
  const to = step === 'up' ? from - 1 : from + 1;
  const other = ids[to];
  if (from < 0 || other === undefined) return [...ids];
  return ids.map((one, index) => (index === from ? other : index === to ? id : one));
}
