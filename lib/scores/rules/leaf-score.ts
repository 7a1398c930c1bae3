import { Exact, padded, roundPoints, shown, zero } from '@/lib/criteria/rules/exact';
import type { Lever } from '@/lib/criteria/rules/leaf/next/levers';
import { nextSteps } from '@/lib/criteria/rules/leaf/next/next';
import type { PreparedLeaf } from '@/lib/criteria/rules/leaf/prepare';
import type { Parts } from '@/lib/criteria/rules/leaf/reckon';
import { type LeafOutcome, scoreLeaf } from '@/lib/criteria/rules/leaf/score';
import type { NextStep, Step } from '@/lib/criteria/rules/steps';
import type { Decision, ScoreRefusal, UnitAnswers } from './answers';
import { refuseDecision, splitPoints } from './decisions';
import { type BlocScale, valuesOf } from './prepare';
import { emptyTally, type Tally } from './tally';

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

export type TalliedLeaf = { readonly score: LeafScore; readonly tally: Tally };

function withoutPoints(leaf: PreparedLeaf, state: LeafState, why: Partial<LeafScore>): TalliedLeaf {
  const { criterion, maximum, settings } = leaf;
  const assigned = state === 'notAssigned' ? zero : maximum;
  return {
    score: {
      criterionId: criterion.id,
      state,
      maximum: padded(maximum, settings.decimals),
      points: null,
      missing: [],
      refusals: [],
      steps: [],
      next: [],
      ...why,
    },
    tally: { ...emptyTally(), maximum, assigned, open: state === 'notAssigned' ? 0 : 1 },
  };
}

function withPoints(
  leaf: PreparedLeaf,
  parts: Parts,
  adjustment: Exact,
  steps: readonly ScoreStep[],
  next: readonly NextStep[],
): TalliedLeaf {
  const { criterion, maximum, settings } = leaf;
  const { standard, bonus, deduction, points } = parts;
  const { decimals } = settings;
  return {
    score: {
      criterionId: criterion.id,
      state: 'scored',
      maximum: padded(maximum, decimals),
      points: {
        points: padded(points, decimals),
        standard: padded(standard, decimals),
        bonus: padded(bonus, decimals),
        deduction: padded(deduction, decimals),
        adjustment: padded(adjustment, decimals),
      },
      missing: [],
      refusals: [],
      steps,
      next,
    },
    tally: { standard, bonus, deduction, adjustment, points, maximum, assigned: maximum, open: 0 },
  };
}

function scoreDecided(leaf: PreparedLeaf, decision: Decision, outcome: LeafOutcome): TalliedLeaf {
  const { decimals, factor } = leaf.settings;
  const computed = outcome.state === 'scored' ? outcome.parts : null;
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
  const before = outcome.state === 'scored' ? outcome.steps : [];
  const steps = [...before, step];
  if (!computed) return withPoints(leaf, splitPoints(points, leaf.maximum), zero, steps, []);
  const { standard, bonus, deduction } = computed;
  return withPoints(leaf, { standard, bonus, deduction, points }, points.minus(computed.points), steps, []);
}

function missingInput({ bench }: PreparedLeaf, key: string) {
  return { input: key, label: bench.entries.get(key)?.input.label ?? key };
}

/** One leaf of one unit: what people decided, else what the rule gives, else what hinders it. */
export function scoreOneLeaf(
  { leaf, levers }: { readonly leaf: PreparedLeaf; readonly levers: readonly Lever[] },
  answers: UnitAnswers,
  scale: BlocScale | null,
  isLeftOut: boolean,
): TalliedLeaf {
  if (isLeftOut) return withoutPoints(leaf, 'notAssigned', {});
  const { id } = leaf.criterion;
  const values = valuesOf(answers, id);
  const facts = scale?.get(id) ?? null;
  const outcome = scoreLeaf(leaf, values, facts);
  const decision = Object.hasOwn(answers.decided, id) ? answers.decided[id] : undefined;
  if (decision) return scoreDecided(leaf, decision, outcome);
  if (outcome.state === 'scored') {
    const next = nextSteps(leaf, levers, values, facts, outcome);
    return withPoints(leaf, outcome.parts, zero, outcome.steps, next);
  }
  return withoutPoints(leaf, outcome.state, {
    missing: outcome.state === 'missing' ? outcome.missing.map((key) => missingInput(leaf, key)) : [],
    refusals: outcome.state === 'refused' ? outcome.refusals : [],
  });
}
