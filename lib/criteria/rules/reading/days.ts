import { parseDate } from '@/lib/format';
import { addDays } from '../days';

/** What words say about a day: through it, after it, or never. */
export type ReadDay =
  | { readonly kind: 'through'; readonly day: string }
  | { readonly kind: 'later' }
  | { readonly kind: 'never' }
  | { readonly kind: 'laterOrNever' };

const DAY = String.raw`(\d{1,2})\s*[/.]\s*(\d{1,2})(?:\s*[/.]\s*(\d{4}))?`;
const THROUGH = new RegExp(
  String.raw`(?:chậm nhất|đến hết|đến|trong|ban hành|trước hoặc đúng|≤|<=)?\s*(?:ngày)?\s*${DAY}$`,
  'iu',
);
const BETWEEN = new RegExp(String.raw`^(?:từ)?\s*(?:ngày)?\s*${DAY}\s*(?:-|–|đến)\s*(?:ngày)?\s*${DAY}$`, 'iu');
const AFTER = new RegExp(String.raw`(?:sau|muộn hơn|quá|>)\s*(?:ngày)?\s*${DAY}`, 'iu');
/** "Before" a day may or may not hold that day: nobody but the author knows. */
const BEFORE = /(?<!\p{L})trước(?!\p{L})(?!\s+hoặc)/iu;

function isoDay(match: RegExpExecArray, from: number, year: number): string | null {
  return parseDate(`${match[from]}/${match[from + 1]}/${match[from + 2] ?? year}`);
}

/** Reads "chậm nhất 28/02", "01/3 – 31/3/2022", "sau 31/3 hoặc không có"; days without a year are of the table's. */
export function readDay(text: string, year: number): ReadDay | null {
  const plain = text.trim();
  if (BEFORE.test(plain)) return null;
  const saysNever = /(?<!\p{L})không(?!\p{L})/iu.test(plain);
  if (AFTER.test(plain)) return saysNever ? { kind: 'laterOrNever' } : { kind: 'later' };
  const between = BETWEEN.exec(plain);
  const through = THROUGH.exec(plain);
  const day = between ? isoDay(between, 4, year) : through && !saysNever ? isoDay(through, 1, year) : null;
  if (day) return { kind: 'through', day };
  return /^không( có| ban hành| thực hiện| triển khai)?$/iu.test(plain) ? { kind: 'never' } : null;
}

/** The first day of "01/3 – 31/3", which must follow the band before it. */
export function beginsAt(text: string, year: number): string | null {
  const between = BETWEEN.exec(text.trim());
  return between ? isoDay(between, 1, year) : null;
}

/** The ISO day before. */
export const dayBefore = (day: string) => addDays(day, -1);

export type ReadLate =
  | { readonly kind: 'through'; readonly days: number; readonly from: number }
  | { readonly kind: 'later'; readonly beyond: number }
  | { readonly kind: 'never' };

const LATE_SPAN = /^(?:chậm|trễ|muộn)\s*(?:từ\s*)?(\d{1,4})\s*(?:-|–|đến)\s*(\d{1,4})\s*ngày/iu;
const LATE_OVER = /^(?:chậm|trễ|muộn)\s*(?:trên|quá|hơn|>)\s*(\d{1,4})\s*ngày/iu;
const LATE_ONE = /^(?:chậm|trễ|muộn)\s*(\d{1,4})\s*ngày/iu;

/** Reads "đúng hạn", "chậm 1–2 ngày", "chậm >10 ngày". */
export function readLate(text: string): ReadLate | null {
  const plain = text.trim();
  if (/^(?:đúng|trong)\s+(?:thời\s+)?hạn$|^đúng thời gian$/iu.test(plain)) return { kind: 'through', from: 0, days: 0 };
  const span = LATE_SPAN.exec(plain);
  if (span) return { kind: 'through', from: Number(span[1]), days: Number(span[2]) };
  const over = LATE_OVER.exec(plain);
  if (over) return { kind: 'later', beyond: Number(over[1]) };
  const one = LATE_ONE.exec(plain);
  if (one) return { kind: 'through', from: Number(one[1]), days: Number(one[1]) };
  return /^không (gửi|có|báo cáo|thực hiện)$/iu.test(plain) ? { kind: 'never' } : null;
}
