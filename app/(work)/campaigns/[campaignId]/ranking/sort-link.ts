import type { Href } from '@/components/ui/local-link';
import type { SortLink } from '@/components/ui/table';
import type { Sort } from '@/lib/page-parameters';
import type { RankingPage, RankingRow } from '@/lib/rankings/queries/ranking';
import type { SortKey } from '@/lib/rankings/rules/order';

export type TableInput = {
  rows: RankingRow[];
  page: RankingPage;
  sort: Sort<SortKey>;
  path: Href;
  search: { q: string; period: string };
};

/** The address that sorts by a column; a second click turns the order around. */
export function sortLink({ sort, path, search }: TableInput, key: SortKey, descendingFirst = false): SortLink {
  const current = sort.key === key;
  const descending = current ? !sort.descending : descendingFirst;
  const query = new URLSearchParams(Object.entries(search).filter(([, value]) => value !== ''));
  query.set('sort', `${descending ? '-' : ''}${key}`);
  const direction = current ? { direction: sort.descending ? ('descending' as const) : ('ascending' as const) } : {};
  return { href: `/${path.slice(1)}?${query}`, ...direction };
}
