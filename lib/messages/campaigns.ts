import type { PhaseKind, PhaseRefusal } from '@/lib/campaigns/rules/phases';
import type { Post, PostHolder } from '@/lib/campaigns/rules/posts';
import type { CampaignRefusal, CampaignWorkKind } from '@/lib/campaigns/rules/settings';
import type { StaffRefusal } from '@/lib/campaigns/rules/staff';
import type { YearEndRefusal } from '@/lib/campaigns/rules/year-end';
import { formatDate, formatNumber, inSentence } from '@/lib/format';
import type { LeadRefusal, LeftPosts, ResumedPost } from '@/lib/members/rules/leads';
import type { MemberRefusal } from '@/lib/members/rules/members';
import type { MovementRefusal } from '@/lib/movements/rules';
import type { ExtensionRefusal, PhaseChangeRefusal, PhaseWarning } from '@/lib/phases/rules';
import { accumulationWords, directionWords } from '@/lib/targets/rules/words';
import type { TemplateRefusal } from '@/lib/templates/rules';
import type { Messages } from './dictionary';

export const phaseNames: Record<PhaseKind, string> = {
  registration: 'Đăng ký chỉ tiêu',
  reportQ1: 'Báo cáo quý I',
  reportHalf: 'Báo cáo 6 tháng',
  reportNine: 'Báo cáo 9 tháng',
  reportYear: 'Báo cáo năm',
  selfScoring: 'Tự chấm điểm',
  crossScoring: 'Chấm chéo',
  appraisal: 'Thẩm định',
  meeting: 'Họp khối bình xét',
  publication: 'Công bố kết quả',
};

export const postNames: Record<Post, string> = {
  lead: 'Khối trưởng',
  deputy: 'Khối phó',
  secretariat: 'Tổ thư ký',
  overseer: 'Phụ trách khối',
};

/** "Sở Công Thương giữ tiếp nhiệm vụ khối trưởng đến trước ngày 01/12/2026." of a post that nobody else takes over any more. */
export function resumedPostWords({ kind, unitName, validTo }: ResumedPost): string {
  const until = validTo ? ` đến trước ngày ${formatDate(validTo)}` : ', chưa định ngày thôi';
  return `${unitName} giữ tiếp nhiệm vụ ${inSentence(postNames[kind])}${until}.`;
}

/** What a unit that leaves is no more: "Đơn vị thôi làm khối trưởng từ ngày 01/07/2026." */
export function leftPostWords({ ended, dropped }: LeftPosts): string[] {
  return [
    ...ended.map(
      ({ kind, validTo }) => `Đơn vị thôi làm ${inSentence(postNames[kind])} từ ngày ${formatDate(validTo)}.`,
    ),
    ...dropped.map(
      ({ kind, validFrom }) => `Đã bỏ nhiệm vụ ${inSentence(postNames[kind])} ghi từ ngày ${formatDate(validFrom)}.`,
    ),
  ];
}

const workWords: Readonly<Record<CampaignWorkKind, string>> = {
  registrations: 'bản đăng ký chỉ tiêu',
  reports: 'báo cáo kết quả',
  scores: 'phiếu chấm điểm',
  facts: 'xác nhận khi xếp hạng',
  publications: 'lần công bố xếp hạng',
  tables: 'bảng tiêu chí',
  imports: 'lần nhập bảng tiêu chí',
  copies: 'năm thi đua được sao chép từ năm này',
};

/** "Sở Công Thương", "Sở Công Thương (từ 01/01/2027)", or null when nobody is recorded. */
export function postHolderWords(holder: PostHolder | null): string | null {
  if (!holder) return null;
  return holder.from ? `${holder.unitName} (từ ${formatDate(holder.from)})` : holder.unitName;
}

/** What a secretariat lacks whose members are all of one unit: nobody reviews the own unit. */
export function reviewerWanted(unitName: string): string {
  return `Cần thêm một thư ký của đơn vị khác: chưa ai được rà soát ${unitName}`;
}

type Why =
  | CampaignRefusal
  | YearEndRefusal
  | PhaseRefusal
  | PhaseChangeRefusal
  | ExtensionRefusal
  | LeadRefusal
  | MemberRefusal
  | StaffRefusal
  | MovementRefusal
  | TemplateRefusal;

