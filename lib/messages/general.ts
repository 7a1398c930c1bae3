import type { WriterRefusal } from '@/lib/auth/rules';
import { formatDateTime } from '@/lib/format';
import type { CommonRefusal, Refusal } from '@/lib/result';
import type { Messages } from './dictionary';

type GeneralRefusal =
  | CommonRefusal
  | { reason: 'invalid-input' }
  | { reason: 'fields-refused'; refusals: readonly Refusal[] }
  | { reason: 'fields-to-mend'; count: number }
  | WriterRefusal
  | { reason: 'disk-full' }
  | { reason: 'unexpected'; id: string };

const wrongFields = 'Một số ô chưa đúng. Hãy sửa các ô được đánh dấu rồi gửi lại.';

export const generalMessages: Messages<GeneralRefusal> = {
  'not-found': () => 'Không tìm thấy nội dung này. Có thể nội dung đã bị xóa hoặc bạn không được xem.',
  'not-allowed': () => 'Tài khoản của bạn không được làm việc này.',
  'invalid-transition': () =>
    'Việc này không còn làm được vì trạng thái đã thay đổi. Hãy tải lại trang để xem trạng thái mới.',
  conflict: ({ by, at }) =>
    `${by} đã sửa nội dung này lúc ${formatDateTime(at)}. Nội dung bạn nhập vẫn còn trên màn hình; hãy xem bản mới rồi quyết định giữ bản nào.`,
  'invalid-input': () => wrongFields,
  'fields-refused': () => wrongFields,
  'fields-to-mend': ({ count }) => `Còn ${count} ô cần sửa:`,
  'session-ended': () =>
    'Phiên làm việc đã kết thúc. Hãy đăng nhập lại ở thẻ mới rồi gửi lại; nội dung bạn nhập chưa bị mất.',
  'page-outdated': () =>
    'Trang này mở từ trước khi chương trình được cập nhật nên chưa lưu gì. Hãy tải lại trang (F5); ở các bảng nhập, nội dung chưa lưu vẫn được giữ trên máy này.',
  'other-account': ({ page, signedIn }) =>
    `Trang này mở bằng tài khoản “${page}”, nhưng trình duyệt nay đăng nhập bằng “${signedIn}” nên chưa lưu gì. Nội dung đã nhập vẫn được giữ cho “${page}”: hãy đăng nhập lại bằng tài khoản đó ở thẻ mới rồi lưu lại. Để làm việc bằng “${signedIn}”, hãy tải lại trang.`,
  'disk-full': () =>
    'Máy chủ đã hết dung lượng lưu trữ nên chưa lưu gì. Nội dung bạn nhập vẫn còn trên màn hình; hãy báo cơ quan thường trực rồi thử lại sau.',
  unexpected: ({ id }) => `Hệ thống gặp lỗi, chưa lưu gì. Hãy thử lại; nếu vẫn lỗi, báo cơ quan thường trực mã ${id}.`,
};
