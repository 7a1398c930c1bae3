import type { KeyboardEvent } from 'react';
import { type ColumnKey, columns } from '@/lib/targets/rules/cells';
import { type Box, cellOf, focusCell, isBox } from './grid-focus';
import { draftOf } from './grid-row';
import type { Cursor } from './use-cursor';

const last: ColumnKey = 'note';

/** From the open row one up or down; below the last row of a group (`extend`) or of the sheet a new one begins. */
function step(
  { rowOf, active, sheet, isEmpty, open, openNew }: Cursor,
  column: ColumnKey,
  by: -1 | 1,
  extend: boolean,
) {
  const row = rowOf(active?.id);
  if (!row) return;
  const next = sheet.ordered[sheet.ordered.indexOf(row) + by];
  const ends = by === 1 && (!next || (extend && next.groupCode !== row.groupCode));
  if (ends && !isEmpty(row)) openNew(row.groupCode, column);
  else if (next) open(next, column);
}

/** Past the last cell the next row begins; before the first cell the row above ends. Elsewhere Tab does what it does. */
function tab({ rowOf, active, sheet, isEmpty, open, openNew }: Cursor, event: KeyboardEvent, column: ColumnKey) {
  const row = rowOf(active?.id);
  const inside = event.shiftKey ? column !== 'text' : column !== last;
  // From a returned row Tab goes on to the answer beneath it.
  if (!row || inside || row.status === 'returned') return;
  const next = sheet.ordered[sheet.ordered.indexOf(row) + (event.shiftKey ? -1 : 1)];
  const ends = !event.shiftKey && (!next || next.groupCode !== row.groupCode);
  if (ends ? isEmpty(row) : !next || next.status === 'accepted') return;
  event.preventDefault();
  if (ends) openNew(row.groupCode);
  else if (next) open(next, event.shiftKey ? last : 'text');
}

/** The first Esc gives the cell its old text back, the next one closes the row. */
function restore({ rowOf, active, sheet, close }: Cursor, box: Box, column: ColumnKey) {
  const before = active?.column === column ? active.text : box.value;
  if (before === box.value) return close(column);
  box.value = before;
  const row = rowOf(active?.id);
  const now = row && (sheet.saver.row(row.id).draft ?? draftOf(row));
  if (row && now) sheet.saver.change(row.id, { ...now, cells: { ...now.cells, [column]: before } });
}

/** Whether an arrow key leaves the cell: not out of the middle of a long text, never out of a list of choices. */
function leavesCell(event: KeyboardEvent, box: Box): boolean {
  if (event.altKey) return false;
  if (event.ctrlKey || event.metaKey) return true;
  if (box instanceof HTMLSelectElement) return false;
  if (!(box instanceof HTMLTextAreaElement)) return true;
  return event.key === 'ArrowUp' ? box.selectionEnd === 0 : box.selectionStart === box.value.length;
}

/** A key in a cell that is being written. Input methods that compose keep all their keys. */
export function keyInRow(cursor: Cursor, event: KeyboardEvent, column: ColumnKey): void {
  const box = event.target;
  if (!isBox(box) || event.nativeEvent.isComposing) return;
  const { key } = event;
  if ((key === 'ArrowUp' || key === 'ArrowDown') && leavesCell(event, box)) {
    event.preventDefault();
    step(cursor, column, key === 'ArrowUp' ? -1 : 1, false);
  } else if (key === 'Enter' && !event.shiftKey && !event.altKey && !(box instanceof HTMLSelectElement)) {
    event.preventDefault();
    step(cursor, column, 1, true);
  } else if (key === 'Tab') tab(cursor, event, column);
  else if (key === 'Escape') {
    event.preventDefault();
    restore(cursor, box, column);
  }
}

/** A key on a cell of a closed row: arrows walk, Enter and letters open it. */
export function keyInCell(
  { rowOf, sheet, open, remove }: Cursor,
  event: KeyboardEvent,
  cell: HTMLTableCellElement,
): void {
  const row = rowOf(cell.closest('tr')?.dataset.row);
  const column = columns[cell.cellIndex - 1];
  if (!row || !column || event.altKey) return;
  const { key } = event;
  const command = event.ctrlKey || event.metaKey;
  const place = sheet.ordered.indexOf(row);
  const targets: Record<string, () => Element | null | undefined> = {
    ArrowUp: () => cellOf(sheet.ordered[place - 1]?.id, column),
    ArrowDown: () => cellOf(sheet.ordered[place + 1]?.id, column),
    ArrowLeft: () => cell.previousElementSibling?.closest('td'),
    ArrowRight: () => cell.nextElementSibling,
    Home: () => cellOf(row.id, 'text'),
    End: () => cellOf(row.id, last),
  };
  const target = targets[key];
  if (target && !command) {
    event.preventDefault();
    focusCell(target());
  } else if (key === 'Enter' || key === 'F2') {
    event.preventDefault();
    open(row, column, key === 'Enter');
  } else if (key === 'Delete' && command && row.status === 'draft') remove(row);
  // The letter goes into the input that has just opened, and replaces what stood there, as in a spreadsheet.
  else if (key.length === 1 && key !== ' ' && !command) open(row, column);
}
