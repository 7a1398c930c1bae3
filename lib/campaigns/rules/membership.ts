import { dayAfter } from '@/lib/format';
import type { PhaseState } from './phases';

/** The first day on which a unit no longer belonged to the campaign, once it has come; `leftOn` is its last day. */
export function leftSince(leftOn: string | null, today: string): string | null {
  return leftOn !== null && leftOn < today ? dayAfter(leftOn) : null;
}

/** The last day of a phase after which a unit joined, so that it has nothing to do in it; null where there is none. */
export function endedBeforeJoining(joinedOn: string, phase: PhaseState): string | null {
  return phase.state === 'closed' && joinedOn > phase.closedOn ? phase.closedOn : null;
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
