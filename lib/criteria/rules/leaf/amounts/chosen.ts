import { shown } from '../../exact';
import type { AmountOf } from '../../rule';
import { type Bench, lookedAt } from '../bench';
import { cellPart } from '../cells';
import { levelPart } from '../levels';
import { bandPart } from '../spans';
import type { AmountPart } from './counted';

/** The points of the level that was chosen. */
export function levels(amount: AmountOf<'levels'>, bench: Bench): AmountPart {
  const level = levelPart(amount.input, amount.levels, bench);
  return (trace) => {
    const chosen = level(trace);
    if (!chosen) return undefined;
    return { points: chosen.points, found: trace.steps && chosen.told };
  };
}

/** The points of the band that the number lies in. */
export function numberBands(amount: AmountOf<'numberBands'>, bench: Bench): AmountPart {
  const band = bandPart(amount.input, amount.bands, bench);
  return (trace) => {
    const chosen = band(trace);
    if (!chosen) return undefined;
    const { input, value, interval, points } = chosen;
    if (!trace.steps) return { points, found: null };
    return { points, found: { kind: 'band', looked: lookedAt(input, value), interval, points: shown(points) } };
  };
}

/** The points of the cell where row and column meet. */
export function matrix(amount: AmountOf<'matrix'>, bench: Bench): AmountPart {
  const cell = cellPart(amount, bench);
  return (trace) => {
    const chosen = cell(trace);
    if (!chosen) return undefined;
    const { row, column, points } = chosen;
    return { points, found: trace.steps && { kind: 'cell', row, column, points: shown(points) } };
  };
}
