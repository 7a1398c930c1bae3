import { type Period, periods } from '@/lib/campaigns/rules/phases';
import { daysBetween, formatDate, formatNumber } from '@/lib/format';
import type { Accumulation, Direction } from '@/lib/templates/rules';
import { compareProducts } from './live-completion';

/** What makes a result look odd. Numbers are canonical decimal texts, days ISO dates. */
export type Suspect = {
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly period: Period;
  readonly year: number;
  readonly measure: string;
  readonly planned: string | null;
  readonly value: string | null;
  readonly on: string | null;
  /** Something was reported at all; a yes or no has neither number nor day. */
  readonly reported: boolean;
  readonly lastPeriod: { period: Period; value: string } | null;
  readonly lastYear: string | null;
  readonly documents: readonly { number: string; issuedOn: string }[];
};

export type Warning =
  | { kind: 'thousandfold'; times: 'more' | 'less'; than: 'lastPeriod' | 'lastYear' | 'planned'; value: string }
  | { kind: 'jump'; times: 'more' | 'less'; value: string }
  | { kind: 'decrease'; value: string }
  | { kind: 'negative' }
  | { kind: 'over-hundred' }
  | { kind: 'before-year'; on: string; year: number }
  | { kind: 'before-document'; on: string; document: string; issuedOn: string }
  | { kind: 'long-before-document'; document: string; issuedOn: string };

const months: Record<Period, number> = { q1: 3, half: 6, nine: 9, year: 12 };
const lastDays: Record<Period, string> = { q1: '03-31', half: '06-30', nine: '09-30', year: '12-31' };

/** A report on a period is written in the weeks after it; a document of later than this (days) belongs to another one. */
const writingTime = 60;

/** The last day of a period. */
export function periodEnd(period: Period, year: number): string {
  return `${year}-${lastDays[period]}`;
}

/** Between 300 and 3 000 times the reference, either way: a wrong measure or a point misread is 1 000. */
function thousandfold(value: string, reference: string): 'more' | 'less' | null {
  if (compareProducts(reference, 1, '0', 1) <= 0 || compareProducts(value, 1, '0', 1) <= 0) return null;
  const within = (large: string, small: string) =>
    compareProducts(large, 1, small, 300) >= 0 && compareProducts(large, 1, small, 3000) <= 0;
  return within(value, reference) ? 'more' : within(reference, value) ? 'less' : null;
}

function findThousandfold(one: Suspect, value: string): Warning | null {
  const references = { lastPeriod: one.lastPeriod?.value ?? null, lastYear: one.lastYear, planned: one.planned };
  for (const than of ['lastPeriod', 'lastYear', 'planned'] as const) {
    const reference = references[than];
    const times = reference === null ? null : thousandfold(value, reference);
    // A first quarter may well be a small part of the plan of the year.
    if (reference !== null && times && !(than === 'planned' && times === 'less')) {
      return { kind: 'thousandfold', times, than, value: reference };
    }
  }
  return null;
}

/** More than three times, or less than a third, of what last period lets expect. */
function findJump(one: Suspect, value: string): Warning | null {
  const last = one.lastPeriod;
  if (!last || compareProducts(last.value, 1, '0', 1) <= 0) return null;
  const growing = one.accumulation === 'cumulative';
  const now = growing ? months[one.period] : 1;
  const then = growing ? months[last.period] : 1;
  if (compareProducts(value, then, last.value, 3 * now) > 0) return { kind: 'jump', times: 'more', value: last.value };
  if (compareProducts(value, 3 * then, last.value, now) < 0) return { kind: 'jump', times: 'less', value: last.value };
  return null;
}

/** More than the whole, of a share that was planned as a part of it: somebody counted twice, or wrote a number for a share. */
function findShare({ measure, planned }: Suspect, value: string): Warning | null {
  const isShare = measure.includes('%') && (planned === null || compareProducts(planned, 1, '100', 1) <= 0);
  return isShare && compareProducts(value, 1, '100', 1) > 0 ? { kind: 'over-hundred' } : null;
}

