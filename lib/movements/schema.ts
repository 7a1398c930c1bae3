import { z } from 'zod';
import { dayField, idField, optionalDayField, revisionField, tickField } from '@/lib/form-fields';

const texts = {
  name: z.string().trim().min(1, 'Nhập tên phong trào.').max(300, 'Tên dài nhất 300 ký tự.'),
  goal: z.string().trim().min(1, 'Nhập mục tiêu của phong trào.').max(2000, 'Mục tiêu dài nhất 2.000 ký tự.'),
  startsOn: dayField('Nhập ngày phát động.'),
  endsOn: optionalDayField('Ngày kết thúc'),
};

export const createMovementSchema = z.object({ campaignId: idField, provincial: tickField, ...texts });
export type CreateMovementInput = z.infer<typeof createMovementSchema>;

export const updateMovementSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  movementId: idField,
  ...texts,
});
export type UpdateMovementInput = z.infer<typeof updateMovementSchema>;

export const chooseMovementSchema = z.object({ campaignId: idField, movementId: z.uuid('Chọn phong trào.') });
export type ChooseMovementInput = z.infer<typeof chooseMovementSchema>;

export const leaveOutMovementSchema = z.object({ campaignId: idField, movementId: idField });
export type LeaveOutMovementInput = z.infer<typeof leaveOutMovementSchema>;
