import { Exact } from '@/lib/criteria/rules/exact';
import { formatNumber } from '@/lib/format';
import type { AppraisalDraft } from './appraisal';
import type { ScoreStatus } from './sheet';

export type AgreementRefusal =
  | { reason: 'agreed-without-reason'; field: 'reason' }
  | { reason: 'not-in-meeting'; status: ScoreStatus }
  | { reason: 'nothing-to-adopt' }
  | { reason: 'adoption-open'; count: number }
  | { reason: 'adoption-changed'; units: number }
  | { reason: 'adoption-undecided'; unit: string; criteria: string };

/** Why points cannot be agreed, or null: what differs from the appraisal needs its reason. Nothing typed keeps the appraisal. */
export function refuseAgreement(
  appraised: string | null,
  points: string | null,
  reason: string,
): AgreementRefusal | null {
  if (points === null || reason.trim() !== '') return null;
  const same = appraised !== null && new Exact(points).eq(appraised);
  return same ? null : { reason: 'agreed-without-reason', field: 'reason' };
}

/** What was agreed for a criterion, as the boxes of the meeting show it. */
export function agreementDraft(agreed: string | null, reason: string): AppraisalDraft {
  return { points: agreed === null ? '' : formatNumber(agreed), leaveOut: false, reason, question: '' };
}

/**
 * Whether this was agreed for a criterion already: a save that arrives twice, or again after a lost answer. A reason belongs
 * to points.
 */
export function isSameAgreement(
  stored: { readonly agreed: string | null; readonly agreedReason: string },
  points: string | null,
  reason: string,
): boolean {
  return stored.agreed === points && stored.agreedReason === (points === null ? '' : reason);
}

/** Why the table of scores cannot be adopted, or null; `expected` is how many units the secretary was told. */
export function refuseAdoption(statuses: readonly ScoreStatus[], expected: number): AgreementRefusal | null {
  const open = statuses.filter((one) => one === 'submitted' || one === 'returned').length;
  if (open > 0) return { reason: 'adoption-open', count: open };
  const units = statuses.filter((one) => one === 'appraised').length;
  if (units === 0) return { reason: 'nothing-to-adopt' };
  return units === expected ? null : { reason: 'adoption-changed', units };
}

type Judged = { readonly criterionId: string; readonly appraisedAt: string | null; readonly agreed: string | null };

/**
 * Why the score of one unit cannot be adopted, or null: a version that was issued after the appraisal may have added criteria
 * about which neither the appraiser nor the meeting said anything.
 */
export function refuseUndecided(
  unit: string,
  lines: readonly Judged[],
  codeOf: (criterionId: string) => string,
): AgreementRefusal | null {
  const open = lines.filter(({ appraisedAt, agreed }) => appraisedAt === null && agreed === null);
  const criteria = open.map(({ criterionId }) => codeOf(criterionId)).join(', ');
  return open.length > 0 ? { reason: 'adoption-undecided', unit, criteria } : null;
}
