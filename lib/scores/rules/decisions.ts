import { Exact, larger, smaller, zero } from '@/lib/criteria/rules/exact';
import type { Parts } from '@/lib/criteria/rules/leaf/reckon';
import type { Decision, DecisionRefusal } from './answers';

/** Points that nobody gives to one leaf. */
const mostDecided = '100000';
const PLAIN_NUMBER = /^-?\d{1,24}(?:\.\d{1,24})?$/;

/** Why the decision is refused, or null. One that says what the rule says needs no reason. */
export function refuseDecision(decision: Decision, computed: string | null, decimals: number): DecisionRefusal | null {
  const { points, reason } = decision;
  if (typeof points !== 'string' || !PLAIN_NUMBER.test(points)) return { reason: 'decided-not-number' };
  const given = new Exact(points);
  if (given.abs().gt(mostDecided)) return { reason: 'decided-absurd', most: mostDecided };
  if (given.decimalPlaces() > decimals) return { reason: 'decided-too-fine', decimals };
  const agrees = computed !== null && given.eq(computed);
  return agrees || reason.trim() !== '' ? null : { reason: 'decided-without-reason', points, computed };
}

/** Points that people set where the rule gave none: split by the standard. */
export function splitPoints(points: Exact, maximum: Exact): Parts {
  return {
    standard: larger(smaller(points, maximum), zero),
    bonus: larger(points.minus(maximum), zero),
    deduction: larger(points.neg(), zero),
    points,
  };
}
