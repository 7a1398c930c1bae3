export type LeadKind = 'lead' | 'deputy';

/** A unit that leads, or is deputy, from a day on; `validTo` is the first day on which it no longer is. */
export type LeadTerm = {
  readonly id: string;
  readonly unitId: string;
  readonly kind: LeadKind;
  readonly validFrom: string;
  readonly validTo: string | null;
};

export type MembershipTerm = {
  readonly unitId: string;
  readonly joinedOn: string;
  /** The last day on which it takes part. */
  readonly leftOn: string | null;
};

export type LeadRefusal =
  | { reason: 'not-a-member'; field: string }
  | { reason: 'lead-overlap'; field: 'validFrom'; from: string }
  | { reason: 'lead-ends-before-start'; field: 'validTo' }
  | { reason: 'lead-holds-other-office'; field: 'unitId' };

export type MemberRefusal =
  | { reason: 'already-a-member'; field: 'unitId' }
  | { reason: 'unit-not-in-bloc'; field: 'unitId'; on: string }
  | { reason: 'left-before-joined'; field: 'leftOn' }
  | { reason: 'member-has-work'; registrations: number; reports: number }
  | { reason: 'member-leads' };

export type StaffRefusal =
  | { reason: 'already-staff'; field: 'accountId' }
  | { reason: 'account-disabled'; field: 'accountId' }
  | { reason: 'secretariat-needs-unit'; field: 'accountId' }
  | { reason: 'overseer-of-unit'; field: 'accountId' };

/** Whether the unit takes part on a day; both ends are included. */
export function isMemberOn(member: MembershipTerm, day: string): boolean {
  return member.joinedOn <= day && (member.leftOn === null || member.leftOn >= day);
}

function overlaps(term: { validFrom: string; validTo: string | null }, from: string, to: string | null): boolean {
  return (to === null || term.validFrom < to) && (term.validTo === null || term.validTo > from);
}

type NewTerm = Omit<LeadTerm, 'id'>;

/**
 * What naming a lead or deputy does to the terms there are: a term that began earlier ends when the new one begins
 * (`endIds`); a later term is never cut, because somebody entered it on purpose. One unit never holds both offices.
 */
export function planLead(
  terms: readonly LeadTerm[],
  members: readonly MembershipTerm[],
  wish: NewTerm,
): { endIds: string[] } | LeadRefusal {
  if (wish.validTo !== null && wish.validTo <= wish.validFrom)
    return { reason: 'lead-ends-before-start', field: 'validTo' };
  const member = members.find((one) => one.unitId === wish.unitId);
  if (!member || !isMemberOn(member, wish.validFrom)) return { reason: 'not-a-member', field: 'unitId' };
  const touching = terms.filter((term) => overlaps(term, wish.validFrom, wish.validTo));
  if (touching.some((term) => term.kind !== wish.kind && term.unitId === wish.unitId)) {
    return { reason: 'lead-holds-other-office', field: 'unitId' };
  }
  const same = touching.filter((term) => term.kind === wish.kind);
  const later = same.find(
    (term) => term.validFrom >= wish.validFrom || (wish.validTo !== null && term.validTo !== null),
  );
  if (later) return { reason: 'lead-overlap', field: 'validFrom', from: later.validFrom };
  return { endIds: same.map((term) => term.id) };
}

/** Why a member cannot be taken out again, or null: what it sent stays, so it can only leave on a day. */
export function refuseRemoval(work: { registrations: number; reports: number; leads: number }): MemberRefusal | null {
  const { registrations, reports, leads } = work;
  if (registrations + reports > 0) return { reason: 'member-has-work', registrations, reports };
  return leads > 0 ? { reason: 'member-leads' } : null;
}

/** Why an account cannot act for the bloc, or null. Secretaries are staff of units; who oversees must be from outside. */
export function refuseStaff(
  account: { role: string; unitId: string | null; disabled: boolean },
  kind: 'secretariat' | 'overseer',
): StaffRefusal | null {
  if (account.disabled) return { reason: 'account-disabled', field: 'accountId' };
  if (kind === 'secretariat' && account.unitId === null)
    return { reason: 'secretariat-needs-unit', field: 'accountId' };
  if (kind === 'overseer' && account.unitId !== null) return { reason: 'overseer-of-unit', field: 'accountId' };
  return null;
}
