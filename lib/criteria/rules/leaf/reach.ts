import { Exact, hundred, larger, smaller, zero } from '../exact';
import type { Amount, Rule } from '../rule';
import type { CriteriaTable, Criterion } from '../table';
import { capOf } from './items';

/** The standard points of a leaf, the least and the most that it can give; null: its rule sets no end on that side. */
export type Reach = { readonly standard: Exact; readonly least: Exact | null; readonly most: Exact | null };

type Texts = readonly (string | null)[];

const largest = (texts: Texts): Exact =>
  texts.reduce<Exact>((most, text) => (text === null ? most : larger(most, new Exact(text))), zero);

/** What a deduction takes or a bonus adds at most; null: without end. */
function mostOf(amount: Amount): Exact | null {
  switch (amount.kind) {
    case 'perCase':
    case 'step':
      return null;
    case 'fixed':
      return largest([amount.points]);
    case 'levels':
      return largest(amount.levels.map(({ points }) => points));
    case 'numberBands':
      return largest(amount.bands.map(({ points }) => points));
    case 'matrix':
      return largest(amount.cells.flat());
    case 'eitherOr':
      return largest(amount.options.map(({ points }) => points));
  }
}

const atMost = (points: Exact | null, cap: Exact | null): Exact | null =>
  points === null || cap === null ? (points ?? cap) : smaller(points, cap);

/** All of them together, up to the cap of the leaf. */
function sumOf(parts: readonly (Exact | null)[], cap: string | null): Exact | null {
  const sum = parts.reduce<Exact | null>((all, part) => (all && part ? all.plus(part) : null), zero);
  return atMost(sum, capOf(cap));
}

/** What the base adds to the standard as a bonus at most. */
function bonusOfBase({ base }: Rule, standard: Exact): Exact | null {
  if (base.kind === 'planVariance') return largest(base.bands.map(({ points }) => points));
  if (base.kind !== 'proportional' && base.kind !== 'fromTargets') return zero;
  if (base.ceiling === null) return null;
  return larger(standard.times(base.ceiling).div(hundred).minus(standard), zero);
}

/** What the base takes as a deduction at most. */
const deductionOfBase = ({ base }: Rule): Exact =>
  base.kind === 'planVariance'
    ? largest(base.bands.map(({ points }) => points && new Exact(points).neg().toFixed()))
    : zero;

/** How few and how many points a leaf can give, whatever is answered: its standard, bonuses and deductions with their caps. */
export function reachOf(criterion: Criterion, { leafFloor }: Pick<CriteriaTable, 'leafFloor'>): Reach {
  const { rule, points } = criterion;
  if (!rule || points === null) return { standard: zero, least: null, most: null };
  const standard = new Exact(points);
  const bonuses = rule.bonuses.map(({ amount, cap }) => atMost(mostOf(amount), capOf(cap)));
  const bonus = sumOf([bonusOfBase(rule, standard), ...bonuses], criterion.bonusCap);
  const most = bonus && standard.plus(bonus);
  if (leafFloor === 'zero') return { standard, least: zero, most };
  const deductions = rule.deductions.map(({ amount, cap }) => atMost(mostOf(amount), capOf(cap)));
  const deduction = sumOf([deductionOfBase(rule), ...deductions], criterion.deductionCap);
  return { standard, least: deduction ? deduction.neg() : null, most };
}
