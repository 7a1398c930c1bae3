import { formatDate } from '@/lib/format';
import type { UnitRefusal } from '@/lib/units/rules';
import type { Messages } from './dictionary';

export const unitMessages: Messages<UnitRefusal> = {
  'unit-code-taken': ({ code }) => `Mã “${code}” đã dùng cho một đơn vị khác. Hãy chọn mã khác.`,
  'unit-name-taken': ({ name }) => `Đã có đơn vị đang hoạt động tên “${name}”.`,
  'unit-name-same': () => 'Tên mới giống tên đang dùng.',
  'unit-date-future': () => 'Ngày hiệu lực chưa đến. Hãy ghi nhận khi quyết định đã có hiệu lực.',
  'unit-date-too-early': ({ name, since, today }) =>
    today
      ? `${name} được thành lập hoặc mang tên hiện nay từ chính hôm nay, ${formatDate(since)}. Thay đổi này có hiệu lực và ghi nhận được từ ngày mai.`
      : `Ngày hiệu lực phải sau ngày ${formatDate(since)}, là ngày ${name} được thành lập hoặc mang tên hiện nay.`,
  'unit-ended': ({ name, since }) => `${name} đã kết thúc hoạt động từ ngày ${formatDate(since)}.`,
  'unit-bloc-not-alive': () => 'Khối thi đua này chưa thành lập hoặc đã kết thúc vào ngày hiệu lực.',
  'merge-with-itself': () => 'Một đơn vị không thể sáp nhập vào chính nó. Hãy chọn thêm đơn vị khác.',
  'merge-too-few': () => 'Chọn ít nhất hai đơn vị để sáp nhập thành đơn vị mới.',
};
