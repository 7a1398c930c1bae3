import { partyLabels } from '@/lib/accounts/rules/account';
import { awardLevelWords } from '@/lib/awards/rules';
import { tableFieldNames } from '@/lib/criteria/rules/diff/facts';
import { criterionFieldNames } from '@/lib/criteria/rules/diff/fields';
import { dutyLabels } from '@/lib/duties/rules/words';
import { mediaTypes } from '@/lib/evidence/rules/content';
import { phaseNames, postNames } from '@/lib/messages/campaigns';
import {
  crossStanceWords,
  crossStatusWords,
  itemStatusWords,
  scoreStatusWords,
  statusWords,
} from '@/lib/messages/statuses';
import { factWords } from '@/lib/scores/rules/fact-words';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import { unitChangeLabels } from '@/lib/units/rules/life';

type Words = Readonly<Record<string, string>>;

/** What a field is called that nobody has named: tests/integration/access-commands.test.ts finds such a bug. */
export const unnamedField = 'Thông tin khác';
/** The same for a value of a closed list. */
export const unnamedChoice = 'Giá trị khác';

/** The names of what an event holds. */
const fields: Words = {
  abstract: 'Trích yếu',
  accepted: 'Chấp nhận',
  accumulation: 'Cách cộng các kỳ',
  actual: 'Thực hiện',
  actualOn: 'Thực hiện',
  actualYes: 'Thực hiện',
  added: 'Chỉ tiêu được thêm',
  agreed: 'Điểm thống nhất',
  agreedReason: 'Lý do thống nhất',
  aims: 'Danh hiệu',
  answer: 'Giải trình',
  answerBy: 'Hạn giải trình',
  answers: 'Số câu đã trả lời',
  appraised: 'Điểm thẩm định',
  appraisedReason: 'Lý do thẩm định',
  award: 'Danh hiệu, hình thức',
  awards: 'Số khen thưởng',
  baseline: 'Năm trước',
  baselineOn: 'Năm trước',
  bloc: 'Khối thi đua',
  blocId: 'Khối thi đua',
  bonusCap: 'Điểm thưởng tối đa',
  bothWaysReason: 'Lý do chấm hai chiều',
  campaignId: 'Năm thi đua',
  changes: 'Quyết định về tổ chức',
  claimReason: 'Lý do tự chấm khác điểm tính',
  claimed: 'Điểm tự chấm',
  classification: 'Xếp loại',
  closesOn: 'Kết thúc',
  code: 'Mã',
  completionCap: 'Mức hoàn thành tối đa (%)',
  criteria: 'Số dòng bị xóa',
  crossStatus: 'Trạng thái',
  decidedOn: 'Ngày quyết định',
  decimals: 'Số chữ số thập phân',
  decision: 'Số quyết định',
  decisionNumber: 'Số quyết định',
  declaredTotal: 'Tổng điểm',
  deductionCap: 'Điểm trừ tối đa',
  direction: 'Cách đánh giá',
  directions: 'Phương hướng, nhiệm vụ',
  disabled: 'Ngừng sử dụng',
  document: 'Văn bản',
  documentOn: 'Ngày văn bản',
  dropped: 'Bỏ nhiệm vụ đã ghi',
  dueOn: 'Thời hạn',
  effectiveOn: 'Ngày hiệu lực',
  ended: 'Thôi nhiệm vụ',
  endsOn: 'Ngày kết thúc',
  evidence: 'Minh chứng',
  examples: 'Ví dụ',
  explanation: 'Thuyết minh',
  file: 'Nội dung tệp',
  fileName: 'Tên tệp',
  goal: 'Mục tiêu',
  groupCode: 'Nhóm chỉ tiêu',
  heads: 'Đề mục báo cáo',
  held: 'Thay cho',
  holds: 'Xác nhận',
  inputs: 'Số liệu',
  issuedOn: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  joinedOn: 'Tham gia từ ngày',
  judged: 'Chấp nhận',
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
  moved: 'Chuyển chỗ',
  movementId: 'Phong trào thi đua',
  name: 'Tên',
  names: 'Tên qua các thời kỳ',
  nextQuestion: 'Yêu cầu giải trình',
  notAssigned: 'Không giao',
  note: 'Ghi chú',
  number: 'Số/ký hiệu',
  officerMaySubmit: 'Chuyên viên được gửi thay thủ trưởng',
  opensOn: 'Bắt đầu',
  ordinal: 'Thứ tự',
  outOf: 'Thang điểm',
  ownerDivision: 'Phòng chủ trì',
  pairs: 'Lượt chấm chéo',
  passwordTemporary: 'Dùng mật khẩu tạm',
  peerVisibility: 'Các đơn vị xem của nhau',
  phases: 'Giai đoạn',
  places: 'Thứ hạng',
  planned: 'Kế hoạch',
  plannedOn: 'Kế hoạch',
  points: 'Điểm',
  previousId: 'Chỉ tiêu năm trước',
  provincial: 'Của tỉnh',
  quantity: 'Số lượng',
  reason: 'Lý do',
  required: 'Bắt buộc',
  resumed: 'Giữ tiếp',
  returned: 'Trả lại',
  role: 'Vai trò',
  round: 'Lần gửi',
  rule: 'Cách tính điểm',
  score: 'Điểm',
  scoreOwner: 'Đơn vị được giao thẩm định',
  scoreStatus: 'Trạng thái',
  scoreVisibility: 'Sau khi công bố, các đơn vị xem điểm của nhau',
  scored: 'Đơn vị được chấm',
  scorer: 'Nơi chấm',
  scores: 'Các điểm',
  scoringUnit: 'Đơn vị chấm',
  section: 'Thuộc mục',
  sessionsEnded: 'Số phiên đã kết thúc',
  shortName: 'Tên viết tắt',
  size: 'Kích thước tệp',
  stance: 'Ý kiến',
  start: 'Cách bắt đầu',
  startsOn: 'Ngày phát động',
  status: 'Trạng thái',
  step: 'Chuyển',
  successor: 'Đơn vị sau sáp nhập',
  successors: 'Các đơn vị mới',
  takenFromId: 'Chỉ tiêu của đơn vị tiền thân',
  templates: 'Chỉ tiêu mẫu',
  text: 'Nội dung',
  tieBreaks: 'Khi bằng điểm',
  title: 'Nội dung',
  titles: 'Số danh hiệu',
  type: 'Loại tệp',
  unitId: 'Đơn vị',
  unitName: 'Đơn vị',
  units: 'Các đơn vị cũ',
  until: 'Đến hết ngày',
  userName: 'Tên đăng nhập',
  validFrom: 'Từ ngày',
  validTo: 'Đến trước ngày',
  verdict: 'Ý kiến',
  version: 'Phiên bản',
  vetoes: 'Không xếp loại khi',
  way: 'Cách nhập',
  weight: 'Trọng số',
  year: 'Năm',
};

