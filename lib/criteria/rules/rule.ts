import { z } from 'zod';

/**
 * How a leaf earns its points, as data: one base, then deductions, then bonuses, then the caps of the leaf. The rows of
 * the table of rule kinds are the `kind`s here. Numbers are plain decimal text ("2.75"), days ISO dates ("2026-02-28").
 *
 * The schemas accept drafts (nothing typed yet, points below 0, bands that overlap): what is wrong with a table is told
 * by `tableProblems`, never by a failed parse, so that nothing is lost while somebody builds it.
 */
export type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };

export const decimalText = z
  .string()
  .max(25)
  .regex(/^-?\d+(\.\d+)?$/);
export const dayText = z.iso.date();
/** Made once and kept in every later version; an input's key is unique in its leaf only. */
export const identifier = z.string().min(1).max(64);
const label = z.string().max(500);

/** One end of an interval; `included` tells "≥ 97" from "> 97". Nothing means without end. */
const boundSchema = z.strictObject({ value: decimalText, included: z.boolean() });
const interval = { from: boundSchema.nullable(), to: boundSchema.nullable() };
const intervalSchema = z.strictObject(interval);
const bandSchema = z.strictObject({ ...interval, points: decimalText.nullable() });
const levelSchema = z.strictObject({ choice: identifier, points: decimalText.nullable() });
/** "Through this day": nothing can fall between two of them, so they neither overlap nor leave gaps. */
const dateBandSchema = z.strictObject({ through: dayText, points: decimalText });
const lateBandSchema = z.strictObject({ throughDays: z.int().min(0).max(3650), points: decimalText });

/**
 * Where a value comes from. `targets`: weighted completion of the accepted targets of a group (all without one), %.
 * `registrationDay`: days that the registration of targets was late, for a date the day it was first sent, for yes or no whether in
 * time. `reportsOnTime`: % of reports sent in time, or for a count the number of late ones. `priorAward`: the choice is the code of
 * the award. `external`: what another body gave. `ratio`: part ÷ whole × 100, never typed.
 */
const sourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('manual') }),
  z.strictObject({ kind: z.literal('targets'), groupCode: identifier.nullable() }),
  z.strictObject({ kind: z.literal('registrationDay') }),
  z.strictObject({ kind: z.literal('reportsOnTime') }),
  z.strictObject({ kind: z.literal('priorAward') }),
  z.strictObject({ kind: z.literal('external'), name: label }),
  z.strictObject({ kind: z.literal('ratio'), part: identifier, whole: identifier }),
]);

export const inputKinds = ['number', 'count', 'date', 'choice', 'yesNo'] as const;

/** A value the rule asks for. Without limits a number or count lies between 0 and 999 999 999. */
const inputSchema = z.strictObject({
  key: identifier,
  label,
  kind: z.enum(inputKinds),
  /** Unit of measure: "%", "trường hợp", "hồ sơ". */
  measure: z.string().max(100),
  source: sourceSchema,
  /** "None" is an answer of its own: no plan, never issued, no award. */
  mayBeNone: z.boolean(),
  minimum: decimalText.nullable(),
  maximum: decimalText.nullable(),
  choices: z.array(z.strictObject({ id: identifier, label })).max(50),
});

/** What must hold; a list of conditions holds when all of them do. `date`: on or before, or after, a day. */
const conditionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('yesNo'), input: identifier, is: z.boolean() }),
  z.strictObject({ kind: z.literal('number'), input: identifier, ...interval }),
  z.strictObject({ kind: z.literal('date'), input: identifier, is: z.enum(['through', 'after']), day: dayText }),
  z.strictObject({ kind: z.literal('choice'), input: identifier, oneOf: z.array(identifier).max(50) }),
]);
const conditions = z.array(conditionSchema).max(10);

const axisSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), input: identifier, parts: z.array(intervalSchema).max(50) }),
  z.strictObject({ kind: z.literal('choice'), input: identifier, parts: z.array(identifier).max(50) }),
]);

/**
 * Two values choose a cell, `cells[row][column]`; nothing is a cell not yet filled. Rows are what the unit achieved (share late),
 * columns the circumstance (number of files), which no advice asks the unit to change.
 */
const matrix = {
  rows: axisSchema,
  columns: axisSchema,
  cells: z.array(z.array(decimalText.nullable()).max(50)).max(50),
};

/** What is aimed at: a value of the unit, the same number for all, or a number that follows the size of the work. */
const planSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('input'), input: identifier }),
  z.strictObject({ kind: z.literal('fixed'), value: decimalText }),
  z.strictObject({
    kind: z.literal('bySize'),
    input: identifier,
    bands: z.array(z.strictObject({ ...interval, planned: decimalText.nullable() })).max(50),
  }),
]);

/** Percent of the plan up to which over-achievement counts; 100: no more than the standard; nothing: without limit. */
const ceiling = decimalText.nullable();

