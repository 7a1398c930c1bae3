import { type Holder, may } from '@/lib/auth/permissions';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { Line } from './line';

/** Who looks: the unit itself; the bloc's and the province's people, and units that came from this one; or another member unit that may see results. */
export type Reader = 'unit' | 'bloc' | 'peer';

/** The unit a registration belongs to, and what its campaign lets other members see. */
export type SheetPlace = {
  readonly campaignId: string;
  readonly unitId: string;
  readonly peerVisibility: 'none' | 'status' | 'results';
  readonly memberUnitIds: readonly string[];
};

/** As whom somebody reads a unit's registration; null where it does not exist for them. */
export function readerOf(viewer: Holder, place: SheetPlace): Reader | null {
  if (may(viewer, 'targets.edit', place)) return 'unit';
  if (may(viewer, 'targets.read', place)) return 'bloc';
  return viewer.unitId !== null && place.memberUnitIds.includes(viewer.unitId) && place.peerVisibility === 'results'
    ? 'peer'
    : null;
}

/** `live`: the lines as they are; `sent`: as they were last sent and then decided; `status`: the state alone. */
export type SheetView = 'live' | 'sent' | 'status' | 'nothing';

/**
 * How much of a sheet somebody sees. What a unit has not sent is nobody else's: before the first sending others see
 * the state alone, and while a unit mends returned lines they see what it sent. Other units see accepted sheets only.
 */
export function sheetView(reader: Reader, status: SheetStatus): SheetView {
  if (reader === 'unit') return 'live';
  if (reader === 'peer') return status === 'accepted' ? 'live' : 'nothing';
  if (status === 'draft') return 'status';
  return status === 'returned' ? 'sent' : 'live';
}

/**
 * The lines of a returned sheet for readers outside the unit: as they were `sent`, each with what the bloc made of it. What the
 * unit has written since (`live`) is not told: a returned line has no answer yet, and one taken out is what was returned.
 */
export function decidedLines(sent: readonly Line[], live: readonly Line[]): Line[] {
  const now = new Map(live.map((line) => [line.id, line]));
  return sent.map((line) => {
    const { status = 'returned', returnReason = '' } = now.get(line.id) ?? {};
    return status === 'returned' ? { ...line, status, returnReason, answer: '' } : { ...line, status };
  });
}
