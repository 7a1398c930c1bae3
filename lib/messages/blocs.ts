import type { BlocRefusal } from '@/lib/blocs/rules';
import { formatDate } from '@/lib/format';
import type { Messages } from './dictionary';

export const blocMessages: Messages<BlocRefusal> = {
  'bloc-code-taken': ({ code }) => `Mã “${code}” đã dùng cho một khối khác. Hãy chọn mã khác.`,
  'bloc-has-members': ({ count }) =>
    `Khối còn ${count} đơn vị thành viên sau ngày này. Hãy chuyển hoặc cho các đơn vị rời khối trước.`,
  'bloc-closed': ({ name, since }) => `${name} đã kết thúc từ ngày ${formatDate(since)}.`,
  'bloc-date-too-early': ({ name, since }) =>
    `${name} thành lập ngày ${formatDate(since)}; ngày kết thúc phải sau ngày đó.`,
  'bloc-not-alive': ({ name, since, until }) =>
    until
      ? `${name} chỉ hoạt động từ ngày ${formatDate(since)} đến trước ngày ${formatDate(until)}. Hãy chọn ngày trong thời gian đó.`
      : `${name} thành lập ngày ${formatDate(since)}. Hãy chọn ngày vào khối từ ngày đó trở đi.`,
  'member-not-alive': ({ name }) => `${name} chưa thành lập hoặc đã kết thúc vào ngày này.`,
  'member-already': ({ blocName }) => `Đơn vị đang là thành viên của ${blocName}.`,
  'member-elsewhere': ({ blocName, since }) =>
    `Đơn vị là thành viên của ${blocName} từ ngày ${formatDate(since)}. Một đơn vị chỉ thuộc một khối tại một thời điểm; hãy dùng “Chuyển khối” ở trang đơn vị.`,
  'membership-date': ({ since, until }) =>
    until
      ? `Ngày rời khối phải từ ${formatDate(since)} và trước ${formatDate(until)}.`
      : `Ngày rời khối phải từ ngày vào khối ${formatDate(since)} trở đi.`,
};
