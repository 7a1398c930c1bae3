'use client';

import { type FocusEvent, type FormEvent, memo, useRef, useState } from 'react';
import { useRow } from '@/components/row-saver';
import { formatNumber } from '@/lib/format';
import { type ColumnKey, columns, columnTitles, readCells, tidyCell } from '@/lib/targets/rules/cells';
import { isMissing, lineProblems } from '@/lib/targets/rules/problems';
import { accumulationWords, directionWords, readAmount } from '@/lib/targets/rules/words';
import { isBox } from './grid-focus';
import { cellId, draftOf, type GridRow } from './grid-row';
import { RowTools } from './row-tools';
import type { SheetFacts, SheetModel } from './use-sheet';

const multiline = new Set<ColumnKey>(['text', 'note']);

function wordsOf(column: ColumnKey, facts: SheetFacts): readonly string[] | null {
  if (column === 'direction') return Object.values(directionWords);
  if (column === 'accumulation') return Object.values(accumulationWords);
  return column === 'movement' ? ['', ...facts.movements.map((one) => one.name)] : null;
}

type CellProps = { column: ColumnKey; row: GridRow; place: number; value: string; invalid: boolean; facts: SheetFacts };

/** One cell as a real input. Uncontrolled: Vietnamese input methods write over each other in controlled ones. */
function CellInput({ column, row, place, value, invalid, facts }: CellProps) {
  const shared = {
    id: cellId(row.id, column),
    'aria-label': `${columnTitles[column]}, dòng ${place}`,
    'aria-invalid': invalid || undefined,
    'aria-describedby': invalid ? `${row.id}-problems` : undefined,
    'data-column': column,
    defaultValue: value,
    autoComplete: 'off',
  };
  const words = wordsOf(column, facts);
  if (words) {
    return (
      <select {...shared}>
        {(words.includes(value) ? words : [...words, value]).map((word) => (
          <option key={word} value={word}>
            {word || '–'}
          </option>
        ))}
      </select>
    );
  }
  if (multiline.has(column)) return <textarea {...shared} rows={1} />;
  const figure = column === 'baseline' || column === 'planned' || column === 'weight';
  return <input {...shared} inputMode={figure ? 'decimal' : undefined} type="text" />;
}

/** What an ambiguous number was taken for. */
function echoOf(text: string): string | null {
  const amount = readAmount(text);
  if (!amount?.ambiguous) return null;
  const shown = formatNumber(amount.value);
  return `${text.trim()} được hiểu là ${shown} (hàng nghìn). Nếu là số lẻ, hãy nhập ${shown.replace('.', ',')}.`;
}

type OpenRowProps = {
  row: GridRow;
  place: number;
  sheet: SheetModel;
  onMove: (row: GridRow, step: -1 | 1) => void;
  onRemove: (row: GridRow) => void;
};

/** The row in which somebody types: inputs in the cells, and beneath them its state and what may be done with it. */
export const OpenRow = memo(function OpenRow({ row, place, sheet, onMove, onRemove }: OpenRowProps) {
  const { saver, facts } = sheet;
  const { draft, version } = useRow(saver, row.id);
  const [echo, setEcho] = useState<string | null>(null);
  const tools = useRef<HTMLTableRowElement>(null);
  const { cells } = draft ?? row;
  const { values, doubts } = readCells(cells, row.groupCode, facts);
  const bad = new Set(
    [...doubts, ...lineProblems(values, facts.year).filter((one) => !one.warning && !isMissing(one))].map(
      (one) => one.column,
    ),
  );

  const type = (column: string, value: string) => {
    const now = saver.row(row.id).draft ?? draftOf(row);
    const next = column === 'answer' ? { ...now, answer: value } : { ...now, cells: { ...now.cells, [column]: value } };
    saver.change(row.id, next);
  };
  // Where only one way of adding up is possible it is set at once, and seen before it is saved.
  const settleAccumulationCell = () => {
    const now = saver.row(row.id).draft ?? draftOf(row);
    const only = tidyCell('accumulation', now.cells, facts);
    const box = document.getElementById(cellId(row.id, 'accumulation'));
    if (only === now.cells.accumulation || !isBox(box)) return;
    box.value = only;
    type('accumulation', only);
  };
  const typed = (event: FormEvent<HTMLElement>) => {
    const box = event.target;
    if (isBox(box) && box.dataset.column) type(box.dataset.column, box.value);
  };
  const left = (event: FocusEvent<HTMLElement>) => {
    const box = event.target;
    const column = columns.find((one) => isBox(box) && box.dataset.column === one);
    if (!column || !isBox(box)) return;
    setEcho(column === 'baseline' || column === 'planned' || column === 'weight' ? echoOf(box.value) : null);
    const now = saver.row(row.id).draft;
    const tidy = now && tidyCell(column, now.cells, facts);
    if (tidy !== undefined && tidy !== box.value) {
      box.value = tidy;
      type(column, tidy);
    }
    if (column === 'direction') settleAccumulationCell();
  };

  return (
    <>
      <tr className="open" data-row={row.id} key={`${version}`} onBlur={left} onInput={typed}>
        <th scope="row">
          <button
            aria-label={`Thao tác với dòng ${place}`}
            className="row-button"
            onClick={() => tools.current?.querySelector<HTMLElement>('textarea, select, button')?.focus()}
            type="button"
          >
            {place}
          </button>
        </th>
        {columns.map((column) => (
          <td key={column}>
            <CellInput
              column={column}
              facts={facts}
              invalid={bad.has(column)}
              place={place}
              row={row}
              value={cells[column]}
            />
          </td>
        ))}
      </tr>
      <RowTools
        echo={echo}
        onInput={typed}
        onMove={onMove}
        onRemove={onRemove}
        place={place}
        ref={tools}
        row={row}
        sheet={sheet}
      />
    </>
  );
});
