import type { ExternalRefusal } from '@/lib/external/rules';
import { formatNumber } from '@/lib/format';
import type { Messages } from './dictionary';

export const externalMessages: Messages<ExternalRefusal> = {
  'index-name-taken': () => 'Đã có chỉ số tên này dùng trong cùng thời gian.',
  'index-ends-before-start': () => 'Ngày thôi dùng phải sau ngày bắt đầu dùng.',
  'index-below-scores': ({ most }) => `Thang điểm không thấp hơn điểm đã nhập cao nhất (${formatNumber(most)}).`,
  'external-score-not-number': () => 'Điểm phải là số có nhiều nhất 4 chữ số sau dấu phẩy, ví dụ 97,685.',
  'external-score-out-of': ({ outOf }) => `Điểm từ 0 đến ${formatNumber(outOf)}.`,
  'external-score-exists': () => 'Đơn vị đã có điểm của chỉ số này trong năm. Hãy sửa điểm đã có.',
  'external-year-future': () => 'Năm của điểm chưa đến.',
  'external-paper-future': () => 'Ngày văn bản chưa đến.',
  'external-unit-not-alive': ({ unitName, year }) => `${unitName} không hoạt động trong năm ${year}.`,
  'external-rows-doubtful': ({ count }) =>
    `Còn ${formatNumber(count)} dòng chưa rõ: chưa chọn đơn vị, một đơn vị hai lần, hoặc điểm không hợp lệ. Chưa ghi gì.`,
};
