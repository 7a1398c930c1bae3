import { partyLabels } from '@/lib/accounts/rules/account';

/** What may be filtered, the part of an action before the point, with its words and those of each act. */
const areas = {
  accounts: {
    label: 'Tài khoản',
    acts: {
      signIn: 'đăng nhập',
      signInFailed: 'đăng nhập không thành công',
      signOut: 'đăng xuất',
      endSession: 'kết thúc phiên đăng nhập',
      changePassword: 'đổi mật khẩu',
      resetPassword: 'cấp mật khẩu tạm',
      create: 'tạo mới',
      update: 'sửa',
      disable: 'ngừng sử dụng',
      enable: 'mở lại',
    },
  },
  units: {
    label: 'Đơn vị',
    acts: {
      create: 'tạo mới',
      rename: 'đổi tên',
      merge: 'sáp nhập',
      split: 'chia tách',
      dissolve: 'giải thể',
      remove: 'xóa vì nhập nhầm',
    },
  },
  blocs: {
    label: 'Khối thi đua',
    acts: {
      create: 'tạo mới',
      update: 'sửa',
      close: 'kết thúc',
      addMember: 'thêm đơn vị',
      moveUnit: 'chuyển khối',
      removeMember: 'cho đơn vị rời khối',
    },
  },
  campaigns: {
    label: 'Năm thi đua',
    acts: {
      create: 'tạo mới',
      update: 'sửa thông tin chung',
      heads: 'sửa đề mục báo cáo',
      phases: 'đặt giai đoạn',
      staff: 'phân công',
      removeStaff: 'thôi phân công',
      remove: 'xóa vì tạo nhầm',
    },
  },
  members: {
    label: 'Đơn vị thành viên',
    acts: {
      add: 'thêm',
      update: 'sửa thời gian tham gia',
      remove: 'xóa',
      lead: 'cử khối trưởng, khối phó',
      removeLead: 'thôi khối trưởng, khối phó',
    },
  },
  phases: { label: 'Giai đoạn', acts: { extend: 'gia hạn', endExtension: 'kết thúc gia hạn' } },
  movements: {
    label: 'Phong trào thi đua',
    acts: { create: 'tạo mới', update: 'sửa', choose: 'đưa vào năm thi đua', leaveOut: 'đưa ra khỏi năm thi đua' },
  },
  templates: {
    label: 'Chỉ tiêu mẫu',
    acts: { create: 'tạo mới', update: 'sửa', move: 'sắp xếp', remove: 'xóa' },
  },
  targets: {
    label: 'Đăng ký chỉ tiêu',
    acts: {
      create: 'thêm chỉ tiêu',
      add: 'thêm từ mẫu hoặc năm trước',
      update: 'sửa chỉ tiêu',
      delete: 'xóa chỉ tiêu',
      order: 'sắp xếp chỉ tiêu',
      submit: 'gửi',
      withdraw: 'rút lại để sửa',
      verdict: 'ghi ý kiến rà soát',
      return: 'trả lại',
      accept: 'chấp nhận',
      saveAdjustmentDraft: 'soạn đề nghị điều chỉnh',
      deleteAdjustmentDraft: 'bỏ bản soạn đề nghị điều chỉnh',
      adjust: 'đề nghị điều chỉnh',
      withdrawAdjustment: 'rút đề nghị điều chỉnh',
      decideAdjustment: 'trả lời đề nghị điều chỉnh',
    },
  },
  titles: { label: 'Danh hiệu đăng ký', acts: { update: 'sửa' } },
  reports: {
    label: 'Báo cáo kết quả',
    acts: {
      save: 'lưu kết quả',
      saveNarrative: 'lưu thuyết minh',
      attachEvidence: 'gắn minh chứng',
      detachEvidence: 'gỡ minh chứng',
      submit: 'gửi',
      withdraw: 'rút lại để sửa',
      verdict: 'ghi ý kiến rà soát',
      return: 'trả lại',
      accept: 'chấp nhận',
    },
  },
  scores: {
    label: 'Chấm điểm',
    acts: {
      save: 'lưu điểm tự chấm',
      attachEvidence: 'gắn minh chứng',
      detachEvidence: 'gỡ minh chứng',
      submit: 'gửi bản tự chấm',
      withdraw: 'rút lại để sửa',
      decide: 'ghi điểm thẩm định',
      acceptClaims: 'thẩm định theo điểm tự chấm',
      takeOver: 'nhận thẩm định thay',
      return: 'trả lại để giải trình',
      resume: 'thẩm định tiếp',
      reopen: 'mở lại thẩm định',
      complete: 'hoàn thành thẩm định',
      state: 'xác nhận điều kiện',
      agreeItem: 'ghi điểm thống nhất',
      adopt: 'thông qua bảng điểm',
      publish: 'công bố kết quả',
      assignCross: 'phân công chấm chéo',
      unassignCross: 'bỏ phân công chấm chéo',
      saveCross: 'lưu điểm chấm chéo',
      agreeCross: 'chấm chéo, đồng ý điểm tự chấm',
      submitCross: 'gửi phiếu chấm chéo',
      abstainCross: 'từ chối chấm chéo',
    },
  },
  evidence: {
    label: 'Minh chứng',
    acts: { create: 'thêm văn bản', update: 'sửa văn bản', delete: 'xóa văn bản', upload: 'tải tệp lên' },
  },
  criteria: {
    label: 'Bảng tiêu chí',
    acts: {
      create: 'tạo mới',
      settings: 'sửa quy định chung',
      add: 'thêm tiêu chí',
      update: 'sửa tiêu chí',
      move: 'sắp xếp tiêu chí',
      delete: 'xóa tiêu chí',
      issue: 'ban hành',
      template: 'lưu làm bảng mẫu của tỉnh',
      deleteTemplate: 'xóa bảng mẫu của tỉnh',
      upload: 'tải tệp Excel lên',
      answer: 'chọn cách hiểu khi nhập từ tệp',
      drop: 'bỏ tệp đang nhập',
      import: 'nhập từ tệp Excel',
    },
  },
  awards: {
    label: 'Sổ khen thưởng',
    acts: {
      create: 'thêm khen thưởng',
      update: 'sửa khen thưởng',
      delete: 'xóa khen thưởng',
      declare: 'xác nhận đủ',
      withdraw: 'bỏ xác nhận đủ',
    },
  },
  external: {
    label: 'Điểm từ cơ quan khác',
    acts: {
      create: 'thêm chỉ số',
      update: 'sửa chỉ số',
      add: 'thêm điểm',
      save: 'sửa điểm',
      delete: 'xóa điểm',
      paste: 'dán bảng điểm',
    },
  },
} as const;

