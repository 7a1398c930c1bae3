import type { AwardRefusal } from '@/lib/awards/rules';
import { formatDate, formatDateTime } from '@/lib/format';
import type { Messages } from './dictionary';

export const awardMessages: Messages<AwardRefusal> = {
  'award-year-future': () => 'Năm được tính thành tích chưa đến.',
  'award-decided-future': () => 'Ngày quyết định chưa đến.',
  'award-unit-not-alive': ({ year }) => `Đơn vị này không hoạt động trong năm ${year}.`,
  'award-not-in-force': ({ decidedOn }) =>
    `Danh hiệu, hình thức này không có hiệu lực vào ngày quyết định ${formatDate(decidedOn)}. Hãy chọn dòng cùng tên có hiệu lực vào ngày đó.`,
  'award-registered': () => 'Khen thưởng này đã có trong sổ: cùng đơn vị, năm, danh hiệu và số quyết định.',
  'award-year-declared': ({ year, by, at }) =>
    `${by} đã xác nhận sổ khen thưởng năm ${year} đủ lúc ${formatDateTime(at)}.`,
  'award-year-not-declared': ({ year }) => `Sổ khen thưởng năm ${year} chưa được xác nhận đủ.`,
};
