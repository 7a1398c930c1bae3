import { z } from 'zod';
import { periods } from '@/lib/campaigns/rules/phases';

const revision = z.number().int().min(0);

const sheetKey = { campaignId: z.uuid(), unitId: z.uuid(), period: z.enum(periods) };

export const sheetKeySchema = z.object(sheetKey);
export type SheetKey = z.infer<typeof sheetKeySchema>;

/** A report as it is sent: `seen` marks what the sender has read of it. */
export const submitReportSchema = z.object({ ...sheetKey, seen: z.string().max(64) });

export const saveResultSchema = z.object({
  ...sheetKey,
  targetId: z.uuid(),
  revision,
  value: z.string().max(60, 'Kết quả quá dài.'),
  note: z.string().trim().max(2000, 'Ghi chú dài nhất 2.000 ký tự.'),
  answer: z.string().trim().max(2000, 'Giải trình dài nhất 2.000 ký tự.'),
});
export type SaveResultInput = z.infer<typeof saveResultSchema>;

export const saveNarrativeSchema = z.object({
  ...sheetKey,
  headId: z.uuid(),
  revision,
  text: z.string().trim().max(20_000, 'Mỗi đề mục dài nhất 20.000 ký tự.'),
});
export type SaveNarrativeInput = z.infer<typeof saveNarrativeSchema>;

export const evidenceLinkSchema = z.object({ ...sheetKey, targetId: z.uuid(), documentId: z.uuid() });
export type EvidenceLinkInput = z.infer<typeof evidenceLinkSchema>;
