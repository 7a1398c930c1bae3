import { type Period, periods } from '@/lib/campaigns/rules/phases';
import type { DutyState } from '@/lib/duties/rules/state';
import { dutyLabels } from '@/lib/duties/rules/words';
import { formatDate, formatDateTime, formatNumber, formatPercent, inSentence } from '@/lib/format';
import type { Placed, UnrankedReason } from './ranking';

const unrankedWords: Readonly<Record<UnrankedReason, string>> = {
  left: 'Đơn vị đã rời khối trong năm.',
  'registration-not-owed': 'Không phải đăng ký chỉ tiêu.',
  'registration-not-open': 'Chưa mở đăng ký chỉ tiêu.',
  'not-registered': 'Chưa gửi đăng ký chỉ tiêu.',
  'registration-not-accepted': 'Đăng ký chỉ tiêu chưa được chấp nhận.',
  'report-not-open': 'Chưa mở kỳ báo cáo đã chọn.',
  'no-result': 'Chưa có kết quả nào được gửi trong kỳ đã chọn.',
};

/** Why a unit stands outside the ranking, as a sentence. */
export function unrankedSentence(reason: UnrankedReason): string {
  return unrankedWords[reason];
}

/** What every mean and rank by targets rests on: a report counts from the day it is sent, not from its acceptance. */
export const pendingReportsWords = 'gồm cả báo cáo đã gửi đang chờ rà soát';

/** How far figures may be relied on: while the year runs they are of the moment of `asOf`, afterwards they stand. */
export function standingWords({ over, asOf }: { over: boolean; asOf: string }): string {
  return over ? 'Năm thi đua đã kết thúc' : `Tạm tính, đến ${formatDateTime(asOf)}`;
}

/** That a year has not begun, and when its registration opens: no figure of it is provisional, there is none. */
export function yearAheadSentence({ opensOn }: { opensOn: string | null }, year: number): string {
  const when =
    opensOn === null ? 'chưa định thời gian đăng ký chỉ tiêu' : `đăng ký chỉ tiêu mở từ ${formatDate(opensOn)}`;
  return `Năm thi đua ${year} chưa bắt đầu: ${when}.`;
}

type ReportStates = Readonly<Record<Period, Pick<DutyState, 'status' | 'takenBack'>>>;

/**
 * That a unit's completion by the end of `through` is not, or not wholly, that of the period, because its report is missing or was
 * returned, or not open yet; with the last period it has sent before. Null where the report counts.
 */
export function unreportedSentence(states: ReportStates, through: Period): string | null {
  const { status, takenBack } = states[through];
  if (status === 'submitted' || status === 'accepted') return null;
  const period = inSentence(dutyLabels[through]);
  if (status === 'returned') {
    const why = takenBack ? 'đã được đơn vị rút lại để sửa' : 'bị trả lại';
    return `Báo cáo ${period} ${why}: mục bị trả lại chưa được tính.`;
  }
  const lack = status === 'not-owed' ? 'Không có' : status === 'not-due' ? 'Chưa mở' : 'Chưa';
  const missing = `${lack} báo cáo ${period}`;
  const sent = periods
    .slice(0, periods.indexOf(through))
    .findLast((one) => ['submitted', 'accepted', 'returned'].includes(states[one].status));
  return sent ? `${missing}: tính theo kết quả đến ${inSentence(dutyLabels[sent])}.` : `${missing}.`;
}

/** The place of a unit in words; null is what the reader may not see. */
export function placeWord(placed: Pick<Placed, 'place' | 'unranked'> | null): string {
  if (!placed) return 'Không hiển thị';
  if (placed.unranked) return 'Chưa xếp hạng';
  return placed.place === null ? 'Không hiển thị' : `Hạng ${formatNumber(placed.place)}`;
}

const amount = (points: string) => formatNumber(points, { decimals: 2 });

function distances(unit: Placed): string[] {
  return [
    ...(unit.equals.length > 0 ? [`bằng ${unit.equals.join(', ')}`] : []),
    ...(unit.behind ? [`kém ${unit.behind.name} ${amount(unit.behind.points)} điểm`] : []),
    ...(unit.ahead ? [`hơn ${unit.ahead.name} ${amount(unit.ahead.points)} điểm`] : []),
  ];
}

function costs(unit: Placed): string {
  if (unit.costs.length === 0) return 'Không chỉ tiêu nào còn dưới kế hoạch.';
  const named = unit.costs.map(
    (cost) => `“${cost.text}” (−${amount(cost.points)}${cost.reported ? '' : ', chưa có kết quả'})`,
  );
  return `Mất điểm nhiều nhất ở ${named.join('; ')}.`;
}

/**
 * Why a unit stands where it stands, from data alone: that its results are of an earlier period (`unreported`), its completion,
 * the distance to its neighbours if they may be shown, and the targets that cost most.
 */
export function placeSentence(unit: Placed, withDistances: boolean, unreported: string | null): string {
  if (unit.unranked) return unrankedSentence(unit.unranked);
  const near = withDistances ? distances(unit) : [];
  const reported = `có kết quả ${formatNumber(unit.reported)}/${formatNumber(unit.targets)} chỉ tiêu`;
  const first = [`Hoàn thành ${formatPercent(unit.completion, { decimals: 2 })}`, reported, ...near].join(', ');
  return `${unreported ? `${unreported} ` : ''}${first}. ${costs(unit)}`;
}
