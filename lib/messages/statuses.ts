import type { CrossStance } from '@/lib/cross-scores/rules/line';
import type { CrossStatus } from '@/lib/cross-scores/rules/sheet';
import { formatDate, formatNumber } from '@/lib/format';
import type { Held } from '@/lib/reports/rules/held';
import type { SheetStatus } from '@/lib/reviews/rules/sheet';
import type { ScoreStatus } from '@/lib/scores/rules/sheet';

/*
 * One word per thing, wherever it is shown:
 * - the act of the secretariat is "chấp nhận" or "trả lại", never "duyệt";
 * - a whole registration or report is somebody's task and has the status of a task: accepted, it is "Hoàn thành";
 * - being late never replaces the word: "quá hạn" stands beside it, so one sheet is called the same on every page;
 * - what is sent, accepted, returned and answered one by one is a "mục"; accepted, it is "Đã chấp nhận";
 * - a "dòng" is a row of the grid while one types; a "chỉ tiêu" is the target itself;
 * - what the unit answers to a return is its "giải trình";
 * - a weight is a bare number ("Trọng số 4"), completion is a percentage.
 */

/**
 * `none`: not begun, though it could be; `not-due`: its time has not come; `not-owed`: nothing has to be sent, because the unit
 * is gone or came too late; `taken-back`: the unit itself took back what answered a return.
 */
export type ShownStatus = SheetStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back';

/** What a unit that no longer belongs to the bloc is marked with; `since` is the first day it did not. */
export function leftWords(since: string): string {
  return `Đã rời khối từ ${formatDate(since)}`;
}

/** What marks a document or a target of a unit that the own one came from. */
export function formerUnitWords(name: string): string {
  return `Của đơn vị tiền thân: ${name}`;
}

/** Why a unit that joined in mid-year need not register, and what follows for its reports. */
export function unregisteredWords({ joinedOn, closedOn }: { joinedOn: string; closedOn: string }): string {
  return `Đơn vị tham gia từ ngày ${formatDate(joinedOn)}, sau khi hết hạn đăng ký chỉ tiêu (${formatDate(closedOn)}), nên không phải đăng ký và không phải báo cáo kết quả.`;
}

/** What the unit does where it wants to register all the same. */
export const askToRegister = 'Nếu cần đăng ký, hãy đề nghị tổ thư ký gia hạn đăng ký cho đơn vị.';

/** How many units a page of a campaign counts, and how many left besides: "9 đơn vị (2 đơn vị đã rời khối)". */
export function memberCountWords(members: number, left: number): string {
  return `${formatNumber(members)} đơn vị${left > 0 ? ` (${formatNumber(left)} đơn vị đã rời khối)` : ''}`;
}

/**
 * The words in which the whole product says where a registration, a report or a task stands: five of a task, one before
 * it opens, one where there is none, and one for what the unit took back. That a unit has begun is no secret of it, what it has written is.
 */
export const statusWords: Readonly<Record<ShownStatus, string>> = {
  none: 'Chưa bắt đầu',
  'not-due': 'Chưa mở',
  'not-owed': 'Không phải nộp',
  draft: 'Đang làm',
  submitted: 'Đã gửi',
  returned: 'Bị trả lại',
  'taken-back': 'Đã rút lại',
  accepted: 'Hoàn thành',
};

/**
 * How many units of a bloc stand where with their registration, after "11 đơn vị: ". Before its opening nobody has failed
 * to send anything: those are "chưa mở", and what they could not do yet is not counted where it holds for all.
 */
export function registrationCountWords(statuses: readonly ShownStatus[]): string {
  const count = (...wanted: ShownStatus[]) => statuses.filter((status) => wanted.includes(status)).length;
  const said = (units: number, words: string) => (units > 0 ? [`${formatNumber(units)} ${words}`] : []);
  const rest = [...said(count('not-due'), 'chưa mở'), ...said(count('not-owed'), 'không phải nộp')];
  if (count('not-due') > 0 && count('not-due', 'not-owed') === statuses.length) return rest.join(', ');
  const open = [
    `${formatNumber(count('accepted'))} hoàn thành`,
    `${formatNumber(count('submitted'))} đã gửi`,
    `${formatNumber(count('returned'))} bị trả lại`,
    ...said(count('taken-back'), 'đã rút lại'),
    `${formatNumber(count('none', 'draft'))} chưa gửi`,
  ];
  return [...open, ...rest].join(', ');
}

