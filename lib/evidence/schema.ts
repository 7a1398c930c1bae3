import { z } from 'zod';
import { dayField, revisionField } from '@/lib/form-fields';
import { rejectedUpload } from './rules/documents';

const words = {
  number: z.string().trim().min(1, 'Nhập số/ký hiệu của văn bản.').max(100, 'Số/ký hiệu dài nhất 100 ký tự.'),
  issuedOn: dayField('Nhập ngày ban hành.'),
  issuer: z.string().trim().min(1, 'Nhập cơ quan ban hành.').max(200, 'Cơ quan ban hành dài nhất 200 ký tự.'),
  abstract: z.string().trim().min(1, 'Nhập trích yếu.').max(1000, 'Trích yếu dài nhất 1.000 ký tự.'),
  /** The receipt of an uploaded file; empty for a document without one. */
  upload: z
    .string()
    .max(2000)
    .default('')
    .refine(
      (text) => text !== rejectedUpload,
      'Tệp đã chọn không tải lên được nên văn bản chưa được lưu. Hãy chọn tệp khác, hoặc bấm “Bỏ tệp này”.',
    ),
};

export const createDocumentSchema = z.object(words);
export type CreateDocumentInput = z.infer<typeof createDocumentSchema>;

export const updateDocumentSchema = z.object({
  ...words,
  documentId: z.uuid(),
  revision: revisionField,
  /** What becomes of the file that is there. */
  removeFile: z.literal('on').optional(),
});
export type UpdateDocumentInput = z.infer<typeof updateDocumentSchema>;

export const deleteDocumentSchema = z.object({ documentId: z.uuid() });

export const searchDocumentsSchema = z.object({ query: z.string().max(200), targetId: z.uuid().optional() });
