import { type Exact, shown, zero } from '../../exact';
import type { BaseOf } from '../../rule';
import type { Step } from '../../steps';
import { type Bench, entryOf, incomplete, lookedAt, numberEntry } from '../bench';
import { cellPart } from '../cells';
import { definite } from '../entries';
import { levelPart } from '../levels';
import { bandPart } from '../spans';
import { type BasePart, earned } from './earned';

/** The number that was entered is the points. */
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

/** All the standard points for "yes", 0 for every other answer. */
export function passFail({ input }: BaseOf<'passFail'>, bench: Bench): BasePart {
  const entry = entryOf(bench, input, 'yesNo');
  if (!entry) return incomplete;
  // A step that has no number of the unit in it is made once for all units.
  const outcome = (passed: boolean, points: Exact) => {
    const step: Step = { kind: 'passed', label: entry.input.label, passed, points: shown(points) };
    return { step, gain: earned(points) };
  };
  const [yes, no] = [outcome(true, bench.standard), outcome(false, zero)];
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    const { step, gain } = known === true ? yes : no;
    trace.steps?.push(step);
    return gain;
  };
}

/** Begins at the standard. */
export function start(_base: BaseOf<'standard'>, { standard }: Bench): BasePart {
  const step: Step = { kind: 'start', points: shown(standard) };
  const gain = earned(standard);
  return (trace) => {
    trace.steps?.push(step);
    return gain;
  };
}

/** The points of the band that the number lies in. */
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

/** The points of the level that was chosen, or of the award of the year before. */
export function levels(base: BaseOf<'levels' | 'priorAward'>, bench: Bench): BasePart {
  const level = levelPart(base.input, base.levels, bench);
  return (trace) => {
    const found = level(trace);
    if (!found) return undefined;
    trace.steps?.push(found.told);
    return earned(found.points);
  };
}

/** The points of the cell where row and column meet. */
export function matrix(base: BaseOf<'matrix'>, bench: Bench): BasePart {
  const cell = cellPart(base, bench);
  return (trace) => {
    const found = cell(trace);
    if (!found) return undefined;
    trace.steps?.push({ kind: 'cell', row: found.row, column: found.column, points: shown(found.points) });
    return earned(found.points);
  };
}
