'use server';

import { defineAction } from '@/lib/action';
import { createTemplate, moveTemplate, removeTemplate, updateTemplate } from './commands';
import { createTemplateSchema, moveTemplateSchema, removeTemplateSchema, updateTemplateSchema } from './schema';

export const createTemplateAction = defineAction(createTemplateSchema, createTemplate, {
  message: 'Đã thêm chỉ tiêu mẫu.',
});
export const updateTemplateAction = defineAction(updateTemplateSchema, updateTemplate, {
  message: 'Đã lưu chỉ tiêu mẫu.',
});
export const moveTemplateAction = defineAction(moveTemplateSchema, moveTemplate, {
  message: 'Đã đổi thứ tự.',
});
export const removeTemplateAction = defineAction(removeTemplateSchema, removeTemplate, {
  message: 'Đã xóa chỉ tiêu mẫu.',
});
