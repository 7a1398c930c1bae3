import { z } from 'zod';
import { idField, optionalIdField, optionalTextField } from '@/lib/form-fields';
import { moveSteps } from './rules/arrange';
import type { Frozen } from './rules/rule';
import { tableSchema } from './rules/table';

export const createTableSchema = z.object({
  campaignId: idField,
  start: z.enum(['blank', 'copy', 'template'], 'Chọn cách bắt đầu.'),
  templateId: optionalIdField,
});
export type CreateTableInput = z.output<typeof createTableSchema>;

/** An issued table taken over as a template of the province. */
export const createTemplateSchema = z.object({ campaignId: idField });
export type CreateTemplateInput = z.output<typeof createTemplateSchema>;

export const deleteTemplateSchema = z.object({ tableId: idField });
export type DeleteTemplateInput = z.output<typeof deleteTemplateSchema>;

export const addCriterionSchema = z.object({ tableId: idField, parentId: optionalIdField });
export type AddCriterionInput = z.output<typeof addCriterionSchema>;

/** Buttons of the tree say what and which in one word: "up 0190…"; a place chosen from a list comes as `parentId`. */
export const moveCriterionSchema = z.object({
  tableId: idField,
  act: z
    .string('Hãy tải lại trang.')
    .transform((text) => text.split(' '))
    .pipe(z.tuple([z.enum(moveSteps, 'Hãy tải lại trang.'), idField]))
    .transform(([step, criterionId]) => ({ step, criterionId })),
});
export type MoveCriterionInput = z.output<typeof moveCriterionSchema>;

export const placeCriterionSchema = z.object({ tableId: idField, criterionId: idField, parentId: optionalIdField });
export type PlaceCriterionInput = z.output<typeof placeCriterionSchema>;

export const deleteCriterionSchema = z.object({
  tableId: idField,
  criterionId: idField,
  revision: z
    .string('Hãy tải lại trang.')
    .regex(/^\d{1,9}$/, 'Hãy tải lại trang.')
    .transform(Number),
});
export type DeleteCriterionInput = z.output<typeof deleteCriterionSchema>;

/** Everything of a criterion but its place. */
export const contentSchema = tableSchema.shape.criteria.element.omit({ id: true, parentId: true, ordinal: true });
export const settingsSchema = tableSchema.omit({ criteria: true });

export const saveCriterionSchema = z.object({
  tableId: idField,
  criterionId: idField,
  revision: z.int().min(1),
  content: contentSchema,
});
export type SaveCriterionInput = Frozen<z.output<typeof saveCriterionSchema>>;

export const saveSettingsSchema = z.object({ tableId: idField, revision: z.int().min(1), settings: settingsSchema });
export type SaveSettingsInput = Frozen<z.output<typeof saveSettingsSchema>>;

/** `fingerprint`: of the draft that was looked at, so that nothing else is issued. */
export const issueTableSchema = z.object({
  tableId: idField,
  fingerprint: z.string('Hãy tải lại trang.').max(64),
  reason: optionalTextField(2000),
});
export type IssueTableInput = z.output<typeof issueTableSchema>;

const cellSchema = z.union([z.string().max(40_000), z.number(), z.boolean(), z.date(), z.null()]);
/** An uploaded workbook as it was read, with what the person answered; it is read again on the server, so that nothing else is kept. */
export const importTableSchema = z.object({
  campaignId: idField,
  sheets: z
    .array(z.object({ name: z.string().max(100), rows: z.array(z.array(cellSchema).max(256)).max(20_000) }))
    .min(1)
    .max(50),
  answers: z.record(z.string().max(100), z.string().max(40)),
  /** Of the draft that is replaced; null where there is none yet. */
  fingerprint: z.string().max(64).nullable(),
});
export type ImportTableInput = z.output<typeof importTableSchema>;
