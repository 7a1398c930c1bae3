import type { Href } from './local-link';
import type { SortLink } from './table';

/** What an address asks for. */
export type Search = Record<string, string | string[] | undefined>;

/** One text of the address; '' where it does not stand, or stands more than once. */
export const textOf = (value: Search[string]) => (typeof value === 'string' ? value : '');

/** The address of a page with what was chosen on it, changed in some parts; '' takes a choice away. */
export function hrefOf(path: Href, search: Search, change: Record<string, string>): Href {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...search, ...change }))
    if (textOf(value)) query.set(name, textOf(value));
  return query.size > 0 ? `/${path.slice(1)}?${query}` : path;
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
