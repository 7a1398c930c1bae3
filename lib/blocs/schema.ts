import { z } from 'zod';
import { dayField, idField, revisionField, textField } from '@/lib/form-fields';

const code = z
  .string('Nhập mã khối.')
  .trim()
  .toUpperCase()
  .min(1, { error: 'Nhập mã khối.', abort: true })
  .regex(/^[A-Z0-9][A-Z0-9._-]{0,19}$/, 'Mã gồm 1–20 chữ không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới.');
const name = textField('Nhập tên khối.', 250);
const ordinal = z
  .string('Nhập số thứ tự.')
  .trim()
  .min(1, { error: 'Nhập số thứ tự.', abort: true })
  .regex(/^\d{1,4}$/, 'Số thứ tự là số nguyên từ 0 đến 9999.')
  .transform(Number);
const effectiveOn = dayField('Nhập ngày.');
const subject = { blocId: idField, revision: revisionField };

export const createBlocSchema = z.object({ code, name, ordinal, effectiveOn });
export const updateBlocSchema = z.object({ ...subject, name, ordinal });
export const closeBlocSchema = z.object({ ...subject, effectiveOn });
export const addMemberSchema = z.object({ blocId: idField, unitId: z.uuid('Chọn đơn vị.'), effectiveOn });
export const removeMemberSchema = z.object({ membershipId: idField, effectiveOn });
export const moveUnitSchema = z.object({ unitId: idField, blocId: z.uuid('Chọn khối.'), effectiveOn });

export type CreateBlocInput = z.output<typeof createBlocSchema>;
export type UpdateBlocInput = z.output<typeof updateBlocSchema>;
export type CloseBlocInput = z.output<typeof closeBlocSchema>;
export type AddMemberInput = z.output<typeof addMemberSchema>;
export type RemoveMemberInput = z.output<typeof removeMemberSchema>;
export type MoveUnitInput = z.output<typeof moveUnitSchema>;
