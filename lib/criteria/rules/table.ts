import { z } from 'zod';
import { decimalText, type Frozen, identifier, inputValuesSchema, ruleSchema } from './rule';

/**
 * A criteria table as it is edited, stored and issued; the JSON of an issued version is exactly this. Criteria are a flat list
 * with the parent's id and a place among brothers, so that a wrong parent, an orphan or a circle is data that can be shown
 * and mended. Ids are kept from version to version and from year to year: by them versions are compared.
 */
const text = z.string().max(2000);
const title = z.string().max(500);
const cap = decimalText.nullable();

/** Who scores an item: the secretariat, or an owner named in the table ("Phòng Quản lý đất đai"). */
const scorerSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('secretariat') }),
  z.strictObject({ kind: z.literal('owner'), name: title, unitId: identifier.nullable() }),
]);

/** "95 % → 9,5 điểm": what the rule must give. `others` are the values of the bloc's other units, for relative rules. */
const exampleSchema = z.strictObject({
  id: identifier,
  values: inputValuesSchema,
  others: z.array(inputValuesSchema).max(50),
  points: decimalText,
});

const criterionSchema = z.strictObject({
  id: identifier,
  parentId: identifier.nullable(),
  /** Place among the criteria with the same parent. */
  ordinal: z.int().min(0),
  code: z.string().max(40),
  title,
  /** Standard points of a leaf; of a section the declared sum of its leaves, or nothing. */
  points: decimalText.nullable(),
  /** The most that bonuses add and deductions take here: of this leaf, or of all that is below this section. */
  bonusCap: cap,
  deductionCap: cap,
  evidence: z.enum(['required', 'optional']),
  legalGround: title,
  /** Nothing: as the parent says; at the top, the secretariat. */
  scorer: scorerSchema.nullable(),
  note: text,
  /** A criterion without children is a leaf and needs a rule; a section has none. */
  rule: ruleSchema.nullable(),
  examples: z.array(exampleSchema).max(50),
});

/** A fact about a unit that the secretariat states and no number shows ("cả ba chỉ tiêu quốc gia đều đạt"). */
const factSchema = z.strictObject({ id: identifier, title, legalGround: title });

const limitSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('count'), most: z.int().min(0) }),
  /** Percent of the ranked units, rounded down. */
  z.strictObject({ kind: z.literal('share'), percent: decimalText }),
]);

/** A class of the classification, best first; a unit gets the first whose demands it meets. */
const classSchema = z.strictObject({
  id: identifier,
  title,
  /** In points of the total or percent, by the classification's `basis`. */
  minimum: decimalText,
  /** No leaf, or no top section, below this share of its standard points, in percent. */
  minimumShare: z.strictObject({ of: z.enum(['leaf', 'section']), percent: decimalText }).nullable(),
  /** Ids of facts that must hold. */
  conditions: z.array(identifier).max(20),
  limit: limitSchema.nullable(),
});

const classificationSchema = z.strictObject({
  basis: z.enum(['total', 'percentage']),
  conditions: z.array(factSchema).max(50),
  classes: z.array(classSchema).max(20),
});

/** How equal results are told apart, tried in order. */
const tieBreakSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('criterionScore'), criterionId: identifier }),
  z.strictObject({ kind: z.literal('fewerDeductions') }),
  z.strictObject({ kind: z.literal('moreBonus') }),
  z.strictObject({ kind: z.literal('earlierSubmission') }),
]);

export const notAssignedPolicies = ['percentage', 'rescaled', 'plain'] as const;

export const tableSchema = z.strictObject({
  title,
  year: z.int().min(1900).max(2200),
  legalGround: title,
  /** The sum of all standard points that the table states. */
  declaredTotal: decimalText.nullable(),
  /** Decimals to which each leaf is rounded, once; sections and the total are sums of rounded leaves. */
  decimals: z.int().min(0).max(3),
  bonusCap: cap,
  deductionCap: cap,
  /** Whether deductions may take a leaf below 0. */
  leafFloor: z.enum(['zero', 'none']),
  /**
   * What a unit's result is where criteria were not assigned to it. `percentage`: points ÷ assigned points; `rescaled`: points × all
   * points ÷ assigned points; `plain`: points, as if nothing were left out.
   */
  notAssigned: z.enum(notAssignedPolicies),
  classification: classificationSchema,
  tieBreaks: z.array(tieBreakSchema).max(10),
  /** A unit for which one of these holds is unclassified. */
  vetoes: z.array(factSchema).max(50),
  criteria: z.array(criterionSchema).max(5000),
});

export type Scorer = Frozen<z.infer<typeof scorerSchema>>;
export type Example = Frozen<z.infer<typeof exampleSchema>>;
export type Criterion = Frozen<z.infer<typeof criterionSchema>>;
export type Fact = Frozen<z.infer<typeof factSchema>>;
export type ClassLimit = Frozen<z.infer<typeof limitSchema>>;
export type ClassificationClass = Frozen<z.infer<typeof classSchema>>;
export type Classification = Frozen<z.infer<typeof classificationSchema>>;
export type TieBreak = Frozen<z.infer<typeof tieBreakSchema>>;
export type NotAssignedPolicy = (typeof notAssignedPolicies)[number];
export type CriteriaTable = Frozen<z.infer<typeof tableSchema>>;

export { defaultDecimals, tableLimits } from './limits';
