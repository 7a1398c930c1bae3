import type { Exact } from '../exact';
import type { Axis, Matrix } from '../rule';
import type { Placed } from '../steps';
import { type Bench, choiceLabel, constant, entryOf, incomplete, lookedAt, numberEntry } from './bench';
import { definite } from './entries';
import { findSpan, spanOf } from './spans';
import type { Trace } from './trace';

type AxisPart = (trace: Trace) => { readonly place: number; readonly placed: Placed } | undefined;

function numberAxis(axis: Extract<Axis, { kind: 'number' }>, bench: Bench): AxisPart {
  const entry = numberEntry(bench, axis.input);
  if (!entry) return incomplete;
  const spans = axis.parts.map((part, place) => ({ ...spanOf(part), place }));
  return (trace) => {
    const value = definite(trace, entry);
    const span = value && findSpan(trace, entry.input, spans, value);
    if (!value || !span) return undefined;
    return { place: span.place, placed: { looked: lookedAt(entry.input, value), interval: span.interval } };
  };
}

function choiceAxis(axis: Extract<Axis, { kind: 'choice' }>, bench: Bench): AxisPart {
  const entry = entryOf(bench, axis.input, 'choice');
  if (!entry) return incomplete;
  const { label, measure } = entry.input;
  return (trace) => {
    const known = entry.look(trace);
    if (known === undefined) return undefined;
    const place = typeof known === 'string' ? axis.parts.indexOf(known) : -1;
    if (typeof known !== 'string' || place < 0) return incomplete(trace);
    const looked = { label, value: choiceLabel(entry.input, known), measure };
    return { place, placed: { looked, interval: null } };
  };
}

const axisPart = (axis: Axis, bench: Bench) =>
  axis.kind === 'number' ? numberAxis(axis, bench) : choiceAxis(axis, bench);

type CellFound = { readonly points: Exact; readonly row: Placed; readonly column: Placed };

/** The cell that two values choose; an empty one makes the rule incomplete. */
export function cellPart(matrix: Matrix, bench: Bench): (trace: Trace) => CellFound | undefined {
  const rows = axisPart(matrix.rows, bench);
  const columns = axisPart(matrix.columns, bench);
  const cells = matrix.cells.map((row) => row.map(constant));
  return (trace) => {
    const row = rows(trace);
    const column = columns(trace);
    if (!row || !column) return undefined;
    const points = cells[row.place]?.[column.place];
    return points ? { points, row: row.placed, column: column.placed } : incomplete(trace);
  };
}
