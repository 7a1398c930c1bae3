import { z } from 'zod';
import { idField, optionalIdField, optionalTextField, textField } from '@/lib/form-fields';
import { dropPlaces, moveSteps } from './rules/arrange';
import { importWays, mostAnswers } from './rules/importing';
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

const reload = 'Hãy tải lại trang.';
const stepWords = z
  .tuple([z.enum(moveSteps), idField])
  .transform(([step, criterionId]) => ({ kind: 'step' as const, step, criterionId }));
const dropWords = z
  .tuple([z.enum(dropPlaces), idField, idField])
  .transform(([place, criterionId, targetId]) => ({ kind: 'drop' as const, place, criterionId, targetId }));

/** The tree says what and which in one word: its buttons "up 0190…", a drop "before 0190… 0191…". */
export const moveCriterionSchema = z.object({
  tableId: idField,
  act: z
    .string(reload)
    .transform((text) => text.split(' '))
    .pipe(z.union([stepWords, dropWords], reload)),
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

/** Which workbook, and for which bloc; none: a template of the province. */
const importKey = { importId: idField, campaignId: optionalIdField };

/** Choices by the id of their doubt; what is no choice of it answers nothing. */
export const answerImportSchema = z.object({
  ...importKey,
  answers: z
    .record(z.string().max(100), z.string().max(40))
    .refine((answers) => Object.keys(answers).length <= mostAnswers, 'Hãy tải lại trang.'),
});
export type AnswerImportInput = z.output<typeof answerImportSchema>;

export const dropImportSchema = z.object(importKey);
export type DropImportInput = z.output<typeof dropImportSchema>;

export const importTableSchema = z.object({
  importId: idField,
  campaignId: idField,
  way: z.enum(importWays, 'Chọn cách đưa vào bản đang soạn.'),
  /** Of the draft that was looked at; nothing where there was none. */
  fingerprint: optionalTextField(64),
});
export type ImportTableInput = z.output<typeof importTableSchema>;

export const importTemplateSchema = z.object({ importId: idField, title: textField('Nhập tên bảng mẫu.', 500) });
export type ImportTemplateInput = z.output<typeof importTemplateSchema>;
