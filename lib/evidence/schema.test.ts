import { expect, it } from 'vitest';
import { rejectedUpload } from './rules/documents';
import { createDocumentSchema } from './schema';

it('takes a document without a file, and refuses one whose file was rejected and not given up', () => {
  const words = { number: '1/BC', issuedOn: '05/04/2026', issuer: 'Sở', abstract: 'Kết quả quý I' };
  expect(createDocumentSchema.parse(words)).toEqual({ ...words, issuedOn: '2026-04-05', upload: '' });
  const refused = createDocumentSchema.safeParse({ ...words, upload: rejectedUpload });
  expect(refused.error?.issues.map(({ path, message }) => [path, message])).toEqual([
    [['upload'], 'Tệp đã chọn không tải lên được nên văn bản chưa được lưu. Hãy chọn tệp khác, hoặc bấm “Bỏ tệp này”.'],
  ]);
});
