import { z } from 'zod';
import { idField, revisionField, tickField } from '@/lib/form-fields';
import { parseNumber } from '@/lib/format';
import { accumulations, directions } from './rules';

const badWeight = 'Trọng số là số từ 0 đến 100, nhiều nhất hai chữ số lẻ, ví dụ 12,5.';

/** A weight in points, or null where the units choose it themselves. */
const weightField = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const parsed = parseNumber(text);
    if (parsed.ok && /^\d{1,3}(\.\d{1,2})?$/.test(parsed.value) && Number(parsed.value) <= 100) return parsed.value;
    context.addIssue({ code: 'custom', message: badWeight });
    return z.NEVER;
  });

const content = {
  groupCode: z.string({ error: 'Chọn nhóm chỉ tiêu.' }).min(1, 'Chọn nhóm chỉ tiêu.'),
  movementId: z
    .union([z.literal(''), z.uuid()], 'Chọn phong trào trong danh sách.')
    .default('')
    .transform((id) => id || null),
  text: z.string().trim().min(1, 'Nhập nội dung chỉ tiêu.').max(500, 'Nội dung dài nhất 500 ký tự.'),
  measure: z.string().trim().max(50, 'Đơn vị tính dài nhất 50 ký tự.').min(1, 'Nhập đơn vị tính.'),
  direction: z.enum(directions, 'Chọn cách đánh giá.'),
  accumulation: z.enum(accumulations, 'Chọn cách cộng các kỳ.'),
  weight: weightField,
  required: tickField,
};

export const createTemplateSchema = z.object({ campaignId: idField, ...content });
export type CreateTemplateInput = z.infer<typeof createTemplateSchema>;

export const updateTemplateSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  templateId: idField,
  ...content,
});
export type UpdateTemplateInput = z.infer<typeof updateTemplateSchema>;

export const moveTemplateSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  templateId: idField,
  step: z.enum(['up', 'down']),
});
export type MoveTemplateInput = z.infer<typeof moveTemplateSchema>;

export const removeTemplateSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  templateId: idField,
});
export type RemoveTemplateInput = z.infer<typeof removeTemplateSchema>;
