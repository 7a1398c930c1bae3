export type MembershipTerm = {
  readonly unitId: string;
  readonly joinedOn: string;
  /** The last day on which it takes part. */
  readonly leftOn: string | null;
};

export type MemberRefusal =
  | { reason: 'already-a-member'; field: 'unitId' }
  | { reason: 'unit-not-in-bloc'; field: 'joinedOn'; on: string; since: string | null }
  | { reason: 'left-before-joined'; field: 'leftOn' }
  | { reason: 'member-has-work'; registrations: number; reports: number }
  | { reason: 'member-leads' }
  | { reason: 'member-cross-scores'; sheets: number };

/** Whether the unit takes part on a day; both ends are included. */
export function isMemberOn(member: MembershipTerm, day: string): boolean {
  return member.joinedOn <= day && (member.leftOn === null || member.leftOn >= day);
}

/** Why a member cannot be taken out again, or null: what it sent stays, so it can only leave on a day. */
export function refuseRemoval(work: {
  registrations: number;
  reports: number;
  leads: number;
  crossSheets: number;
}): MemberRefusal | null {
  const { registrations, reports, leads, crossSheets } = work;
  if (registrations + reports > 0) return { reason: 'member-has-work', registrations, reports };
  if (leads > 0) return { reason: 'member-leads' };
  return crossSheets > 0 ? { reason: 'member-cross-scores', sheets: crossSheets } : null;
}
