import { compare, Exact, hundred, shown } from '@/lib/criteria/rules/exact';
import type { ClassificationClass, ClassLimit, CriteriaTable } from '@/lib/criteria/rules/table';
import type { UnitScore } from '../score';
import { type Contender, criterionPoints } from './contender';

/** Why a unit did not get a class. Shares in %. */
export type Missed = { readonly classId: string } & (
  | { readonly kind: 'minimum'; readonly has: string; readonly needs: string }
  | { readonly kind: 'share'; readonly criterionId: string; readonly has: string; readonly needs: string }
  /** `stated`: somebody said that it does not hold; else nobody said anything. */
  | { readonly kind: 'condition'; readonly conditionId: string; readonly stated: boolean }
  | { readonly kind: 'limit'; readonly most: number }
);

export type Classified = {
  /** Nothing: no class, or unranked. */
  readonly classId: string | null;
  /** Of the classes above the one it got, why not. */
  readonly missed: readonly Missed[];
};

function basisOf(basis: 'total' | 'percentage', score: UnitScore): string {
  if (basis === 'percentage') return score.percentage ?? '0';
  return (score.policy === 'rescaled' ? score.result : null) ?? score.points;
}

/** Points ÷ assigned standard points × 100 of each leaf or top section that gives any. */
function sharesOf(table: CriteriaTable, of: 'leaf' | 'section', score: UnitScore) {
  const tops = new Set(table.criteria.flatMap(({ id, parentId }) => (parentId === null ? [id] : [])));
  const leaves = score.leaves.filter(({ state, criterionId }) =>
    of === 'leaf' ? state === 'scored' : state === 'scored' && tops.has(criterionId),
  );
  const sections = of === 'section' ? score.sections.filter(({ criterionId }) => tops.has(criterionId)) : [];
  const parts = [
    ...leaves.map(({ criterionId, maximum }) => ({ criterionId, assigned: maximum })),
    ...sections.map(({ criterionId, assigned }) => ({ criterionId, assigned })),
  ];
  return parts.flatMap(({ criterionId, assigned }) => {
    const whole = new Exact(assigned);
    if (whole.isZero()) return [];
    const points = new Exact(criterionPoints(score, criterionId) ?? 0);
    return [{ criterionId, share: points.times(hundred).div(whole) }];
  });
}

/** The first demand of the class that the unit does not meet, limits apart. */
function missedDemand(one: ClassificationClass, table: CriteriaTable, { score, conditions }: Contender): Missed | null {
  const { id: classId, minimum, minimumShare } = one;
  const has = basisOf(table.classification.basis, score);
  if (compare(new Exact(has), new Exact(minimum)) < 0) return { classId, kind: 'minimum', has, needs: minimum };
  const needs = minimumShare && new Exact(minimumShare.percent);
  const low =
    minimumShare && needs && sharesOf(table, minimumShare.of, score).find(({ share }) => compare(share, needs) < 0);
  if (low && minimumShare) {
    return { classId, kind: 'share', criterionId: low.criterionId, has: shown(low.share), needs: minimumShare.percent };
  }
  const failed = one.conditions.find((id) => !(Object.hasOwn(conditions, id) && conditions[id]));
  if (failed === undefined) return null;
  return { classId, kind: 'condition', conditionId: failed, stated: Object.hasOwn(conditions, failed) };
}

/** How many units a class may hold; of a share, rounded down. */
export function limitOf(limit: ClassLimit | null, ranked: number): number {
  if (limit === null) return Number.POSITIVE_INFINITY;
  if (limit.kind === 'count') return limit.most;
  return new Exact(limit.percent).times(ranked).div(hundred).floor().toNumber();
}

/**
 * Classes by groups of equal places, best first: each unit gets the first class whose demands it meets and whose limit is not
 * reached. Of equal units all get the class or none, so that neither chance nor the alphabet decides, and then no later unit.
 */
export function classify(table: CriteriaTable, groups: readonly (readonly Contender[])[]): Map<string, Classified> {
  const ranked = groups.flat().length;
  const used = new Map<string, number>();
  const classified = new Map<string, Classified>();
  for (const group of groups) {
    const missed = new Map<string, Missed[]>(group.map(({ unitId }) => [unitId, []]));
    let waiting = [...group];
    for (const one of table.classification.classes) {
      const fitting = waiting.filter((unit) => {
        const why = missedDemand(one, table, unit);
        if (why) missed.get(unit.unitId)?.push(why);
        return why === null;
      });
      const most = limitOf(one.limit, ranked);
      const taken = (used.get(one.id) ?? 0) + fitting.length;
      if (taken > most) {
        // Closed for all that follow: nobody gets a class past a better unit that it had no room for.
        if (fitting.length > 0) used.set(one.id, most);
        for (const { unitId } of fitting) missed.get(unitId)?.push({ classId: one.id, kind: 'limit', most });
        continue;
      }
      used.set(one.id, taken);
      for (const { unitId } of fitting) classified.set(unitId, { classId: one.id, missed: missed.get(unitId) ?? [] });
      waiting = waiting.filter((unit) => !fitting.includes(unit));
    }
    for (const { unitId } of waiting) classified.set(unitId, { classId: null, missed: missed.get(unitId) ?? [] });
  }
  return classified;
}