const baseSchema = z.discriminatedUnion('kind', [
  /** Points are entered, up to the standard. */
  z.strictObject({ kind: z.literal('direct'), input: identifier }),
  /** The standard or nothing. */
  z.strictObject({ kind: z.literal('passFail'), input: identifier }),
  /** The first band that holds the number. */
  z.strictObject({ kind: z.literal('numberBands'), input: identifier, bands: z.array(bandSchema).max(50) }),
  z.strictObject({
    kind: z.literal('dateBands'),
    input: identifier,
    bands: z.array(dateBandSchema).max(50),
    later: decimalText,
    never: decimalText,
  }),
  /** Days late: a count, or a day compared with `due`. */
  z.strictObject({
    kind: z.literal('lateness'),
    input: identifier,
    due: dayText.nullable(),
    bands: z.array(lateBandSchema).max(50),
    later: decimalText,
    never: decimalText,
  }),
  z.strictObject({ kind: z.literal('levels'), input: identifier, levels: z.array(levelSchema).max(50) }),
  /** Begins at the standard; deductions do the rest. */
  z.strictObject({ kind: z.literal('standard') }),
  z.strictObject({ kind: z.literal('matrix'), ...matrix }),
  /** The standard, and what the percentage of the plan adds (a bonus) or takes (a deduction, below 0). */
  z.strictObject({
    kind: z.literal('planVariance'),
    actual: identifier,
    plan: planSchema,
    noPlan: decimalText,
    bands: z.array(bandSchema).max(50),
  }),
  /** Standard × actual ÷ plan; what passes the standard counts as a bonus. */
  z.strictObject({ kind: z.literal('proportional'), actual: identifier, plan: planSchema, ceiling }),
  /**
   * Against the bloc's best, as the 1 000-point table does (M = standard, A = actual, T = target): A < T → ½·M·A/T; A = T → ½·M;
   * A > T → ½·M + (own excess % ÷ best excess %)·½·M; units whose target is "none", among themselves: A ÷ largest A × M.
   */
  z.strictObject({ kind: z.literal('relative'), actual: identifier, plan: planSchema.nullable() }),
  /** Standard × weighted completion of the unit's accepted targets. */
  z.strictObject({ kind: z.literal('fromTargets'), input: identifier, ceiling }),
  /** Standard × score given by another body ÷ the highest score it gives. */
  z.strictObject({ kind: z.literal('fromOutside'), input: identifier, outOf: decimalText }),
  /** The award of the year before decides; "none" gives nothing. */
  z.strictObject({ kind: z.literal('priorAward'), input: identifier, levels: z.array(levelSchema).max(50) }),
]);

/** How much a deduction takes or a bonus adds; always positive. */
const amountSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('perCase'), input: identifier, each: decimalText }),
  z.strictObject({ kind: z.literal('fixed'), when: conditions, points: decimalText }),
  z.strictObject({ kind: z.literal('levels'), input: identifier, levels: z.array(levelSchema).max(50) }),
  z.strictObject({ kind: z.literal('numberBands'), input: identifier, bands: z.array(bandSchema).max(50) }),
  z.strictObject({ kind: z.literal('matrix'), ...matrix }),
  /** Each whole step beyond the threshold counts: above 92 % each + 1 % = + 0,1. */
  z.strictObject({
    kind: z.literal('step'),
    input: identifier,
    beyond: z.enum(['above', 'below']),
    threshold: decimalText,
    every: decimalText,
    each: decimalText,
  }),
  /** The highest of the options that hold, never two of them. */
  z.strictObject({
    kind: z.literal('eitherOr'),
    options: z.array(z.strictObject({ title: label, when: conditions, points: decimalText })).max(20),
  }),
]);

const adjustment = {
  id: identifier,
  title: label,
  amount: amountSchema,
  /** The most this one takes or adds; nothing means without limit. */
  cap: decimalText.nullable(),
  /** The exception: it is lifted when all of these hold. Empty: none. */
  unless: conditions,
};
const deductionSchema = z.strictObject(adjustment);
/** Fully met: the base gives the whole standard and nothing was deducted. */
const bonusSchema = z.strictObject({ ...adjustment, onlyWhenStandardMet: z.boolean() });

export const ruleSchema = z.strictObject({
  inputs: z.array(inputSchema).max(30),
  base: baseSchema,
  deductions: z.array(deductionSchema).max(30),
  bonuses: z.array(bonusSchema).max(30),
});

/** A number or count as decimal text, a day as ISO date, a choice by its id, yes or no, or "none" where the input allows it. */
export const inputValueSchema = z.union([z.string().max(100), z.boolean()]);
/** Values of one leaf by the key of the input. A key that is absent has not been answered. */
export const inputValuesSchema = z.record(identifier, inputValueSchema);

export type Bound = Frozen<z.infer<typeof boundSchema>>;
export type Interval = Frozen<z.infer<typeof intervalSchema>>;
export type NumberBand = Frozen<z.infer<typeof bandSchema>>;
export type Level = Frozen<z.infer<typeof levelSchema>>;
export type InputSource = Frozen<z.infer<typeof sourceSchema>>;
export type Input = Frozen<z.infer<typeof inputSchema>>;
export type InputKind = Input['kind'];
export type InputValue = z.infer<typeof inputValueSchema>;
export type InputValues = Frozen<z.infer<typeof inputValuesSchema>>;
export type Condition = Frozen<z.infer<typeof conditionSchema>>;
export type Axis = Frozen<z.infer<typeof axisSchema>>;
export type Plan = Frozen<z.infer<typeof planSchema>>;
export type Base = Frozen<z.infer<typeof baseSchema>>;
export type BaseKind = Base['kind'];
export type BaseOf<Kind extends BaseKind> = Extract<Base, { kind: Kind }>;
export type Amount = Frozen<z.infer<typeof amountSchema>>;
export type AmountKind = Amount['kind'];
export type AmountOf<Kind extends AmountKind> = Extract<Amount, { kind: Kind }>;
export type Matrix = Omit<BaseOf<'matrix'>, 'kind'>;
export type Deduction = Frozen<z.infer<typeof deductionSchema>>;
export type Bonus = Frozen<z.infer<typeof bonusSchema>>;
export type Rule = Frozen<z.infer<typeof ruleSchema>>;

export { none } from './none';
