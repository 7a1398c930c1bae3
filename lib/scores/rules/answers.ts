import type { LeafRefusal } from '@/lib/criteria/rules/leaf/trace';
import type { InputValues } from '@/lib/criteria/rules/rule';

/** Points that somebody set for a leaf instead of those computed: claimed, appraised or agreed, with the reason. */
export type Decision = { readonly points: string; readonly reason: string };

/** All that one unit brings into its score, by the id of the criterion. */
export type UnitAnswers = {
  readonly unitId: string;
  readonly values: Readonly<Record<string, InputValues>>;
  /** Criteria that do not apply to the unit; a section stands for all below it. */
  readonly notAssigned: readonly string[];
  readonly decided: Readonly<Record<string, Decision>>;
  /** Vetoes of the table that hold for the unit. */
  readonly vetoes: readonly string[];
};

/** While units still report, nothing that needs the whole bloc is reckoned. */
export type Stage = 'open' | 'closed';

export type DecisionRefusal =
  | { readonly reason: 'decided-not-number' }
  | { readonly reason: 'decided-too-fine'; readonly decimals: number }
  | { readonly reason: 'decided-absurd'; readonly most: string }
  | { readonly reason: 'decided-above'; readonly most: string; readonly standard: string }
  | { readonly reason: 'decided-below'; readonly least: string }
  | { readonly reason: 'decided-without-reason'; readonly points: string; readonly computed: string | null };

export type ScoreRefusal = LeafRefusal | DecisionRefusal;

/** A unit that has answered nothing yet. */
export function noAnswers(unitId: string): UnitAnswers {
  return { unitId, values: {}, notAssigned: [], decided: {}, vetoes: [] };
}
