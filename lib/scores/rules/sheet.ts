import type { PhaseDates, PhaseRefusal } from '@/lib/campaigns/rules/phases';
import { refuseGone, refuseSheetPhase } from '@/lib/reviews/rules/sheet';
import type { Workflow } from '@/lib/workflow';

export const scoreStatuses = ['draft', 'submitted', 'returned', 'appraised', 'agreed'] as const;
export type ScoreStatus = (typeof scoreStatuses)[number];
export type ScoreVerb =
  | 'submit'
  | 'withdraw'
  | 'withdrawAnswer'
  | 'return'
  | 'resume'
  | 'appraise'
  | 'reopen'
  | 'agree';
export type ScoreParty = 'unit' | 'secretariat';

/**
 * Claimed, appraised, agreed (brief §5). `resume`: the unit let the last day for its answer pass; `reopen`: a finished appraisal
 * turned out to be wrong before the bloc met.
 */
export const scoreWorkflow: Workflow<ScoreStatus, ScoreVerb, ScoreParty> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['unit'] },
  // What was sent for the first time, and what answered a return.
  withdraw: { from: ['submitted'], to: 'draft', by: ['unit'] },
  withdrawAnswer: { from: ['submitted'], to: 'returned', by: ['unit'] },
  return: { from: ['submitted'], to: 'returned', by: ['secretariat'] },
  resume: { from: ['returned'], to: 'submitted', by: ['secretariat'] },
  appraise: { from: ['submitted'], to: 'appraised', by: ['secretariat'] },
  reopen: { from: ['appraised'], to: 'submitted', by: ['secretariat'] },
  agree: { from: ['appraised'], to: 'agreed', by: ['secretariat'] },
};

/** What of a sheet decides whether the unit may write in it. Days are ISO dates; `answerBy` is included. */
export type ScoreSheetState = {
  readonly status: ScoreStatus;
  readonly answerBy: string | null;
  readonly phase: PhaseDates | undefined;
  readonly extendedUntil: string | null;
  /** The last day of a unit that has left the bloc. */
  readonly leftOn: string | null;
};

export type ScoreSheetRefusal =
  | PhaseRefusal
  | { reason: 'criteria-not-issued' }
  | { reason: 'scores-sent'; status: ScoreStatus }
  | { reason: 'answer-overdue'; answerBy: string };

/** Why the unit cannot write in its sheet on `today`, or null. What was returned is open until the day set for the answer. */
export function refuseScoreWork(sheet: ScoreSheetState, today: string): ScoreSheetRefusal | null {
  const { status, answerBy, phase } = sheet;
  const gone = refuseGone(sheet.leftOn, today);
  if (gone) return gone;
  if (status !== 'draft' && status !== 'returned') return { reason: 'scores-sent', status };
  if (status === 'returned' && answerBy !== null && answerBy < today) return { reason: 'answer-overdue', answerBy };
  return refuseSheetPhase(status, 'selfScoring', phase, today, sheet);
}

/** Whether the unit may write in a line: nothing was sent yet, or the line was returned with a question. */
export function isScoreLineOpen(status: ScoreStatus, reopened: boolean): boolean {
  return status === 'draft' || (status === 'returned' && reopened);
}

export type ScoreSenderRefusal = { reason: 'scores-head-only' };

/** The head sends; an officer only where the campaign allows it. */
export function refuseScoreSender(role: string, officerMaySubmit: boolean): ScoreSenderRefusal | null {
  return role === 'head' || officerMaySubmit ? null : { reason: 'scores-head-only' };
}

export type AppraisalRefusal =
  | { reason: 'own-unit-appraisal' }
  | { reason: 'not-under-appraisal'; status: ScoreStatus }
  | { reason: 'appraisal-undecided'; count: number }
  | { reason: 'appraisal-changed'; asked: number }
  | { reason: 'answer-still-open'; answerBy: string }
  | { reason: 'agreement-begun'; count: number };

/** Why a finished appraisal cannot be opened again, or null: the meeting has set points for `agreed` criteria on top of it. */
export function refuseReopening(agreed: number): AppraisalRefusal | null {
  return agreed > 0 ? { reason: 'agreement-begun', count: agreed } : null;
}
