import { dayAfter } from '@/lib/format';
import type { PhaseState } from './phases';

/** When a unit takes part in a campaign; both days are included, and nothing is its last day while it stays. */
export type Membership = { readonly joinedOn: string; readonly leftOn: string | null };

/** The first day on which a unit no longer belonged to the campaign, once it has come; `leftOn` is its last day. */
export function leftSince(leftOn: string | null, today: string): string | null {
  return leftOn !== null && leftOn < today ? dayAfter(leftOn) : null;
}

/**
 * The unit no longer belongs to the campaign. From then on nobody owes anything about it: it sends nothing more, nobody reviews,
 * appraises or scores it; what was sent before stays as it was, to be read.
 */
export function isGone({ leftOn }: Pick<Membership, 'leftOn'>, today: string): boolean {
  return leftSince(leftOn, today) !== null;
}

/** Who joined after the last day of a phase, or left before it, owes nothing for that phase. */
export function owes({ joinedOn, leftOn }: Membership, dueOn: string): boolean {
  return joinedOn <= dueOn && (leftOn === null || leftOn >= dueOn);
}

/** When a unit joined that need not register, and the last day to register, which was over by then. */
export type Unregistered = { readonly joinedOn: string; readonly closedOn: string };

/**
 * Why a member has nothing to register on `today`, or null for who registered (`begun`: there is at least a draft), has to, or
 * is gone: the phase, with what more time the unit was given, had ended before it joined. It owes no reports either.
 */
export function unregistered(
  member: Membership,
  registration: { readonly phase: PhaseState; readonly begun: boolean },
  today: string,
): Unregistered | null {
  const { phase, begun } = registration;
  if (begun || isGone(member, today) || phase.state !== 'closed' || member.joinedOn <= phase.closedOn) return null;
  return { joinedOn: member.joinedOn, closedOn: phase.closedOn };
}

/** Members of today first, then who has left, each in the order they came in. */
export function leftLast<One extends { readonly leftSince: string | null }>(units: readonly One[]): One[] {
  return [...units.filter((one) => one.leftSince === null), ...units.filter((one) => one.leftSince !== null)];
}

/** How many units belong to the campaign today, which is what its pages count, and how many have left. */
export function countMembers(units: readonly { readonly leftSince: string | null }[]) {
  const members = units.filter((one) => one.leftSince === null).length;
  return { members, left: units.length - members };
}
