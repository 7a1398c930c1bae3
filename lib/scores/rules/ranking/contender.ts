import { Exact } from '@/lib/criteria/rules/exact';
import type { TieBreak } from '@/lib/criteria/rules/table';
import type { UnitScore } from '../score';

/** What a unit brings into the ranking of its bloc. */
export type Contender = {
  readonly unitId: string;
  readonly name: string;
  readonly score: UnitScore;
  /** The moment the self-score was first sent; nothing comes after every moment. */
  readonly submittedAt: string | null;
  /** Conditions of the classification that hold or not; one that is absent has not been stated. */
  readonly conditions: Readonly<Record<string, boolean>>;
};

/** Why a unit has no place. */
export type Unranked =
  | { readonly kind: 'veto'; readonly vetoes: UnitScore['vetoes'] }
  /** Leaves without points. */
  | { readonly kind: 'incomplete'; readonly open: number }
  | { readonly kind: 'nothingAssigned' };

/**
 * Why a unit has no place: a veto first, then leaves without points, then that nothing is assigned; null for who has
 * one.
 */
export function unrankedReason({ vetoes, open, assigned }: UnitScore): Unranked | null {
  if (vetoes.length > 0) return { kind: 'veto', vetoes };
  if (open > 0) return { kind: 'incomplete', open };
  return new Exact(assigned).isZero() ? { kind: 'nothingAssigned' } : null;
}

/** Points of a leaf or section; nothing where the unit has none. */
export function criterionPoints(score: UnitScore, criterionId: string): string | null {
  const section = score.sections.find((one) => one.criterionId === criterionId);
  if (section) return section.points;
  return score.leaves.find((one) => one.criterionId === criterionId)?.points?.points ?? null;
}

/** What a way of telling equal results apart looks at: points, or a moment. */
export function tieValue(tieBreak: TieBreak, { score, submittedAt }: Contender): string | null {
  switch (tieBreak.kind) {
    case 'criterionScore':
      return criterionPoints(score, tieBreak.criterionId);
    case 'fewerDeductions':
      return score.deduction;
    case 'moreBonus':
      return score.bonus;
    case 'earlierSubmission':
      return submittedAt;
  }
}

/** Below 0 when the left unit comes first. Who has no value comes after who has one. */
export function compareTie(tieBreak: TieBreak, left: string | null, right: string | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (tieBreak.kind === 'earlierSubmission') return Math.sign(Date.parse(left) - Date.parse(right));
  const sign = new Exact(left).cmp(right);
  return tieBreak.kind === 'fewerDeductions' ? sign : 0 - sign;
}
