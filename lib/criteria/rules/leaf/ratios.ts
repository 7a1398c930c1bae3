import { hundred, shown } from '../exact';
import type { Input } from '../rule';
import { type Known, limitReader } from '../values';
import { definite, type Entry, isNumeric, typedEntry } from './entries';
import { refuse, type Trace } from './trace';

/** Part ÷ whole × 100, of two numbers that are typed. */
function ratioEntry(input: Input, index: number, part: Entry, whole: Entry): Entry {
  const read = limitReader(input);
  const look = (trace: Trace): Known | undefined => {
    const known = trace.known[index];
    if (known !== undefined) return known;
    const above = definite(trace, part);
    const below = definite(trace, whole);
    if (above === undefined || below === undefined) return undefined;
    if (below.isZero()) return refuse(trace, { reason: 'ratio-of-nothing', label: whole.input.label });
    const percent = above.times(hundred).div(below);
    const answer = read(percent);
    if ('refusal' in answer) return refuse(trace, answer.refusal);
    trace.known[index] = percent;
    const step = { label: input.label, part: shown(above), whole: shown(below), percent: shown(percent) };
    trace.steps?.push({ kind: 'ratio', ...step });
    return percent;
  };
  return { input, index, look };
}

/** The inputs of a rule by key. A ratio of what is not there, or of another ratio, is left out: what uses it is incomplete. */
export function entriesOf(inputs: readonly Input[]): Map<string, Entry> {
  const typed = inputs.flatMap((input, index) => (input.source.kind === 'ratio' ? [] : [typedEntry(input, index)]));
  const entries = new Map(typed.map((entry) => [entry.input.key, entry]));
  const counted = (key: string) => typed.find(({ input }) => input.key === key && isNumeric(input));
  inputs.forEach((input, index) => {
    if (input.source.kind !== 'ratio' || !isNumeric(input)) return;
    const part = counted(input.source.part);
    const whole = counted(input.source.whole);
    if (part && whole) entries.set(input.key, ratioEntry(input, index, part, whole));
  });
  return entries;
}
