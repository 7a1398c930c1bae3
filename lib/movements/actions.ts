'use server';

import { defineAction } from '@/lib/action';
import { chooseMovement, leaveOutMovement } from './commands/choice';
import { createMovement, updateMovement } from './commands/movement';
import { chooseMovementSchema, createMovementSchema, leaveOutMovementSchema, updateMovementSchema } from './schema';

export const createMovementAction = defineAction(createMovementSchema, createMovement, {
  message: 'Đã thêm phong trào.',
});
export const updateMovementAction = defineAction(updateMovementSchema, updateMovement, {
  message: 'Đã lưu phong trào.',
});
export const chooseMovementAction = defineAction(chooseMovementSchema, chooseMovement, {
  message: 'Đã đưa phong trào vào năm thi đua.',
});
export const leaveOutMovementAction = defineAction(leaveOutMovementSchema, leaveOutMovement, {
  message: 'Đã bỏ phong trào khỏi năm thi đua.',
});
