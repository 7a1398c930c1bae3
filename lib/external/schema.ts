import { z } from 'zod';
import { awardYearField as yearField } from '@/lib/awards/schema';
import { dayField, idField, optionalDayField, revisionField, textField } from '@/lib/form-fields';
import { parseNumber } from '@/lib/format';

const scale = z
  .string('Nhập thang điểm.')
  .trim()
  .transform((text, context) => {
    const parsed = parseNumber(text);
    if (parsed.ok && Number(parsed.value) > 0 && Number(parsed.value) <= 100_000) return parsed.value;
    context.addIssue({ code: 'custom', message: 'Thang điểm là số lớn hơn 0, ví dụ 100.' });
    return z.NEVER;
  });

const index = {
  name: textField('Nhập tên chỉ số.', 200),
  issuer: textField('Nhập cơ quan công bố.', 200),
  outOf: scale,
  validFrom: dayField('Nhập ngày bắt đầu dùng.'),
  validTo: optionalDayField('Ngày thôi dùng'),
};
export const createIndexSchema = z.object(index);
export type CreateIndexInput = z.infer<typeof createIndexSchema>;
export const updateIndexSchema = z.object({ indexId: idField, revision: revisionField, ...index });
export type UpdateIndexInput = z.infer<typeof updateIndexSchema>;

const paper = { document: textField('Nhập văn bản công bố.', 300), documentOn: optionalDayField('Ngày văn bản') };
const score = z.string('Nhập điểm.').trim().min(1, 'Nhập điểm.').max(30, 'Điểm quá dài.');

export const createScoreSchema = z.object({
  ...{ indexId: z.uuid('Chọn chỉ số.'), unitId: z.uuid('Chọn đơn vị.'), year: yearField, score, ...paper },
});
export type CreateScoreInput = z.infer<typeof createScoreSchema>;
export const updateScoreSchema = z.object({ scoreId: idField, revision: revisionField, score, ...paper });
export type UpdateScoreInput = z.infer<typeof updateScoreSchema>;
export const deleteScoreSchema = z.object({ scoreId: idField, revision: revisionField });
export type DeleteScoreInput = z.infer<typeof deleteScoreSchema>;

/** Rows that the browser read from the block, with the units that were chosen; '' is not chosen yet. */
const pastedRows = z
  .array(z.object({ unitId: z.union([z.uuid(), z.literal('')]), score: z.string().max(30) }))
  .min(1)
  .max(500);

export const pasteScoresSchema = z.object({
  ...{ indexId: idField, year: yearField, ...paper },
  rows: z.string('Dán bảng điểm.').transform((text, context) => {
    const read = pastedRows.safeParse(parseJson(text));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: 'Dán bảng gồm hai cột: đơn vị và điểm, nhiều nhất 500 dòng.' });
    return z.NEVER;
  }),
});
export type PasteScoresInput = z.infer<typeof pasteScoresSchema>;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
