import { Exact } from '../exact';
import { plainNumber } from './cell';

export type Side = 'deduction' | 'bonus';

/** What words say about an amount: "-0,5/trường hợp, trừ tối đa 1". */
export type ReadAmount = {
  readonly side: Side | null;
  /** Always positive; nothing where only a cap or a measure is named. */
  readonly points: string | null;
  /** "trường hợp": the amount counts for each; nothing: not said. */
  readonly measure: string | null;
  readonly cap: string | null;
};

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const PER = new RegExp(
  String.raw`([-+−–]|trừ|cộng|thưởng)?\s*(?<![\d/.,])(${NUMBER})\s*(?:điểm|đ)?\s*(?:/|cho mỗi|mỗi|đối với mỗi)\s*(?:0?1\s*)?(\p{L}+(?: \p{L}+){0,2})`,
  'iu',
);
const EACH_FIRST = new RegExp(
  String.raw`(?:mỗi|cứ|từng|0?1)\s+(\p{L}+(?: \p{L}+){0,2})[^\d;]{0,120}?([-+−–]|trừ|cộng|thưởng)\s*(${NUMBER})`,
  'iu',
);
const ALONE = new RegExp(
  String.raw`(?:^|[\s(:=,;])([-+−–]|trừ|cộng|thưởng)\s*(${NUMBER})(?:\s*(?:điểm|đ))?(?=$|[\s).,;])`,
  'iu',
);
/** The number of a cap ends where it is written to end, and is no share ("không quá 5%") and no count ("không quá 3 lần"). */
const CAP = new RegExp(
  String.raw`(?:(trừ|cộng|thưởng)[\p{L}\s]{0,60}?)?\s*(?:tối đa|không quá|nhiều nhất)\s*(?:là\s*)?[-+−–]?\s*(${NUMBER})(?![\d.,]*\d)(?:\s*(?:điểm|đ)(?!\p{L})|(?!\s*(?:%|\p{L})))`,
  'iu',
);
const NOUNS =
  'kỳ báo cáo|loại báo cáo|báo cáo|trường hợp|nhiệm vụ|văn bản|bài viết|bài|lần|giếng|xã|đơn vị|nội dung|vụ|phong trào|mục|giải pháp|quý|tháng|hồ sơ|cuộc|ngày|người|tin|mô hình|đề án|công trình|chỉ tiêu';
const MEASURES = new RegExp(String.raw`(?:mỗi|từng|trên mỗi|/)\s*(?:0?1\s*)?(${NOUNS})(?!\p{L})`, 'iu');
const COUNTED = new RegExp(String.raw`(?:^|[\s(])0?1\s+(${NOUNS})(?!\p{L})`, 'iu');
const NOUN = new RegExp(String.raw`^(?:${NOUNS})(?!\p{L})`, 'iu');

function sideOf(sign: string | undefined): Side | null {
  if (!sign) return null;
  return /^(?:[-−–]|trừ)$/iu.test(sign) ? 'deduction' : 'bonus';
}

/** "trừ tối đa 1,5 điểm", "cộng không quá 1": a cap and whose it is, if it says so. */
export function readCap(
  text: string,
): { readonly side: Side | null; readonly cap: string; readonly words: string } | null {
  const match = CAP.exec(text);
  const cap = match && plainNumber(match[2] ?? '');
  if (!match || !cap) return null;
  return { side: sideOf(match[1]), cap, words: match[0] };
}

/** A noun that tables count by, without what follows it; else its first two words. */
function tidy(measure: string): string {
  const noun = NOUN.exec(measure)?.[0];
  const words =
    noun ??
    measure
      .split(' ')
      .slice(0, 2)
      .join(' ')
      .replace(/\s+(?:cộng|trừ|thì|bị|được|tính)$/iu, '');
  return words.trim().toLowerCase();
}

function readPer(text: string): Omit<ReadAmount, 'cap'> | null {
  const per = PER.exec(text);
  const each = per ? null : EACH_FIRST.exec(text);
  const [sign, number, measure] = per ? [per[1], per[2], per[3]] : each ? [each[2], each[3], each[1]] : [];
  const points = number === undefined ? null : plainNumber(number);
  // "146/KH-UBND" is the number of a document.
  if (points === null || measure === undefined || /^\p{Lu}/u.test(measure)) return null;
  return { side: sideOf(sign), points, measure: tidy(measure) };
}

/** What a text says about points taken or added; null where it says nothing about them. */
export function readAmount(text: string): ReadAmount | null {
  const cap = readCap(text);
  const rest = cap ? text.replace(cap.words, ' ') : text;
  const per = readPer(rest);
  if (per) return { ...per, side: per.side ?? cap?.side ?? null, cap: cap?.cap ?? null };
  const alone = ALONE.exec(rest);
  const measure = (MEASURES.exec(rest) ?? COUNTED.exec(rest))?.[1]?.toLowerCase() ?? null;
  const points = alone ? plainNumber(alone[2] ?? '') : null;
  if (points === null && cap === null && measure === null) return null;
  return { side: sideOf(alone?.[1]) ?? cap?.side ?? null, points, measure, cap: cap?.cap ?? null };
}

/** The points without their sign. */
export const absolute = (points: string) => new Exact(points).abs().toFixed();

/** Whether points stand with a minus: a deduction. */
export const isNegative = (points: string) => new Exact(points).lt(0);
