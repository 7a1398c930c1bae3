'use client';

import type { Axis, Interval, Matrix, Rule } from '@/lib/criteria/rules/rule';
import { inputsByKey, intervalWords } from '@/lib/criteria/rules/words';
import { Bounds } from './bounds';
import { NumberBox } from './boxes';
import { RowList } from './row-list';

const noPart: Interval = { from: null, to: null };

function partNames(axis: Axis, rule: Rule): string[] {
  const { measure, choices } = inputsByKey(rule)(axis.input);
  if (axis.kind === 'number') return axis.parts.map((part) => intervalWords(part, measure));
  return axis.parts.map((id) => choices.find((one) => one.id === id)?.label ?? id);
}

type AxisProps = {
  axis: Axis;
  names: string[];
  title: string;
  onChange: (parts: Interval[], gone: number | null) => void;
};

function AxisRows({ axis, names, title, onChange }: AxisProps) {
  if (axis.kind !== 'number') return null;
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium">{title}</legend>
      <RowList
        add={() => noPart}
        least={1}
        name="khoảng"
        onChange={(parts) => {
          const gone = axis.parts.findIndex((part) => !parts.includes(part));
          onChange(parts, parts.length < axis.parts.length ? gone : null);
        }}
        row={(part, change, place) => (
          <>
            <Bounds band={part} name={`khoảng ${place + 1} của ${title.toLowerCase()}`} onChange={change} />
            <span className="py-1.5 text-sm text-muted">{names[place]}</span>
          </>
        )}
        rows={axis.parts}
      />
    </fieldset>
  );
}

type MatrixProps = { matrix: Matrix; rule: Rule; onChange: (matrix: Matrix) => void };

/** Two axes and the cells between them; a row or column that goes takes its cells along. */
export function MatrixForm({ matrix, rule, onChange }: MatrixProps) {
  const { rows, columns, cells } = matrix;
  const inputOf = inputsByKey(rule);
  const names = { rows: partNames(rows, rule), columns: partNames(columns, rule) };
  const setAxis = (which: 'rows' | 'columns') => (parts: Interval[], gone: number | null) => {
    const axis = matrix[which];
    if (axis.kind !== 'number') return;
    const kept =
      gone === null ? cells : which === 'rows' ? cells.toSpliced(gone, 1) : cells.map((row) => row.toSpliced(gone, 1));
    const down = which === 'rows' ? parts.length : rows.parts.length;
    const across = which === 'columns' ? parts.length : columns.parts.length;
    const filled = Array.from({ length: down }, (_, row) =>
      Array.from({ length: across }, (__, column) => kept[row]?.[column] ?? null),
    );
    onChange({ ...matrix, [which]: { ...axis, parts }, cells: filled });
  };
  return (
    <div className="grid gap-4">
      <AxisRows
        axis={rows}
        names={names.rows}
        onChange={setAxis('rows')}
        title={`Hàng: ${inputOf(rows.input).label}`}
      />
      <AxisRows
        axis={columns}
        names={names.columns}
        onChange={setAxis('columns')}
        title={`Cột: ${inputOf(columns.input).label}`}
      />
      <CellTable
        columns={names.columns}
        matrix={matrix}
        onChange={(place, column, points) =>
          onChange({ ...matrix, cells: cells.with(place, (cells[place] ?? []).with(column, points)) })
        }
        rows={names.rows}
      />
    </div>
  );
}

type CellProps = {
  matrix: Matrix;
  rows: string[];
  columns: string[];
  onChange: (row: number, column: number, points: string | null) => void;
};

function CellTable({ matrix, rows, columns, onChange }: CellProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section aria-label="Điểm của từng ô" className="table-box" tabIndex={0}>
      <table className="table">
        <caption className="sr-only">Điểm của từng ô</caption>
        <thead>
          <tr>
            <td />
            {columns.map((column, place) => (
              <th key={place} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody key={`${rows.length} ${columns.length}`}>
          {rows.map((row, place) => (
            <tr key={place}>
              <th scope="row">{row}</th>
              {columns.map((column, beside) => (
                <td key={beside}>
                  <NumberBox
                    hideLabel
                    label={`Điểm khi ${row} và ${column}`}
                    onChange={(points) => onChange(place, beside, points)}
                    value={matrix.cells[place]?.[beside] ?? null}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
