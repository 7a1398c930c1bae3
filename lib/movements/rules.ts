export type MovementRefusal =
  | { reason: 'movement-ends-before-start'; field: 'endsOn' }
  | { reason: 'movement-chosen'; field: 'movementId' }
  | { reason: 'movement-elsewhere'; field: 'movementId' }
  | { reason: 'movement-provincial' }
  | { reason: 'movement-in-use'; targets: number; templates: number };

/** Why a movement cannot run between these days, or null. Without an end it goes on. */
export function refuseMovementDates(startsOn: string, endsOn: string | null): MovementRefusal | null {
  return endsOn !== null && endsOn < startsOn ? { reason: 'movement-ends-before-start', field: 'endsOn' } : null;
}

/** Why a movement cannot be taken out of a campaign, or null: targets and templates of the campaign still name it. */
export function refuseLeaveOut(use: { targets: number; templates: number }): MovementRefusal | null {
  return use.targets + use.templates > 0 ? { reason: 'movement-in-use', ...use } : null;
}
