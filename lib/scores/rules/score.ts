import { hundred, padded, roundPoints, zero } from '@/lib/criteria/rules/exact';
import type { NotAssignedPolicy } from '@/lib/criteria/rules/table';
import type { Stage, UnitAnswers } from './answers';
import { type LeafScore, scoreOneLeaf } from './leaf-score';
import { type BlocScale, notAssignedIn, type PreparedTable, scaleOf } from './prepare';
import { addTo, applyCaps, type CapReduction, emptyTally, type Tally } from './tally';

/** Parts of a sum, with the decimals of the table. points = standard + bonus − deduction + adjustment. */
export type SumParts = {
  readonly standard: string;
  readonly bonus: string;
  readonly deduction: string;
  /** What decisions of people changed against the computed points. */
  readonly adjustment: string;
  readonly points: string;
};

export type SectionScore = SumParts & {
  readonly criterionId: string;
  /** Standard points of the leaves that are assigned, and of all. */
  readonly assigned: string;
  readonly maximum: string;
  /** Assigned leaves without points yet. */
  readonly open: number;
  /** What the caps of this section took back: lines of their own in a printed table. */
  readonly reductions: readonly CapReduction[];
};

export type UnitScore = SumParts & {
  readonly unitId: string;
  readonly leaves: readonly LeafScore[];
  readonly sections: readonly SectionScore[];
  readonly reductions: readonly CapReduction[];
  readonly assigned: string;
  readonly maximum: string;
  readonly open: number;
  /** points ÷ assigned × 100, two decimals or those of the table; null when nothing is assigned. */
  readonly percentage: string | null;
  /** What the ranking compares, by the table's policy on criteria that are not assigned. */
  readonly policy: NotAssignedPolicy;
  readonly result: string | null;
  /** Vetoes that hold: the unit is unclassified. */
  readonly vetoes: readonly { readonly id: string; readonly title: string; readonly legalGround: string }[];
};

function partsText(tally: Tally, decimals: number): SumParts {
  return {
    standard: padded(tally.standard, decimals),
    bonus: padded(tally.bonus, decimals),
    deduction: padded(tally.deduction, decimals),
    adjustment: padded(tally.adjustment, decimals),
    points: padded(tally.points, decimals),
  };
}

function resultOf(policy: NotAssignedPolicy, tally: Tally, decimals: number, percentage: string | null): string | null {
  if (policy === 'plain') return padded(tally.points, decimals);
  if (policy === 'percentage' || tally.assigned.lte(zero)) return percentage;
  return padded(roundPoints(tally.points.times(tally.maximum).div(tally.assigned), decimals), decimals);
}

/** Adds up from the last criterion to the first: every section is complete before it enters its parent. */
function addUp(prepared: PreparedTable, tallies: readonly Tally[], total: Tally): (readonly CapReduction[])[] {
  const { criteria, table } = prepared;
  const reductions: (readonly CapReduction[])[] = criteria.map(() => []);
  for (let place = criteria.length - 1; place >= 0; place -= 1) {
    const one = criteria[place];
    const tally = tallies[place];
    if (!one || !tally) continue;
    if (!one.leaf) reductions[place] = applyCaps(tally, one.bonusCap, one.deductionCap, table.decimals);
    addTo(tallies[one.parent] ?? total, tally);
  }
  return reductions;
}

function percentageOf(tally: Tally, decimals: number): string | null {
  if (tally.assigned.lte(zero)) return null;
  const places = Math.max(2, decimals);
  return padded(roundPoints(tally.points.times(hundred).div(tally.assigned), places), places);
}

function sectionScores(
  { criteria, table: { decimals } }: PreparedTable,
  tallies: readonly Tally[],
  reductions: readonly (readonly CapReduction[])[],
): SectionScore[] {
  return criteria.flatMap(({ leaf, criterion }, place) => {
    const tally = tallies[place];
    if (leaf || !tally) return [];
    const sums = { ...partsText(tally, decimals), ...scopeText(tally, decimals) };
    return [{ criterionId: criterion.id, ...sums, reductions: reductions[place] ?? [] }];
  });
}

function scopeText(tally: Tally, decimals: number) {
  return { assigned: padded(tally.assigned, decimals), maximum: padded(tally.maximum, decimals), open: tally.open };
}

/**
 * The score of one unit: every leaf with its explanation, sections, total. `scale` is what the bloc has reached (`scaleOf`);
 * without it relative leaves wait. Same input, same output, whatever the order of the answers.
 */
export function scoreUnit(prepared: PreparedTable, answers: UnitAnswers, scale: BlocScale | null): UnitScore {
  const { table, criteria } = prepared;
  const { decimals, notAssigned: policy } = table;
  const leftOut = notAssignedIn(prepared, answers);
  const leaves = criteria.map((one, place) => {
    const { leaf, levers } = one;
    return leaf ? scoreOneLeaf({ leaf, levers }, answers, scale, leftOut[place] ?? false) : null;
  });
  const tallies = leaves.map((one) => one?.tally ?? emptyTally());
  const total = emptyTally();
  const reductions = addUp(prepared, tallies, total);
  const own = applyCaps(total, prepared.bonusCap, prepared.deductionCap, decimals);
  const percentage = percentageOf(total, decimals);
  return {
    unitId: answers.unitId,
    ...partsText(total, decimals),
    ...scopeText(total, decimals),
    leaves: leaves.flatMap((one) => (one ? [one.score] : [])),
    sections: sectionScores(prepared, tallies, reductions),
    reductions: own,
    percentage,
    policy,
    result: resultOf(policy, total, decimals, percentage),
    vetoes: table.vetoes.filter(({ id }) => answers.vetoes.includes(id)),
  };
}

/** The scores of a bloc, in the order of its units. While the stage is open, what needs the whole bloc waits. */
export function scoreBloc(prepared: PreparedTable, bloc: readonly UnitAnswers[], stage: Stage): UnitScore[] {
  const scale = stage === 'closed' ? scaleOf(prepared, bloc) : null;
  return bloc.map((answers) => scoreUnit(prepared, answers, scale));
}
