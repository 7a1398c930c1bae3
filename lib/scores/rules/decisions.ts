import { Exact, larger, padded, roundPoints, shown, smaller, zero } from '@/lib/criteria/rules/exact';
import type { PreparedLeaf } from '@/lib/criteria/rules/leaf/prepare';
import type { Parts } from '@/lib/criteria/rules/leaf/reckon';
import type { Decision, DecisionRefusal } from './answers';
import { type Scored, type ScoreStep, withoutPoints, withPoints } from './leaf-score';

/** Points that nobody gives to one leaf. */
const mostDecided = '100000';
const PLAIN_NUMBER = /^-?\d{1,24}(?:\.\d{1,24})?$/;

/** Why the decision is refused, or null. One that says what the rule says needs no reason. */
export function refuseDecision(decision: Decision, computed: string | null, decimals: number): DecisionRefusal | null {
  const { points, reason } = decision;
  if (!PLAIN_NUMBER.test(points)) return { reason: 'decided-not-number' };
  const given = new Exact(points);
  if (given.abs().gt(mostDecided)) return { reason: 'decided-absurd', most: mostDecided };
  if (given.decimalPlaces() > decimals) return { reason: 'decided-too-fine', decimals };
  const agrees = computed !== null && given.eq(computed);
  return agrees || reason.trim() !== '' ? null : { reason: 'decided-without-reason', points, computed };
}

/** Points that people set where the rule gave none: split by the standard. */
function splitPoints(points: Exact, maximum: Exact): Parts {
  return {
    standard: larger(smaller(points, maximum), zero),
    bonus: larger(points.minus(maximum), zero),
    deduction: larger(points.neg(), zero),
    points,
  };
}

/** The points that people set in the place of what the rule gives, shown as such; refused without a reason where they differ. */
export function scoreDecided(leaf: PreparedLeaf, decision: Decision, ruled: Scored): Scored {
  const { decimals, factor } = leaf.settings;
  const { parts: computed } = ruled;
  const refusal = refuseDecision(decision, computed && padded(computed.points, decimals), decimals);
  // Reasons are asked for in the real score; a trial of other weights compares points that nobody decided about.
  const isTrial = Boolean(factor) && refusal?.reason === 'decided-without-reason';
  if (refusal && !isTrial) return withoutPoints(leaf, 'refused', { refusals: [refusal] });
  // A trial of other weights weighs what people decided like everything else.
  const points = roundPoints(new Exact(decision.points).times(factor ?? 1), decimals);
  const step: ScoreStep = {
    kind: 'decided',
    computed: computed && shown(computed.points),
    points: padded(points, decimals),
    reason: decision.reason,
  };
  const steps = computed ? [...ruled.score.steps, step] : [step];
  if (!computed) return withPoints(leaf, splitPoints(points, leaf.maximum), zero, steps, []);
  const { standard, bonus, deduction } = computed;
  return withPoints(leaf, { standard, bonus, deduction, points }, points.minus(computed.points), steps, []);
}
