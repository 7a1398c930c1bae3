import { Decimal } from 'decimal.js';
import { daysBetween, formatNumber, formatPercent } from '@/lib/format';
import type { Held } from '@/lib/reports/rules/held';

/** Completions of several units added up: exact in hundredths of a percent. */
export type Sum = { readonly hundredths: number; readonly units: number };

/** Adds completions with two decimals, in any order. */
export function addUp(completions: readonly string[]): Sum {
  return {
    hundredths: completions.reduce((total, one) => total + new Decimal(one).times(100).toNumber(), 0),
    units: completions.length,
  };
}

/** Joins sums, for a province out of its blocs. */
export function joinSums(sums: readonly Sum[]): Sum {
  return {
    hundredths: sums.reduce((total, one) => total + one.hundredths, 0),
    units: sums.reduce((total, one) => total + one.units, 0),
  };
}

/** The plain mean over units in %, two decimals, half up; null where no unit has a result yet. */
export function mean(sum: Sum | undefined): string | null {
  if (!sum || sum.units === 0) return null;
  const percent = new Decimal(sum.hundredths).div(sum.units).div(100);
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}

/** This year minus last year, in points with two decimals; null unless both are known. */
export function difference(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  return new Decimal(now).minus(before).toFixed(2);
}

/** A bloc below the province's mean, and by how many points; `gap` is null where none of its units has a result that counts. */
export type Behind<Bloc> = { readonly bloc: Bloc; readonly gap: string | null };

/**
 * The blocs whose mean is below the province's: first those without any result that counts, then the farthest behind,
 * equals as they come. None while the province itself has no mean.
 */
export function blocsBehind<Bloc extends { readonly completion: string | null }>(
  blocs: readonly Bloc[],
  completion: string | null,
): Behind<Bloc>[] {
  if (completion === null) return [];
  const behind = blocs.flatMap((bloc): Behind<Bloc>[] => {
    const gap = difference(completion, bloc.completion);
    return gap === null || Number(gap) > 0 ? [{ bloc, gap }] : [];
  });
  const far = ({ gap }: Behind<Bloc>) => new Decimal(gap ?? Number.POSITIVE_INFINITY);
  return behind.toSorted((left, right) => far(right).comparedTo(far(left)));
}

/** A published ranking: of which year, in which campaign, and when it was published last. */
export type PublishedRanking = { readonly year: number; readonly campaignId: string; readonly at: string };

/** The newest published ranking of a bloc up to a year; null while it has none. */
export function newestRanking(
  campaigns: readonly { blocId: string; year: number; campaignId: string; publishedAt: Date | null }[],
  blocId: string,
  year: number,
): PublishedRanking | null {
  const published = campaigns.flatMap((one) =>
    one.blocId === blocId && one.year <= year && one.publishedAt
      ? [{ year: one.year, campaignId: one.campaignId, at: one.publishedAt.toISOString() }]
      : [],
  );
  return published.toSorted((left, right) => right.year - left.year)[0] ?? null;
}

/** "cao hơn 2,10 điểm so với cùng kỳ năm 2025 (117 đơn vị)", "bằng …", or that there is nothing to compare with. */
export function differenceSentence(points: string | null, year: number, countedBefore: number): string {
  if (points === null) return `chưa có số liệu cùng kỳ năm ${year - 1} để so sánh`;
  const amount = formatNumber(points.replace('-', ''), { decimals: 2 });
  const before = `cùng kỳ năm ${year - 1} (${formatNumber(countedBefore)} đơn vị)`;
  if (Number(points) === 0) return `bằng ${before}`;
  return `${Number(points) > 0 ? 'cao hơn' : 'thấp hơn'} ${amount} điểm so với ${before}`;
}

/** The units that a mean is made of, and those of them that have not reported its period. */
export type Basis = { readonly counted: number; readonly unreported: number };

/**
 * Whether a mean may stand beside that of last year: at least half of its units have reported the period. Before that it is mostly
 * made of earlier periods, which a whole period would always outdo.
 */
export function isComparable({ counted, unreported }: Basis): boolean {
  return unreported * 2 <= counted;
}

type TrendYear = { readonly year: number; readonly completion: string | null; readonly units: number };

const yearWords = ({ completion, year, units }: TrendYear) =>
  `${formatPercent(completion, { decimals: 2 })} năm ${year} (${formatNumber(units)} đơn vị)`;

function trendOf(known: readonly TrendYear[]): string {
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return 'Chưa có số liệu.';
  if (first === last) return `Mới có số liệu một năm: ${yearWords(first)}.`;
  const change = new Decimal(last.completion ?? 0).comparedTo(first.completion ?? 0);
  const word = change > 0 ? 'tăng lên' : change < 0 ? 'giảm còn' : 'giữ ở mức';
  const sentence = `Từ ${yearWords(first)} ${word} ${yearWords(last)}.`;
  if (first.units === last.units) return sentence;
  return `${sentence} Số đơn vị được tính khác nhau nên chỉ so sánh tương đối.`;
}

/**
 * The first and the last known year of a trend in one sentence. Says of how many units each year is made, and warns where
 * the numbers differ: a mean of other units is no rise or fall of the same ones. The year of `basis`, the last one, is told
 * apart while too few of its units have reported the period.
 */
