import { z } from 'zod';
import { crossStances } from './rules/line';

const crossKey = { campaignId: z.uuid(), unitId: z.uuid() };
const words = (name: string) => z.string().trim().max(2000, `${name} dài nhất 2.000 ký tự.`);
const unit = (message: string) => z.uuid({ error: message });

export const crossKeySchema = z.object(crossKey);

export const saveCrossLineSchema = z.object({
  ...crossKey,
  criterionId: z.uuid(),
  revision: z.number().int().min(0),
  stance: z.enum(['', ...crossStances]),
  points: z.string().max(100, 'Nội dung quá dài.'),
  reason: words('Lý do'),
});
export type SaveCrossLineInput = z.infer<typeof saveCrossLineSchema>;

export const abstainCrossSchema = z.object({ ...crossKey, reason: words('Lý do') });
export type AbstainCrossInput = z.infer<typeof abstainCrossSchema>;

export const assignCrossSchema = z.object({
  campaignId: z.uuid(),
  scorerId: unit('Hãy chọn đơn vị chấm.'),
  scoredId: unit('Hãy chọn đơn vị được chấm.'),
  bothWaysReason: words('Lý do').default(''),
});
export type AssignCrossInput = z.infer<typeof assignCrossSchema>;

/** A pair as one field of a form: scorer and scored. */
const pair = z.templateLiteral([z.uuid(), '>', z.uuid()]);

export const assignSuggestedSchema = z.object({
  campaignId: z.uuid(),
  pair: z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(pair).min(1).max(500)),
});
export type AssignSuggestedInput = z.infer<typeof assignSuggestedSchema>;

export const unassignCrossSchema = z.object({ campaignId: z.uuid(), sheetId: z.uuid() });
export type UnassignCrossInput = z.infer<typeof unassignCrossSchema>;
