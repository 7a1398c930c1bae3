import { z } from 'zod';
import { isYear } from '@/lib/format';
import { accumulations, directions } from '@/lib/templates/rules';
import { limits } from './rules/line';

const id = z.uuid('Dòng này không còn tồn tại. Hãy tải lại trang.');
const text = (maximum: number) => z.string().max(maximum, `Dài nhất ${maximum} ký tự.`).default('');
const decimal = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'Số quá lớn hoặc có quá 4 chữ số lẻ.')
  .nullable();
const plan = z
  .string()
  .regex(/^\d{1,15}(\.\d{1,4})?$/, 'Kế hoạch phải là số không âm, nhiều nhất 15 chữ số và 4 chữ số lẻ.')
  .nullable();
const weight = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,2})?$/, 'Trọng số từ 0 đến 100, nhiều nhất 2 chữ số lẻ.')
  .refine((value) => Number(value) <= 100, 'Trọng số lớn nhất là 100.')
  .nullable();
const day = z.iso
  .date('Ngày không có thật.')
  .refine((text) => isYear(Number(text.slice(0, 4))), 'Năm phải từ 1900 đến 2200.')
  .nullable();
const sheet = { campaignId: id, unitId: id };

/** One row as the sheet sends it; `revision` 0 makes it. */
export const saveTargetSchema = z.object({
  ...sheet,
  id,
  revision: z.number().int().min(0),
  ordinal: z.number().int().min(1).max(10_000),
  previousId: id.nullable(),
  answer: text(limits.answer),
  groupCode: z.string().min(1, 'Chọn nhóm chỉ tiêu.').max(40),
  movementId: id.nullable(),
  text: text(limits.text),
  measure: text(limits.measure),
  direction: z.enum(directions),
  accumulation: z.enum(accumulations),
  baseline: decimal,
  baselineOn: day,
  planned: plan,
  plannedOn: day,
  dueOn: day,
  weight,
  ownerDivision: text(limits.ownerDivision),
  note: text(limits.note),
});
export type SaveTargetInput = z.output<typeof saveTargetSchema>;

export const deleteTargetSchema = z.object({ ...sheet, id, revision: z.number().int().min(1) });
export type DeleteTargetInput = z.output<typeof deleteTargetSchema>;

export const orderTargetsSchema = z.object({ ...sheet, ids: z.array(id).max(500) });
export type OrderTargetsInput = z.output<typeof orderTargetsSchema>;

const ids = z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).max(500));

export const addTargetsSchema = z.object({ ...sheet, templateIds: ids, previousIds: ids });
export type AddTargetsInput = z.output<typeof addTargetsSchema>;

/** Titles come as `quantity.<code>` and `note.<code>`: a form names its fields by the award. */
export const saveTitlesSchema = z
  .object({ ...sheet, seen: z.string('Hãy tải lại trang.') })
  .catchall(z.union([z.string(), z.array(z.string())]))
  .transform(({ campaignId, unitId, seen, ...fields }, context) => {
    const single = (name: string) => [fields[name] ?? ''].flat()[0]?.trim() ?? '';
    const codes = Object.keys(fields).flatMap((name) => (name.startsWith('quantity.') ? [name.slice(9)] : []));
    const titles = codes.flatMap((code) => {
      const quantity = single(`quantity.${code}`);
      const note = single(`note.${code}`).slice(0, 500);
      if (quantity === '' || quantity === '0') return [];
      if (/^\d{1,3}$/.test(quantity)) return [{ code, quantity: Number(quantity), note }];
      context.addIssue({
        code: 'custom',
        path: [`quantity.${code}`],
        message: 'Số lượng phải là số nguyên từ 1 đến 999; bỏ trống nếu không đăng ký.',
      });
      return [];
    });
    return { campaignId: String(campaignId), unitId: String(unitId), seen: String(seen), titles };
  });
export type SaveTitlesInput = z.output<typeof saveTitlesSchema>;

export const registrationKeySchema = z.object({ ...sheet });
export type RegistrationKey = z.output<typeof registrationKeySchema>;

/** A registration as it is sent: `seen` marks what the sender has read of it. */
export const submitTargetsSchema = z.object({ ...sheet, seen: z.string().max(64) });

/** When the draft that stood on the page was prepared; empty where there was none. */
const draftSeen = z.union([z.literal(''), z.iso.datetime()], 'Hãy tải lại trang.').default('');

/** Values are kept as typed: the command reads them as the target's direction says, and names all that is missing at once. */
export const adjustTargetSchema = z.object({
  ...sheet,
  targetId: id,
  text: z.string().trim().max(limits.text, `Nội dung dài nhất ${limits.text} ký tự.`),
  measure: z.string().trim().max(limits.measure, `Đơn vị tính dài nhất ${limits.measure} ký tự.`),
  planned: z.string().trim().max(100).default(''),
  dueOn: z.string().trim().max(40),
  weight: z.string().trim().max(20),
  note: z.string().trim().max(limits.note, `Ghi chú dài nhất ${limits.note} ký tự.`),
  reason: z.string().trim().max(2000, 'Lý do dài nhất 2.000 ký tự.'),
  documentId: z.union([z.literal(''), z.uuid()], 'Chọn văn bản làm căn cứ.'),
  seen: draftSeen,
});
export type AdjustTargetInput = z.output<typeof adjustTargetSchema>;

export const withdrawAdjustmentSchema = z.object({ ...sheet, targetId: id });
export type WithdrawAdjustmentInput = z.output<typeof withdrawAdjustmentSchema>;

export const deleteAdjustmentDraftSchema = z.object({ ...sheet, targetId: id, seen: draftSeen });
export type DeleteAdjustmentDraftInput = z.output<typeof deleteAdjustmentDraftSchema>;
