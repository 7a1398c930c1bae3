import type { Cell, Row, Sheet } from './cell';

/** A cell as JSON keeps it: a day, which JSON would turn into words, stands in a list of its own. */
type KeptCell = Exclude<Cell, Date> | readonly [day: string];
export type KeptSheet = { readonly name: string; readonly rows: readonly (readonly KeptCell[])[] };

const kept = (cell: Cell): KeptCell => (cell instanceof Date ? [cell.toISOString()] : cell);
const cellOf = (cell: KeptCell): Cell => (typeof cell === 'object' && cell !== null ? new Date(cell[0]) : cell);

/** A broken day is nothing: it has no text, and JSON knows no such day. */
const isWhole = (cell: Cell) => !(cell instanceof Date) || !Number.isNaN(cell.getTime());

/** A row without the empty cells at its end. */
function keptRow(row: Row): KeptCell[] {
  const whole = row.map((cell) => (isWhole(cell) ? cell : null));
  return whole.slice(0, whole.findLastIndex((cell) => cell !== null && cell !== '') + 1).map(kept);
}

/** Sheets as JSON; `keptSheets` gives them back. */
export function keepSheets(sheets: readonly Sheet[]): KeptSheet[] {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map(keptRow) }));
}

/** The sheets that `keepSheets` made JSON of. */
export function keptSheets(sheets: readonly KeptSheet[]): Sheet[] {
  return sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(cellOf)) }));
}
