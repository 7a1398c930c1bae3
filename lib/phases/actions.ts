'use server';

import { defineAction } from '@/lib/action';
import { endExtension, extendPhase, updatePhases } from './commands';
import { endExtensionSchema, extendPhaseSchema, updatePhasesSchema } from './schema';

export const updatePhasesAction = defineAction(updatePhasesSchema, updatePhases, {
  message: 'Đã lưu các giai đoạn.',
});
export const extendPhaseAction = defineAction(extendPhaseSchema, extendPhase, {
  message: 'Đã gia hạn cho đơn vị.',
});
export const endExtensionAction = defineAction(endExtensionSchema, endExtension, {
  message: 'Đã kết thúc gia hạn.',
});
