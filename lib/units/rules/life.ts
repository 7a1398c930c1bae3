export const unitStates = ['active', 'ended', 'all'] as const;
export type UnitState = (typeof unitStates)[number];

export const unitStateLabels: Readonly<Record<UnitState, string>> = {
  active: 'Đang hoạt động',
  ended: 'Đã kết thúc',
  all: 'Tất cả',
};

export const unitChanges = ['rename', 'move', 'merge', 'split', 'dissolve'] as const;
export type UnitChange = (typeof unitChanges)[number];

/** The words for what happens to a unit. */
export const unitChangeLabels: Readonly<Record<UnitChange | 'create', string>> = {
  create: 'Thành lập',
  rename: 'Đổi tên',
  move: 'Chuyển khối',
  merge: 'Sáp nhập',
  split: 'Chia tách',
  dissolve: 'Giải thể',
};

/** A unit as the rules see it; days are ISO dates, `nameSince` is where its present name, or it itself, began. */
export type UnitLife = {
  id: string;
  name: string;
  validFrom: string;
  validTo: string | null;
  nameSince: string;
};

export type UnitRefusal =
  | { reason: 'unit-code-taken'; field: string; code: string }
  | { reason: 'unit-name-taken'; field: string; name: string }
  | { reason: 'unit-name-same'; field: 'name' }
  | { reason: 'unit-date-future'; field: 'effectiveOn' }
  | { reason: 'unit-date-too-early'; field: 'effectiveOn'; name: string; since: string; today: boolean }
  | { reason: 'unit-ended'; name: string; since: string }
  | { reason: 'unit-bloc-not-alive'; field: string; name: string; since: string; until: string | null; apart: boolean }
  | { reason: 'unit-bloc-before-unit'; field: 'joinedOn'; since: string }
  | { reason: 'unit-referred-to'; name: string; references: readonly UnitReference[] }
  | { reason: 'merge-with-itself' }
  | { reason: 'merge-too-few'; field: 'unitId2' };

/** What a change does to a unit: gives it another name, or ends it (or takes others in), which keeps its name. */
export type ChangeEffect = 'name' | 'life';

/**
 * Why a unit cannot change on this day, or null: changes are recorded once they are in force, on a unit that still
 * exists, after it began. A new name must come after the present one; an end may fall on the day of a renaming.
 */
export function refuseChange(
  unit: UnitLife,
  effectiveOn: string,
  today: string,
  effect: ChangeEffect,
): UnitRefusal | null {
  const field = 'effectiveOn';
  if (unit.validTo !== null) return { reason: 'unit-ended', name: unit.name, since: unit.validTo };
  if (effectiveOn > today) return { reason: 'unit-date-future', field };
  const early = effect === 'name' ? effectiveOn <= unit.nameSince : effectiveOn < unit.nameSince;
  if (early || effectiveOn <= unit.validFrom) {
    const since = unit.nameSince;
    return { reason: 'unit-date-too-early', field, name: unit.name, since, today: since === today };
  }
  return null;
}

export const unitReferenceKinds = [
  'accounts',
  'memberships',
  'campaigns',
  'leads',
  'extensions',
  'documents',
  'files',
  'progress',
  'scores',
  'facts',
  'awards',
  'externalScores',
  'draftItems',
  'issuedItems',
  'takeovers',
  'predecessors',
  'successors',
] as const;
export type UnitReferenceKind = (typeof unitReferenceKinds)[number];

/** Records of one kind that name a unit, and how many there are. */
export type UnitReference = { kind: UnitReferenceKind; count: number };

/**
 * Why a unit cannot be taken away as one that was entered by mistake, or null. It never did anything: nothing names it
 * but its own names and the papers on them. One that has ended is history.
 */
export function refuseRemoval(
  unit: Pick<UnitLife, 'name' | 'validTo'>,
  references: readonly UnitReference[],
): UnitRefusal | null {
  if (unit.validTo !== null) return { reason: 'unit-ended', name: unit.name, since: unit.validTo };
  const found = references.filter((one) => one.count > 0);
  return found.length > 0 ? { reason: 'unit-referred-to', name: unit.name, references: found } : null;
}

/** What a mistaken unit may have been given on its way in, and can be freed of. */
const passing: readonly UnitReferenceKind[] = ['accounts', 'memberships'];

/** Whether a refused removal is worth telling: what stands in its way can be taken away. Of other units nobody asks. */
export function mayBecomeRemovable(refusal: UnitRefusal): boolean {
  return refusal.reason === 'unit-referred-to' && refusal.references.every((one) => passing.includes(one.kind));
}

/** The units that end in a merger: all that were named, without the one that takes them in; sorted, each once. */
export function predecessorsOf(unitIds: readonly string[], intoUnitId: string | null): string[] {
  return [...new Set(unitIds)].filter((id) => id !== intoUnitId).sort();
}

/** Why these units cannot merge, or null: two for a new unit, one other for an existing one. */
export function refuseMerger(predecessorIds: readonly string[], intoUnitId: string | null): UnitRefusal | null {
  if (intoUnitId && predecessorIds.length === 0) return { reason: 'merge-with-itself' };
  if (!intoUnitId && predecessorIds.length < 2) return { reason: 'merge-too-few', field: 'unitId2' };
  return null;
}

/** The first campaign year that is not over on this day. */
export function openYear(day: string): number {
  return Number(day.slice(0, 4));
}
