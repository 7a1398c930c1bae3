import { partyLabels } from '@/lib/accounts/rules';
import { formatDate, formatDateTime } from '@/lib/format';
import { itemStatusWords } from '@/lib/messages/statuses';

/** What may be filtered: the part of an action before the point. */
export const auditAreas = [
  'accounts',
  'units',
  'blocs',
  'campaigns',
  'members',
  'phases',
  'movements',
  'templates',
  'targets',
  'titles',
  'adjustments',
  'reports',
  'reviews',
  'evidence',
] as const;
export type AuditArea = (typeof auditAreas)[number];

export const auditAreaLabels: Readonly<Record<AuditArea, string>> = {
  accounts: 'Tài khoản',
  units: 'Đơn vị',
  blocs: 'Khối thi đua',
  campaigns: 'Năm thi đua',
  members: 'Đơn vị thành viên',
  phases: 'Giai đoạn',
  movements: 'Phong trào thi đua',
  templates: 'Chỉ tiêu mẫu',
  targets: 'Đăng ký chỉ tiêu',
  titles: 'Danh hiệu đăng ký',
  adjustments: 'Điều chỉnh chỉ tiêu',
  reports: 'Báo cáo kết quả',
  reviews: 'Rà soát',
  evidence: 'Minh chứng',
};

const verbs: Readonly<Record<string, string>> = {
  signIn: 'đăng nhập',
  signOut: 'đăng xuất',
  endSession: 'kết thúc phiên',
  changePassword: 'đổi mật khẩu',
  resetPassword: 'cấp mật khẩu tạm',
  create: 'tạo mới',
  copy: 'tạo từ năm trước',
  update: 'sửa',
  edit: 'sửa',
  save: 'lưu',
  delete: 'xóa',
  remove: 'xóa',
  rename: 'đổi tên',
  merge: 'sáp nhập',
  split: 'chia tách',
  dissolve: 'giải thể',
  close: 'kết thúc',
  open: 'mở',
  disable: 'ngừng sử dụng',
  enable: 'mở lại',
  addMember: 'thêm đơn vị',
  removeMember: 'cho đơn vị rời khối',
  moveUnit: 'chuyển khối',
  submit: 'gửi',
  return: 'trả lại',
  accept: 'chấp nhận',
  extend: 'gia hạn',
  adjust: 'điều chỉnh',
  upload: 'tải lên',
  attach: 'gắn minh chứng',
  detach: 'gỡ minh chứng',
  assign: 'phân công',
  review: 'rà soát',
  decide: 'ghi ý kiến',
  verdict: 'ghi ý kiến',
  decideAdjustment: 'rà soát điều chỉnh',
  order: 'sắp xếp',
  move: 'sắp xếp',
  add: 'thêm',
  choose: 'chọn',
  leaveOut: 'bỏ chọn',
  lead: 'cử khối trưởng, khối phó',
  removeLead: 'thôi khối trưởng, khối phó',
  staff: 'phân công',
  removeStaff: 'thôi phân công',
  phases: 'đặt giai đoạn',
  heads: 'sửa đề mục báo cáo',
  withdrawAdjustment: 'rút đề nghị điều chỉnh',
  attachEvidence: 'gắn minh chứng',
  detachEvidence: 'gỡ minh chứng',
  saveNarrative: 'lưu thuyết minh',
};

/** The words for an action such as "units.rename"; an unknown verb stays as it is. */
export function actionLabel(action: string): string {
  const [area = '', verb = ''] = action.split('.');
  const known: Readonly<Record<string, string>> = auditAreaLabels;
  return `${known[area] ?? area}: ${verbs[verb] ?? verb}`;
}

/** The words for the role or assignment of an event. */
export function partyLabel(party: string): string {
  const known: Readonly<Record<string, string>> = partyLabels;
  return known[party] ?? party;
}

const fields: Readonly<Record<string, string>> = {
  name: 'Tên',
  shortName: 'Tên viết tắt',
  code: 'Mã',
  ordinal: 'Thứ tự',
  role: 'Vai trò',
  unitId: 'Đơn vị (mã hệ thống)',
  userName: 'Tên đăng nhập',
  effectiveOn: 'Ngày hiệu lực',
  decision: 'Số quyết định',
  note: 'Ghi chú',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  bloc: 'Khối thi đua',
  blocId: 'Khối (mã hệ thống)',
  units: 'Các đơn vị cũ',
  successor: 'Đơn vị sau sáp nhập',
  successors: 'Các đơn vị mới',
  disabled: 'Ngừng sử dụng',
  passwordTemporary: 'Mật khẩu tạm',
  sessionsEnded: 'Số phiên đã kết thúc',
  status: 'Trạng thái',
  text: 'Nội dung',
  measure: 'Đơn vị tính',
  direction: 'Cách đánh giá',
  accumulation: 'Cách cộng các kỳ',
  baseline: 'Năm trước',
  planned: 'Kế hoạch',
  weight: 'Trọng số',
  actual: 'Thực hiện',
  reason: 'Lý do',
  until: 'Đến hết ngày',
  opensOn: 'Mở từ ngày',
  closesOn: 'Đóng sau ngày',
  round: 'Lần gửi',
  verdict: 'Ý kiến',
  year: 'Năm',
  number: 'Số/ký hiệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  abstract: 'Trích yếu',
  launchText: 'Nội dung phát động',
  directions: 'Phương hướng',
  peerVisibility: 'Phạm vi xem của đơn vị',
  officerMaySubmit: 'Chuyên viên được gửi',
  completionCap: 'Mức hoàn thành tối đa (%)',
};

const words: Readonly<Record<string, string>> = {
  ...itemStatusWords,
  ...partyLabels,
};

export type Difference = { field: string; before: string; after: string };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function wordOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return value.map(wordOf).join('; ') || '–';
  if (isPlain(value))
    return Object.entries(value)
      .map(([key, one]) => `${fields[key] ?? key}: ${wordOf(one)}`)
      .join(', ');
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatDateTime(text);
  return words[text] ?? text;
}

const flat = (value: unknown): Record<string, unknown> => {
  if (isPlain(value)) return value;
  return value === null || value === undefined ? {} : { content: value };
};

/** What an event changed, field by field in words; fields that stayed the same are left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [flat(before), flat(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys
    .map((key) => ({
      field: fields[key] ?? (key === 'content' ? 'Nội dung' : key),
      before: wordOf(old[key]),
      after: wordOf(now[key]),
    }))
    .filter((one) => one.before !== one.after);
}