/** Why a report cannot be begun, in place of where it stands: nothing but its registration keeps the unit from it. */
export const heldWords: Readonly<Record<Held, string>> = {
  'registration-not-due': 'Chưa mở đăng ký',
  'registration-unsent': 'Chưa gửi đăng ký',
  'registration-returned': 'Bị trả lại đăng ký',
  'registration-submitted': 'Chờ chấp nhận đăng ký',
};

/** Where one item of a sheet stands: one target, one result, one adjustment. */
export const itemStatusWords: Readonly<Record<SheetStatus, string>> = {
  draft: statusWords.draft,
  submitted: statusWords.submitted,
  returned: statusWords.returned,
  accepted: 'Đã chấp nhận',
};

/** What the secretariat made of something that was sent, as it reads it itself. */
export const reviewWords: Readonly<Record<Exclude<SheetStatus, 'draft'> | 'taken-back', string>> = {
  submitted: 'Chờ rà soát',
  returned: 'Đã trả lại',
  'taken-back': 'Đơn vị đã rút lại',
  accepted: itemStatusWords.accepted,
};

/** What the secretariat has to do with a score sheet that was sent: its criteria are appraised, not reviewed. */
export const appraisalWaits = 'Chờ thẩm định';

/** "Bị trả lại (3 mục)": a status, and how many items went back. */
function withItems(word: string, returned: number): string {
  return returned > 0 ? `${word} (${formatNumber(returned)} mục)` : word;
}

const isBack = (status: ShownStatus) => status === 'returned' || status === 'taken-back';

/** The plain word, with how many items went back: "Bị trả lại (3 mục)", "Đã rút lại (3 mục)". */
export function statusWord(status: ShownStatus, returned = 0): string {
  return isBack(status) ? withItems(statusWords[status], returned) : statusWords[status];
}

/** The same for the secretariat: "Đã trả lại (3 mục)". */
export function reviewWord(status: keyof typeof reviewWords, returned = 0): string {
  return isBack(status) ? withItems(reviewWords[status], returned) : reviewWords[status];
}

/** Where a score stands: as a sheet of targets does, until it is appraised. */
export const scoreStatusWords: Readonly<Record<ScoreStatus | 'none' | 'not-due' | 'not-owed' | 'taken-back', string>> =
  {
    none: statusWords.none,
    'not-due': statusWords['not-due'],
    'not-owed': statusWords['not-owed'],
    draft: statusWords.draft,
    submitted: statusWords.submitted,
    returned: statusWords.returned,
    'taken-back': statusWords['taken-back'],
    appraised: 'Đã thẩm định',
    agreed: 'Đã thống nhất',
  };

/** Where a unit stands with scoring another one. */
export const crossStatusWords: Readonly<Record<CrossStatus, string>> = {
  assigned: statusWords.none,
  draft: statusWords.draft,
  sent: statusWords.submitted,
  abstained: 'Từ chối chấm',
};

/** What a scorer makes of one criterion of another unit. */
export const crossStanceWords: Readonly<Record<CrossStance, string>> = {
  agree: 'Đồng ý điểm tự chấm',
  differ: 'Chấm điểm khác',
  abstain: 'Không chấm tiêu chí này',
};

type ReturnedItems = { readonly answerBy: string | null; readonly takenBack: boolean };

/** Beside a state: until when the unit answers what was returned. */
export function answerWords(answerBy: string): string {
  return `giải trình đến hết ${formatDate(answerBy)}`;
}

/** The title over the items of a sheet that are to be answered; `takenBack`: by taking its answer back the unit got none anew. */
export function returnedTitle(count: number, { answerBy, takenBack }: ReturnedItems): string {
  const items = `${formatNumber(count)} mục bị trả lại`;
  return withAnswerDay(takenBack ? `${items} ở lần rà soát trước` : items, answerBy);
}

/** The title of what came back, with the last day for the answer where there is one. */
export function withAnswerDay(title: string, answerBy: string | null): string {
  return answerBy ? `${title}, hạn giải trình ${formatDate(answerBy)}` : title;
}
