import { compareDecimals, Exact } from '../exact';
import type { Base, Input, Interval } from '../rule';
import type { Clause } from './clauses';
import { beginsAt, dayBefore, type ReadDay, type ReadLate, readDay, readLate } from './days';
import { readInterval } from './intervals';

/** A base that was read, with the input it asks for. `open`: what the words leave unsaid, in the words of a doubt. */
export type ReadBase = {
  readonly base: Base;
  readonly input: Input;
  readonly open: 'bands' | 'rest' | null;
};
export type When = Extract<Clause, { kind: 'when' }>;

/**
 * An input as a reading declares it: entered by the unit, without limits, unless `wish` says otherwise; the label is
 * cut to 500 characters.
 */
export function input(key: string, label: string, kind: Input['kind'], wish: Partial<Input> = {}): Input {
  return {
    key,
    label: label.slice(0, 500),
    kind,
    measure: '',
    source: { kind: 'manual' },
    mayBeNone: false,
    minimum: null,
    maximum: null,
    choices: [],
    ...wish,
  };
}

const whole = { value: '100', included: true };
const startsAt = ({ from }: Interval) => (from ? new Exact(from.value) : new Exact(-1));

/** Where the bands of a percentage end at 100 exactly, nothing lies above it. */
function highest(intervals: readonly Interval[], measure: string): string | null {
  const endsAtWhole = intervals.some(({ to }) => to?.value === whole.value && to.included);
  const goesOn = intervals.some(({ from, to }) => (to ? new Exact(to.value).gt(100) : from?.value === whole.value));
  return measure === '%' && endsAtWhole && !goesOn ? '100' : null;
}

/** Whether the bands, from high to low, meet without a gap and reach down to nothing. */
function isClosed(bands: readonly Interval[], maximum: string | null): boolean {
  const top = bands[0];
  const bottom = bands.at(-1);
  if (!top || !bottom) return false;
  const meets = bands.slice(1).every((lower, place) => {
    const from = bands[place]?.from;
    return from && lower.to && from.value === lower.to.value && from.included !== lower.to.included;
  });
  const endsBelow = bottom.from === null || (bottom.from.value === '0' && bottom.from.included);
  return meets && endsBelow && (top.to === null || top.to.value === maximum);
}

/** Several intervals of a number, from high to low; null where one is none, or where there are fewer than two. */
export function readBands(whens: readonly When[], label: string): ReadBase | null {
  const read = whens.map(({ when, points }) => ({ found: readInterval(when), points }));
  if (read.length < 2 || read.some(({ found }) => found === null || found.isPlain)) return null;
  const bands = read
    .flatMap(({ found, points }) => (found ? [{ ...found.interval, points }] : []))
    .toSorted((left, right) => startsAt(right).cmp(startsAt(left)));
  const measure = read.find(({ found }) => found?.measure !== '')?.found?.measure ?? '';
  const maximum = highest(bands, measure);
  return {
    base: { kind: 'numberBands', input: 'number', bands },
    input: input('number', label, 'number', { measure: measure.slice(0, 100), maximum }),
    open: isClosed(bands, maximum) ? null : 'bands',
  };
}

type Said<What> = { readonly said: What; readonly points: string; readonly when: string };

function saidBy<What>(whens: readonly When[], read: (text: string) => What | null): Said<What>[] | null {
  const all = whens.map(({ when, points }) => ({ said: read(when), points, when }));
  return all.flatMap(({ said, points, when }) => (said === null ? [] : [{ said, points, when }])).length ===
    whens.length
    ? all.flatMap(({ said, points, when }) => (said === null ? [] : [{ said, points, when }]))
    : null;
}

const ascending = <One>(list: readonly One[], of: (one: One) => string | number) =>
  list.every((one, place) => place === 0 || of(list[place - 1] ?? one) < of(one));

/** Bands of days in rising order, with what comes later or never; null where a text says no day or the bands leave a gap. */
export function readDayBands(whens: readonly When[], label: string, year: number): ReadBase | null {
  const said = saidBy<ReadDay>(whens, (text) => readDay(text, year));
  if (!said) return null;
  const bands = said.flatMap(({ said: one, points, when }) =>
    one.kind === 'through' ? [{ through: one.day, points, begins: beginsAt(when, year) }] : [],
  );
  // "01/3 – 31/3" must begin on the day after the band before it.
  const follow = bands.every(({ begins }, place) => begins === null || dayBefore(begins) === bands[place - 1]?.through);
  if (bands.length === 0 || !follow || !ascending(bands, ({ through }) => through)) return null;
  const after = said.find(({ said: one }) => one.kind === 'later' || one.kind === 'laterOrNever');
  const never = said.find(({ said: one }) => one.kind === 'never' || one.kind === 'laterOrNever');
  const isOpen = !after || (!never && !new Exact(after.points).isZero());
  return {
    base: {
      kind: 'dateBands',
      input: 'day',
      bands: bands.map(({ through, points }) => ({ through, points })),
      later: after?.points ?? '0',
      never: never?.points ?? '0',
    },
    input: input('day', label, 'date', { mayBeNone: true }),
    open: isOpen ? 'rest' : null,
  };
}

