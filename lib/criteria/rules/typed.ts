import { parseDate, parseMeasured } from '@/lib/format';
import { isDay } from './values';

/**
 * What is typed into a box of the editor, as the criterion keeps it meanwhile: canonical where it was understood, else as it was
 * typed, so that nothing is lost and `unreadParts` can name it.
 */
export function typedNumber(text: string, measure = ''): string {
  const parsed = parseMeasured(text, measure);
  return parsed.ok ? parsed.value : text.trim();
}

/** The ISO day of what was typed; what is no day stays as it was typed. */
export function typedDay(text: string): string {
  return parseDate(text.trim()) ?? text.trim();
}

const CANONICAL = /^-?\d{1,20}(\.\d{1,10})?$/;

/** Whether a text is a canonical decimal: at most 20 digits, and 10 behind the point. */
export const isNumberText = (text: string) => CANONICAL.test(text);

const numbers = new Set(
  'points bonusCap deductionCap value planned noPlan ceiling outOf later never each cap threshold every minimum maximum percent declaredTotal cells'.split(
    ' ',
  ),
);
const days = new Set(['through', 'due', 'day']);

function isUnread(key: string, value: unknown): boolean {
  if (typeof value === 'number') return value < 0 || !Number.isInteger(value);
  if (typeof value !== 'string') return false;
  if (numbers.has(key)) return !isNumberText(value);
  return days.has(key) && !isDay(value);
}

/** How many boxes hold something that is no number or no day. Answers of examples are told with their example. */
export function unreadParts(value: unknown, key = ''): number {
  if (key === 'values' || key === 'others') return 0;
  if (Array.isArray(value)) {
    const inside = key === 'cells' ? 'cells' : '';
    return value.reduce<number>((sum, one) => sum + unreadParts(one, inside), 0);
  }
  if (typeof value !== 'object' || value === null) return Number(isUnread(key, value));
  return Object.entries(value).reduce((sum, [name, one]) => sum + unreadParts(one, name), 0);
}
