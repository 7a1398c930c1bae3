import { type ReadAmount, readAmount } from './amounts';
import { plainNumber } from './cell';

/** One piece of a text that says how points are given. */
export type Clause =
  /** "97–<98% = 4": what the words before mean (a number, a day, a level) is seen from all of them together. */
  | { readonly kind: 'when'; readonly when: string; readonly points: string; readonly text: string }
  | { readonly kind: 'amount'; readonly title: string; readonly amount: ReadAmount; readonly text: string }
  | { readonly kind: 'step'; readonly step: ReadStep; readonly text: string }
  | { readonly kind: 'veto'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string };

export type ReadStep = {
  readonly beyond: 'above' | 'below';
  readonly threshold: string;
  readonly measure: string;
  readonly every: string;
  readonly each: string;
  readonly cap: string | null;
};

const NUMBER = String.raw`\d+(?:[.,]\d+)?`;
const WHEN = new RegExp(
  String.raw`^(.+?)\s*(?:=|:|→|->|thì được|được|chấm)\s*(\+?${NUMBER})\s*(?:điểm|đ)?\s*\.?$`,
  'iu',
);
const STEP = new RegExp(
  String.raw`(trên|từ trên|vượt|dưới)\s*(${NUMBER})\s*(%|\p{L}+)?[,\s]*(?:thì\s+)?cứ\s*(?:thêm|tăng|vượt|giảm)?\s*[+-]?\s*(${NUMBER})\s*(?:%|\p{L}+)?\s*(?:thì\s+)?(?:được\s+)?(?:cộng|trừ|thưởng)(?: thêm)?\s*(${NUMBER})\s*(?:điểm|đ)?(?:[,;\s]*(?:cộng|trừ)?\s*(?:tối đa|không quá)\s*(${NUMBER}))?`,
  'iu',
);

function readStep(text: string): ReadStep | null {
  const match = STEP.exec(text);
  if (!match) return null;
  const [threshold, every, each] = [match[2], match[4], match[5]].map((one) => plainNumber(one ?? ''));
  if (!threshold || !every || !each) return null;
  const beyond = match[1]?.toLowerCase() === 'dưới' ? 'below' : 'above';
  return { beyond, threshold, measure: match[3] ?? '', every, each, cap: match[6] ? plainNumber(match[6]) : null };
}

/** Whether a text says that a unit is not classified, ranked or considered. */
export const isVeto = (text: string) => /không (?:được\s+)?(?:xếp loại|xét thi đua|xếp hạng)/iu.test(text);

/** The words before an amount are its title: "xã không thu gom -0,2/đơn vị". */
function titleOf(text: string): string {
  return (text.split(/[-+−–]\s*\d|(?<!\p{L})(?:trừ|cộng|thưởng)(?!\p{L})/iu)[0] ?? '')
    .replace(/[\s(:,;]+$/u, '')
    .trim();
}

/** A larger number behind a colon is none of points (a telephone). */
const HIGHEST = 10000;

function readClause(text: string): Clause {
  if (isVeto(text)) return { kind: 'veto', text };
  const step = readStep(text);
  if (step) return { kind: 'step', step, text };
  const when = WHEN.exec(text.replace(/^[-+•]\s+/u, ''));
  const points = when && plainNumber(when[2] ?? '');
  if (when?.[1] && points && Number(points) <= HIGHEST) return { kind: 'when', when: when[1].trim(), points, text };
  const amount = readAmount(text);
  const isAmount = amount?.points ? amount.side !== null : amount?.cap;
  if (amount && isAmount) return { kind: 'amount', title: titleOf(text), amount, text };
  return { kind: 'words', text };
}

/** Splits at line ends, semicolons and brackets that hold a clause of their own; "a, b" stays together. */
function pieces(text: string): string[] {
  return text
    .split(/\r?\n|;/u)
    .map((one) =>
      one
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^\((.*)\)$/u, '$1')
        .replace(/\.$/u, '')
        .trim(),
    )
    .filter((one) => one !== '');
}

/** What a text says, piece by piece; every character but the marks between the pieces is in one of them. */
export function readClauses(text: string): Clause[] {
  return pieces(text).map(readClause);
}
