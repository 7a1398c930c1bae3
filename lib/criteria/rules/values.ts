import { compare, Exact, exactOf } from './exact';
import { none } from './none';
import type { Input } from './rule';

/** Why a value is refused; `label` is the input's own. */
export type ValueRefusal = { readonly input: string; readonly label: string } & (
  | {
      readonly reason:
        | 'value-not-number'
        | 'value-not-whole'
        | 'value-not-date'
        | 'value-not-choice'
        | 'value-not-yes-no'
        | 'value-none-not-allowed';
    }
  | { readonly reason: 'value-below'; readonly minimum: string }
  | { readonly reason: 'value-above'; readonly maximum: string }
);
type Why = ValueRefusal extends infer One ? (One extends ValueRefusal ? Omit<One, 'input' | 'label'> : never) : never;

/** What was understood: a number, a day or the id of a choice, yes or no; null is the answer "none". */
export type Known = Exact | string | boolean | null;
export type ReadValue = { readonly known: Known } | { readonly refusal: ValueRefusal };

/** Limits of a number or count whose input states none. */
export const defaultLimits = { minimum: '0', maximum: '999999999' } as const;

const PLAIN_NUMBER = /^-?\d{1,20}(?:\.\d{1,10})?$/;
const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar, as ISO date. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && isLeap ? 29 : (monthDays[month - 1] ?? 0));
}

type Reader = (raw: unknown) => { readonly known: Known } | Why;

/** A function that refuses numbers outside the limits of the input. */
function limitsOf(input: Input): (known: Exact) => ReturnType<Reader> {
  const minimum = input.minimum ?? defaultLimits.minimum;
  const maximum = input.maximum ?? defaultLimits.maximum;
  const [lowest, highest] = [new Exact(minimum), new Exact(maximum)];
  return (known) => {
    if (lowest.isZero() ? known.isNegative() && !known.isZero() : known.lt(lowest))
      return { reason: 'value-below', minimum };
    return compare(known, highest) > 0 ? { reason: 'value-above', maximum } : { known };
  };
}

function numberReader(input: Input): Reader {
  const withinLimits = limitsOf(input);
  return (raw) => {
    if (typeof raw !== 'string' || !PLAIN_NUMBER.test(raw)) return { reason: 'value-not-number' };
    const known = exactOf(raw);
    return input.kind === 'count' && !known.isInteger() ? { reason: 'value-not-whole' } : withinLimits(known);
  };
}

function choiceReader(input: Input): Reader {
  const ids = new Set(input.choices.map(({ id }) => id));
  return (raw) => (typeof raw === 'string' && ids.has(raw) ? { known: raw } : { reason: 'value-not-choice' });
}

const readDay: Reader = (raw) =>
  typeof raw === 'string' && isDay(raw) ? { known: raw } : { reason: 'value-not-date' };
const readYesNo: Reader = (raw) => (typeof raw === 'boolean' ? { known: raw } : { reason: 'value-not-yes-no' });

function readerOf(input: Input): Reader {
  if (input.kind === 'choice') return choiceReader(input);
  if (input.kind === 'date') return readDay;
  return input.kind === 'yesNo' ? readYesNo : numberReader(input);
}

/**
 * A function that reads what was answered for this input. Refuses whatever is not of its kind, outside its limits (10⁹ without
 * limits of its own, anything below 0), or "none" where that is no answer. It takes anything and never throws.
 */
export function valueReader(input: Input): (raw: unknown) => ReadValue {
  const read = readerOf(input);
  return (raw) => {
    if (raw === none && input.mayBeNone) return { known: null };
    const why: ReturnType<Reader> =
      raw === none && input.kind !== 'choice' ? { reason: 'value-none-not-allowed' } : read(raw);
    return answerOf(input, why);
  };
}

/** A function that holds a reckoned number, such as a ratio, against the limits of its input. */
export function limitReader(input: Input): (known: Exact) => ReadValue {
  const withinLimits = limitsOf(input);
  return (known) => answerOf(input, withinLimits(known));
}

function answerOf(input: Input, why: ReturnType<Reader>): ReadValue {
  return 'known' in why ? why : { refusal: { ...why, input: input.key, label: input.label } };
}
