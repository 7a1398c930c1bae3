export type MembershipTerm = {
  readonly unitId: string;
  readonly joinedOn: string;
  /** The last day on which it takes part. */
  readonly leftOn: string | null;
};

export type MemberRefusal =
  | { reason: 'already-a-member'; field: 'unitId' }
  | { reason: 'unit-not-in-bloc'; field: 'joinedOn'; on: string; since: string | null }
  | { reason: 'members-changed'; count: number }
  | { reason: 'left-before-joined'; field: 'leftOn' }
  | { reason: 'member-has-work'; registrations: number; reports: number; scores: number }
  | { reason: 'member-has-facts'; facts: number }
  | { reason: 'member-leads' }
  | { reason: 'member-cross-scores'; sheets: number };

/** Whether the unit takes part on a day; both ends are included. */
export function isMemberOn(member: MembershipTerm, day: string): boolean {
  return member.joinedOn <= day && (member.leftOn === null || member.leftOn >= day);
}

/** What there is of a member in its campaign: what it wrote, what was stated of it, and the tasks it was given. */
export type MemberWork = {
  registrations: number;
  reports: number;
  scores: number;
  facts: number;
  leads: number;
  crossSheets: number;
};

/** Why a member cannot be taken out again, or null: what it wrote stays, so it can only leave on a day. */
export function refuseRemoval(work: MemberWork): MemberRefusal | null {
  const { registrations, reports, scores, facts, leads, crossSheets } = work;
  if (registrations + reports + scores > 0) return { reason: 'member-has-work', registrations, reports, scores };
  if (facts > 0) return { reason: 'member-has-facts', facts };
  if (leads > 0) return { reason: 'member-leads' };
  return crossSheets > 0 ? { reason: 'member-cross-scores', sheets: crossSheets } : null;
}
