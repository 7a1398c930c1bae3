/** A small generator (mulberry32) of its own for every thing that is made, so that adding one never shifts the others. */
export class Random {
  #state: number;

  constructor(state: number) {
    this.#state = state;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A number from `from` up to `to`. */
  between(from: number, to: number): number {
    return from + (to - from) * this.#next();
  }

  /** A whole number, both ends included. */
  whole(from: number, to: number): number {
    return from + Math.floor((to - from + 1) * this.#next());
  }

  chance(share: number): boolean {
    return this.#next() < share;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(values.length * this.#next())];
    if (value === undefined) throw new Error('There is nothing to pick from');
    return value;
  }
}

/** Four numbers that belong to these words, well spread: a text hash (cyrb128), fast because tens of thousands are needed. */
function hashOf(words: readonly (string | number)[]): [number, number, number, number] {
  const text = words.join('\u0000');
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [(a ^ b ^ c ^ d) >>> 0, (b ^ a) >>> 0, (c ^ a) >>> 0, (d ^ a) >>> 0];
}

/** The generator that belongs to these words: the same words always give the same numbers. */
export function randomOf(...words: (string | number)[]): Random {
  return new Random(hashOf(words)[0]);
}

/** The id that belongs to these words, in the form of a UUID version 4. */
export function idOf(...words: (string | number)[]): string {
  const hex = hashOf(words)
    .map((part) => part.toString(16).padStart(8, '0'))
    .join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
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
