import type { Period } from '@/lib/campaigns/rules/phases';

const MAXIMUM_DIGITS = 24;
const MILLISECONDS_PER_DAY = 86_400_000;
const CANONICAL = /^-?\d+(\.\d+)?$/;
const SPACE = /[\s\u200b]/gu;
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

export type ParsedNumber = { ok: true; value: string; ambiguous: boolean } | { ok: false };

/**
 * Returns a number in Vietnamese notation: "1234.5" → "1.234,5". Decimals are kept as given unless `decimals` fixes
 * how many, rounding half away from zero. Anything that is not a plain decimal comes back as "–".
 */
export function formatNumber(value: string | number | null | undefined, options: { decimals?: number } = {}): string {
  if (value === null || value === undefined) return '–';
  const text = typeof value === 'number' ? plainDecimal(value) : value;
  if (!CANONICAL.test(text)) return '–';
  const rounded = options.decimals === undefined ? text : roundDecimal(text, options.decimals);
  const negative = rounded.startsWith('-');
  const [whole = '0', fraction] = (negative ? rounded.slice(1) : rounded).split('.');
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, '.');
  return `${negative ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** Returns a percentage in Vietnamese notation: "95.5" → "95,5%". The value is already in percent. */
export function formatPercent(value: string | number | null | undefined, options: { decimals?: number } = {}): string {
  const text = formatNumber(value, options);
  return text === '–' ? text : `${text}%`;
}

/** The text with signs of East Asian keyboards as ordinary ones, and every kind of space as a space. */
function foldWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(SPACE, ' ');
}

/**
 * Reads a number as people type it: 1234,5 · 1.234,5 · 1 234,5 · 1234.5 · -3,2. Returns a canonical decimal text
 * ("1234.5"). `ambiguous` marks a lone point before three digits ("1.234"), understood as one thousand two hundred
 * thirty-four. Refuses signs in the middle, exponents, raised digits (of a footnote), percent signs, formulas and more
 * than 24 digits.
 */
export function parseNumber(input: string): ParsedNumber {
  const text = foldWidth(input).replace(/[−–]/g, '-').trim();
  const negative = /^[-+]/.test(text) && text.startsWith('-');
  const body = text.replace(/^[-+]/, '').trim();
  const read = readGrouped(body) ?? readPlain(body);
  if (!read || read.digits.replace('.', '').length > MAXIMUM_DIGITS) return { ok: false };
  const value = trimDecimal(read.digits);
  return { ok: true, value: negative && value !== '0' ? `-${value}` : value, ambiguous: read.ambiguous };
}

/**
 * The same of a box whose measure is known: where that is "%", one percent sign behind the number says it again, as a cell copied
 * from a spreadsheet does. Elsewhere the sign would change what the number means, and is refused.
 */
export function parseMeasured(input: string, measure: string): ParsedNumber {
  return parseNumber(measure.trim() === '%' ? foldWidth(input).trim().replace(/%$/, '') : input);
}

/** Returns a size as people say it, kB below one MB: "12 kB", "1,3 MB". */
export function formatSize(bytes: number): string {
  return bytes < 1_000_000
    ? `${formatNumber(Math.max(1, Math.round(bytes / 1000)))} kB`
    : `${formatNumber(bytes / 1_000_000, { decimals: 1 })} MB`;
}

/** Returns an ISO date as dd/MM/yyyy, or "–" for nothing or anything else. */
export function formatDate(iso: string | null | undefined): string {
  const match = ISO_DATE.exec(iso?.slice(0, 10) ?? '');
  if (!match) return '–';
  if (iso && iso.length > 10) return formatDate(todayInVietnam(new Date(iso)));
  return `${match[3]}/${match[2]}/${match[1]}`;
}

/** Returns a moment as "dd/MM/yyyy HH:mm" in Vietnam, or "–" for nothing. */
export function formatDateTime(moment: string | Date | null | undefined): string {
  return moment ? `${formatDate(todayInVietnam(new Date(moment)))} ${formatTime(moment)}` : '–';
}

/** Returns a moment as "HH:mm" in Vietnam. */
export function formatTime(moment: string | Date): string {
  return vietnamClock(new Date(moment)).slice(11, 16);
}

/** Reads 31/1/2026, 31-01-2026, 31.1.26 (of this century) or 2026-01-31. Returns 'YYYY-MM-DD', or null for a day that does not exist. */
export function parseDate(input: string): string | null {
  const text = foldWidth(input).replaceAll(' ', '');
  const local = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  const iso = ISO_DATE.exec(text);
  if (local) return realDate(fullYear(local[4] ?? ''), Number(local[3]), Number(local[1]));
  return iso ? realDate(Number(iso[1]), Number(iso[2]), Number(iso[3])) : null;
}

/** Returns the calendar day in Vietnam (UTC+7, no summer time) as 'YYYY-MM-DD'. */
export function todayInVietnam(now: Date): string {
  return vietnamClock(now).slice(0, 10);
}

/** Returns whole days from one ISO date to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

const moved = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);

/** Returns the ISO date of the day after. */
export function dayAfter(day: string): string {
  return moved(day, 1);
}

/** Returns the ISO date of the day before. */
export function dayBefore(day: string): string {
  return moved(day, -1);
}

/** Returns how far a due date is: "còn 3 ngày", "hạn hôm nay", "quá hạn 2 ngày". */
export function formatRelativeDue(due: string, today: string): string {
  const days = daysBetween(today, due);
  if (days === 0) return 'hạn hôm nay';
  return days > 0 ? `còn ${formatNumber(days)} ngày` : `quá hạn ${formatNumber(-days)} ngày`;
}

/** Returns the name of a reporting period: "Quý I/2026", "6 tháng năm 2026", "9 tháng năm 2026", "Năm 2026". */
export function periodLabel(period: Period, year: number): string {
  const names: Record<Period, string> = {
    q1: `Quý I/${year}`,
    half: `6 tháng năm ${year}`,
    nine: `9 tháng năm ${year}`,
    year: `Năm ${year}`,
  };
  return names[period];
}

/** The same name inside a sentence: "quý I/2026", "năm 2026". */
export function periodInSentence(period: Period, year: number): string {
  return inSentence(periodLabel(period, year));
}

/** Returns a title as it stands inside a sentence, only its first letter small: "Báo cáo quý I" → "báo cáo quý I". */
export function inSentence(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** At most so many letters, cut after a whole word: for a label whose full text stands nearby. */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/\s+\S*$/u, '');
  return `${cut.replace(/[\s,;:.-]+$/u, '')}…`;
}

function readGrouped(body: string): { digits: string; ambiguous: boolean } | null {
  const match = /^(\d{1,3}(?:([.\s])\d{3})(?:\2\d{3})*)(?:,(\d+))?$/u.exec(body);
  if (!match?.[1]) return null;
  const groups = match[1].split(/[.\s]/u);
  const ambiguous = match[2] === '.' && groups.length === 2 && match[3] === undefined;
  // "0.125" cannot be grouped thousands.
  if (ambiguous && groups[0] === '0') return { digits: `0.${groups[1]}`, ambiguous: false };
  return { digits: groups.join('') + (match[3] ? `.${match[3]}` : ''), ambiguous };
}

function readPlain(body: string): { digits: string; ambiguous: boolean } | null {
  return /^\d+([.,]\d+)?$/.test(body) ? { digits: body.replace(',', '.'), ambiguous: false } : null;
}

function trimDecimal(digits: string): string {
  const [whole = '0', fraction = ''] = digits.split('.');
  const kept = fraction.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (kept ? `.${kept}` : '');
}

function plainDecimal(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value === 0 ? 0 : value);
  return text.includes('e') ? trimDecimal(value.toFixed(20)) : text;
}

function roundDecimal(text: string, decimals: number): string {
  const negative = text.startsWith('-');
  const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const raise = (fraction[decimals] ?? '0') >= '5' ? 1n : 0n;
  const scaled = (BigInt(whole + kept) + raise).toString().padStart(decimals + 1, '0');
  const cut = scaled.length - decimals;
  const result = decimals > 0 ? `${scaled.slice(0, cut)}.${scaled.slice(cut)}` : scaled;
  return negative && BigInt(scaled) !== 0n ? `-${result}` : result;
}

/** Whether a day of this year can be meant: others are slips, or what the database cannot hold. */
export function isYear(year: number): boolean {
  return year >= 1900 && year <= 2200;
}

/** A year as typed; two digits are of this century. */
export function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function realDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && isYear(year) ? date.toISOString().slice(0, 10) : null;
}

// Vietnam has kept UTC+7 without summer time since 1975, so a fixed shift is exact and needs no Intl on the client.
function vietnamClock(moment: Date): string {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString();
}
