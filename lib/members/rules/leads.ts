import { overlap } from '@/lib/dated';
import { dayAfter } from '@/lib/format';
import { isMemberOn, type MembershipTerm } from './members';

export type LeadKind = 'lead' | 'deputy';

/** A unit that leads, or is deputy, from a day on; `validTo` is the first day on which it no longer is. */
export type LeadTerm = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: LeadKind;
  readonly validFrom: string;
  readonly validTo: string | null;
};

export type LeadRefusal =
  | { reason: 'not-a-member'; field: string; since: string | null }
  | { reason: 'lead-overlap'; field: 'validFrom'; from: string }
  | { reason: 'lead-ends-before-start'; field: 'validTo' }
  | { reason: 'lead-outside-year'; field: 'validFrom'; year: number }
  | { reason: 'lead-holds-other-post'; field: 'unitId' };

/** Why a term cannot begin on this day, or null: a post of a year is taken up in that year, though it may end later. */
export function refuseLeadYear(validFrom: string, year: number): LeadRefusal | null {
  const within = validFrom >= `${year}-01-01` && validFrom <= `${year}-12-31`;
  return within ? null : { reason: 'lead-outside-year', field: 'validFrom', year };
}

type NewTerm = Omit<LeadTerm, 'id'>;

function goesOnAfter(term: LeadTerm, { validTo }: NewTerm): boolean {
  return validTo !== null && (term.validTo === null || term.validTo > validTo);
}

/**
 * What naming a lead or deputy does to the terms there are: a term that began earlier ends when the new one begins
 * (`endIds`), and so does that of a deputy who becomes lead; a lead is deputy only after the next one was named. A later
 * term is never cut, because somebody entered it on purpose. One unit never holds both posts.
 */
export function planLead(
  terms: readonly LeadTerm[],
  members: readonly MembershipTerm[],
  wish: NewTerm,
): { endIds: string[] } | LeadRefusal {
  if (wish.validTo !== null && wish.validTo <= wish.validFrom)
    return { reason: 'lead-ends-before-start', field: 'validTo' };
  const member = members.find((one) => one.unitId === wish.unitId);
  if (!member || !isMemberOn(member, wish.validFrom)) {
    const isEarly = member && member.joinedOn > wish.validFrom;
    return { reason: 'not-a-member', field: 'unitId', since: isEarly ? member.joinedOn : null };
  }
  const touching = terms.filter((term) => overlap(term, wish));
  const given = touching.filter((term) => term.kind !== wish.kind && term.unitId === wish.unitId);
  if (given.some((term) => term.kind === 'lead' || term.validFrom >= wish.validFrom || goesOnAfter(term, wish))) {
    return { reason: 'lead-holds-other-post', field: 'unitId' };
  }
  const same = touching.filter((term) => term.kind === wish.kind);
  const later = same.find(
    (term) => term.validFrom >= wish.validFrom || (wish.validTo !== null && term.validTo !== null),
  );
  if (later) return { reason: 'lead-overlap', field: 'validFrom', from: later.validFrom };
  return { endIds: [...same, ...given].map((term) => term.id) };
}

/**
 * The terms that a term cut short when it was named (`planLead`), with the end they have without it: its own end, the day after
 * their unit left, or the day on which somebody else takes the post or their unit the other one. A term that would gain no day
 * is left out.
 */
export function termsToResume(
  terms: readonly LeadTerm[],
  members: readonly MembershipTerm[],
  removed: LeadTerm,
): LeadTerm[] {
  const rest = terms.filter((term) => term.id !== removed.id);
  const wasCut = (term: LeadTerm) =>
    term.validTo === removed.validFrom &&
    (term.kind === removed.kind || (removed.kind === 'lead' && term.unitId === removed.unitId));
  return rest.filter(wasCut).flatMap((term) => {
    const leftOn = members.find((member) => member.unitId === term.unitId)?.leftOn;
    const later = rest.filter(
      (one) => one.id !== term.id && overlap(one, removed) && (one.kind === term.kind || one.unitId === term.unitId),
    );
    const ends = [removed.validTo, leftOn ? dayAfter(leftOn) : null, ...later.map((one) => one.validFrom)];
    const validTo = ends.filter((end) => end !== null).toSorted()[0] ?? null;
    return validTo !== null && validTo <= removed.validFrom ? [] : [{ ...term, validTo }];
  });
}

/** A post that goes on, as it is told. */
export type ResumedPost = { readonly kind: LeadKind; readonly unitName: string; readonly validTo: string | null };

/** The terms with the names of their units. */
export function resumedPosts(
  terms: readonly LeadTerm[],
  members: readonly { readonly unitId: string; readonly unitName: string }[],
): ResumedPost[] {
  const names = new Map(members.map((member) => [member.unitId, member.unitName]));
  return terms.map(({ kind, unitId, validTo }) => ({ kind, unitName: names.get(unitId) ?? '', validTo }));
}

/** The first day on which a unit is lead or deputy, null where it never is. */
export function leadsFrom(terms: readonly LeadTerm[], unitId: string): string | null {
  const own = terms.filter((term) => term.unitId === unitId).map((term) => term.validFrom);
  return own.toSorted()[0] ?? null;
}

/** What becomes of the posts of a unit that leaves: those that end with it, as they are then, and those that never come about. */
export type LeftPosts = { readonly ended: readonly LeadTerm[]; readonly dropped: readonly LeadTerm[] };

/** The posts of a unit that go on after its last day; none while it stays. */
export function postsLeft(terms: readonly LeadTerm[], unitId: string, leftOn: string | null): LeftPosts {
  if (leftOn === null) return { ended: [], dropped: [] };
  const gone = dayAfter(leftOn);
  const own = terms.filter((term) => term.unitId === unitId);
  const ended = own.filter(({ validFrom, validTo }) => validFrom < gone && (validTo === null || validTo > gone));
  return {
    ended: ended.map((term) => ({ ...term, validTo: gone })),
    dropped: own.filter(({ validFrom }) => validFrom >= gone),
  };
}