export const campaignMessages: Messages<Why> = {
  'blocs-not-open': ({ year, names }) =>
    `Chưa tạo năm nào vì ${names.join(', ')} đã có năm thi đua ${year}, đã kết thúc hoặc không hoạt động trong năm đó. Hãy tải lại trang rồi chọn lại.`,
  'year-plan-changed': ({ names }) =>
    `Chưa tạo năm nào vì đơn vị hoặc người phụ trách của ${names.join(', ')} đã thay đổi từ khi mở trang. Hãy tải lại trang để xem lại rồi tạo.`,
  'campaign-exists': ({ year }) => `Khối này đã có năm thi đua ${year}. Hãy mở năm đó để chỉnh sửa.`,
  'campaign-year-far': ({ first, last }) => `Chỉ tạo được năm thi đua từ ${first} đến ${last}.`,
  'copy-unit-not-offered': () =>
    'Có đơn vị đã chọn không còn là đơn vị mới của khối trong năm này. Hãy tải lại trang để xem danh sách hiện nay.',
  'no-previous-campaign': ({ year }) => `Khối chưa có năm thi đua ${year} để sao chép. Hãy chọn bắt đầu từ mẫu trống.`,
  'bloc-not-in-force': ({ year }) => `Khối này không hoạt động trong năm ${year}.`,
  'head-in-use': ({ count }) =>
    `${count} báo cáo đã viết theo đề mục này nên không xóa được. Bạn vẫn sửa được tên đề mục.`,
  'campaign-in-use': ({ work }) => {
    const found = work.map(({ kind, count }) => `${formatNumber(count)} ${workWords[kind]}`).join(', ');
    return `Không xóa được năm thi đua này vì đã có ${found}.`;
  },
  'year-over': ({ year, endedOn }) =>
    `Năm thi đua ${year} đã kết thúc ngày ${formatDate(endedOn)} nên chỉ cơ quan thường trực sửa được thiết lập.`,
  'cap-in-use': ({ count }) =>
    `Đã có ${count} báo cáo được chấp nhận nên chỉ cơ quan thường trực đổi được mức hoàn thành tối đa.`,
  'phase-unplanned': ({ phase }) => `Chưa định thời gian cho giai đoạn “${phaseNames[phase]}”.`,
  'phase-upcoming': ({ phase, opensOn }) => `Giai đoạn “${phaseNames[phase]}” mở từ ngày ${formatDate(opensOn)}.`,
  'phase-closed': ({ phase, closedOn }) =>
    `Giai đoạn “${phaseNames[phase]}” đã kết thúc ngày ${formatDate(closedOn)}. Nếu cần thêm thời gian, hãy đề nghị tổ thư ký gia hạn.`,
  'targets-report-accepted': ({ on }) =>
    `Báo cáo kết quả năm của đơn vị đã được chấp nhận ngày ${formatDate(on)} nên chỉ tiêu của năm không điều chỉnh nữa.`,
  'targets-score-agreed': ({ on }) =>
    `Điểm của đơn vị đã được thống nhất ngày ${formatDate(on)} nên chỉ tiêu của năm không điều chỉnh nữa.`,
  'targets-year-over': ({ on }) =>
    `Năm thi đua đã kết thúc ngày ${formatDate(on)} nên chỉ tiêu của năm không điều chỉnh nữa.`,
  'phase-unit-left': ({ since }) =>
    `Đơn vị đã thôi tham gia năm thi đua từ ngày ${formatDate(since)} nên không sửa và không gửi được nữa.`,
  'phase-has-extensions': ({ phase }) =>
    `Giai đoạn “${phaseNames[phase]}” đã có đơn vị được gia hạn nên phải giữ ngày bắt đầu và kết thúc.`,
  'phase-outside-year': ({ phase, year, first, last }) =>
    `${phaseNames[phase]}: năm thi đua ${year} chỉ nhận ngày từ ${formatDate(first)} đến ${formatDate(last)}.`,
  'phase-opens-before': ({ phase, earlier, opensOn }) =>
    `${phaseNames[phase]}: không bắt đầu trước giai đoạn “${phaseNames[earlier]}” (bắt đầu ngày ${formatDate(opensOn)}).`,
  'extension-without-phase': ({ phase }) =>
    `Giai đoạn “${phaseNames[phase]}” chưa định thời gian nên chưa gia hạn được.`,
  'extension-not-later': ({ closesOn }) => `Ngày gia hạn phải sau ngày kết thúc chung ${formatDate(closesOn)}.`,
  'extension-in-past': ({ today }) => `Ngày gia hạn phải từ hôm nay ${formatDate(today)} trở đi.`,
  'extension-too-long': ({ days }) =>
    `Mỗi lần gia hạn nhiều nhất ${days} ngày, tính từ hạn chung, hoặc từ hôm nay nếu hạn chung đã qua.`,
  'extension-given': ({ until }) => `Đơn vị này đã được gia hạn đến ${formatDate(until)}.`,
  'extension-of-finished': ({ phase }) =>
    `Đơn vị đã hoàn thành phần việc của giai đoạn “${phaseNames[phase]}” nên không cần gia hạn.`,
  'extension-not-running': () => 'Đơn vị không còn được gia hạn ở giai đoạn này nên không có gì để kết thúc.',
  'own-unit-extension': () =>
    'Không ai được gia hạn cho đơn vị của chính mình. Hãy đề nghị thành viên tổ thư ký thuộc đơn vị khác.',
  'not-a-member': ({ since }) =>
    since
      ? `Đơn vị này tham gia năm thi đua từ ngày ${formatDate(since)}. Hãy chọn từ ngày đó trở đi.`
      : 'Đơn vị này không tham gia năm thi đua vào ngày đó.',
  'lead-overlap': ({ from }) =>
    `Đã có đơn vị giữ nhiệm vụ này từ ngày ${formatDate(from)}. Hãy xóa dòng đó trước, hoặc chọn ngày khác.`,
  'lead-ends-before-start': () => 'Ngày thôi nhiệm vụ phải sau ngày bắt đầu.',
  'lead-outside-year': ({ year }) =>
    `Ngày nhận nhiệm vụ phải trong năm ${year}; chỉ ngày thôi nhiệm vụ được sang năm sau.`,
  'lead-holds-other-post': () =>
    'Một đơn vị không thể vừa là khối trưởng vừa là khối phó trong cùng thời gian. Nếu khối trưởng chuyển làm khối phó, hãy ghi nhận khối trưởng mới trước.',
  'already-a-member': () => 'Đơn vị này đã có trong danh sách thành viên.',
  'unit-not-in-bloc': ({ on, since }) =>
    since !== null && since > on
      ? `Đơn vị này thuộc khối từ ngày ${formatDate(since)}. Hãy chọn ngày tham gia từ ngày đó.`
      : `Ngày ${formatDate(on)} đơn vị này không hoạt động hoặc không thuộc khối.`,
  'members-changed': ({ count }) =>
    count === 0
      ? 'Mọi đơn vị của khối đã có trong danh sách.'
      : `Danh sách đơn vị của khối vừa thay đổi: nay còn ${count} đơn vị chưa có. Hãy tải lại trang để xem trước khi thêm.`,
  'joined-outside-year': ({ year }) => `Ngày bắt đầu tham gia phải trong năm ${year}.`,
  'left-outside-year': ({ first, last }) =>
    `Ngày thôi tham gia phải từ ${formatDate(first)} đến ${formatDate(last)}, ngày cuối của năm thi đua. Tham gia cả năm thì bỏ trống.`,
  'member-leads-earlier': ({ from }) =>
    `Đơn vị là khối trưởng hoặc khối phó từ ngày ${formatDate(from)} nên phải tham gia từ ngày đó trở về trước.`,
  'left-before-joined': () => 'Ngày thôi tham gia phải từ ngày bắt đầu tham gia trở đi.',
  'member-has-work': ({ registrations, reports, scores }) =>
    `Đơn vị đã có ${registrations} bản đăng ký, ${reports} báo cáo và ${scores} bản tự chấm điểm nên không xóa được. Hãy ghi ngày thôi tham gia.`,
  'member-has-facts': ({ facts }) =>
    `Tổ thư ký đã xác nhận ${formatNumber(facts)} nội dung về đơn vị. Hãy chuyển các nội dung đó về “Chưa xác nhận” trước, hoặc ghi ngày thôi tham gia.`,
  'member-leads': () => 'Đơn vị đang có tên trong danh sách khối trưởng, khối phó. Hãy xóa dòng đó trước.',
  'member-cross-scores': ({ sheets }) =>
    `Đơn vị có ${formatNumber(sheets)} lượt chấm chéo được phân công. Hãy bỏ phân công trước, hoặc ghi ngày đơn vị rời khối.`,
  'already-staff': () => 'Tài khoản này đã được phân công nhiệm vụ đó.',
  'account-disabled': () => 'Tài khoản đã ngừng sử dụng. Hãy mở lại tài khoản trước.',
  'secretariat-needs-unit': () => 'Tổ thư ký là người của một đơn vị. Hãy chọn tài khoản của đơn vị.',
  'overseer-of-unit': () => 'Người phụ trách khối không được là người của một đơn vị thành viên.',
  'movement-ends-before-start': () => 'Ngày kết thúc phải từ ngày phát động trở đi.',
  'movement-chosen': () => 'Phong trào này đã có trong năm thi đua.',
  'movement-elsewhere': () => 'Phong trào này không còn chọn được: đã kết thúc hoặc thuộc khối khác.',
  'movement-provincial': () => 'Phong trào của tỉnh do cơ quan thường trực quản lý.',
  'movement-in-use': ({ targets, templates }) =>
    `Phong trào đang gắn với ${targets} chỉ tiêu và ${templates} chỉ tiêu mẫu nên không bỏ được.`,
  'template-accumulation': () =>
    `“${directionWords.byDate}” và “${directionWords.yesNo}” không cộng được các kỳ: hãy chọn “${accumulationWords.latest}”.`,
  'group-not-in-force': () => 'Nhóm chỉ tiêu này không áp dụng trong năm.',
  'movement-not-in-campaign': () => 'Phong trào này không thuộc năm thi đua.',
};

/** The sentence for something that looks wrong in the dates of a campaign. */
export function phaseWarningMessage(found: PhaseWarning, year: number): string {
  const name = `“${phaseNames[found.phase]}”`;
  switch (found.warning) {
    case 'unplanned':
      return `Chưa định thời gian cho giai đoạn ${name}.`;
    case 'opens-before':
      return `${name} bắt đầu trước “${phaseNames[found.earlier]}”.`;
    case 'closes-before':
      return `${name} kết thúc trước “${phaseNames[found.earlier]}”.`;
    case 'report-before-registration':
      return `${name} kết thúc khi chưa hết hạn đăng ký chỉ tiêu.`;
    case 'outside-year':
      return `${name} nằm ngoài thời gian thường có của năm ${year} (từ 12/${year - 1} đến 03/${year + 1}).`;
  }
}
