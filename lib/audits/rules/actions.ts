import { partyLabels } from '@/lib/accounts/rules';

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
  'scores',
  'evidence',
  'criteria',
  'awards',
  'external',
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
  scores: 'Chấm điểm',
  evidence: 'Minh chứng',
  criteria: 'Bảng tiêu chí',
  awards: 'Sổ khen thưởng',
  external: 'Chỉ số bên ngoài',
};

const verbs: Readonly<Record<string, string>> = {
  signIn: 'đăng nhập',
  signInFailed: 'đăng nhập không thành công',
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
  settings: 'sửa quy định chung',
  issue: 'ban hành',
  import: 'nhập từ tệp Excel',
  answer: 'chọn cách hiểu khi nhập từ tệp',
  drop: 'bỏ tệp đang nhập',
  template: 'lưu làm bảng mẫu của tỉnh',
  deleteTemplate: 'xóa bảng mẫu của tỉnh',
  agreeItem: 'ghi điểm thống nhất',
  adopt: 'thông qua bảng điểm',
  acceptClaims: 'đồng ý điểm tự chấm',
  complete: 'hoàn thành thẩm định',
  resume: 'thẩm định tiếp',
  takeOver: 'nhận thẩm định thay',
  declare: 'xác nhận đủ',
  withdraw: 'bỏ xác nhận đủ',
  paste: 'dán bảng điểm',
};

/** The words for an action such as "units.rename"; an unknown verb stays as it is. */
export function actionLabel(action: string): string {
  const [area = '', verb = ''] = action.split('.');
  const known: Readonly<Record<string, string>> = auditAreaLabels;
  return `${known[area] ?? area}: ${verbs[verb] ?? verb}`;
}

/** The words for the role or assignment of an event. */
export function partyLabel(party: string): string {
  const known: Readonly<Record<string, string>> = { ...partyLabels, visitor: 'Chưa đăng nhập' };
  return known[party] ?? party;
}
