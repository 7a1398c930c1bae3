import type { ReactNode } from 'react';

type ByGroupProps<Item> = {
  groups: readonly { id: string; title: string }[];
  items: readonly Item[];
  groupOf: (item: Item) => string;
  /** What of the group is in sight while it is closed, after its title. */
  count: (items: readonly Item[]) => string;
  children: (items: readonly Item[]) => ReactNode;
};

/** So many are read at once; of more, each group opens by itself. */
const fewItems = 12;

/** A list that may be long, group by group; groups without anything are left out. */
export function ByGroup<Item>({ groups, items, groupOf, count, children }: ByGroupProps<Item>) {
  const isShort = items.length <= fewItems;
  return groups.map(({ id, title }) => {
    const own = items.filter((item) => groupOf(item) === id);
    if (own.length === 0) return null;
    return (
      <details className="border-t border-line first:border-t-0" key={id} open={isShort}>
        <summary className="min-h-(--control) cursor-pointer px-4 py-2">
          <span className="font-semibold">{title}</span> <span className="text-sm text-muted">{count(own)}</span>
        </summary>
        {children(own)}
      </details>
    );
  });
}
