import { type Holder, isOwnUnit, may } from '@/lib/auth/permissions';
import type { PhaseState } from '@/lib/campaigns/rules/phases';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import type { CrossStatus } from './sheet';

/** How the cross-scores of a unit are seen: with who gave them, or points and reasons alone; null: they do not exist. */
export type CrossSight = 'named' | 'nameless' | null;

export type CrossPlace = { readonly campaignId: string; readonly unitId: string };

/** The sheet in which the viewer's unit scores this one, if it does; `isPending`: it is still to come. */
export type OwnCross = { readonly status: CrossStatus; readonly isPending: boolean } | null;

/**
 * Whether a sheet may still be sent, now or later: until then its scorer must not see what others gave. `scored` is where
 * the score of the scored unit stands.
 */
export function isCrossPending(
  status: CrossStatus,
  scored: ScoreStatus | 'none',
  phase: PhaseState,
  hasScorerLeft: boolean,
): boolean {
  const open = status === 'assigned' || status === 'draft';
  return open && scored !== 'appraised' && scored !== 'agreed' && phase.state !== 'closed' && !hasScorerLeft;
}

/**
 * How the viewer sees what others gave a unit. While the viewer's own unit still has to score it, not at all, whatever
 * else the viewer is; the scored unit once the appraisal is finished, a scorer once the own sheet is in, both without names;
 * secretariat, office and leaders with names (docs/decisions/015-cross-scores.md).
 */
export function crossSight(viewer: Holder, place: CrossPlace, scored: ScoreStatus | 'none', own: OwnCross): CrossSight {
  if (isOwnUnit(viewer, place.unitId)) return scored === 'appraised' || scored === 'agreed' ? 'nameless' : null;
  if (own?.isPending) return null;
  if (may(viewer, 'scores.read', place)) return 'named';
  return own?.status === 'sent' ? 'nameless' : null;
}
