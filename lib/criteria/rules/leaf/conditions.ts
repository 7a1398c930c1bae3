import type { Condition, Interval } from '../rule';
import { type Bench, entryOf, incomplete, numberEntry } from './bench';
import { type Entry, isExact } from './entries';
import { holds, spanOf } from './spans';
import type { Trace } from './trace';

/** Undefined: a value is missing or refused, which the trace then knows. */
export type Holding = (trace: Trace) => boolean | undefined;

function numberCondition(entry: Entry, interval: Interval): Holding {
  const span = spanOf(interval);
  return (trace) => {
    const known = entry.look(trace);
    return known === undefined ? undefined : isExact(known) && holds(span, known);
  };
}

/** "After" includes never. */
function dateCondition(entry: Entry, is: 'through' | 'after', day: string): Holding {
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    const inTime = typeof known === 'string' && known <= day;
    return inTime === (is === 'through');
  };
}

function answered(entry: Entry, isMeant: (known: unknown) => boolean): Holding {
  return (trace) => {
    const known = entry.look(trace);
    return known === undefined ? undefined : isMeant(known);
  };
}

function conditionPart(condition: Condition, bench: Bench): Holding {
  const { kind, input } = condition;
  const entry = kind === 'number' ? numberEntry(bench, input) : entryOf(bench, input, kind);
  if (!entry) return incomplete;
  if (kind === 'number') return numberCondition(entry, condition);
  if (kind === 'date') return dateCondition(entry, condition.is, condition.day);
  if (kind === 'yesNo') return answered(entry, (known) => known === condition.is);
  return answered(entry, (known) => typeof known === 'string' && condition.oneOf.includes(known));
}

/** Whether all hold; one that fails decides. None at all hold. */
export function conditionsPart(conditions: readonly Condition[], bench: Bench): Holding {
  const parts = conditions.map((one) => conditionPart(one, bench));
  return (trace) => {
    let unknown = false;
    for (const part of parts) {
      const answer = part(trace);
      if (answer === false) return false;
      if (answer === undefined) unknown = true;
    }
    return unknown ? undefined : true;
  };
}