export function trendSentence(trend: readonly TrendYear[], year: number, basis: Basis): string {
  const known = trend.filter((one) => one.completion !== null);
  const last = known.at(-1);
  if (last?.year !== year || isComparable(basis)) return trendOf(known);
  const { counted, unreported } = basis;
  const reported = `mới ${formatNumber(counted - unreported)}/${formatNumber(counted)} đơn vị báo cáo kỳ này nên chưa so được`;
  const before = known.length > 1 ? `${trendOf(known.slice(0, -1))} ` : '';
  return `${before}Đến nay ${yearWords(last)}, ${reported}.`;
}

/**
 * ", trong đó 98 đơn vị tính theo kỳ trước vì báo cáo cả năm chưa gửi hoặc bị trả lại": nothing where every unit has
 * reported. Not "chưa báo cáo": the page counts those among all units, and these among the ones that have a result.
 */
function unreportedWords({ counted, unreported, report }: Basis & { report: string }): string {
  if (unreported === 0) return '';
  const units = unreported === counted ? 'cả' : 'trong đó';
  return `, ${units} ${formatNumber(unreported)} đơn vị tính theo kỳ trước vì báo cáo ${report} chưa gửi hoặc bị trả lại`;
}

/** The comparison with last year, or why this year's mean cannot be compared yet. */
function comparedWords(facts: Basis & { difference: string | null; year: number; countedBefore: number }): string {
  const { counted, unreported } = facts;
  if (facts.difference === null || isComparable(facts))
    return differenceSentence(facts.difference, facts.year, facts.countedBefore);
  return `chưa so được với năm trước vì mới ${formatNumber(counted - unreported)}/${formatNumber(counted)} đơn vị báo cáo kỳ này`;
}

/** The first thing a leader reads: one sentence on the whole province. */
export function provinceSentence(facts: {
  period: string;
  /** The period's report as in "chưa báo cáo …". */
  report: string;
  year: number;
  /** Whether no bloc has begun the year. */
  isAhead: boolean;
  blocs: number;
  units: number;
  counted: number;
  unreported: number;
  countedBefore: number;
  completion: string | null;
  difference: string | null;
  lateUnits: number;
}): string {
  if (facts.blocs === 0) return `Chưa khối nào có năm thi đua ${facts.year}.`;
  if (facts.units === 0 && facts.completion === null)
    return `Năm ${facts.year}: ${formatNumber(facts.blocs)} khối đã tạo năm thi đua, chưa khối nào có đơn vị thành viên.`;
  const who = `${formatNumber(facts.units)} đơn vị của ${formatNumber(facts.blocs)} khối`;
  if (facts.isAhead) return `Năm ${facts.year}: ${who} chưa bắt đầu.`;
  const late =
    facts.lateUnits === 0 ? 'Không đơn vị nào đang chậm.' : `${formatNumber(facts.lateUnits)} đơn vị đang chậm.`;
  if (facts.completion === null) return `${facts.period}: ${who} chưa có kết quả nào được tính. ${late}`;
  const unreported = unreportedWords(facts);
  const compared = `${unreported === '' ? ',' : `${unreported};`} ${comparedWords(facts)}`;
  const whole =
    facts.counted === facts.units ? who : `${formatNumber(facts.counted)} trong ${who} có kết quả được tính,`;
  return `${facts.period}: ${whole} hoàn thành bình quân ${formatPercent(facts.completion, { decimals: 2 })}${compared}. ${late}`;
}

type Missed = {
  readonly unitId: string;
  readonly unitName: string;
  readonly campaignId: string;
  readonly since: string;
  readonly held: Held | null;
};

/** How many units are late with a report that the secretariat's answer to their registration keeps them from. */
export function countWaiting(late: readonly Pick<Missed, 'unitId' | 'held'>[]): number {
  return new Set(late.filter((one) => one.held === 'registration-submitted').map((one) => one.unitId)).size;
}

/** ", trong đó 2 báo cáo …": how much of it no unit can begin; nothing where there is none. */
function heldSentence(late: readonly Missed[]): string {
  const held = late.filter((one) => one.held !== null).length;
  if (held === 0) return '';
  return `, trong đó ${formatNumber(held)} báo cáo chưa làm được vì đăng ký chưa được chấp nhận`;
}

/** How many units of how many blocs are late with how much, how much of it they cannot begin, and who has been for longest; days are ISO dates. */
export function lateSentence(late: readonly Missed[], today: string): string {
  const [first, ...others] = late.toSorted((left, right) => left.since.localeCompare(right.since));
  if (!first) return 'Không đơn vị nào đang chậm.';
  const count = (key: 'unitId' | 'campaignId') => formatNumber(new Set(late.map((one) => one[key])).size);
  const days = formatNumber(daysBetween(first.since, today));
  const isAlone = others.every((one) => one.since !== first.since || one.unitId === first.unitId);
  const longest = isAlone ? `${first.unitName}: ${days} ngày` : `${days} ngày`;
  return `${count('unitId')} đơn vị của ${count('campaignId')} khối đang chậm ${formatNumber(late.length)} việc${heldSentence(late)}. Lâu nhất là ${longest}.`;
}
