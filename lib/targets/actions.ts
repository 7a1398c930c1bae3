'use server';

import { defineAction, defineCall } from '@/lib/action';
import { addTargets } from './commands/add';
import { deleteAdjustmentDraft, saveAdjustmentDraft } from './commands/adjustment-drafts';
import { adjustTarget, withdrawAdjustment } from './commands/adjustments';
import { deleteTarget, orderTargets } from './commands/arrange';
import { saveTarget } from './commands/save';
import { submitTargets } from './commands/submit';
import { saveTitles } from './commands/titles';
import { withdrawTargets } from './commands/withdraw';
import {
  addTargetsSchema,
  adjustTargetSchema,
  deleteAdjustmentDraftSchema,
  deleteTargetSchema,
  orderTargetsSchema,
  registrationKeySchema,
  saveTargetSchema,
  saveTitlesSchema,
  submitTargetsSchema,
  withdrawAdjustmentSchema,
} from './schema';

export const saveTargetAction = defineCall(saveTargetSchema, saveTarget);
export const deleteTargetAction = defineCall(deleteTargetSchema, deleteTarget);
export const orderTargetsAction = defineCall(orderTargetsSchema, orderTargets);
export const saveTitlesAction = defineAction(saveTitlesSchema, saveTitles, { message: 'Đã lưu danh hiệu đăng ký.' });
export const submitTargetsAction = defineAction(submitTargetsSchema, submitTargets, {
  goTo: ({ campaignId, unitId, count }) => `/campaigns/${campaignId}/targets/${unitId}?sent=${count}`,
});
export const withdrawTargetsAction = defineAction(registrationKeySchema, withdrawTargets, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/targets/${unitId}?back=1`,
});
export const addTargetsAction = defineAction(addTargetsSchema, addTargets, {
  goTo: ({ campaignId, unitId, count }) => `/campaigns/${campaignId}/targets/${unitId}?added=${count}`,
});
export const adjustTargetAction = defineAction(adjustTargetSchema, adjustTarget, {
  message: 'Đã gửi đề nghị điều chỉnh tới tổ thư ký.',
});
export const withdrawAdjustmentAction = defineAction(withdrawAdjustmentSchema, withdrawAdjustment, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/targets/${unitId}?withdrawn=1`,
});
export const saveAdjustmentDraftAction = defineAction(adjustTargetSchema, saveAdjustmentDraft, {
  message: 'Đã lưu bản soạn. Thủ trưởng đơn vị xem và gửi; tổ thư ký chưa thấy gì.',
});
export const deleteAdjustmentDraftAction = defineAction(deleteAdjustmentDraftSchema, deleteAdjustmentDraft, {
  goTo: ({ campaignId, unitId }) => `/campaigns/${campaignId}/targets/${unitId}?discarded=1`,
});
