'use server';

import { defineAction, defineCall } from '@/lib/action';
import { createTable, createTableTemplate, deleteTableTemplate } from './commands/create';
import { issueTable } from './commands/issue';
import { saveCriterion, saveTableSettings } from './commands/save';
import { addCriterion, deleteCriterion, placeCriterion, stepCriterion } from './commands/tree';
import {
  addCriterionSchema,
  createTableSchema,
  createTemplateSchema,
  deleteCriterionSchema,
  deleteTemplateSchema,
  issueTableSchema,
  moveCriterionSchema,
  placeCriterionSchema,
  saveCriterionSchema,
  saveSettingsSchema,
} from './schema';

export const createTableAction = defineAction(createTableSchema, createTable, {
  goTo: ({ campaignId }) => `/campaigns/${campaignId}/criteria/draft`,
});
export const createTableTemplateAction = defineAction(createTemplateSchema, createTableTemplate, {
  message: 'Đã lưu làm bảng mẫu của tỉnh.',
});
export const deleteTableTemplateAction = defineAction(deleteTemplateSchema, deleteTableTemplate, {
  message: 'Đã xóa bảng mẫu.',
});
export const addCriterionAction = defineAction(addCriterionSchema, addCriterion, {
  goTo: ({ campaignId, criterionId }) => `/campaigns/${campaignId}/criteria/draft/${criterionId}`,
});
export const moveCriterionAction = defineAction(moveCriterionSchema, stepCriterion, {});
export const placeCriterionAction = defineAction(placeCriterionSchema, placeCriterion, {
  message: 'Đã chuyển tiêu chí.',
});
export const deleteCriterionAction = defineAction(deleteCriterionSchema, deleteCriterion, {
  goTo: ({ campaignId }) => `/campaigns/${campaignId}/criteria/draft`,
});
export const saveCriterionCall = defineCall(saveCriterionSchema, saveCriterion);
export const saveTableSettingsCall = defineCall(saveSettingsSchema, saveTableSettings);
export const issueTableAction = defineAction(issueTableSchema, issueTable, {
  goTo: ({ campaignId }) => `/campaigns/${campaignId}/criteria`,
});
