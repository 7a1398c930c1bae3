import type { LeafRefusal } from '../leaf/trace';
import type { Interval } from '../rule';

/** Why a tree is none. */
type TreeProblem =
  | { readonly reason: 'table-empty'; readonly criterionId: null }
  | { readonly reason: 'too-many-leaves'; readonly criterionId: null; readonly leaves: number; readonly most: number }
  | { readonly criterionId: string; readonly reason: 'criterion-id-twice' | 'tree-orphan' }
  /** The codes on the circle, in its order. */
  | { readonly criterionId: string; readonly reason: 'tree-circular'; readonly codes: readonly string[] }
  | { readonly criterionId: string; readonly reason: 'tree-too-deep'; readonly depth: number; readonly most: number }
  | { readonly criterionId: string; readonly reason: 'criterion-code-missing' | 'criterion-title-missing' }
  | { readonly criterionId: string; readonly reason: 'criterion-code-twice'; readonly code: string };

/** Numbers that cannot be points. `part`: the title of the deduction or bonus, nothing for the base or the criterion itself. */
type NumberProblem =
  | { readonly criterionId: string; readonly reason: 'standard-missing' }
  | {
      readonly criterionId: string | null;
      readonly part: string;
      readonly reason: 'points-negative' | 'points-absurd';
      readonly points: string;
    }
  | {
      readonly criterionId: string | null;
      readonly part: string;
      readonly reason: 'points-too-fine';
      readonly points: string;
      readonly decimals: number;
    }
  | {
      readonly criterionId: string | null;
      readonly part: string;
      readonly reason: 'cap-negative';
      readonly cap: string;
    }
  | {
      readonly criterionId: string;
      readonly reason: 'section-sum-differs';
      readonly declared: string;
      readonly sum: string;
    }
  | { readonly criterionId: null; readonly reason: 'declared-total-missing' }
  | {
      readonly criterionId: null;
      readonly reason: 'declared-total-differs';
      readonly declared: string;
      readonly sum: string;
    };

/** What is wrong with a row of bands. */
export type BandFault =
  | { readonly reason: 'bands-missing' }
  | { readonly reason: 'band-empty' | 'bands-gap'; readonly interval: Interval; readonly measure: string }
  | { readonly reason: 'bands-overlap'; readonly at: string; readonly measure: string };

/** What is unfinished or contradicts itself in a rule. */
export type RuleProblem = { readonly part: string } & (
  | {
      readonly reason:
        | 'band-points-missing'
        | 'days-not-ascending'
        | 'due-day-missing'
        | 'matrix-shape'
        | 'step-not-positive'
        | 'condition-missing'
        | 'options-missing'
        | 'plan-not-positive'
        | 'ceiling-not-positive'
        | 'scale-not-positive'
        | 'amount-zero';
    }
  | BandFault
  | { readonly reason: 'points-above-standard'; readonly points: string; readonly standard: string }
  | { readonly reason: 'cells-empty'; readonly count: number }
  | { readonly reason: 'level-missing' | 'level-twice'; readonly choice: string }
  | { readonly reason: 'input-undeclared' | 'input-twice'; readonly key: string }
  | {
      readonly reason:
        | 'input-wrong-kind'
        | 'input-unused'
        | 'input-label-missing'
        | 'choices-missing'
        | 'choice-twice'
        | 'limits-crossed'
        | 'ratio-not-counted'
        | 'none-without-meaning';
      readonly label: string;
    }
);

type LeafProblem =
  | { readonly criterionId: string; readonly reason: 'leaf-without-rule' | 'section-with-rule' | 'example-missing' }
  | ({ readonly criterionId: string } & RuleProblem)
  /** Place of the example, from 1. */
  | {
      readonly criterionId: string;
      readonly reason: 'example-differs';
      readonly example: number;
      readonly expected: string;
      readonly computed: string;
    }
  | {
      readonly criterionId: string;
      readonly reason: 'example-not-reckoned';
      readonly example: number;
      readonly missing: readonly string[];
      readonly refusals: readonly LeafRefusal[];
    };

/** What is wrong with the ways of classifying and of telling equal results apart. */
type SettingProblem = { readonly criterionId: null } & (
  | { readonly reason: 'class-order'; readonly title: string; readonly above: string }
  | { readonly reason: 'class-condition-unknown' | 'class-share-absurd' | 'class-limit-absurd'; readonly title: string }
  | { readonly reason: 'fact-twice' | 'fact-untitled'; readonly title: string }
  | { readonly reason: 'tie-break-unknown' }
);

/** Everything that keeps a table from being issued, each with the criterion it is about; null is the table itself. */
export type TableProblem = TreeProblem | NumberProblem | LeafProblem | SettingProblem;
