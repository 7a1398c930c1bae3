import type { Exact } from '../exact';
import type { Input } from '../rule';
import { type Known, valueReader } from '../values';
import { refuse, type Trace } from './trace';

/** An input of a leaf, ready to be looked at. */
export type Entry = {
  readonly input: Input;
  readonly index: number;
  /** Undefined when the value is missing or refused, which the trace then knows. */
  readonly look: (trace: Trace) => Known | undefined;
};

/** An input whose value is given. An empty text is no answer. */
export function typedEntry(input: Input, index: number): Entry {
  const read = valueReader(input);
  const { key } = input;
  const look = (trace: Trace): Known | undefined => {
    const known = trace.known[index];
    if (known !== undefined) return known;
    const raw: unknown = Object.hasOwn(trace.values, key) ? trace.values[key] : undefined;
    if (raw === undefined || raw === null || raw === '') {
      if (!trace.missing.includes(key)) trace.missing.push(key);
      return undefined;
    }
    const answer = read(raw);
    if ('known' in answer) {
      trace.known[index] = answer.known;
      return answer.known;
    }
    if (!trace.refusals.some((one) => 'input' in one && one.input === key)) trace.refusals.push(answer.refusal);
    return undefined;
  };
  return { input, index, look };
}

/** Whether an input takes numbers, measured or counted. */
export function isNumeric(input: Input): boolean {
  return input.kind === 'number' || input.kind === 'count';
}

/** Whether an understood value is a number: all others are no objects. */
export function isExact(known: Known): known is Exact {
  return typeof known === 'object' && known !== null;
}

/** A number that must be there: "none" is refused. */
export function definite(trace: Trace, entry: Entry): Exact | undefined {
  const known = entry.look(trace);
  if (known === undefined || isExact(known)) return known;
  const { key, label } = entry.input;
  return refuse(trace, { reason: 'value-none-not-allowed', input: key, label });
}
