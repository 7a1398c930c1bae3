import { compare, type Exact, hundred, padded, roundPoints, subtract, zero } from '@/lib/criteria/rules/exact';
import type { PreparedLeaf } from '@/lib/criteria/rules/leaf/prepare';
import type { CriteriaTable, NotAssignedPolicy } from '@/lib/criteria/rules/table';
import type { Stage, UnitAnswers } from './answers';
import { scoreDecided } from './decisions';
import { type LeafScore, type Scored, scoreByRule, withoutPoints } from './leaf-score';
import {
  type BlocScale,
  notAssignedIn,
  type PreparedCriterion,
  type PreparedTable,
  scaleOf,
  valuesOf,
} from './prepare';
import { addLeaf, addTo, applyCaps, type CapReduction, emptyTally, pointsOf, type Tally } from './tally';

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

function sumText(tally: Tally, maximum: Exact, decimals: number) {
  const parts: SumParts = {
    standard: padded(tally.standard, decimals),
    bonus: padded(tally.bonus, decimals),
    deduction: padded(tally.deduction, decimals),
    adjustment: padded(tally.adjustment, decimals),
    points: padded(pointsOf(tally), decimals),
  };
  const assigned = padded(subtract(maximum, tally.leftOut), decimals);
  return { ...parts, assigned, maximum: padded(maximum, decimals), open: tally.open };
}

/** points ÷ assigned × whole, rounded; null when nothing is assigned. */
function shareOf(tally: Tally, maximum: Exact, whole: Exact, decimals: number): string | null {
  const assigned = subtract(maximum, tally.leftOut);
  if (compare(assigned, zero) <= 0) return null;
  return padded(roundPoints(pointsOf(tally).times(whole).div(assigned), decimals), decimals);
}

function resultsOf(tally: Tally, maximum: Exact, { decimals, notAssigned: policy }: CriteriaTable) {
  const percentage = shareOf(tally, maximum, hundred, Math.max(2, decimals));
  if (policy === 'percentage') return { percentage, policy, result: percentage };
  const plain = policy === 'plain' ? padded(pointsOf(tally), decimals) : null;
  return { percentage, policy, result: plain ?? shareOf(tally, maximum, maximum, decimals) };
}

/** Adds up from the last section to the first: each is complete before it enters its parent. */
function addUp({ criteria, table }: PreparedTable, sums: readonly (Tally | null)[], total: Tally): SectionScore[] {
  const sections: SectionScore[] = [];
  for (let place = criteria.length - 1; place >= 0; place -= 1) {
    const one = criteria[place];
    const sum = sums[place];
    if (!one || !sum) continue;
    const reductions = applyCaps(sum, one.bonusCap, one.deductionCap, table.decimals);
    addTo(sums[one.parent] ?? total, sum);
    sections.push({ criterionId: one.criterion.id, ...sumText(sum, one.maximum, table.decimals), reductions });
  }
  return sections.reverse();
}

/** One leaf of one unit: what people decided, else what the rule gives, else what hinders it. */
function scoreOneLeaf(
  { levers }: PreparedCriterion,
  leaf: PreparedLeaf,
  answers: UnitAnswers,
  scale: BlocScale | null,
): Scored {
  const { id } = leaf.criterion;
  const values = valuesOf(answers, id);
  const facts = scale?.get(id) ?? null;
  const ruled = scoreByRule(leaf, levers, values, facts);
  const decision = Object.hasOwn(answers.decided, id) ? answers.decided[id] : undefined;
  return decision ? scoreDecided(leaf, decision, ruled) : ruled;
}

/**
 * The score of one unit: every leaf with its explanation, sections, total. `scale` is what the bloc has reached (`scaleOf`);
 * without it relative leaves wait. Same input, same output, whatever the order of the answers.
 */
export function scoreUnit(prepared: PreparedTable, answers: UnitAnswers, scale: BlocScale | null): UnitScore {
  const { table, criteria, maximum } = prepared;
  const leftOut = notAssignedIn(prepared, answers);
  const sums = criteria.map(({ leaf }) => (leaf ? null : emptyTally()));
  const total = emptyTally();
  const leaves: LeafScore[] = [];
  criteria.forEach((criterion, place) => {
    const { leaf, parent } = criterion;
    if (!leaf) return;
    const scored = leftOut[place] ? withoutPoints(leaf, 'notAssigned') : scoreOneLeaf(criterion, leaf, answers, scale);
    leaves.push(scored.score);
    addLeaf(sums[parent] ?? total, scored, leaf.maximum);
  });
  const sections = addUp(prepared, sums, total);
  const reductions = applyCaps(total, prepared.bonusCap, prepared.deductionCap, table.decimals);
  return {
    unitId: answers.unitId,
    ...sumText(total, maximum, table.decimals),
    leaves,
    sections,
    reductions,
    ...resultsOf(total, maximum, table),
    vetoes: table.vetoes.filter(({ id }) => answers.vetoes.includes(id)),
  };
}

/** The scores of a bloc, in the order of its units. While the stage is open, what needs the whole bloc waits. */
export function scoreBloc(prepared: PreparedTable, bloc: readonly UnitAnswers[], stage: Stage): UnitScore[] {
  const scale = stage === 'closed' ? scaleOf(prepared, bloc) : null;
  return bloc.map((answers) => scoreUnit(prepared, answers, scale));
}
