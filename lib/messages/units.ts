import { formatDate, formatNumber } from '@/lib/format';
import type { UnitReferenceKind, UnitRefusal } from '@/lib/units/rules/life';
import type { Messages } from './dictionary';

const referenceWords: Readonly<Record<UnitReferenceKind, string>> = {
  accounts: 'tài khoản',
  memberships: 'lần thuộc khối thi đua',
  campaigns: 'năm thi đua',
  leads: 'lần làm Khối trưởng, Khối phó',
  extensions: 'lần gia hạn',
  documents: 'tài liệu kiểm chứng',
  files: 'tệp đã tải lên',
  progress: 'kết quả tổng hợp',
  scores: 'phiếu chấm điểm',
  facts: 'xác nhận khi xếp hạng',
  awards: 'khen thưởng trong sổ',
  externalScores: 'điểm chỉ số bên ngoài',
  draftItems: 'tiêu chí được giao thẩm định trong bảng đang soạn',
  issuedItems: 'tiêu chí được giao thẩm định',
  takeovers: 'lần được nhận thẩm định thay',
  predecessors: 'đơn vị tiền thân',
  successors: 'đơn vị kế tục',
};

/** What frees a unit of this kind of record, where anything does. */
const waysOut: Partial<Record<UnitReferenceKind, string>> = {
  accounts: 'chuyển tài khoản sang đơn vị đúng',
  memberships: 'xóa lần tham gia ở trang của khối (ngày rời khối là đúng ngày vào khối)',
};

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
  'unit-bloc-not-alive': ({ name, since, until, apart }) => {
    const life = until
      ? `${name} chỉ hoạt động từ ngày ${formatDate(since)} đến trước ngày ${formatDate(until)}.`
      : `${name} thành lập ngày ${formatDate(since)}.`;
    return apart
      ? `${life} Hãy nhập ngày vào khối trong thời gian đó; ngày hiệu lực của đơn vị vẫn giữ nguyên.`
      : `${life} Hãy để trống khối, rồi thêm đơn vị vào khối ở trang của khối.`;
  },
  'unit-bloc-before-unit': ({ since }) => `Ngày vào khối phải từ ngày hiệu lực ${formatDate(since)} của đơn vị trở đi.`,
  'unit-referred-to': ({ name, references }) => {
    const found = references.map(({ kind, count }) => `${formatNumber(count)} ${referenceWords[kind]}`).join(', ');
    const ways = references.flatMap(({ kind }) => waysOut[kind] ?? []);
    const advice =
      ways.length === references.length
        ? `Nếu ${name} do nhập nhầm, trước hết hãy ${ways.join(' và ')}.`
        : 'Đơn vị không còn hoạt động thì giải thể hoặc sáp nhập theo quyết định.';
    return `Không xóa được ${name} vì đã có ${found}. ${advice}`;
  },
  'merge-with-itself': () => 'Một đơn vị không thể sáp nhập vào chính nó. Hãy chọn thêm đơn vị khác.',
  'merge-too-few': () => 'Chọn ít nhất hai đơn vị để sáp nhập thành đơn vị mới.',
};
