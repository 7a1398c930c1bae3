export type MembershipTerm = {
  readonly unitId: string;
  readonly joinedOn: string;
  /** The last day on which it takes part. */
  readonly leftOn: string | null;
};

export type MemberDayRefusal =
  | { reason: 'left-before-joined'; field: 'leftOn' }
  | { reason: 'joined-outside-year'; field: 'joinedOn'; year: number }
  | { reason: 'left-outside-year'; field: 'leftOn'; first: string; last: string }
  | { reason: 'member-leads-earlier'; field: 'joinedOn'; from: string };

export type MemberRefusal =
  | { reason: 'already-a-member'; field: 'unitId' }
  | { reason: 'unit-not-in-bloc'; field: 'joinedOn'; on: string; since: string | null }
  | { reason: 'members-changed'; count: number }
  | MemberDayRefusal
  | { reason: 'member-has-work'; registrations: number; reports: number; scores: number }
  | { reason: 'member-has-facts'; facts: number }
  | { reason: 'member-leads' }
  | { reason: 'member-cross-scores'; sheets: number };

/** Whether the unit takes part on a day; both ends are included. */
export function isMemberOn(member: MembershipTerm, day: string): boolean {
  return member.joinedOn <= day && (member.leftOn === null || member.leftOn >= day);
}

/** Why a unit cannot join on this day, or null: it takes part from a day of the year on. */
export function refuseJoining(joinedOn: string, year: number): MemberDayRefusal | null {
  const within = joinedOn >= `${year}-01-01` && joinedOn <= `${year}-12-31`;
  return within ? null : { reason: 'joined-outside-year', field: 'joinedOn', year };
}

type Days = Pick<MembershipTerm, 'joinedOn' | 'leftOn'>;
/** `lastDay` is the last day of the year's work, which often lies in January. */
type Year = { readonly year: number; readonly lastDay: string };

function refuseLeaving({ joinedOn, leftOn }: Days, { year, lastDay }: Year): MemberDayRefusal | null {
  const first = `${year}-01-01`;
  if (leftOn === null) return null;
  if (leftOn < first || leftOn > lastDay) return { reason: 'left-outside-year', field: 'leftOn', first, last: lastDay };
  return leftOn < joinedOn ? { reason: 'left-before-joined', field: 'leftOn' } : null;
}

/**
 * What cannot be in the days of a member, at every box; `leadsFrom` is the first day on which it is lead or deputy. A joining day
 * that stays, and both where nothing changes, are not looked at: they were right under the calendar of then.
 */
export function refuseDays(
  before: Days,
  after: Days,
  year: Year,
  leadsFrom: string | null,
): readonly MemberDayRefusal[] {
  const isJoining = after.joinedOn !== before.joinedOn;
  const isEarly = isJoining && leadsFrom !== null && leadsFrom < after.joinedOn;
  return [
    isJoining ? refuseJoining(after.joinedOn, year.year) : null,
    isEarly ? ({ reason: 'member-leads-earlier', field: 'joinedOn', from: leadsFrom } as const) : null,
    isJoining || after.leftOn !== before.leftOn ? refuseLeaving(after, year) : null,
  ].filter((refusal) => refusal !== null);
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
