import { compare, type Exact, shown, subtract } from '../../exact';
import type { InputValues } from '../../rule';
import type { NextStep } from '../../steps';
import type { Known } from '../../values';
import { choiceLabel } from '../bench';
import { isExact, isNumeric } from '../entries';
import type { PreparedLeaf } from '../prepare';
import type { Parts } from '../reckon';
import type { ScoredLeaf } from '../score';
import type { BlocFacts } from '../trace';
import type { Lever } from './levers';
import { nearestNumber } from './numbers';
import { type Better, betterParts, type Standing, standingOf } from './standing';

function betterNumber(lever: Lever, value: Exact, standing: Standing): Better | null {
  const raised = lever.lean === 'less' ? null : nearestNumber('raise', lever, value, standing);
  return raised ?? (lever.lean === 'more' ? null : nearestNumber('lower', lever, value, standing));
}

function earlierDay(lever: Lever, day: string | null, standing: Standing): Better | null {
  if (lever.lean === 'more') return null;
  for (const through of lever.days) {
    if (day !== null && day <= through) continue;
    const parts = betterParts(standing, lever, through);
    if (parts) return { parts, change: { kind: 'day', through } };
  }
  return null;
}

function otherAnswer(lever: Lever, known: boolean, standing: Standing): Better | null {
  if ((lever.lean === 'more' && known) || (lever.lean === 'less' && !known)) return null;
  const parts = betterParts(standing, lever, !known);
  return parts && { parts, change: { kind: 'answer', yes: !known } };
}

/** Of all better choices the one that brings the least: the next level, not the best. */
function nextChoice(lever: Lever, known: string | null, standing: Standing): Better | null {
  const { input } = lever.entry;
  let next: Better | null = null;
  for (const { id } of input.choices) {
    const parts = id === known ? null : betterParts(standing, lever, id);
    if (parts && (next === null || compare(parts.points, next.parts.points) < 0)) {
      next = { parts, change: { kind: 'choose', choice: choiceLabel(input, id) } };
    }
  }
  return next;
}

function betterFor(lever: Lever, known: Known, standing: Standing): Better | null {
  if (isExact(known)) return betterNumber(lever, known, standing);
  if (typeof known === 'boolean') return otherAnswer(lever, known, standing);
  const { input } = lever.entry;
  if (isNumeric(input)) return null;
  return input.kind === 'date' ? earlierDay(lever, known, standing) : nextChoice(lever, known, standing);
}

const none: readonly NextStep[] = [];

/** Nothing is left to win: the whole standard, no deduction, and no way to a bonus. */
function isAtBest({ criterion, maximum, bonuses }: PreparedLeaf, parts: Parts): boolean {
  const goesOn = ['planVariance', 'proportional', 'fromTargets'].includes(criterion.rule?.base.kind ?? '');
  return !goesOn && bonuses.length === 0 && parts.deduction.isZero() && compare(parts.points, maximum) >= 0;
}

/**
 * What would give the next points, one step for each input that can, other inputs staying as they are. Each was reckoned: the
 * points are what the leaf would truly have, caps included.
 */
export function nextSteps(
  leaf: PreparedLeaf,
  levers: readonly Lever[],
  values: InputValues,
  facts: BlocFacts | null,
  { parts, gains, known: all }: Pick<ScoredLeaf, 'parts' | 'gains' | 'known'>,
): readonly NextStep[] {
  if (levers.length === 0 || isAtBest(leaf, parts)) return none;
  const standing = standingOf(leaf, values, facts, { gains, known: all, points: parts.points });
  let steps: NextStep[] | null = null;
  for (const lever of levers) {
    const { input, index } = lever.entry;
    const known = all[index];
    const better = known === undefined ? null : betterFor(lever, known, standing);
    if (!better) continue;
    const { key, label, measure } = input;
    const gain = shown(better.parts.points.minus(parts.points));
    const bonus = shown(subtract(better.parts.bonus, parts.bonus));
    const points = shown(better.parts.points);
    const step = { input: key, label, measure, change: better.change, points, gain, bonus };
    if (steps) steps.push(step);
    else steps = [step];
  }
  return steps ?? none;
}
