import { compare, Exact, hundred, zero } from '../../exact';
import type { Rule } from '../../rule';
import { planPart } from '../plans';
import type { PreparedLeaf } from '../prepare';
import { type Around, amountsOf, boundTurns, distinctTurns, passed, reached } from './turns';

/** Counted case by case: one more, one less, and the count at which a cap begins to bite. */
function caseTurns({ criterion }: PreparedLeaf, rule: Rule, key: string): Around[] {
  const one = new Exact(1);
  const of = (kind: 'deductions' | 'bonuses', leafCap: string | null) =>
    rule[kind].flatMap(({ amount, cap }): Around[] => {
      if (amount.kind !== 'perCase' || amount.input !== key) return [];
      const each = new Exact(amount.each);
      const caps = compare(each, zero) > 0 ? [cap, leafCap].flatMap((text) => (text === null ? [] : [text])) : [];
      const full = caps.map((text) => reached(new Exact(text).div(each).ceil()));
      const beside = (to: Exact) => ({ to, raise: 'at', lower: 'at' }) as const;
      return [(value, _trace, way) => [beside(way === 'raise' ? value.plus(one) : value.minus(one)), ...full]];
    });
  return [...of('deductions', criterion.deductionCap), ...of('bonuses', criterion.bonusCap)];
}

/** The steps next to the number, below and above. */
function stepTurns(rule: Rule, key: string): Around[] {
  return amountsOf(rule).flatMap((amount): Around[] => {
    if (amount.kind !== 'step' || amount.input !== key) return [];
    const threshold = new Exact(amount.threshold);
    const every = new Exact(amount.every);
    if (compare(every, zero) <= 0) return [];
    const turn = amount.beyond === 'above' ? reached : passed;
    // The first step counts when it is whole, so it ends one `every` beyond the threshold.
    const first = turn(amount.beyond === 'above' ? threshold.plus(every) : threshold.minus(every));
    return [
      (value, _trace, way) => {
        const steps = value.minus(threshold).div(every);
        // The next step this way, and the one it may stand on, which "below" leaves only past it.
        const beside = way === 'raise' ? steps.floor().plus(1) : steps.ceil().minus(1);
        return [turn(threshold.plus(beside.times(every))), turn(threshold.plus(steps.round().times(every))), first];
      },
    ];
  });
}

/** Percentages of the plan at which the points change, as numbers of the actual. */
function planTurns(leaf: PreparedLeaf, { base }: Rule, key: string): Around[] {
  if (!('actual' in base) || base.actual !== key || !base.plan) return [];
  const plan = planPart(base.plan, leaf.bench);
  const ceiling = base.kind === 'proportional' ? (base.ceiling ?? '100') : '100';
  const percents = base.kind === 'planVariance' ? distinctTurns(boundTurns(base.bands)) : [reached(new Exact(ceiling))];
  const shares = percents.map(({ to, raise, lower }) => ({ share: to.div(hundred), raise, lower }));
  return [
    (_value, trace) => {
      const planned = plan(trace);
      return planned ? shares.map(({ share, raise, lower }) => ({ to: planned.times(share), raise, lower })) : [];
    },
  ];
}

/** Steps, cases and plans around the number as it stands. */
export function turnsAround(leaf: PreparedLeaf, rule: Rule, key: string): Around[] {
  return [...caseTurns(leaf, rule, key), ...stepTurns(rule, key), ...planTurns(leaf, rule, key)];
}
