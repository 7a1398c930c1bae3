import type { Exact } from '../exact';
import type { InputValues } from '../rule';
import type { Step } from '../steps';
import type { Known, ValueRefusal } from '../values';

/** Why a leaf has no points although its values were given. */
export type LeafRefusal =
  | ValueRefusal
  /** The rule itself is not finished: an empty cell, a level without points, an input of the wrong kind. */
  | { readonly reason: 'rule-incomplete' }
  | { readonly reason: 'no-band'; readonly label: string; readonly value: string; readonly measure: string }
  | { readonly reason: 'plan-zero'; readonly label: string }
  | { readonly reason: 'ratio-of-nothing'; readonly label: string };

/** What a relative rule needs to know of the whole bloc. */
export type BlocFacts = {
  /** Largest excess over the own target in %, of those that have a target; null when nobody has one. */
  readonly bestExcess: Exact | null;
  /** Largest actual of the units without a target. */
  readonly largest: Exact | null;
  /** Units with, and without, a target whose figures are known. */
  readonly withTarget: number;
  readonly withoutTarget: number;
};

/** One reckoning of one leaf: what was read so far, and what hindered it. */
export type Trace = {
  readonly values: InputValues;
  readonly facts: BlocFacts | null;
  /** By the place of the input; filled at the first look. */
  readonly known: (Known | undefined)[];
  /** Null while only the result is wanted. */
  readonly steps: Step[] | null;
  readonly missing: string[];
  readonly refusals: LeafRefusal[];
};

/** A new reckoning; `known` puts values in the place of some inputs. */
export function traceOf(
  values: InputValues,
  facts: BlocFacts | null,
  steps: Step[] | null,
  known: (Known | undefined)[],
): Trace {
  return { values, facts, known, steps, missing: [], refusals: [] };
}

/** Keeps why a leaf gets no points, and gives what stands for "no result". */
export function refuse(trace: Trace, refusal: LeafRefusal): undefined {
  trace.refusals.push(refusal);
  return undefined;
}