/** What a field is called in one act, where its common name would say something else. */
const fieldsOf: Readonly<Record<string, Words>> = {
  'campaigns.create': { previousId: 'Sao chép từ' },
  'campaigns.staff': { kind: 'Công việc' },
  'campaigns.removeStaff': { kind: 'Công việc' },
  'members.lead': { kind: 'Chức danh' },
  'members.removeLead': { kind: 'Chức danh' },
  'phases.extend': { kind: 'Giai đoạn' },
  'phases.endExtension': { kind: 'Giai đoạn' },
  'criteria.update': criterionFieldNames,
  'criteria.delete': criterionFieldNames,
  'criteria.add': criterionFieldNames,
  'criteria.settings': tableFieldNames,
  'criteria.create': tableFieldNames,
  'criteria.template': tableFieldNames,
  'criteria.deleteTemplate': tableFieldNames,
  'criteria.import': tableFieldNames,
  'scores.publish': { round: 'Lần công bố' },
  'scores.acceptClaims': { accepted: 'Số tiêu chí' },
  'scores.agreeCross': { accepted: 'Số tiêu chí' },
  'scores.return': { returned: 'Số tiêu chí trả lại' },
};

/** Only the program has a use for these. */
export const hiddenFields: ReadonlySet<string> = new Set(['id', 'revision', 'documentId', 'undecided']);

