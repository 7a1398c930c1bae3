import { searchWords, spellings } from '@/lib/fold';
import type { Sort } from '@/lib/page-parameters';
import { Prisma } from './generated/client';

/**
 * A search over a column that holds folded text: `where` keeps the rows that hold every word typed, `rank` orders them, 0
 * for those in which each begins a word. The same as searchRank() in lib/fold.ts.
 */
export function searchBy(column: Prisma.Sql, search: string): { where: Prisma.Sql; rank: Prisma.Sql } {
  const words = searchWords(search).map(spellings);
  if (words.length === 0) return { where: Prisma.sql`true`, rank: Prisma.sql`0 + 0` };
  const holds = words.map((spelt) => anyOf(spelt.map((word) => Prisma.sql`position(${word} in ${column}) > 0`)));
  const begins = words.map((spelt) =>
    anyOf(spelt.map((word) => Prisma.sql`position(${` ${word}`} in ' ' || ${column}) > 0`)),
  );
  const inside = begins.map((one) => Prisma.sql`(not ${one})::int`);
  return { where: Prisma.join(holds, ' and '), rank: Prisma.join(inside, ' + ') };
}

const anyOf = (conditions: Prisma.Sql[]) => Prisma.sql`(${Prisma.join(conditions, ' or ')})`;

/** Which of the things that have a last day: those of `today`, those that have ended, or all. */
export function inState(validTo: Prisma.Sql, state: 'active' | 'ended' | 'all', today: string): Prisma.Sql {
  if (state === 'all') return Prisma.sql`true`;
  const ended = Prisma.sql`coalesce(${validTo} <= ${today}::date, false)`;
  return state === 'ended' ? ended : Prisma.sql`not ${ended}`;
}

/** The order of a list: the column asked for, what it does not say at the end; else how well a row answers the search. */
export function orderBy<Key extends string>(
  columns: Readonly<Record<Key, readonly Prisma.Sql[]>>,
  sort: Sort<Key> | null | undefined,
  rank: Prisma.Sql,
): Prisma.Sql {
  if (!sort) return rank;
  const way = sort.descending ? Prisma.sql`desc nulls last` : Prisma.sql`asc nulls last`;
  return Prisma.join(columns[sort.key].map((column) => Prisma.sql`${column} ${way}`));
}