/** Bands of days of lateness in rising order; null where a text says none, where they leave a gap, or for fewer than 2. */
export function readLateBands(whens: readonly When[], label: string): ReadBase | null {
  const said = saidBy<ReadLate>(whens, readLate);
  if (!said) return null;
  const bands = said.flatMap(({ said: one, points }) =>
    one.kind === 'through' ? [{ throughDays: one.days, from: one.from, points }] : [],
  );
  const follow = bands.every(
    ({ from }, place) => from === (place === 0 ? 0 : (bands[place - 1]?.throughDays ?? 0) + 1),
  );
  const last = bands.at(-1);
  if (!last || bands.length < 2 || !follow || !ascending(bands, ({ throughDays }) => throughDays)) return null;
  const later = said.find(({ said: one }) => one.kind === 'later');
  const never = said.find(({ said: one }) => one.kind === 'never');
  if (later?.said.kind === 'later' && later.said.beyond !== last.throughDays) return null;
  const isOpen = !later || (!never && !new Exact(later.points).isZero());
  return {
    base: {
      kind: 'lateness',
      input: 'late',
      due: null,
      bands: bands.map(({ throughDays, points }) => ({ throughDays, points })),
      later: later?.points ?? '0',
      never: never?.points ?? '0',
    },
    input: input('late', `${label} – số ngày chậm`, 'count', { measure: 'ngày', mayBeNone: true }),
    open: isOpen ? 'rest' : null,
  };
}

const isNo = (text: string) => /^(?:không|chưa)(?!\p{L})/iu.test(text);

/** "Có = 2; không = 0", the first being the whole standard. */
export function readPassFail(whens: readonly When[], label: string, standard: string | null): ReadBase | null {
  const [yes, no] = whens;
  if (whens.length !== 2 || !yes || !no || !isNo(no.when) || isNo(yes.when) || !new Exact(no.points).isZero())
    return null;
  if (standard !== null && compareDecimals(yes.points, standard) !== 0) return null;
  const said = /^(?:có|đúng|đạt|đủ)$/iu.test(yes.when) ? label : `${label}: ${yes.when}`;
  return { base: { kind: 'passFail', input: 'passed' }, input: input('passed', said, 'yesNo'), open: null };
}

/** Any texts as levels to choose from; null for fewer than 2 or more than 50. */
export function readLevels(whens: readonly When[], label: string): ReadBase | null {
  if (whens.length < 2 || whens.length > 50) return null;
  const choices = whens.map(({ when }, place) => ({ id: `level-${place + 1}`, label: when.slice(0, 500) }));
  const levels = whens.map(({ points }, place) => ({ choice: `level-${place + 1}`, points }));
  return {
    base: { kind: 'levels', input: 'level', levels },
    input: input('level', label, 'choice', { choices }),
    open: null,
  };
}

/** The base that several "when = points" make together; null where they make none. */
export function readBase(
  whens: readonly When[],
  label: string,
  standard: string | null,
  year: number,
): ReadBase | null {
  return (
    readBands(whens, label) ??
    readDayBands(whens, label, year) ??
    readLateBands(whens, label) ??
    readPassFail(whens, label, standard) ??
    readLevels(whens, label)
  );
}

/** The same bands without what they leave unsaid: every gap goes to the higher or the lower band, below the last there is 0. */
export function closedBands(read: ReadBase, gapsTo: 'upper' | 'lower'): ReadBase {
  if (read.base.kind !== 'numberBands') return read;
  const bands = read.base.bands.map((band, place, all) => {
    const above = all[place - 1];
    const below = all[place + 1];
    const from =
      gapsTo === 'upper' && band.from && below?.to
        ? { value: below.to.value, included: !below.to.included }
        : band.from;
    const to =
      gapsTo === 'lower' && band.to && above?.from
        ? { value: above.from.value, included: !above.from.included }
        : band.to;
    return { ...band, from, to: place === 0 && to?.value !== read.input.maximum ? null : to };
  });
  const last = bands.at(-1)?.from;
  const reachesNothing = !last || (last.value === '0' && last.included);
  const rest = reachesNothing ? [] : [{ from: null, to: { value: last.value, included: !last.included }, points: '0' }];
  return { ...read, base: { ...read.base, bands: [...bands, ...rest] }, open: null };
}
