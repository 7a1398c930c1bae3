import { betterWhen } from '../../directions/better';
import type { Lean } from '../../directions/leans';
import { Exact } from '../../exact';
import type { Deduction, Plan, Rule } from '../../rule';
import { amountUses, baseUses, conditionUses } from '../../uses';
import { defaultLimits } from '../../values';
import type { Entry } from '../entries';
import type { PreparedLeaf } from '../prepare';
import type { Touched } from '../reckon';
import { turnsAround } from './around';
import { fixedTurns, turningDays } from './bounds';
import { type Around, amountsOf, type Turn } from './turns';

/** An input whose change may bring points, and where along it the points can change. */
export type Lever = {
  readonly entry: Entry;
  readonly lean: Lean;
  readonly fixed: readonly Turn[];
  readonly around: readonly Around[];
  readonly days: readonly string[];
  readonly minimum: Exact;
  readonly maximum: Exact;
  readonly touched: Touched;
};

const isPlan = (plan: Plan | null, key: string) => plan !== null && plan.kind !== 'fixed' && plan.input === key;

/** What surrounds the work rather than being achieved: the plan, the size of the work, the columns of a matrix. */
function isCircumstance(rule: Rule, key: string): boolean {
  const { base } = rule;
  if ('actual' in base && isPlan(base.plan, key)) return true;
  const matrices = [base, ...amountsOf(rule)].flatMap((one) => (one.kind === 'matrix' ? [one] : []));
  return matrices.some(({ columns }) => columns.input === key);
}

function touchedBy(rule: Rule, key: string): Touched {
  const looks = (uses: readonly { key: string }[]) => uses.some((one) => one.key === key);
  const items = (list: readonly Deduction[]) =>
    list.map(({ amount, unless }) => looks([...amountUses(amount), ...conditionUses(unless)]));
  return { base: looks(baseUses(rule.base)), deductions: items(rule.deductions), bonuses: items(rule.bonuses) };
}

/** Inputs that a unit can change: neither a circumstance nor last year's award. */
export function leversOf(leaf: PreparedLeaf): Lever[] {
  const { rule } = leaf.criterion;
  if (!rule) return [];
  return [...leaf.bench.entries.values()].flatMap((entry) => {
    const { key, source, minimum, maximum } = entry.input;
    const lean = betterWhen(rule, key);
    if (lean === 'flat' || source.kind === 'priorAward' || isCircumstance(rule, key)) return [];
    return [
      {
        entry,
        lean,
        fixed: fixedTurns(rule, key),
        around: turnsAround(leaf, rule, key),
        days: turningDays(rule, key),
        minimum: new Exact(minimum ?? defaultLimits.minimum),
        maximum: new Exact(maximum ?? defaultLimits.maximum),
        touched: touchedBy(rule, key),
      },
    ];
  });
}
