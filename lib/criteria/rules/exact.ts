import { Decimal as Base } from 'decimal.js';

/** Wide enough that no product of two typed numbers is rounded before the one rounding that counts. */
export const Exact = Base.clone({ precision: 34, toExpNeg: -50, toExpPos: 50 });
export type Exact = Base;

/** Numbers that were read lately. A bloc writes the same few hundred again and again, and reading is the dearest step. */
const read = new Map<string, Exact>();
const mostRead = 4096;

/** The number a decimal text stands for. */
export function exactOf(text: string): Exact {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= mostRead) read.clear();
  const number = new Exact(text);
  read.set(text, number);
  return number;
}

export const zero = new Exact(0);
export const hundred = new Exact(100);

/**
 * −1, 0 or 1, as `left.cmp(right)`, which copies one side at each call: half of the time of scoring a bloc. Sign, exponent and
 * words of digits are what decimal.js documents of a number; all numbers here are finite.
 */
export function compare(left: Exact, right: Exact): number {
  if (left.d[0] === 0) return right.d[0] === 0 ? 0 : -right.s;
  if (right.d[0] === 0) return left.s;
  if (left.s !== right.s) return left.s;
  if (left.e !== right.e) return left.e > right.e ? left.s : -left.s;
  const shorter = Math.min(left.d.length, right.d.length);
  for (let word = 0; word < shorter; word += 1) {
    const difference = (left.d[word] ?? 0) - (right.d[word] ?? 0);
    if (difference !== 0) return difference > 0 ? left.s : -left.s;
  }
  const difference = left.d.length - right.d.length;
  if (difference === 0) return 0;
  return difference > 0 ? left.s : -left.s;
}

/** Longer fractions come from divisions, whose last digits are noise: 3 × (5 ÷ 24) is 0.625, not 0.62499… */
const longestExact = 24;
const noise = new Exact('1e-24');

/** Half up, towards plus infinity: adding whole hundredths before or after never changes the result. */
export function roundPoints(value: Exact, decimals: number): Exact {
  const places = value.decimalPlaces();
  if (places <= decimals) return value;
  const exact = places > longestExact ? value.plus(noise) : value;
  return exact.toDecimalPlaces(decimals, Base.ROUND_HALF_CEIL);
}

/** The number as it stands in a step: exact, or to six decimals where it goes on ("33.333333"). */
export function shown(value: Exact): string {
  return value.decimalPlaces() <= 6 ? value.toFixed() : value.toDecimalPlaces(6, Base.ROUND_HALF_CEIL).toFixed();
}

/** A sum that costs nothing where one side is 0, as most bonuses and deductions are. */
export function add(left: Exact, right: Exact): Exact {
  if (right.isZero()) return left;
  return left.isZero() ? right : left.plus(right);
}

/** A difference that costs nothing where nothing is taken. */
export function subtract(left: Exact, right: Exact): Exact {
  return right.isZero() ? left : left.minus(right);
}

const zeros = ['0', '0.0', '0.00', '0.000'];

/** A number already rounded, with exactly so many decimals: `toFixed` of decimal.js costs ten times as much. */
export function padded(value: Exact, decimals: number): string {
  if (value === zero) return zeros[decimals] ?? '0';
  const text = value.toFixed();
  if (decimals === 0) return text;
  const point = text.indexOf('.');
  return point < 0 ? `${text}.${'0'.repeat(decimals)}` : text.padEnd(point + 1 + decimals, '0');
}

/** The smaller of two numbers; the left one where they are equal. */
export function smaller(left: Exact, right: Exact): Exact {
  return compare(left, right) <= 0 ? left : right;
}

/** The larger of two numbers; the left one where they are equal. */
export function larger(left: Exact, right: Exact): Exact {
  return compare(left, right) >= 0 ? left : right;
}

/** Orders two decimal texts by their value. */
export function compareDecimals(left: string, right: string): number {
  return compare(new Exact(left), new Exact(right));
}

/** Adds decimal texts exactly. */
export function sumDecimals(values: readonly string[]): string {
  return values.reduce((sum, one) => sum.plus(one), zero).toFixed();
}
