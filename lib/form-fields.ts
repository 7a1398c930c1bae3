import { z } from 'zod';
import { parseDate } from './format';

/** The id of something the page named; a wrong one means an old page. */
export const idField = z.uuid('Nội dung này không còn. Hãy tải lại trang.');

/** The revision that the form was filled from. */
export const revisionField = z
  .string('Hãy tải lại trang.')
  .regex(/^\d{1,9}$/, 'Hãy tải lại trang.')
  .transform(Number);

/** A day typed as dd/MM/yyyy, as an ISO date. */
export function dayField(empty: string) {
  return z
    .string(empty)
    .trim()
    .min(1, empty)
    .transform((text, context) => {
      const day = parseDate(text);
      if (day) return day;
      context.addIssue({ code: 'custom', message: 'Ngày phải có dạng dd/MM/yyyy, ví dụ 01/03/2026.' });
      return z.NEVER;
    });
}

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
