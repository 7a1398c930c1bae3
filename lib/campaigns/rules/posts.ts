import { isInForce } from '@/lib/dated';

/** Who holds a post: `from` is null once they hold or held it, else the day from which they will. */
export type PostHolder = { readonly unitName: string; readonly from: string | null };

type PostTerm = { readonly unitName: string; readonly validFrom: string; readonly validTo: string | null };

/**
 * Who is named beside a year as the holder of a post, `terms` being those of that post in that year; null when nobody is recorded.
 * While the year runs it is who holds it on `today`; before it begins, who does on its first day; where nobody does, who will
 * first. Of a year that is over it is who held it last: its papers are read for years, and they name who led it then. A post is
 * taken up within its year (`refuseLeadYear`), so no term that begins later is left out.
 */
export function postHolderOf(terms: readonly PostTerm[], year: number, today: string): PostHolder | null {
  const inOrder = terms.toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  const isOver = year < Number(today.slice(0, 4));
  const first = `${year}-01-01`;
  const day = today > first ? today : first;
  const holder = isOver
    ? inOrder.at(-1)
    : (inOrder.find((term) => isInForce(term, day)) ?? inOrder.find((term) => term.validFrom > day));
  return holder ? { unitName: holder.unitName, from: holder.validFrom > today ? holder.validFrom : null } : null;
}

export const posts = ['lead', 'deputy', 'secretariat', 'overseer'] as const;
/** What somebody must be in charge of before a campaign can run. */
export type Post = (typeof posts)[number];

/** The posts nobody holds or will hold in a year that is not over; none once the year has passed. */
export function vacantPosts(
  held: { lead: PostHolder | null; deputy: PostHolder | null; staff: readonly ('secretariat' | 'overseer')[] },
  year: number,
  today: string,
): Post[] {
  if (year < Number(today.slice(0, 4))) return [];
  return posts.filter((post) =>
    post === 'lead' || post === 'deputy' ? held[post] === null : !held.staff.includes(post),
  );
}

/**
 * The unit whose sheets nobody may review, or null: nobody reviews the own unit, so a secretariat that is all of one member unit
 * leaves that unit without a reviewer. Without a secretariat there is nobody at all, which `vacantPosts` says. `members` are those
 * that have not left.
 */
export function unreviewedUnit(
  secretaryUnits: readonly (string | null)[],
  members: readonly { readonly unitId: string; readonly unitName: string }[],
): string | null {
  const [first, ...others] = new Set(secretaryUnits);
  if (first === undefined || others.length > 0) return null;
  return members.find((member) => member.unitId === first)?.unitName ?? null;
}
