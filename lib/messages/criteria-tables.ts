import type { ArrangeRefusal } from '@/lib/criteria/rules/arrange';
import type { IssueRefusal, TableRefusal } from '@/lib/criteria/rules/issuing';
import { formatNumber } from '@/lib/format';
import type { Messages } from './dictionary';

/** What is refused while a criteria table is made. */
export const criteriaTableMessages: Messages<ArrangeRefusal | IssueRefusal | TableRefusal> = {
  'criterion-gone': () => 'Tiêu chí này không còn trong bảng. Hãy tải lại trang.',
  'already-first': () => 'Tiêu chí đã đứng đầu mục.',
  'already-last': () => 'Tiêu chí đã đứng cuối mục.',
  'already-outermost': () => 'Tiêu chí đã ở cấp ngoài cùng.',
  'no-brother-above': () =>
    'Không có tiêu chí nào đứng trên để đưa vào trong. Hãy chuyển tiêu chí lên hoặc xuống trước.',
  'parent-is-scored': ({ code }) =>
    `Tiêu chí ${code} có cách tính điểm riêng nên không chứa tiêu chí khác. Hãy bỏ cách tính điểm của ${code} trước.`,
  'inside-itself': ({ code }) => `Không thể chuyển tiêu chí ${code} vào bên trong chính nó.`,
  'too-deep': ({ most }) => `Bảng có nhiều nhất ${most} cấp.`,
  'table-changed-since': () => 'Bảng đã được sửa sau khi bạn mở trang này. Hãy tải lại trang, xem lại rồi ban hành.',
  'table-has-problems': ({ count }) => `Bảng còn ${formatNumber(count)} điểm phải sửa nên chưa ban hành được.`,
  'version-equal': ({ number }) => `Bảng không khác gì phiên bản ${number} đã ban hành.`,
  'reason-missing': () => 'Ghi lý do sửa bảng đã ban hành.',
  'table-exists': () => 'Năm thi đua này đã có bảng tiêu chí. Hãy tải lại trang.',
  'no-previous-table': ({ year }) => `Năm ${year} khối chưa có bảng tiêu chí để sao chép.`,
  'no-template': () => 'Chọn bảng mẫu của tỉnh.',
  'too-many-criteria': ({ most }) => `Bảng có nhiều nhất ${formatNumber(most)} dòng.`,
};