const isNegative = (value: string | null | undefined) => value?.startsWith('-') ?? false;

function findNumberWarnings(one: Suspect, value: string): Warning[] {
  // A rate of growth may fall below nothing; of what was never negative it is a slip, and all else follows from it.
  const known = [one.planned, one.lastYear, one.lastPeriod?.value];
  if (isNegative(value) && !known.some(isNegative)) return [{ kind: 'negative' }];
  const last = one.lastPeriod?.value;
  const falls = one.accumulation === 'cumulative' && last !== undefined && compareProducts(value, 1, last, 1) < 0;
  const first = findThousandfold(one, value) ?? findShare(one, value) ?? (falls ? null : findJump(one, value));
  return [...(first ? [first] : []), ...(falls ? [{ kind: 'decrease', value: last } as const] : [])];
}

function findDocumentWarnings(one: Suspect): Warning[] {
  const end = periodEnd(one.period, one.year);
  return one.documents.flatMap(({ number, issuedOn }): Warning[] => {
    if (one.on !== null) {
      return one.on < issuedOn ? [{ kind: 'before-document', on: one.on, document: number, issuedOn }] : [];
    }
    const late = one.reported && daysBetween(end, issuedOn) > writingTime;
    return late ? [{ kind: 'long-before-document', document: number, issuedOn }] : [];
  });
}

/** A day before the year of the target began: the year is often the one that was typed out of habit. */
function findDayWarnings({ on, year }: Suspect): Warning[] {
  return on !== null && on < `${year}-01-01` ? [{ kind: 'before-year', on, year }] : [];
}

/** What to look at again before sending; never a reason to refuse. */
export function findWarnings(one: Suspect): Warning[] {
  const numbers = one.value === null ? [] : findNumberWarnings(one, one.value);
  return [...numbers, ...findDayWarnings(one), ...findDocumentWarnings(one)];
}

const referenceNames = { lastPeriod: 'kỳ trước', lastYear: 'cùng kỳ năm trước', planned: 'kế hoạch năm' } as const;

/** The sentence of a warning. */
export function warningText(warning: Warning): string {
  switch (warning.kind) {
    case 'thousandfold': {
      const times = warning.times === 'more' ? 'lớn' : 'nhỏ';
      return `Số ${times} hơn ${referenceNames[warning.than]} (${formatNumber(warning.value)}) khoảng 1.000 lần. Kiểm tra đơn vị tính và dấu chấm, dấu phẩy.`;
    }
    case 'jump':
      return `Số ${warning.times === 'more' ? 'tăng' : 'giảm'} nhiều so với kỳ trước (${formatNumber(warning.value)}).`;
    case 'decrease':
      return `Số lũy kế nhỏ hơn kỳ trước (${formatNumber(warning.value)}).`;
    case 'negative':
      return 'Số âm. Kiểm tra lại dấu trừ nếu không chủ ý.';
    case 'over-hundred':
      return 'Tỷ lệ lớn hơn 100%. Kiểm tra lại tử số, mẫu số và đơn vị tính.';
    case 'before-year':
      return `Ngày hoàn thành ${formatDate(warning.on)} sớm hơn năm ${warning.year}. Kiểm tra lại năm.`;
    case 'before-document':
      return `Ngày hoàn thành ${formatDate(warning.on)} sớm hơn ngày ban hành minh chứng ${warning.document} (${formatDate(warning.issuedOn)}).`;
    case 'long-before-document':
      return `Minh chứng ${warning.document} ban hành ngày ${formatDate(warning.issuedOn)}, rất lâu sau khi kỳ báo cáo kết thúc.`;
  }
}

/** The latest earlier period that has a number. */
export function lastPeriodOf(
  actuals: readonly { period: Period; actual: string | null }[],
  period: Period,
): { period: Period; value: string } | null {
  const earlier = periods.slice(0, periods.indexOf(period));
  const known = earlier.flatMap((one) => actuals.filter((actual) => actual.period === one && actual.actual !== null));
  const last = known.at(-1);
  return last?.actual ? { period: last.period, value: last.actual } : null;
}
