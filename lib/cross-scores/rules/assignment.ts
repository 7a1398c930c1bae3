import { leftSince } from '@/lib/campaigns/rules/membership';
import { type PhaseDates, phaseState } from '@/lib/campaigns/rules/phases';

/** One member of a campaign that scores another one. */
export type CrossPair = { readonly scorerId: string; readonly scoredId: string };

/** A member as assignments need it. */
export type CrossMember = {
  readonly unitId: string;
  readonly unitName: string;
  /** The last day of a unit that leaves or has left the bloc. */
  readonly leftOn: string | null;
  /** Units it came from or that came from it: what they did is its own. */
  readonly relatedIds: readonly string[];
};

export type AssignmentRefusal =
  | { reason: 'cross-own-unit'; field: string }
  | { reason: 'cross-not-a-member'; field: string }
  | { reason: 'cross-unit-left'; field: string; unit: string; since: string }
  | { reason: 'cross-related-units'; field: string }
  | { reason: 'cross-pair-exists'; field: string; scorer: string; scored: string }
  | { reason: 'cross-both-ways'; field: string; scorer: string; scored: string }
  | { reason: 'cross-assign-late'; field: string; scorer: string; closedOn: string }
  | { reason: 'cross-begun'; status: 'draft' | 'sent' | 'abstained' };

/** Whether a member still takes part on `today`: others neither score nor are scored. */
export function isPresent(member: Pick<CrossMember, 'leftOn'>, today: string): boolean {
  return leftSince(member.leftOn, today) === null;
}

/** Whether one unit came from the other: they do not score each other. */
export function areRelated(left: CrossMember, right: CrossMember): boolean {
  return left.relatedIds.includes(right.unitId) || right.relatedIds.includes(left.unitId);
}

/** Whether both name the same scorer and the same scored unit. */
export const samePair = (left: CrossPair, right: CrossPair) =>
  left.scorerId === right.scorerId && left.scoredId === right.scoredId;

const isReverse = (left: CrossPair, right: CrossPair) =>
  left.scorerId === right.scoredId && left.scoredId === right.scorerId;

/** Whether the pair and one of the others score each other. */
export function isBothWays(pair: CrossPair, others: readonly CrossPair[]): boolean {
  return others.some((one) => isReverse(one, pair));
}

/**
 * Why a unit cannot score another one, or null. Nobody scores the own unit or one it is related to, nor does a unit that
 * has left; two units score each other only with a written reason.
 */
export function refusePair(
  pair: CrossPair,
  members: readonly CrossMember[],
  existing: readonly CrossPair[],
  bothWaysReason: string,
  today: string,
): AssignmentRefusal | null {
  if (pair.scorerId === pair.scoredId) return { reason: 'cross-own-unit', field: 'scoredId' };
  const scorer = members.find(({ unitId }) => unitId === pair.scorerId);
  const scored = members.find(({ unitId }) => unitId === pair.scoredId);
  if (!scorer) return { reason: 'cross-not-a-member', field: 'scorerId' };
  if (!scored) return { reason: 'cross-not-a-member', field: 'scoredId' };
  for (const [one, field] of [[scorer, 'scorerId'] as const, [scored, 'scoredId'] as const]) {
    const since = leftSince(one.leftOn, today);
    if (since !== null) return { reason: 'cross-unit-left', field, unit: one.unitName, since };
  }
  if (areRelated(scorer, scored)) return { reason: 'cross-related-units', field: 'scoredId' };
  const names = { scorer: scorer.unitName, scored: scored.unitName };
  if (existing.some((one) => samePair(one, pair))) return { reason: 'cross-pair-exists', field: 'scoredId', ...names };
  const needsReason = isBothWays(pair, existing) && bothWaysReason.trim() === '';
  return needsReason ? { reason: 'cross-both-ways', field: 'bothWaysReason', ...names } : null;
}

/** The time to score, and the ends of units that were given more of it. */
export type CrossTime = { readonly phase: PhaseDates | undefined; readonly until: ReadonlyMap<string, string> };

/** Why a unit is given nothing more to score, or null: its time, its own where it was given more, has passed. */
export function refuseLateScorer(
  scorer: Pick<CrossMember, 'unitId' | 'unitName'>,
  { phase, until }: CrossTime,
  today: string,
): AssignmentRefusal | null {
  const state = phaseState(phase, today, until.get(scorer.unitId));
  if (state.state !== 'closed') return null;
  return { reason: 'cross-assign-late', field: 'scorerId', scorer: scorer.unitName, closedOn: state.closedOn };
}
