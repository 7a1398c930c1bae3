import { add, Exact, roundPoints, zero } from '@/lib/criteria/rules/exact';
import { type Lever, leversOf } from '@/lib/criteria/rules/leaf/next/levers';
import { leafFacts, type PreparedLeaf, prepareLeaf } from '@/lib/criteria/rules/leaf/prepare';
import type { BlocFacts } from '@/lib/criteria/rules/leaf/trace';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { CriteriaTable, Criterion } from '@/lib/criteria/rules/table';
import { walkTree } from '@/lib/criteria/rules/tree';
import type { UnitAnswers } from './answers';

/** A criterion made ready: a leaf has `leaf`, a section none. */
export type PreparedCriterion = {
  readonly criterion: Criterion;
  /** Place of the parent in the list, -1 at the top. */
  readonly parent: number;
  readonly leaf: PreparedLeaf | null;
  readonly levers: readonly Lever[];
  readonly bonusCap: Exact | null;
  readonly deductionCap: Exact | null;
  /** Standard points of the leaf, or of all leaves below. */
  readonly maximum: Exact;
};

/** A table made ready to score many units: parents before children, decimals read once. */
export type PreparedTable = {
  readonly table: CriteriaTable;
  readonly criteria: readonly PreparedCriterion[];
  readonly bonusCap: Exact | null;
  readonly deductionCap: Exact | null;
  readonly maximum: Exact;
};

/** Factors by the id of a criterion, for trials of other weights; those of a section hold for all below it. */
export type Factors = ReadonlyMap<string, Exact>;

/** What relative leaves need of the bloc, by the id of the criterion. */
export type BlocScale = ReadonlyMap<string, BlocFacts>;

const one = new Exact(1);

function capOf(text: string | null, factor: Exact, decimals: number): Exact | null {
  if (text === null) return null;
  const cap = roundPoints(new Exact(text).times(factor), decimals);
  return cap.lt(zero) ? zero : cap;
}

/** Standard points of each criterion, of sections the sum below, and last of the whole table. */
function maximaOf(criteria: readonly { readonly parent: number; readonly leaf: PreparedLeaf | null }[]): Exact[] {
  const maxima = [...criteria.map(({ leaf }) => leaf?.maximum ?? zero), zero];
  for (let place = criteria.length - 1; place >= 0; place -= 1) {
    const parent = criteria[place]?.parent ?? -1;
    const above = parent < 0 ? criteria.length : parent;
    maxima[above] = add(maxima[above] ?? zero, maxima[place] ?? zero);
  }
  return maxima;
}

/** Makes a table ready. It may be a draft: what is unfinished is told leaf by leaf when units are scored. */
export function prepareTable(table: CriteriaTable, factors: Factors = new Map()): PreparedTable {
  const { decimals, leafFloor } = table;
  const products: Exact[] = [];
  const ready = walkTree(table.criteria).map(({ criterion, isLeaf, parent }) => {
    const factor = (products[parent] ?? one).times(factors.get(criterion.id) ?? one);
    products.push(factor);
    const settings = { decimals, leafFloor, factor: factor.eq(one) ? null : factor };
    const leaf = isLeaf ? prepareLeaf(criterion, settings) : null;
    const cap = (text: string | null) => (leaf ? null : capOf(text, factor, decimals));
    const caps = { bonusCap: cap(criterion.bonusCap), deductionCap: cap(criterion.deductionCap) };
    return { criterion, parent, leaf, levers: leaf ? leversOf(leaf) : [], ...caps };
  });
  const maxima = maximaOf(ready);
  return {
    table,
    criteria: ready.map((criterion, place) => ({ ...criterion, maximum: maxima[place] ?? zero })),
    bonusCap: capOf(table.bonusCap, one, decimals),
    deductionCap: capOf(table.deductionCap, one, decimals),
    maximum: maxima.at(-1) ?? zero,
  };
}

const noValues: InputValues = {};

/** Whether a criterion, or a section above it, is not assigned to the unit; in the order of the prepared table. */
export function notAssignedIn(prepared: PreparedTable, answers: UnitAnswers): boolean[] {
  const named = new Set(answers.notAssigned);
  const found: boolean[] = [];
  for (const { criterion, parent } of prepared.criteria) {
    found.push(named.has(criterion.id) || (found[parent] ?? false));
  }
  return found;
}

/** What a unit answered to a criterion; nothing where it answered nothing. */
export function valuesOf(answers: UnitAnswers, criterionId: string): InputValues {
  return (Object.hasOwn(answers.values, criterionId) ? answers.values[criterionId] : undefined) ?? noValues;
}

/** What the bloc has reached in each relative leaf, whatever the order of its units; units it is not assigned to are left out. */
export function scaleOf(prepared: PreparedTable, bloc: readonly UnitAnswers[]): BlocScale {
  const relative = prepared.criteria.flatMap(({ leaf }, place) =>
    leaf?.criterion.rule?.base.kind === 'relative' ? [{ leaf, place }] : [],
  );
  if (relative.length === 0) return new Map();
  const assigned = bloc.map((answers) => ({ answers, without: notAssignedIn(prepared, answers) }));
  return new Map(
    relative.flatMap(({ leaf, place }) => {
      const { id } = leaf.criterion;
      const values = assigned.flatMap(({ answers, without }) => (without[place] ? [] : [valuesOf(answers, id)]));
      const facts = leafFacts(leaf, values);
      return facts ? [[id, facts] as const] : [];
    }),
  );
}
