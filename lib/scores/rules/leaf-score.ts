import { type Exact, padded, zero } from '@/lib/criteria/rules/exact';
import type { Lever } from '@/lib/criteria/rules/leaf/next/levers';
import { nextSteps } from '@/lib/criteria/rules/leaf/next/next';
import type { PreparedLeaf } from '@/lib/criteria/rules/leaf/prepare';
import type { Parts } from '@/lib/criteria/rules/leaf/reckon';
import { scoreLeaf } from '@/lib/criteria/rules/leaf/score';
import type { BlocFacts } from '@/lib/criteria/rules/leaf/trace';
import type { InputValues } from '@/lib/criteria/rules/rule';
import type { NextStep, Step } from '@/lib/criteria/rules/steps';
import type { ScoreRefusal } from './answers';

export type ScoreStep =
  | Step
  /** Somebody set the points; `computed` is what the rule gave, if it gave any. */
  | { readonly kind: 'decided'; readonly computed: string | null; readonly points: string; readonly reason: string };

export const leafStates = ['scored', 'missing', 'refused', 'waiting', 'notAssigned'] as const;
/** `missing`: not enough data; `waiting`: the bloc's figures are not closed. Only `scored` has points. */
export type LeafState = (typeof leafStates)[number];

/** The points of a leaf, with the decimals of the table: points = standard + bonus − deduction + adjustment. */
export type LeafPoints = {
  readonly points: string;
  readonly standard: string;
  readonly bonus: string;
  readonly deduction: string;
  readonly adjustment: string;
};

export type LeafScore = {
  readonly criterionId: string;
  readonly state: LeafState;
  readonly maximum: string;
  /** Null unless scored. */
  readonly points: LeafPoints | null;
  /** Inputs not yet answered. */
  readonly missing: readonly { readonly input: string; readonly label: string }[];
  readonly refusals: readonly ScoreRefusal[];
  readonly steps: readonly ScoreStep[];
  readonly next: readonly NextStep[];
};

/** A score with the exact numbers that enter sums; none unless it has points. */
export type Scored = { readonly score: LeafScore; readonly parts: Parts | null; readonly adjustment: Exact };

const nothing: readonly never[] = [];

/** The score of a leaf that has no points, with why. */
export function withoutPoints(leaf: PreparedLeaf, state: LeafState, why: Partial<LeafScore> = {}): Scored {
  const { criterion, maximumText: maximum } = leaf;
  const empty = { points: null, missing: nothing, refusals: nothing, steps: nothing, next: nothing };
  return { score: { criterionId: criterion.id, state, maximum, ...empty, ...why }, parts: null, adjustment: zero };
}

/** The score of a leaf with its points, padded to the decimals of the table; sums go on with the exact parts. */
export function withPoints(
  leaf: PreparedLeaf,
  parts: Parts,
  adjustment: Exact,
  steps: readonly ScoreStep[],
  next: readonly NextStep[],
): Scored {
  const { standard, bonus, deduction, points } = parts;
  const { decimals } = leaf.settings;
  const whole = padded(points, decimals);
  return {
    score: {
      criterionId: leaf.criterion.id,
      state: 'scored',
      maximum: leaf.maximumText,
      points: {
        points: whole,
        standard: standard === points ? whole : padded(standard, decimals),
        bonus: padded(bonus, decimals),
        deduction: padded(deduction, decimals),
        adjustment: padded(adjustment, decimals),
      },
      missing: nothing,
      refusals: nothing,
      steps,
      next,
    },
    parts,
    adjustment,
  };
}

/** What the rule alone gives for these values, with the explanation and what would give the next points. */
export function scoreByRule(
  leaf: PreparedLeaf,
  levers: readonly Lever[],
  values: InputValues,
  facts: BlocFacts | null,
): Scored {
  const outcome = scoreLeaf(leaf, values, facts);
  switch (outcome.state) {
    case 'scored':
      return withPoints(leaf, outcome.parts, zero, outcome.steps, nextSteps(leaf, levers, values, facts, outcome));
    case 'missing': {
      const label = (key: string) => leaf.bench.entries.get(key)?.input.label ?? key;
      return withoutPoints(leaf, 'missing', {
        missing: outcome.missing.map((input) => ({ input, label: label(input) })),
      });
    }
    case 'refused':
      return withoutPoints(leaf, 'refused', { refusals: outcome.refusals });
    case 'waiting':
      return withoutPoints(leaf, 'waiting');
  }
}
