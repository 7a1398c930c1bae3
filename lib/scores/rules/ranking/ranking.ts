import type { CriteriaTable } from '@/lib/criteria/rules/table';
import { type Classified, classify } from './classification';
import { type Contender, type Unranked, unrankedReason } from './contender';
import { type Gap, gapTo } from './gap';
import { byName, placeGroups, type TieStep, tieSteps } from './order';

export type RankedUnit = {
  readonly unitId: string;
  readonly name: string;
  /** 1 is first; equal units share a place and the next ones are skipped (1, 2, 2, 4). Nothing: unranked. */
  readonly place: number | null;
  readonly unranked: Unranked | null;
  readonly result: string | null;
  readonly points: string;
  readonly percentage: string | null;
  /** Units on the same place. */
  readonly equals: readonly string[];
  /** How the declared chain told it from units with the same result; empty where none has it. */
  readonly ties: readonly TieStep[];
  /** To the unit on the next better place; nothing for the first. */
  readonly gap: Gap | null;
  readonly classified: Classified;
};

const notClassified: Classified = { classId: null, missed: [] };

function unrankedUnit({ unitId, name, score }: Contender, unranked: Unranked): RankedUnit {
  const { result, points, percentage } = score;
  const nothing = { place: null, equals: [], ties: [], gap: null, classified: notClassified };
  return { unitId, name, ...nothing, unranked, result, points, percentage };
}

/**
 * The ranking of a bloc by its table: results in order, ties by the declared chain, classes with their limits, the gap of each
 * place to the next. Units that cannot be ranked come last, with the reason. The order of `contenders` does not matter.
 */
export function rankBloc(table: CriteriaTable, contenders: readonly Contender[]): RankedUnit[] {
  const { tieBreaks } = table;
  const ranked = contenders.filter(({ score }) => unrankedReason(score) === null);
  const groups = placeGroups(tieBreaks, ranked);
  const classified = classify(table, groups);
  let before = 0;
  const placed = groups.flatMap((group, index): RankedUnit[] => {
    const place = before + 1;
    before += group.length;
    const better = groups[index - 1]?.[0];
    return group.map((own) => ({
      unitId: own.unitId,
      name: own.name,
      place,
      unranked: null,
      result: own.score.result,
      points: own.score.points,
      percentage: own.score.percentage,
      equals: group.flatMap(({ unitId }) => (unitId === own.unitId ? [] : [unitId])),
      ties: tieSteps(tieBreaks, own, ranked),
      gap: better ? gapTo(better, own, tieBreaks) : null,
      classified: classified.get(own.unitId) ?? notClassified,
    }));
  });
  const others = contenders.toSorted(byName).flatMap((one) => {
    const why = unrankedReason(one.score);
    return why ? [unrankedUnit(one, why)] : [];
  });
  return [...placed, ...others];
}
