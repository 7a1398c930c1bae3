import type { FileRefusal } from '@/lib/evidence/rules/content';
import type { DocumentRefusal } from '@/lib/evidence/rules/documents';
import type { StorageRefusal } from '@/lib/evidence/rules/storage';
import { formatNumber } from '@/lib/format';
import type { Messages } from './dictionary';
import sending from './sending.json';

type UploadRefusal = { reason: 'foreign-origin' } | { reason: 'upload-broken-off'; field: 'file' };

const words: Record<string, string> = {
  pdf: 'PDF',
  docx: 'Word (.docx)',
  xlsx: 'Excel (.xlsx)',
  jpg: 'ảnh JPG',
  png: 'ảnh PNG',
};

const megabytes = (bytes: number) => formatNumber(Math.ceil(bytes / 1024 / 1024));

export const evidenceMessages: Messages<FileRefusal | DocumentRefusal | StorageRefusal | UploadRefusal> = {
  'file-empty': () => 'Tệp này trống (0 byte). Hãy chọn lại tệp.',
  'file-too-large': () => 'Tệp lớn hơn 20 MB. Hãy nén ảnh trong tệp hoặc chia thành nhiều tệp.',
  'file-kind': () => 'Chỉ nhận tệp pdf, docx, xlsx, jpg, png. Tệp loại khác hãy lưu lại thành PDF.',
  'file-not-as-named': ({ extension }) =>
    `Nội dung tệp không phải là ${words[extension] ?? extension} như đuôi tên tệp. Hãy mở tệp và lưu lại đúng loại.`,
  'file-broken': () => 'Tệp bị hỏng hoặc tải lên chưa đủ. Hãy mở thử tệp trên máy rồi chọn lại.',
  'file-two-in-one': () => 'Tệp chứa một tệp khác ghép bên trong nên không nhận được. Hãy lưu lại thành PDF mới.',
  'file-macros': () => 'Tệp có macro nên không nhận được. Hãy lưu lại dạng không có macro (.docx, .xlsx) hoặc PDF.',
  'file-embedded': () => 'Tệp có chương trình hoặc đối tượng nhúng nên không nhận được. Hãy lưu lại thành PDF.',
  'file-inflated': () => 'Tệp nén bất thường nên không nhận được. Hãy lưu lại thành PDF.',
  'storage-full': ({ used, quota }) =>
    `Đơn vị đã dùng ${megabytes(used)}/${megabytes(quota)} MB dung lượng lưu tệp, không còn đủ chỗ cho tệp này. Hãy bỏ tệp của văn bản không còn dùng trong kho minh chứng rồi tải lại. Tệp mới tải lên trong 24 giờ qua vẫn được tính dù đã bỏ.`,
  'document-exists': () =>
    'Kho minh chứng đã có văn bản cùng số/ký hiệu, ngày và cơ quan ban hành. Hãy dùng văn bản đó.',
  'document-in-future': () => 'Ngày ban hành không được sau hôm nay.',
  'document-used': () => 'Văn bản đang được dùng làm minh chứng nên không xóa được.',
  'document-sent': () =>
    'Văn bản đang là minh chứng của báo cáo đã gửi nên không sửa được. Nếu cần, hãy thêm một văn bản mới.',
  'document-changed': () => 'Có người vừa sửa văn bản này. Hãy mở trang ở thẻ mới để xem bản mới trước khi lưu.',
  'upload-unknown': () => 'Tệp đã tải lên không còn nhận ra được. Hãy chọn lại tệp.',
  'foreign-origin': () => sending['foreign-origin'],
  'upload-broken-off': () => 'Đường truyền bị ngắt khi đang tải tệp lên. Hãy thử lại.',
};
