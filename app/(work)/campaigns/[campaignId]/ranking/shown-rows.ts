import type { Search } from '@/components/ui/sort-link';
import { leftLast } from '@/lib/campaigns/rules/membership';
import { readText } from '@/lib/page-parameters';
import type { RankingPage, RankingRow } from '@/lib/rankings/queries/ranking';
import { findRows, orderRows, sortFrom } from '@/lib/rankings/rules/order';

/** The units that the address searches for, in the order it asks for; those that left come last. */
export function shownRows({ rows }: RankingPage, search: Search): RankingRow[] {
  return leftLast(orderRows(findRows(rows, readText(search.q)), sortFrom(search.sort)));
}
