import { leftSince } from '@/lib/campaigns/rules/membership';
import { type PhaseDates, type PhaseRefusal, refusePhase } from '@/lib/campaigns/rules/phases';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';
import type { Workflow } from '@/lib/workflow';

export const crossStatuses = ['assigned', 'draft', 'sent', 'abstained'] as const;
export type CrossStatus = (typeof crossStatuses)[number];
export type CrossVerb = 'begin' | 'submit' | 'abstain';

/** What was sent or declined stays so: others have seen it since, or were told to expect nothing. */
export const crossWorkflow: Workflow<CrossStatus, CrossVerb, 'scorer'> = {
  begin: { from: ['assigned', 'draft'], to: 'draft', by: ['scorer'] },
  submit: { from: ['draft'], to: 'sent', by: ['scorer'] },
  abstain: { from: ['assigned', 'draft'], to: 'abstained', by: ['scorer'] },
};

/** What decides whether the scorer may write. Days are ISO dates. */
export type CrossSheetState = {
  readonly status: CrossStatus;
  /** Where the score of the scored unit stands. */
  readonly scored: ScoreStatus | 'none';
  /** The last day of a scored unit that has left the bloc. */
  readonly scoredLeftOn: string | null;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  readonly scorerLeftOn: string | null;
};

export type CrossRefusal =
  | PhaseRefusal
  | { reason: 'cross-closed'; status: 'sent' | 'abstained' }
  | { reason: 'cross-nothing-sent' }
  | { reason: 'cross-appraised' }
  | { reason: 'cross-scored-left'; since: string }
  | { reason: 'cross-head-only' }
  | { reason: 'cross-incomplete'; count: number }
  | { reason: 'cross-abstain-unexplained'; field: 'reason' };

/**
 * Why the scorer may not decline to score on `today`, or null: for that nothing of the other unit is needed. Of a unit that has
 * left nothing is asked, so there is nothing to decline.
 */
export function refuseAbstention(sheet: CrossSheetState, today: string): CrossRefusal | null {
  const { status, scorerLeftOn, scoredLeftOn } = sheet;
  if (status === 'sent' || status === 'abstained') return { reason: 'cross-closed', status };
  const since = leftSince(scorerLeftOn, today);
  if (since !== null) return { reason: 'phase-unit-left', since };
  const scoredSince = leftSince(scoredLeftOn, today);
  if (scoredSince !== null) return { reason: 'cross-scored-left', since: scoredSince };
  return refusePhase('crossScoring', sheet.phase, today, sheet.extendedUntil);
}

/** Why the scorer cannot score on `today`, or null: the other unit has sent its score and was not appraised yet. */
export function refuseCrossWork(sheet: CrossSheetState, today: string): CrossRefusal | null {
  const refusal = refuseAbstention(sheet, today);
  if (refusal) return refusal;
  const { scored } = sheet;
  if (scored === 'none' || scored === 'draft') return { reason: 'cross-nothing-sent' };
  return scored === 'appraised' || scored === 'agreed' ? { reason: 'cross-appraised' } : null;
}

/** The head sends or declines; an officer only where the campaign allows it. */
export function refuseCrossSender(role: string, officerMaySubmit: boolean): CrossRefusal | null {
  return role === 'head' || officerMaySubmit ? null : { reason: 'cross-head-only' };
}
