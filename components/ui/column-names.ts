import type { CSSProperties } from 'react';

/** The names of columns as the style of their table (`table-named`): a cell of a card finds its own there. */
export function columnNames(names: readonly (string | undefined)[]): CSSProperties {
  const places = names.flatMap((name, place) =>
    name === undefined ? [] : [[`--label-${place + 1}`, JSON.stringify(name)] as const],
  );
  return Object.fromEntries(places);
}
