import type { Href } from '@/components/ui/local-link';
import type { SortLink } from '@/components/ui/table';

export type Search = Record<string, string | string[] | undefined>;

/** One text of the address; '' where it does not stand, or stands more than once. */
export const textOf = (value: Search[string]) => (typeof value === 'string' ? value : '');

/** A year from the address, or null for anything that cannot be one. */
export function yearFrom(value: Search[string]): number | null {
  const year = Number(textOf(value));
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null;
}

/** The address of a page with what was chosen on it, changed in some parts; '' takes a choice away. */
export function hrefOf(path: Href, search: Search, change: Record<string, string>): Href {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...search, ...change }))
    if (textOf(value)) query.set(name, textOf(value));
  return query.size > 0 ? `/${path.slice(1)}?${query}` : path;
}

/** The rows in the order that the address asks for; as they come where it asks for none that is known. */
export function inOrder<Row>(
  rows: readonly Row[],
  orders: Readonly<Record<string, (left: Row, right: Row) => number>>,
  search: Search,
): readonly Row[] {
  const sort = textOf(search.sort);
  const key = sort.replace(/^-/, '');
  const by = Object.hasOwn(orders, key) ? orders[key] : undefined;
  if (!by) return rows;
  return rows.toSorted((left, right) => (sort.startsWith('-') ? by(right, left) : by(left, right)));
}

/** The address that sorts by a column, names from their beginning and figures from the highest; a second click turns it around. */
export function sortLink(path: Href, search: Search, key: string, { isName = false } = {}): SortLink {
  const current = textOf(search.sort);
  const first = isName ? key : `-${key}`;
  const turned = isName ? `-${key}` : key;
  const href = hrefOf(path, search, { page: '', sort: current === first ? turned : first });
  if (current.replace(/^-/, '') !== key) return { href };
  return { href, direction: current.startsWith('-') ? 'descending' : 'ascending' };
}
