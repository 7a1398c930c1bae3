import { foldVietnamese } from '@/lib/fold';
import { parseDate, parseNumber } from '@/lib/format';
import type { Accumulation, Direction } from '@/lib/templates/rules';

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
  const known = new Map(keys.flatMap((key) => [words[key], key, ...synonyms[key]].map((word) => [simple(word), key])));
  return (text: string): Key | null => known.get(simple(text)) ?? null;
}

function simple(text: string): string {
  return foldVietnamese(text)
    .replace(/\s*\/\s*/g, '/')
    .replace(/[.:;]+$/, '');
}

/** Reads how a target is judged from what people write ("tăng", "càng ít càng tốt", "≥"); null when not understood. */
export const readDirection = reader(directionWords, directionSynonyms);

/** Reads how periods add up ("cộng dồn", "từng kỳ", "mới nhất"); null when not understood. */
export const readAccumulation = reader(accumulationWords, accumulationSynonyms);

const yes = new Set(['co', 'x', 'yes', 'y', 'dat', 'true', '1', 'v', '✓', '✔', 'hoan thanh', 'thuc hien']);
const no = new Set(['khong', 'no', 'n', 'khong dat', 'false', '0', 'chua', 'chua dat']);

/** Reads yes or no ("Có", "x", "Không", "chưa đạt"); null when not understood. */
export function readYesNo(text: string): boolean | null {
  const word = simple(text);
  return yes.has(word) ? true : no.has(word) ? false : null;
}

/** Reads a day as parseDate does, also "trước 31/01", "31/3" (of `year`) and "31/3/26". Returns an ISO date or null. */
export function readDay(text: string, year: number): string | null {
  const bare = foldVietnamese(text).replace(/^(truoc|den|cham nhat|han)?\s*(ngay)?\s*/, '');
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(bare);
  if (short) return parseDate(`${short[1]}/${short[2]}/${year}`);
  const twoDigits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(bare);
  if (twoDigits) return parseDate(`${twoDigits[1]}/${twoDigits[2]}/20${twoDigits[3]}`);
  return parseDate(bare);
}

/** Reads a number as parseNumber does; a percent sign behind it is left out. */
export function readAmount(text: string): { value: string; ambiguous: boolean } | null {
  const parsed = parseNumber(text.replace(/\s*%\s*$/, ''));
  return parsed.ok ? parsed : null;
}
