import { partyLabels } from '@/lib/accounts/rules';
import { awardLevelWords } from '@/lib/awards/rules';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatDate, formatDateTime, formatNumber } from '@/lib/format';
import { phaseNames } from '@/lib/messages/campaigns';
import { crossStanceWords, crossStatusWords, itemStatusWords, scoreStatusWords } from '@/lib/messages/statuses';
import { factWords } from '@/lib/scores/rules/fact-words';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import { unitChangeLabels } from '@/lib/units/rules';

/** The names of what an event holds. A field without a name is a bug, found by tests/integration/access-commands.test.ts. */
const fields: Readonly<Record<string, string>> = {
  abstract: 'Trích yếu',
  accepted: 'Chấp nhận',
  accumulation: 'Cách cộng các kỳ',
  actual: 'Thực hiện',
  actualOn: 'Thực hiện (ngày)',
  actualYes: 'Thực hiện (có/không)',
  agreed: 'Điểm thống nhất',
  agreedReason: 'Lý do thống nhất',
  answer: 'Giải trình',
  answerBy: 'Hạn giải trình',
  answers: 'Số câu đã trả lời',
  appraised: 'Điểm thẩm định',
  appraisedReason: 'Lý do thẩm định',
  award: 'Danh hiệu, hình thức',
  awards: 'Số khen thưởng',
  baseline: 'Năm trước',
  baselineOn: 'Năm trước (ngày)',
  bloc: 'Khối thi đua',
  blocId: 'Khối (mã hệ thống)',
  bonusCap: 'Điểm thưởng tối đa',
  bothWaysReason: 'Lý do chấm hai chiều',
  campaignId: 'Năm thi đua (mã hệ thống)',
  classification: 'Xếp loại',
  changes: 'Quyết định về tổ chức',
  claimed: 'Điểm tự chấm',
  claimReason: 'Lý do tự chấm khác điểm tính',
  closesOn: 'Kết thúc',
  code: 'Mã',
  completionCap: 'Mức hoàn thành tối đa (%)',
  criteria: 'Số dòng',
  decidedOn: 'Ngày quyết định',
  decisionNumber: 'Số quyết định',
  crossStatus: 'Trạng thái',
  decimals: 'Số chữ số thập phân',
  decision: 'Số quyết định',
  declaredTotal: 'Tổng điểm',
  deductionCap: 'Điểm trừ tối đa',
  direction: 'Cách đánh giá',
  directions: 'Phương hướng',
  disabled: 'Ngừng sử dụng',
  document: 'Văn bản',
  documentId: 'Văn bản (mã hệ thống)',
  documentOn: 'Ngày văn bản',
  dueOn: 'Thời hạn',
  effectiveOn: 'Ngày hiệu lực',
  endsOn: 'Ngày kết thúc',
  evidence: 'Minh chứng',
  examples: 'Ví dụ',
  explanation: 'Thuyết minh',
  fileHash: 'Mã băm của tệp',
  fileName: 'Tên tệp',
  goal: 'Mục tiêu',
  holds: 'Xác nhận',
  groupCode: 'Nhóm (mã)',
  heads: 'Đề mục báo cáo',
  id: 'Mã hệ thống',
  inputs: 'Số liệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  joinedOn: 'Tham gia từ ngày',
  kind: 'Loại',
  launchText: 'Lời phát động',
  leafFloor: 'Điểm thấp nhất của tiêu chí',
  leaves: 'Số tiêu chí chấm điểm',
  leftOn: 'Tham gia đến hết ngày',
  legalGround: 'Căn cứ',
  level: 'Cấp khen thưởng',
  lines: 'Số chỉ tiêu',
  measure: 'Đơn vị tính',
  members: 'Đơn vị thành viên',
  movementId: 'Phong trào (mã hệ thống)',
  name: 'Tên',
  names: 'Tên qua các thời kỳ',
  notAssigned: 'Khi có tiêu chí không giao',
  nextQuestion: 'Yêu cầu giải trình',
  note: 'Ghi chú',
  number: 'Số/ký hiệu',
  officerMaySubmit: 'Chuyên viên được gửi',
  opensOn: 'Bắt đầu',
  order: 'Thứ tự mới',
  ordinal: 'Thứ tự',
  outOf: 'Thang điểm',
  ownerDivision: 'Phòng chủ trì',
  pairs: 'Lượt chấm chéo',
  passwordTemporary: 'Mật khẩu tạm',
  peerVisibility: 'Các đơn vị xem của nhau',
  phases: 'Giai đoạn',
  places: 'Thứ hạng',
  planned: 'Kế hoạch',
  plannedOn: 'Kế hoạch (ngày)',
  points: 'Điểm',
  previousId: 'Của năm trước (mã hệ thống)',
  provincial: 'Của tỉnh',
  quantity: 'Số lượng',
  reason: 'Lý do',
  required: 'Bắt buộc',
  returned: 'Trả lại',
  revision: 'Lần sửa',
  role: 'Vai trò',
  round: 'Lần gửi',
  rule: 'Cách tính điểm',
  score: 'Điểm',
  scored: 'Đơn vị được chấm',
  scorer: 'Nơi chấm',
  scores: 'Các điểm',
  scoreOwner: 'Đơn vị được giao thẩm định',
  scoringUnit: 'Đơn vị chấm',
  stance: 'Ý kiến chấm chéo',
  section: 'Thuộc mục',
  scoreStatus: 'Trạng thái',
  scoreVisibility: 'Các đơn vị xem điểm của nhau',
  sessionsEnded: 'Số phiên đã kết thúc',
  shortName: 'Tên viết tắt',
  size: 'Kích thước (byte)',
  start: 'Cách bắt đầu',
  startsOn: 'Ngày phát động',
  status: 'Trạng thái',
  step: 'Chuyển',
  successor: 'Đơn vị sau sáp nhập',
  successors: 'Các đơn vị mới',
  takenFromId: 'Của đơn vị tiền thân (mã hệ thống)',
  text: 'Nội dung',
  tieBreaks: 'Khi bằng điểm',
  title: 'Nội dung',
  titles: 'Số danh hiệu',
  type: 'Loại tệp',
  undecided: 'Chưa có ý kiến',
  unitId: 'Đơn vị (mã hệ thống)',
  unitName: 'Đơn vị',
  units: 'Các đơn vị cũ',
  until: 'Đến hết ngày',
  userName: 'Tên đăng nhập',
  validFrom: 'Từ ngày',
  validTo: 'Đến trước ngày',
  values: 'Giá trị đề nghị',
  verdict: 'Ý kiến',
  version: 'Phiên bản',
  vetoes: 'Không xếp loại khi',
  way: 'Cách nhập',
  weight: 'Trọng số',
  year: 'Năm',
};

