import { type Criterion, tableLimits } from './table';
import { childrenByParent } from './tree';

export const moveSteps = ['up', 'down', 'in', 'out'] as const;
export type MoveStep = (typeof moveSteps)[number];
/** Where something is dropped, seen from the criterion under the pointer. */
export const dropPlaces = ['before', 'after', 'into'] as const;
export type DropPlace = (typeof dropPlaces)[number];

export type Place = Pick<Criterion, 'id' | 'parentId' | 'ordinal'>;

export type ArrangeRefusal =
  | { readonly reason: 'criterion-gone' }
  | { readonly reason: 'already-first' | 'already-last' | 'already-outermost' | 'no-brother-above' }
  /** A criterion with a rule is scored itself and has nothing below it. */
  | { readonly reason: 'parent-is-scored'; readonly code: string; readonly field: 'parentId' }
  | { readonly reason: 'inside-itself'; readonly code: string; readonly field: 'parentId' }
  | { readonly reason: 'too-deep'; readonly most: number; readonly field: 'parentId' };

export type Arranged = { readonly ok: true; readonly places: Place[] } | ({ readonly ok: false } & ArrangeRefusal);

/** The criterion with everything below it. */
export function subtreeOf(criteria: readonly Pick<Criterion, 'id' | 'parentId'>[], id: string): Set<string> {
  const found = new Set([id]);
  // A parent may stand behind its child in the list: once more, until nothing is added.
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of criteria) if (one.parentId !== null && found.has(one.parentId)) found.add(one.id);
  }
  return found;
}

function depthOf(byId: ReadonlyMap<string, Criterion>, id: string | null): number {
  let depth = 0;
  for (let next = id; next !== null && depth <= byId.size; next = byId.get(next)?.parentId ?? null) depth += 1;
  return depth;
}

function heightOf(children: ReadonlyMap<string | null, readonly Criterion[]>, id: string): number {
  return 1 + Math.max(0, ...(children.get(id) ?? []).map((one) => heightOf(children, one.id)));
}

/** Why nothing may be put below this criterion; null puts at the top. `height`: levels of what is put there. */
export function refuseBelow(
  criteria: readonly Criterion[],
  parentId: string | null,
  height = 1,
): ArrangeRefusal | null {
  const byId = new Map(criteria.map((one) => [one.id, one]));
  const parent = parentId === null ? null : byId.get(parentId);
  if (parent === undefined) return { reason: 'criterion-gone' };
  if (parent?.rule) return { reason: 'parent-is-scored', code: parent.code, field: 'parentId' };
  if (depthOf(byId, parentId) + height > tableLimits.depth) {
    return { reason: 'too-deep', most: tableLimits.depth, field: 'parentId' };
  }
  return null;
}

const places = (brothers: readonly Criterion[], parentId: string | null): Place[] =>
  brothers.map(({ id }, ordinal) => ({ id, parentId, ordinal }));

/** Only what changed, so that a move writes few rows. */
function changedPlaces(criteria: readonly Criterion[], wanted: readonly Place[]): Place[] {
  const byId = new Map(criteria.map((one) => [one.id, one]));
  return wanted.filter(({ id, parentId, ordinal }) => {
    const now = byId.get(id);
    return now?.parentId !== parentId || now.ordinal !== ordinal;
  });
}

function putUnder(
  criteria: readonly Criterion[],
  id: string,
  parentId: string | null,
  placeAmong: (brothers: readonly Criterion[]) => number,
): Arranged {
  const one = criteria.find((spot) => spot.id === id);
  if (!one) return { ok: false, reason: 'criterion-gone' };
  if (parentId !== null && subtreeOf(criteria, id).has(parentId)) {
    return { ok: false, reason: 'inside-itself', code: one.code, field: 'parentId' };
  }
  const children = childrenByParent(criteria);
  const refusal = refuseBelow(criteria, parentId, heightOf(children, id));
  if (refusal) return { ok: false, ...refusal };
  const brothers: Criterion[] = (children.get(parentId) ?? []).filter((spot) => spot.id !== id);
  const moved = brothers.toSpliced(placeAmong(brothers), 0, one);
  return { ok: true, places: changedPlaces(criteria, places(moved, parentId)) };
}

/**
 * Puts a criterion with all that is below it under another parent (null: at the top), behind `afterId` or, without it, at the
 * end. Refuses a place inside itself, below a criterion that is scored, or too deep.
 */
export function placeUnder(
  criteria: readonly Criterion[],
  id: string,
  parentId: string | null,
  afterId: string | null = null,
): Arranged {
  return putUnder(criteria, id, parentId, (brothers) =>
    afterId === null ? brothers.length : brothers.findIndex((spot) => spot.id === afterId) + 1,
  );
}

/**
 * Puts a criterion with all that is below it before or behind another, or at the end inside it. Before or behind itself nothing
 * changes; otherwise refuses what `placeUnder` refuses.
 */
export function dropCriterion(
  criteria: readonly Criterion[],
  id: string,
  place: DropPlace,
  targetId: string,
): Arranged {
  if (place === 'into') return placeUnder(criteria, id, targetId);
  const target = criteria.find((spot) => spot.id === targetId);
  if (!target) return { ok: false, reason: 'criterion-gone' };
  if (id === targetId) return { ok: true, places: [] };
  return putUnder(
    criteria,
    id,
    target.parentId,
    (brothers) => brothers.findIndex((spot) => spot.id === targetId) + (place === 'after' ? 1 : 0),
  );
}

/**
 * One step of a criterion: up or down among its brothers, in (last below the brother above it) or out (behind its parent).
 * Answers the places that change; at the ends it says why nothing does.
 */
export function moveCriterion(criteria: readonly Criterion[], id: string, step: MoveStep): Arranged {
  const one = criteria.find((spot) => spot.id === id);
  if (!one) return { ok: false, reason: 'criterion-gone' };
  const children = childrenByParent(criteria);
  const brothers: Criterion[] = children.get(one.parentId) ?? [];
  const at = brothers.findIndex((spot) => spot.id === id);
  const above = brothers[at - 1];
  if (step === 'in') {
    return above ? placeUnder(criteria, id, above.id) : { ok: false, reason: 'no-brother-above' };
  }
  if (step === 'out') {
    const parent = criteria.find((spot) => spot.id === one.parentId);
    return parent ? placeUnder(criteria, id, parent.parentId, parent.id) : { ok: false, reason: 'already-outermost' };
  }
  if (step === 'up' && !above) return { ok: false, reason: 'already-first' };
  if (step === 'down' && at === brothers.length - 1) return { ok: false, reason: 'already-last' };
  const rest = brothers.toSpliced(at, 1);
  const moved = rest.toSpliced(step === 'up' ? at - 1 : at + 1, 0, one);
  return { ok: true, places: changedPlaces(criteria, places(moved, one.parentId)) };
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV', 'XV'];

/** The code proposed for the next criterion: "VI" after five at the top, "2.4" or "II.4" below; free of those in use there. */
export function nextCode(brothers: readonly string[], parentCode: string | null): string {
  const used = new Set(brothers.map((code) => code.trim()));
  const roman = parentCode === null && brothers.every((code) => ROMAN.includes(code.trim()));
  const codeAt = (place: number) =>
    roman ? (ROMAN[place - 1] ?? String(place)) : parentCode === null ? String(place) : `${parentCode.trim()}.${place}`;
  let place = brothers.length + 1;
  while (used.has(codeAt(place))) place += 1;
  return codeAt(place);
}
