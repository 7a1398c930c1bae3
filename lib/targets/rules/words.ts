import { foldVietnamese } from '@/lib/fold';
import { parseDate, parseNumber } from '@/lib/format';
import type { Accumulation, Direction } from '@/lib/templates/rules';
import { simpleWord } from '@/lib/yes-no';

export const directionWords: Record<Direction, string> = {
  more: 'Càng cao càng tốt',
  less: 'Càng thấp càng tốt',
  byDate: 'Trước thời hạn',
  yesNo: 'Có / không',
};

export const accumulationWords: Record<Accumulation, string> = {
  cumulative: 'Lũy kế từ đầu năm',
  perPeriod: 'Cộng các kỳ',
  latest: 'Theo kỳ mới nhất',
};

/** What people write in their own tables, folded; the product's words are added below. */
const directionSynonyms: Record<Direction, readonly string[]> = {
  more: [
    'cao',
    'cang cao',
    'cang nhieu',
    'cang nhieu cang tot',
    'nhieu',
    'tang',
    'cao hon',
    'nhieu hon',
    'toi thieu',
    'dat tro len',
    'thuan',
    '>=',
    '≥',
    '>',
    '+',
  ],
  less: [
    'thap',
    'cang thap',
    'cang it',
    'cang it cang tot',
    'it',
    'giam',
    'thap hon',
    'it hon',
    'toi da',
    'khong qua',
    'nghich',
    '<=',
    '≤',
    '<',
    '-',
  ],
  byDate: [
    'thoi han',
    'theo thoi han',
    'truoc han',
    'dung han',
    'theo han',
    'theo ngay',
    'ngay',
    'han',
    'thoi gian',
    'truoc ngay',
  ],
  yesNo: [
    'co khong',
    'co/khong',
    'co hoac khong',
    'dat/khong dat',
    'dat khong dat',
    'hoan thanh',
    'yes/no',
    'dinh tinh',
  ],
};

const accumulationSynonyms: Record<Accumulation, readonly string[]> = {
  cumulative: ['luy ke', 'cong don', 'luy ke tu dau nam', 'cong don tu dau nam', 'tinh tu dau nam', 'tu dau nam'],
  perPeriod: ['theo ky', 'tung ky', 'cong cac ky', 'cong ky', 'tong cac ky', 'tong', 'cong'],
  latest: [
    'moi nhat',
    'gia tri moi nhat',
    'ky moi nhat',
    'ky gan nhat',
    'gan nhat',
    'thoi diem',
    'tai thoi diem',
    'cuoi ky',
    'hien tai',
  ],
};

function reader<Key extends string>(words: Record<Key, string>, synonyms: Record<Key, readonly string[]>) {
  const keys = Object.keys(words) as Key[]; // Object.keys loses the key type of a closed record
  const known = new Map(
    keys.flatMap((key) => [words[key], key, ...synonyms[key]].map((word) => [simpleWord(word), key])),
  );
  return (text: string): Key | null => known.get(simpleWord(text)) ?? null;
}

/** Reads how a target is judged from what people write ("tăng", "càng ít càng tốt", "≥"); null when not understood. */
export const readDirection = reader(directionWords, directionSynonyms);

/** Reads how periods add up ("cộng dồn", "từng kỳ", "mới nhất"); null when not understood. */
export const readAccumulation = reader(accumulationWords, accumulationSynonyms);

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const ofYear = String.raw`(?:\s*(?:/|-|\.|,?\s*nam)\s*(\d{4}))?$`;
const quarterWords = new RegExp(String.raw`^(?:quy|q)\s*(iv|i{1,3}|[1-4])${ofYear}`);
const monthWords = new RegExp(String.raw`^(?:thang|t)\s*(\d{1,2})${ofYear}`);
const halfWords = new RegExp(`^([69]) thang(?: dau nam)?${ofYear}`);

/** The last month of a span in folded words ("quy iv/2026", "thang 9", "12/2026", "ca nam") and its year; null when it is none. */
function lastMonth(words: string, year: number): { month: number; year: number } | null {
  const at = (month: number, typed: string | undefined) => ({ month, year: typed ? Number(typed) : year });
  const quarter = quarterWords.exec(words);
  if (quarter) return at(3 * (quarters[quarter[1] ?? ''] ?? 0), quarter[2]);
  const month = monthWords.exec(words) ?? halfWords.exec(words) ?? /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(words);
  if (month) return at(Number(month[1]), month[2]);
  const whole = /^(?:(?:ca|cuoi|het)\s*)?nam(?:\s+(\d{4}))?$/.exec(words) ?? /^((?:19|20)\d{2})$/.exec(words);
  return whole ? at(12, whole[1]) : null;
}

/** The last day of a span ("Quý IV/2026" → 2026-12-31): what is due in it may be done through that day. */
function lastDay(words: string, year: number): string | null {
  const span = lastMonth(words.replace(/^(trong|het|cuoi|den het)\s+(?!nam)/, ''), year);
  if (!span || span.month < 1 || span.month > 12) return null;
  const days = new Date(Date.UTC(span.year, span.month, 0)).getUTCDate();
  return parseDate(`${days}/${span.month}/${span.year}`);
}

/**
 * Reads a day as parseDate does, also "trước 31/01", "31/3" (of `year`), "31/3/26", and a span as its last day
 * ("Quý IV/2026", "tháng 9", "12/2026", "cả năm"). Returns an ISO date or null.
 */
export function readDay(text: string, year: number): string | null {
  const words = foldVietnamese(text);
  const bare = words.replace(/^(truoc|den|cham nhat|han)?\s*(ngay)?\s*/, '');
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(bare);
  if (short) return parseDate(`${short[1]}/${short[2]}/${year}`);
  // "Before" a month ends where the month begins: nobody but the author knows.
  return parseDate(bare) ?? (words.startsWith('truoc') ? null : lastDay(bare, year));
}

/**
 * The day that a plan names where its measure or itself leaves no doubt that it is one: "31/03" in "ngày", "trước 31/03/2026" in
 * any. "4/4" in "báo cáo" is none: it may be four of four.
 */
export function readPlanDay({ measure, planned }: { measure: string; planned: string }, year: number): string | null {
  if (readAmount(planned) !== null) return null;
  const isOfDays = ['ngay', 'thoi han', 'thoi diem'].includes(foldVietnamese(measure));
  return isOfDays || /\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}/.test(planned) ? readDay(planned, year) : null;
}

const bounds: Partial<Record<Direction, RegExp>> = {
  more: /^(?:≥|>=|ít nhất|tối thiểu|từ)\s*|\s*trở lên$/giu,
  less: /^(?:≤|<=|không quá|tối đa|nhiều nhất)\s*|\s*trở xuống$/giu,
};

/** A plan without the bound that its direction says anyway: "≥ 95%" or "từ 95% trở lên" of the higher the better. */
export function withoutBound(text: string, direction: Direction): string {
  const bound = bounds[direction];
  return bound ? text.trim().replaceAll(bound, '') : text;
}

/** Reads a number as parseNumber does; a percent sign behind it is left out. */
export function readAmount(text: string): { value: string; ambiguous: boolean } | null {
  const parsed = parseNumber(text.replace(/\s*%\s*$/, ''));
  return parsed.ok ? parsed : null;
}
