import { Exact, padded, roundPoints } from '../exact';
import type { InputValues, Rule } from '../rule';
import type { CriteriaTable, Criterion } from '../table';
import { basePart } from './bases/base';
import type { BasePart } from './bases/earned';
import { blocFacts } from './bases/figures';
import { type Bench, incomplete } from './bench';
import { capOf, type Item, itemOf } from './items';
import { entriesOf } from './ratios';
import type { BlocFacts } from './trace';

/** What a leaf needs of its table. `factor`: what a trial of other weights multiplies its points with. */
export type LeafSettings = Pick<CriteriaTable, 'decimals' | 'leafFloor'> & { readonly factor?: Exact | null };

/** A leaf made ready: decimals read, inputs found, so that many units are reckoned fast. */
export type PreparedLeaf = {
  readonly criterion: Criterion;
  readonly settings: LeafSettings;
  readonly bench: Bench;
  readonly base: BasePart;
  readonly deductions: readonly Item[];
  readonly bonuses: readonly Item[];
  readonly deductionCap: Exact | null;
  readonly bonusCap: Exact | null;
  /** Standard points with the factor, rounded, and as text. */
  readonly maximum: Exact;
  readonly maximumText: string;
};

const unfinished: Rule = { inputs: [], base: { kind: 'standard' }, deductions: [], bonuses: [] };

/** Makes a leaf ready. What is unfinished in its rule is told when it is reckoned. */
export function prepareLeaf(criterion: Criterion, settings: LeafSettings): PreparedLeaf {
  const rule = criterion.rule ?? unfinished;
  const isFinished = criterion.rule !== null && criterion.points !== null;
  const standard = new Exact(criterion.points ?? 0);
  const bench: Bench = { entries: entriesOf(rule.inputs), standard };
  const maximum = roundPoints(standard.times(settings.factor ?? 1), settings.decimals);
  return {
    criterion,
    settings,
    bench,
    base: isFinished ? basePart(rule.base, bench) : incomplete,
    deductions: rule.deductions.map((one) => itemOf(one, bench)),
    bonuses: rule.bonuses.map((one) => itemOf(one, bench)),
    deductionCap: capOf(criterion.deductionCap),
    bonusCap: capOf(criterion.bonusCap),
    maximum,
    maximumText: padded(maximum, settings.decimals),
  };
}

/** What a relative leaf needs of the bloc; null for every other leaf. */
export function leafFacts(leaf: PreparedLeaf, bloc: readonly InputValues[]): BlocFacts | null {
  const base = leaf.criterion.rule?.base;
  return base?.kind === 'relative' ? blocFacts(base, leaf.bench, bloc) : null;
}
