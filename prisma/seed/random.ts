import { createHash } from 'node:crypto';

/** A small generator (mulberry32) of its own for every thing that is made, so that adding one never shifts the others. */
export type Random = {
  /** A number from `from` up to `to`. */
  between(from: number, to: number): number;
  /** A whole number, both ends included. */
  whole(from: number, to: number): number;
  chance(share: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
};

/** The generator that belongs to these words: the same words always give the same numbers. */
export function randomOf(...words: (string | number)[]): Random {
  let state = createHash('sha256').update(words.join('\u0000')).digest().readUInt32LE(0);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    between: (from, to) => from + (to - from) * next(),
    whole: (from, to) => from + Math.floor((to - from + 1) * next()),
    chance: (share) => next() < share,
    pick: (values) => {
      const value = values[Math.floor(values.length * next())];
      if (value === undefined) throw new Error('There is nothing to pick from');
      return value;
    },
  };
}

/** The id that belongs to these words, in the form of a UUID version 4. */
export function idOf(...words: (string | number)[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Parts of `total` in proportion to the wishes: whole numbers, at least one each, and exactly the total. */
export function shareOut(total: number, wishes: readonly number[]): number[] {
  const sum = wishes.reduce((all, one) => all + one, 0);
  const parts = wishes.map((one) => Math.max(1, Math.floor((one * total) / sum)));
  const missing = total - parts.reduce((all, one) => all + one, 0);
  // The heaviest lines take what rounding left over, or give what the minimum took.
  const order = wishes.map((_, index) => index).sort((a, b) => (wishes[b] ?? 0) - (wishes[a] ?? 0));
  for (let step = 0; step < Math.abs(missing); step++) {
    const index = order[step % order.length] ?? 0;
    parts[index] = (parts[index] ?? 0) + Math.sign(missing);
  }
  return parts;
}