/** A phase is a field where all dates are told. Joined once: a workbook of the log names tens of thousands of fields. */
const common: Words = { ...phaseNames, ...fields };

/** The Vietnamese name of a field of an act. */
export function fieldLabel(action: string, field: string): string {
  const own = fieldsOf[action];
  if (own && Object.hasOwn(own, field)) return own[field] ?? unnamedField;
  return (Object.hasOwn(common, field) ? common[field] : undefined) ?? unnamedField;
}

const { draft, submitted, returned, accepted } = statusWords;
const sheetWords: Words = { draft, submitted, returned, accepted };

const fileWords: Words = { pdf: 'PDF', docx: 'Word', xlsx: 'Excel', jpg: 'Ảnh JPG', png: 'Ảnh PNG' };

/** The words of fields that hold one of a few values. */
export const choices: Readonly<Record<string, Words>> = {
  accumulation: accumulationWords,
  crossStatus: crossStatusWords,
  direction: directionWords,
  level: awardLevelWords,
  kind: { ...phaseNames, ...partyLabels, ...unitChangeLabels, lead: postNames.lead, deputy: postNames.deputy },
  peerVisibility: { none: 'Không', status: 'Tiến độ', results: 'Tiến độ và kết quả' },
  holds: factWords,
  period: dutyLabels,
  role: partyLabels,
  scoreStatus: scoreStatusWords,
  scoreVisibility: { own: 'Không', ranking: 'Bảng xếp hạng', sheets: 'Cả phiếu điểm' },
  stance: crossStanceWords,
  start: { blank: 'Mẫu trống', copy: 'Sao chép năm trước', template: 'Bảng mẫu của tỉnh' },
  status: sheetWords,
  step: { up: 'Lên', down: 'Xuống' },
  type: Object.fromEntries(Object.entries(mediaTypes).map(([kind, type]) => [type, fileWords[kind] ?? unnamedChoice])),
  verdict: { accept: 'Chấp nhận', return: 'Trả lại' },
  way: { replace: 'Thay bản đang soạn', append: 'Thêm vào sau bản đang soạn' },
};

/** Where a change that was asked for stands: it is one item. */
const askedWords: Words = { ...itemStatusWords, withdrawn: 'Đã rút' };

/** The word of a choice, or null where the field is none. */
export function choiceWord(action: string, field: string, value: string): string | null {
  const common = Object.hasOwn(choices, field) ? choices[field] : undefined;
  const words = action === 'targets.decideAdjustment' && field === 'status' ? askedWords : common;
  if (!words) return null;
  return (Object.hasOwn(words, value) ? words[value] : undefined) ?? unnamedChoice;
}

/** Fields whose text is a decimal; what is a number in the data is one anyway. */
export const amounts: ReadonlySet<string> = new Set([
  'actual',
  'agreed',
  'appraised',
  'baseline',
  'bonusCap',
  'claimed',
  'declaredTotal',
  'deductionCap',
  'planned',
  'outOf',
  'points',
  'quantity',
  'score',
  'weight',
]);

/** What is told first and what last: the database keeps no order. */
const first = [
  'units',
  'successor',
  'successors',
  'status',
  'scoreStatus',
  'crossStatus',
  'kind',
  'unitId',
  'name',
  'text',
];
const last = ['reason', 'answerBy', 'sessionsEnded', 'decision', 'effectiveOn', 'note'];

/** By this the fields of an event are put into their order; those of one rank stay as they came. */
export function fieldRank(field: string): number {
  const [early, late] = [first.indexOf(field), last.indexOf(field)];
  return early >= 0 ? early - first.length : late + 1;
}
