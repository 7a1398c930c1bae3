import { Exact } from '../exact';
import type { Bound, Interval } from '../rule';
import { plainNumber } from './cell';

/** An interval read from words; `isPlain`: a bare number, which may be anything ("vắng 2"). */
export type ReadInterval = { readonly interval: Interval; readonly measure: string; readonly isPlain: boolean };

const NUMBER = String.raw`\d[\d.]*(?:,\d+)?`;
const SIGN = `(?:>=|<=|>|<)?`;
const UNIT = String.raw`(%(?:\s+[\p{L}][\p{L} ,]*?)?|[\p{L}][\p{L} /]*?)?`;
const ONE = new RegExp(String.raw`^([^\d<>=%]*?)(${SIGN})\s*(${NUMBER})\s*${UNIT}\s*(>=|<=)?\s*$`, 'u');
const TWO = new RegExp(
  String.raw`^([^\d<>=%]*?)(${SIGN})\s*(${NUMBER})\s*${UNIT}\s*-\s*(${SIGN})\s*(${NUMBER})\s*${UNIT}\s*$`,
  'u',
);

/** Words of bounds as signs; "trở lên" and "trở xuống" stand behind their number. */
function signed(text: string): string {
  return text
    .replace(/[≥]|=>/gu, '>=')
    .replace(/[≤]|=</gu, '<=')
    .replace(/[–—−]/gu, '-')
    .replace(/\s+(?:đến|tới)\s+(?:dưới|nhỏ hơn)\s+/giu, ' -< ')
    .replace(/\s+(?:đến|tới)\s+(?=\d)/giu, ' - ')
    .replace(/\btrở lên\b/giu, '>=')
    .replace(/\btrở xuống\b/giu, '<=')
    .replace(/(?<!\p{L})(?:từ|ít nhất|tối thiểu)\s+(?=\d)/giu, '>=')
    .replace(/(?<!\p{L})(?:trên|lớn hơn|hơn)\s+(?=\d)/giu, '>')
    .replace(/(?<!\p{L})(?:dưới|nhỏ hơn)\s+(?=\d)/giu, '<')
    .replace(/(?<!\p{L})(?:không quá|nhiều nhất)\s+(?=\d)/giu, '<=')
    .replace(/(?<!\p{L})từ\s+(?=[<>])/giu, '')
    .trim();
}

const bound = (value: string, included: boolean): Bound => ({ value, included });

function unitOf(first: string | undefined, second = ''): string {
  return ((second || first) ?? '').trim();
}

/** "97 – <98%", "từ 97% đến dưới 98%", "1000-<2000 hồ sơ". */
function readTwo(text: string): ReadInterval | null {
  const match = TWO.exec(text);
  if (!match) return null;
  const [from, to] = [plainNumber(match[3] ?? ''), plainNumber(match[6] ?? '')];
  if (from === null || to === null || new Exact(from).gte(to)) return null;
  const [low, high] = [match[2] ?? '', match[5] ?? ''];
  if (low.startsWith('<') || high.startsWith('>')) return null;
  const interval = { from: bound(from, low !== '>'), to: bound(to, high !== '<') };
  return { interval, measure: unitOf(match[4], match[7]), isPlain: false };
}

/** ">98%", "từ 10% trở lên", "100%". */
function readOne(text: string): ReadInterval | null {
  const match = ONE.exec(text);
  const value = match && plainNumber(match[3] ?? '');
  if (!match || value === null || value === undefined) return null;
  const [before, behind] = [match[2] ?? '', match[5] ?? ''];
  const measure = unitOf(match[4]);
  const sign = behind !== '' && (before === '' || before === behind) ? behind : before;
  if (behind !== '' && sign !== behind) return null;
  if (sign.startsWith('>'))
    return { interval: { from: bound(value, sign === '>='), to: null }, measure, isPlain: false };
  if (sign.startsWith('<'))
    return { interval: { from: null, to: bound(value, sign === '<=') }, measure, isPlain: false };
  const interval = { from: bound(value, true), to: bound(value, true) };
  return { interval, measure, isPlain: !measure.startsWith('%') };
}

/**
 * The numbers that words speak of: "từ 97% đến dưới 98%" is ≥ 97 and < 98. Words before the numbers are left out ("Tỷ lệ đạt"),
 * of those behind only the unit of measure is kept. Null where a text holds anything else.
 */
export function readInterval(text: string): ReadInterval | null {
  const plain = signed(text.normalize('NFC').trim());
  const read = readTwo(plain) ?? readOne(plain);
  return read && { ...read, measure: read.measure.startsWith('%') ? '%' : read.measure };
}
