import type { Criterion } from '../table';
import { childrenByParent } from '../tree';

/** Places of a longest rising run of numbers: what keeps its order when few things move. */
export function risingPlaces(numbers: readonly number[]): Set<number> {
  const best = numbers.map(() => ({ length: 1, previous: -1 }));
  numbers.forEach((number, place) => {
    for (let earlier = 0; earlier < place; earlier += 1) {
      const [before, here] = [best[earlier], best[place]];
      if (!before || !here || (numbers[earlier] ?? 0) >= number || before.length < here.length) continue;
      best[place] = { length: before.length + 1, previous: earlier };
    }
  });
  const longest = Math.max(0, ...best.map(({ length }) => length));
  const kept = new Set<number>();
  for (
    let place = best.findIndex(({ length }) => length === longest);
    place >= 0;
    place = best[place]?.previous ?? -1
  ) {
    kept.add(place);
  }
  return kept;
}

/**
 * Criteria of both versions that stand under another parent, or that changed places with brothers. Of a changed order the
 * fewest are named: putting one first does not move all the others.
 */
export function movedCriteria(before: readonly Criterion[], after: readonly Criterion[]): Criterion[] {
  const parents = new Map(before.map(({ id, parentId }) => [id, parentId]));
  const placesBefore = new Map(
    [...childrenByParent(before).values()].flatMap((brothers) => brothers.map(({ id }, place) => [id, place] as const)),
  );
  const moved = new Set(
    after.flatMap(({ id, parentId }) => (parents.has(id) && parents.get(id) !== parentId ? [id] : [])),
  );
  for (const brothers of childrenByParent(after).values()) {
    const stayed = brothers.filter(({ id }) => parents.has(id) && !moved.has(id));
    const kept = risingPlaces(stayed.map(({ id }) => placesBefore.get(id) ?? -1));
    for (const [place, { id }] of stayed.entries()) if (!kept.has(place)) moved.add(id);
  }
  return after.filter(({ id }) => moved.has(id));
}
