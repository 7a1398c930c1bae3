import type { RankedUnit } from './ranking';

/** A unit and where it stands. */
export type Standing = Pick<RankedUnit, 'unitId' | 'name' | 'place' | 'result'>;

/** A unit whose place another ranking changes. */
export type PlaceMove = {
  readonly unitId: string;
  readonly name: string;
  readonly from: number | null;
  readonly to: number | null;
  readonly resultBefore: string | null;
  readonly resultAfter: string | null;
  /** Units that it overtakes, and that overtake it, equal places counting as neither. */
  readonly overtakes: readonly string[];
  readonly overtakenBy: readonly string[];
};

const isAhead = (left: number | null, right: number | null) => left !== null && (right === null || left < right);

/** Who moves between two rankings of the same units, in the order of the second. */
export function placeMoves(before: readonly Standing[], after: readonly Standing[]): PlaceMove[] {
  const old = new Map(before.map((one) => [one.unitId, one]));
  const placeBefore = (unitId: string) => old.get(unitId)?.place ?? null;
  return after.flatMap(({ unitId, name, place, result }) => {
    const from = placeBefore(unitId);
    const overtakes = after.filter((one) => isAhead(place, one.place) && isAhead(placeBefore(one.unitId), from));
    const overtakenBy = after.filter((one) => isAhead(one.place, place) && isAhead(from, placeBefore(one.unitId)));
    if (from === place && overtakes.length === 0 && overtakenBy.length === 0) return [];
    return [
      {
        unitId,
        name,
        from,
        to: place,
        resultBefore: old.get(unitId)?.result ?? null,
        resultAfter: result,
        overtakes: overtakes.map((one) => one.unitId),
        overtakenBy: overtakenBy.map((one) => one.unitId),
      },
    ];
  });
}
