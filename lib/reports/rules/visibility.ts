import { type Holder, may } from '@/lib/auth/permissions';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';

export type PeerVisibility = 'none' | 'status' | 'results';

/** The unit a report belongs to, and what its campaign lets other members see. */
export type ReportPlace = {
  readonly campaignId: string;
  readonly unitId: string;
  readonly peerVisibility: PeerVisibility;
  readonly memberUnitIds: readonly string[];
};

/**
 * How somebody sees a unit's report: `own` with every draft, `sent` once it was sent, `accepted` once it was accepted,
 * `status` never its content, null not at all.
 */
export type Sight = 'own' | 'sent' | 'accepted' | 'status' | null;

/** What the viewer sees of this unit's reports. */
export function sightOf(viewer: Holder, place: ReportPlace): Sight {
  if (viewer.unitId === place.unitId) return 'own';
  if (may(viewer, 'reports.read', place)) return 'sent';
  if (!may(viewer, 'campaigns.read', place)) return null;
  const sights = { none: null, status: 'status', results: 'accepted' } as const;
  return sights[place.peerVisibility];
}

/** Whether the content of a report in this status may be shown. */
export function isReadable(sight: Sight, status: SheetStatus): boolean {
  if (sight === 'own') return true;
  if (sight === 'sent') return status !== 'draft';
  return sight === 'accepted' && status === 'accepted';
}
