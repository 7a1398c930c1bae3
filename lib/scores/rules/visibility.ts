import { type Holder, may } from '@/lib/auth/permissions';
import type { ScoreStatus } from './sheet';

/** `own` with every draft, `sent` once it was sent; null: the sheet does not exist for the viewer. */
export type ScoreSight = 'own' | 'sent' | null;

export type ScorePlace = { readonly campaignId: string; readonly unitId: string };

/** How the viewer sees a unit's score: its own, or as staff, office and leaders. Other units see nothing (brief §5). */
export function scoreSight(viewer: Holder, place: ScorePlace): ScoreSight {
  if (viewer.unitId === place.unitId) return 'own';
  return may(viewer, 'scores.read', place) ? 'sent' : null;
}

/** Whether the content of a sheet in this status may be shown. */
export function isScoreReadable(sight: ScoreSight, status: ScoreStatus | 'none'): boolean {
  if (sight === 'own') return true;
  return sight === 'sent' && status !== 'none' && status !== 'draft';
}

/** Whether appraised points may be shown: the secretariat writes them unseen by the unit until it has finished. */
export function seesAppraisal(sight: ScoreSight, isOwnUnit: boolean, status: ScoreStatus | 'none'): boolean {
  if (status === 'appraised' || status === 'agreed') return sight !== null;
  return sight === 'sent' && !isOwnUnit;
}
