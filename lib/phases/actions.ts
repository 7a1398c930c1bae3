'use server';

import { defineAction } from '@/lib/action';
import { extendPhase, updatePhases } from './commands';
import { extendPhaseSchema, updatePhasesSchema } from './schema';

export const updatePhasesAction = defineAction(updatePhasesSchema, updatePhases, {
  message: 'Đã lưu các giai đoạn.',
});
export const extendPhaseAction = defineAction(extendPhaseSchema, extendPhase, {
  message: 'Đã gia hạn cho đơn vị.',
});