/** The words of fields that hold one of a few values. */
const choices: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  accumulation: accumulationWords,
  crossStatus: crossStatusWords,
  direction: directionWords,
  level: awardLevelWords,
  kind: { ...phaseNames, ...partyLabels, ...unitChangeLabels, lead: 'Khối trưởng', deputy: 'Khối phó' },
  peerVisibility: { none: 'Không', status: 'Tiến độ', results: 'Tiến độ và kết quả' },
  holds: factWords,
  period: dutyLabels,
  role: partyLabels,
  scoreStatus: scoreStatusWords,
  scoreVisibility: { own: 'Không', ranking: 'Bảng xếp hạng', sheets: 'Cả phiếu điểm' },
  stance: crossStanceWords,
  start: { blank: 'Mẫu trống', copy: 'Sao chép năm trước', template: 'Bảng mẫu của tỉnh' },
  status: { ...itemStatusWords, withdrawn: 'Đã rút' },
  step: { up: 'Lên', down: 'Xuống' },
  verdict: { accept: 'Chấp nhận', return: 'Trả lại' },
  way: { replace: 'Thay bản đang soạn', append: 'Thêm vào sau bản đang soạn' },
};

const amounts = new Set([
  'actual',
  'agreed',
  'appraised',
  'baseline',
  'claimed',
  'planned',
  'outOf',
  'points',
  'quantity',
  'score',
  'size',
  'weight',
]);

export type Difference = { field: string; before: string; after: string };

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);

function labelOf(key: string): string {
  return fields[key] ?? (phaseNames as Record<string, string>)[key] ?? key; // a phase is a key where all dates are told
}

function listWord(values: readonly unknown[]): string {
  // Which ones is of no use to a reader; how many is.
  if (values.length > 0 && values.every(isId)) return `${formatNumber(values.length)} mục`;
  return values.map((one) => wordOf(one)).join('; ') || '–';
}

function wordOf(value: unknown, key = ''): string {
  if (value === null || value === undefined || value === '') return '–';
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  if (Array.isArray(value)) return listWord(value);
  if (isPlain(value))
    return Object.entries(value)
      .map(([name, one]) => `${labelOf(name)}: ${wordOf(one, name)}`)
      .join(', ');
  const text = String(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return formatDate(text);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)) return formatDateTime(text);
  if (amounts.has(key)) return formatNumber(text);
  return choices[key]?.[text] ?? text;
}

const flat = (value: unknown): Record<string, unknown> => {
  if (isPlain(value)) return value;
  return value === null || value === undefined ? {} : { text: value };
};

/** What an event changed, field by field in words; fields that stayed the same are left out. */
export function differences(before: unknown, after: unknown): Difference[] {
  const [old, now] = [flat(before), flat(after)];
  const keys = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return keys
    .map((key) => ({ field: labelOf(key), before: wordOf(old[key], key), after: wordOf(now[key], key) }))
    .filter((one) => one.before !== one.after);
}
