import { isInForce } from '@/lib/dated';

/** Who holds a post: `from` is null today, or the day from which somebody will hold it. */
export type PostHolder = { readonly unitName: string; readonly from: string | null };

/** Who holds a post on `today`; before anybody does, who will first; null when nobody is recorded. */
export function postHolderOn(
  terms: readonly { unitName: string; validFrom: string; validTo: string | null }[],
  today: string,
): PostHolder | null {
  const now = terms.find((term) => isInForce(term, today));
  if (now) return { unitName: now.unitName, from: null };
  const [next] = terms
    .filter((term) => term.validFrom > today)
    .toSorted((left, right) => left.validFrom.localeCompare(right.validFrom));
  return next ? { unitName: next.unitName, from: next.validFrom } : null;
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
