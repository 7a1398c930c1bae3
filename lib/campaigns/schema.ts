import { z } from 'zod';
import { countField, idField, revisionField, tickField } from '@/lib/form-fields';

const wholeNumber = (message: string) =>
  z
    .string({ error: message })
    .trim()
    .regex(/^\d{1,4}$/, message)
    .transform(Number);
const lines = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, `Nhập nhiều nhất ${maximum.toLocaleString('vi-VN')} ký tự.`)
    .default('');

export const createCampaignSchema = z.object({
  blocId: z.uuid('Chọn khối thi đua.'),
  year: wholeNumber('Nhập năm gồm 4 chữ số, ví dụ 2027.').refine((year) => year >= 2000 && year <= 2100, {
    message: 'Nhập năm từ 2000 đến 2100.',
  }),
  start: z.enum(['blank', 'copy'], 'Chọn cách bắt đầu.'),
  /** Ticked units that came to the bloc since last year; one tick travels as a text, several as a list. */
  joined: z
    .union([z.uuid(), z.array(z.uuid()).max(500)], 'Chọn trong danh sách.')
    .transform((ids) => [ids].flat())
    .optional(),
  /** Of a copy: last year's secretaries and overseers go on. */
  keepStaff: tickField.optional(),
});
export type CreateCampaignInput = z.infer<typeof createCampaignSchema>;

/** So many years are made in one transaction. */
const mostBlocs = 200;

export const createCampaignsSchema = z.object({
  year: countField,
  /** One tick travels as a text, several as a list. */
  blocs: z
    .union([z.uuid(), z.array(z.uuid()).min(1, 'Chọn ít nhất một khối.')], 'Chọn ít nhất một khối.')
    .transform((ids) => [...new Set([ids].flat())])
    .refine((ids) => ids.length <= mostBlocs, {
      message: `Mỗi lần tạo được nhiều nhất ${mostBlocs} khối. Hãy bỏ chọn bớt, tạo xong rồi mở lại trang này để tạo các khối còn lại.`,
    }),
  keepStaff: tickField,
  /** What the page showed of each bloc: its id and the mark of its plan. */
  seen: z
    .union([z.string().max(60), z.array(z.string().max(60))])
    .transform((marks) => [marks].flat())
    .default([]),
});
export type CreateCampaignsInput = z.infer<typeof createCampaignsSchema>;

export const updateCampaignSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  name: z.string().trim().min(1, 'Nhập tên phong trào của năm.').max(200, 'Tên dài nhất 200 ký tự.'),
  launchText: lines(10_000),
  directions: lines(10_000),
  peerVisibility: z.enum(['none', 'status', 'results'], 'Chọn mức các đơn vị được xem của nhau.'),
  scoreVisibility: z.enum(['own', 'ranking', 'sheets'], 'Chọn mức các đơn vị được xem điểm của nhau sau khi công bố.'),
  officerMaySubmit: tickField,
  completionCap: wholeNumber('Nhập số nguyên từ 100 đến 200.').refine((cap) => cap >= 100 && cap <= 200, {
    message: 'Nhập số nguyên từ 100 đến 200.',
  }),
});
export type UpdateCampaignInput = z.infer<typeof updateCampaignSchema>;

export const removeCampaignSchema = z.object({ campaignId: idField, revision: revisionField });
export type RemoveCampaignInput = z.infer<typeof removeCampaignSchema>;

const headText = z.string().trim().min(1, 'Nhập tên đề mục.').max(300, 'Đề mục dài nhất 300 ký tự.');

export const addHeadSchema = z.object({ campaignId: idField, revision: revisionField, text: headText });
export type AddHeadInput = z.infer<typeof addHeadSchema>;

export const changeHeadSchema = z.object({
  campaignId: idField,
  revision: revisionField,
  headId: idField,
  act: z.enum(['save', 'up', 'down', 'remove']),
  text: headText,
});
export type ChangeHeadInput = z.infer<typeof changeHeadSchema>;
