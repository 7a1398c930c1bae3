import { type Holder, may } from '@/lib/auth/permissions';
import type { ScoreStatus } from './sheet';

/**
 * `own` with every draft, `sent` once it was sent, `shared` once it is adopted and the ranking published; null: the sheet
 * does not exist for the viewer.
 */
export type ScoreSight = 'own' | 'sent' | 'shared' | null;

export type ScorePlace = { readonly campaignId: string; readonly unitId: string };

/**
 * How the viewer sees a unit's score: its own, or as staff, office and leaders. Other units see nothing before the ranking is
 * published (brief §5), and afterwards what the campaign shows its members; `shared` says that it shows them the sheets.
 */
export function scoreSight(viewer: Holder, place: ScorePlace, shared: boolean): ScoreSight {
  if (viewer.unitId === place.unitId) return 'own';
  if (may(viewer, 'scores.read', place)) return 'sent';
  return shared ? 'shared' : null;
}

/** Whether the content of a sheet in this status may be shown. */
export function isScoreReadable(sight: ScoreSight, status: ScoreStatus | 'none'): boolean {
  if (sight === 'own') return true;
  if (sight === 'shared') return status === 'agreed';
  return sight === 'sent' && status !== 'none' && status !== 'draft';
}

/** Whether appraised points may be shown: the secretariat writes them unseen by the unit, or its successor, until it has finished. */
export function seesAppraisal(sight: ScoreSight, isOwnUnit: boolean, status: ScoreStatus | 'none'): boolean {
  if (status === 'appraised' || status === 'agreed') return sight !== null;
  return sight === 'sent' && !isOwnUnit;
}

/** Whether what the meeting agrees may be shown: the unit, or its successor, sees it once it is adopted, or as one who writes it. */
export function seesAgreement(
  appraisal: boolean,
  isOwnUnit: boolean,
  agrees: boolean,
  status: ScoreStatus | 'none',
): boolean {
  return appraisal && (!isOwnUnit || agrees || status === 'agreed');
}
