import type { PeerVisibility } from '@/lib/reports/rules/visibility';

/** What a reader sees of the other units of a campaign. `all` is for those whose task is to see everything. */
export type View = { readonly ownUnitId: string | null; readonly peers: PeerVisibility | 'all' };

/** Whether the unit is named at all, with the state of its registration and reports. */
export function seesStates(view: View, unitId: string): boolean {
  return view.peers !== 'none' || unitId === view.ownUnitId;
}

/** Whether the unit's completion is shown. */
export function seesResults(view: View, unitId: string): boolean {
  return view.peers === 'all' || view.peers === 'results' || unitId === view.ownUnitId;
}

/**
 * Whether the unit's place is shown. A place says something about the others, so "none" hides it even from the unit itself.
 */
export function seesPlace(view: View, unitId: string): boolean {
  return view.peers !== 'none' && seesResults(view, unitId);
}

/** Whether distances to other units are shown: with the own completion they give away that of the neighbour. */
export function seesDistances(view: View): boolean {
  return view.peers === 'all' || view.peers === 'results';
}
