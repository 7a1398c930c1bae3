import type { PhaseRefusal } from '@/lib/campaigns/rules/phases';
import { isLineOpen, type SheetStatus } from '@/lib/reviews/rules/sheet';

export type EditRefusal =
  | PhaseRefusal
  | { reason: 'registration-sent'; status: SheetStatus }
  | { reason: 'line-locked'; status: SheetStatus };

/** The most lines a registration may have. */
export const maximumLines = 300;

/** Why nothing may be written in the sheet now, or null: outside its phase, or it was sent. */
export function refuseEditing(sheet: { status: SheetStatus; phaseRefusal: PhaseRefusal | null }): EditRefusal | null {
  if (sheet.phaseRefusal?.reason === 'phase-unit-left') return sheet.phaseRefusal;
  if (sheet.status === 'submitted' || sheet.status === 'accepted') {
    return { reason: 'registration-sent', status: sheet.status };
  }
  return sheet.phaseRefusal;
}

/** Why this line may not be changed, or null. In a returned sheet only returned and new lines are open. */
export function refuseLine(sheet: SheetStatus, line: SheetStatus): EditRefusal | null {
  return isLineOpen(sheet, line) ? null : { reason: 'line-locked', status: line };
}
