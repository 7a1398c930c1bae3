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
  const rescaled = score.policy === 'rescaled' ? score.result : null;
  return (basis === 'percentage' ? score.percentage : rescaled) ?? score.points;
}

/** Points ÷ assigned standard points × 100 of each leaf or top section that gives any. */
function sharesOf(table: CriteriaTable, of: 'leaf' | 'section', score: UnitScore) {
  const tops = new Set(table.criteria.filter(({ parentId }) => parentId === null).map(({ id }) => id));
  const scored = score.leaves.filter(({ state }) => state === 'scored');
  const leaves = of === 'leaf' ? scored : scored.filter(({ criterionId }) => tops.has(criterionId));
  const sections = of === 'leaf' ? [] : score.sections.filter(({ criterionId }) => tops.has(criterionId));
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
  if (minimumShare !== null) {
    const { of, percent: needs } = minimumShare;
    const low = sharesOf(table, of, score).find(({ share }) => compare(share, new Exact(needs)) < 0);
    if (low) return { classId, kind: 'share', criterionId: low.criterionId, has: shown(low.share), needs };
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

type Waiting = { readonly unit: Contender; readonly missed: Missed[] };

/**
 * Classes by groups of equal places, best first: each unit gets the first class whose demands it meets and whose limit is not
 * reached. Of equal units all get the class or none, so that neither chance nor the alphabet decides, and then no later unit.
 */
export function classify(table: CriteriaTable, groups: readonly (readonly Contender[])[]): Map<string, Classified> {
  const ranked = groups.flat().length;
  const used = new Map<string, number>();
  const classified = new Map<string, Classified>();
  for (const group of groups) {
    let waiting = group.map((unit): Waiting => ({ unit, missed: [] }));
    for (const one of table.classification.classes) {
      const fitting = waiting.filter(({ unit, missed }) => {
        const why = missedDemand(one, table, unit);
        if (why) missed.push(why);
        return why === null;
      });
      const most = limitOf(one.limit, ranked);
      const taken = (used.get(one.id) ?? 0) + fitting.length;
      if (taken > most) {
        // Closed for all that follow: nobody gets a class past a better unit that it had no room for.
        used.set(one.id, most);
        for (const { missed } of fitting) missed.push({ classId: one.id, kind: 'limit', most });
        continue;
      }
      used.set(one.id, taken);
      for (const { unit, missed } of fitting) classified.set(unit.unitId, { classId: one.id, missed });
      waiting = waiting.filter((unit) => !fitting.includes(unit));
    }
    for (const { unit, missed } of waiting) classified.set(unit.unitId, { classId: null, missed });
  }
  return classified;
}
