import { z } from 'zod';
import { dayField, idField, optionalTextField, revisionField, textField } from '@/lib/form-fields';
import { awardLevels } from './rules';

/** A year typed or chosen. */
export const awardYearField = z
  .string('Nhập năm.')
  .trim()
  .regex(/^(199\d|20\d\d|21\d\d)$/, 'Năm gồm bốn chữ số, ví dụ 2025.')
  .transform(Number);

const fields = {
  unitId: z.uuid('Chọn đơn vị.'),
  awardCode: z
    .string('Chọn danh hiệu, hình thức khen thưởng.')
    .min(1, 'Chọn danh hiệu, hình thức khen thưởng.')
    .max(100),
  year: awardYearField,
  level: z.enum(awardLevels, 'Chọn cấp khen thưởng.'),
  decisionNumber: textField('Nhập số quyết định.', 100),
  decidedOn: dayField('Nhập ngày quyết định.'),
  issuer: textField('Nhập cơ quan quyết định.', 200),
  note: optionalTextField(1000),
};

export const createAwardSchema = z.object(fields);
export type CreateAwardInput = z.infer<typeof createAwardSchema>;

export const updateAwardSchema = z.object({ awardId: idField, revision: revisionField, ...fields });
export type UpdateAwardInput = z.infer<typeof updateAwardSchema>;

export const deleteAwardSchema = z.object({ awardId: idField, revision: revisionField });
export type DeleteAwardInput = z.infer<typeof deleteAwardSchema>;

export const awardYearSchema = z.object({ year: awardYearField });
export type AwardYearInput = z.infer<typeof awardYearSchema>;
