import { z } from 'zod';
import { fullYear, isYear, parseDate } from './format';

/** The id of something the page named; a wrong one means an old page. */
export const idField = z.uuid('Nội dung này không còn. Hãy tải lại trang.');

/** How many of something the page told, which the server counts again. */
export const countField = z
  .string('Hãy tải lại trang.')
  .regex(/^\d{1,9}$/, 'Hãy tải lại trang.')
  .transform(Number);

/** The revision that the form was filled from. */
export const revisionField = countField;

/** Why a text is no day, with the name of its box, for the sentence also stands in the summary above the form. */
export function dayProblem(text: string, name: string): string {
  const year = /^\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})$/.exec(text)?.[1];
  if (!year) return `${name}: nhập dạng ngày/tháng/năm, ví dụ 31/03/2026.`;
  if (!isYear(fullYear(year))) return `${name}: năm từ 1900 đến 2200.`;
  return `${name}: ngày ${text} không có trong lịch.`;
}

function refuseDay(context: z.RefinementCtx<string | undefined>, text: string, name: string): never {
  context.addIssue({ code: 'custom', message: dayProblem(text, name) });
  return z.NEVER;
}

/** A day typed as dd/MM/yyyy, as an ISO date. `empty` ("Nhập ngày hiệu lực.") also names the box. */
export function dayField(empty: string) {
  return z
    .string(empty)
    .trim()
    .min(1, empty)
    .transform((text, context) => parseDate(text) ?? refuseDay(context, text, nameIn(empty)));
}

/** "Ngày hiệu lực" in "Nhập ngày hiệu lực." */
function nameIn(empty: string): string {
  const name = empty.replace(/^Nhập /, '').replace(/\.$/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** A day that may be left empty: null. `name` is what its box is called. */
export const optionalDayField = (name: string) =>
  z
    .string()
    .trim()
    .optional()
    .transform((text, context) => (text ? (parseDate(text) ?? refuseDay(context, text, name)) : null));

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

/** A block copied from a spreadsheet, as it was pasted. */
export const blockField = z
  .string('Dán bảng từ Excel.')
  .max(300_000, 'Bảng dán quá dài. Hãy chia thành nhiều lần dán.');
