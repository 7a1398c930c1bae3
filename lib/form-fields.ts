import { z } from 'zod';
import { parseDate } from './format';

/** The id of something the page named; a wrong one means an old page. */
export const idField = z.uuid('Nội dung này không còn. Hãy tải lại trang.');

/** The revision that the form was filled from. */
export const revisionField = z
  .string('Hãy tải lại trang.')
  .regex(/^\d{1,9}$/, 'Hãy tải lại trang.')
  .transform(Number);

function refuseDay(context: z.RefinementCtx<string | undefined>): never {
  context.addIssue({
    code: 'custom',
    message: 'Ngày phải có dạng ngày/tháng/năm, ví dụ 31/03/2026; năm từ 1900 đến 2200.',
  });
  return z.NEVER;
}

/** A day typed as dd/MM/yyyy, as an ISO date. */
export function dayField(empty: string) {
  return z
    .string(empty)
    .trim()
    .min(1, empty)
    .transform((text, context) => parseDate(text) ?? refuseDay(context));
}

/** A day that may be left empty: null. */
export const optionalDayField = z
  .string()
  .trim()
  .optional()
  .transform((text, context) => (text ? (parseDate(text) ?? refuseDay(context)) : null));

/** A tick box: "on" or left out. */
export const tickField = z
  .string()
  .optional()
  .transform((value) => value === 'on');

/** A required line of text. */
export function textField(empty: string, longest: number) {
  return z.string(empty).trim().min(1, empty).max(longest, `Dài nhất ${longest} ký tự.`);
}

/** Text that may be left out. */
export function optionalTextField(longest: number) {
  return z
    .string()
    .trim()
    .max(longest, `Dài nhất ${longest} ký tự.`)
    .optional()
    .transform((text) => text ?? '');
}

/** One of a list, or nothing. */
export const optionalIdField = z
  .union([z.literal(''), z.uuid()], 'Chọn trong danh sách.')
  .optional()
  .transform((value) => value || null);