type Areas = typeof areas;
export type AuditArea = keyof Areas;

/** Every act that the log may hold, such as "units.rename": one without words cannot be written. */
export type AuditAction = { [Area in AuditArea]: `${Area}.${keyof Areas[Area]['acts'] & string}` }[AuditArea];

export const auditAreas = Object.keys(areas) as AuditArea[]; // Object.keys loses the key type of a closed record

type Area = { readonly label: string; readonly acts: Readonly<Record<string, string>> };
const known: Readonly<Record<string, Area>> = areas;

export const auditAreaLabels = Object.fromEntries(auditAreas.map((area) => [area, areas[area].label])) as Readonly<
  Record<AuditArea, string>
>; // the same keys

/** Every act by its name. */
export const auditActions = auditAreas.flatMap((area) =>
  Object.keys(areas[area].acts).map((act) => `${area}.${act}`),
) as AuditAction[]; // put together as the type is

/** The words for an act such as "units.rename"; one of an older program that is not known any more is only said to be a change. */
export function actionLabel(action: string): string {
  const [name = '', act = ''] = action.split('.');
  const area = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!area) return 'Thay đổi khác';
  return `${area.label}: ${Object.hasOwn(area.acts, act) ? area.acts[act] : 'thay đổi khác'}`;
}

/** The words for the role or assignment of an event. */
export function partyLabel(party: string): string {
  const words: Readonly<Record<string, string>> = { ...partyLabels, visitor: 'Chưa đăng nhập' };
  return words[party] ?? 'Vai trò khác';
}
