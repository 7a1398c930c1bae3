import { shown, zero } from '../../exact';
import type { BaseOf } from '../../rule';
import { type Bench, entryOf, incomplete, lookedAt, numberEntry } from '../bench';
import { cellPart } from '../cells';
import { definite } from '../entries';
import { levelPart } from '../levels';
import { bandPart } from '../spans';
import { type BasePart, earned } from './earned';

export function direct({ input }: BaseOf<'direct'>, bench: Bench): BasePart {
  const entry = numberEntry(bench, input);
  if (!entry) return incomplete;
  return (trace) => {
    const value = definite(trace, entry);
    if (!value) return undefined;
    trace.steps?.push({ kind: 'entered', looked: lookedAt(entry.input, value), points: shown(value) });
    return earned(value);
  };
}

export function passFail({ input }: BaseOf<'passFail'>, bench: Bench): BasePart {
  const entry = entryOf(bench, input, 'yesNo');
  if (!entry) return incomplete;
  const { label } = entry.input;
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    const passed = known === true;
    const points = passed ? bench.standard : zero;
    trace.steps?.push({ kind: 'passed', label, passed, points: shown(points) });
    return earned(points);
  };
}

/** Begins at the standard. */
export function start(_base: BaseOf<'standard'>, { standard }: Bench): BasePart {
  return (trace) => {
    trace.steps?.push({ kind: 'start', points: shown(standard) });
    return earned(standard);
  };
}

export function numberBands({ input, bands }: BaseOf<'numberBands'>, bench: Bench): BasePart {
  const band = bandPart(input, bands, bench);
  return (trace) => {
    const found = band(trace);
    if (!found) return undefined;
    const { interval, points } = found;
    trace.steps?.push({ kind: 'band', looked: lookedAt(found.input, found.value), interval, points: shown(points) });
    return earned(points);
  };
}

export function levels(base: BaseOf<'levels' | 'priorAward'>, bench: Bench): BasePart {
  const level = levelPart(base.input, base.levels, bench);
  return (trace) => {
    const found = level(trace);
    if (!found) return undefined;
    trace.steps?.push({ kind: 'level', looked: found.looked, points: shown(found.points) });
    return earned(found.points);
  };
}

export function matrix(base: BaseOf<'matrix'>, bench: Bench): BasePart {
  const cell = cellPart(base, bench);
  return (trace) => {
    const found = cell(trace);
    if (!found) return undefined;
    trace.steps?.push({ kind: 'cell', row: found.row, column: found.column, points: shown(found.points) });
    return earned(found.points);
  };
}
