import { periodFrom } from '@/components/period-choice';
import { type Search, textOf } from '@/components/ui/sort-link';

/** A year from the address, or null for anything that cannot be one. */
export function yearFrom(value: Search[string]): number | null {
  const year = Number(textOf(value));
  return Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null;
}

/** Which figures of the province the address asks for. */
export function dashboardWish(search: Search) {
  return { year: yearFrom(search.year), period: periodFrom(search.period), blocId: textOf(search.bloc) || null };
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
