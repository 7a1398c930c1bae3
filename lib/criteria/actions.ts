'use server';

import { defineAction, defineCall } from '@/lib/action';
import { createTable, createTableTemplate, deleteTableTemplate } from './commands/create';
import { importTable, importTemplate } from './commands/import';
import { issueTable } from './commands/issue';
import { saveCriterion, saveTableSettings } from './commands/save';
import { addCriterion, deleteCriterion, placeCriterion, stepCriterion } from './commands/tree';
import { answerImport, dropImport } from './commands/upload';
import {
  addCriterionSchema,
  answerImportSchema,
  createTableSchema,
  createTemplateSchema,
  deleteCriterionSchema,
  deleteTemplateSchema,
  dropImportSchema,
  importTableSchema,
  importTemplateSchema,
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
  goTo: ({ campaignId, groupId }) => `/campaigns/${campaignId}/criteria/draft${groupId ? `?group=${groupId}` : ''}`,
});
export const saveCriterionCall = defineCall(saveCriterionSchema, saveCriterion);
export const saveTableSettingsCall = defineCall(saveSettingsSchema, saveTableSettings);
export const issueTableAction = defineAction(issueTableSchema, issueTable, {
  goTo: ({ campaignId }) => `/campaigns/${campaignId}/criteria`,
});
export const answerImportCall = defineCall(answerImportSchema, answerImport);
export const dropImportAction = defineAction(dropImportSchema, dropImport, { message: 'Đã bỏ tệp đang nhập.' });
export const importTableAction = defineAction(importTableSchema, importTable, {
  goTo: ({ campaignId }) => `/campaigns/${campaignId}/criteria/draft`,
});
export const importTemplateAction = defineAction(importTemplateSchema, importTemplate, {
  goTo: () => '/admin/criteria',
});
