'use client';

import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ColumnKey, columns, emptyCells } from '@/lib/targets/rules/cells';
import { cellId, draftOf, type GridRow } from './grid-row';
import { isBox } from './open-row';
import { makeRow, removeRow, type SheetModel } from './use-sheet';

type Active = { id: string; text: string; column: ColumnKey | null };

function focusInput(rowId: string, column: ColumnKey, select: boolean): void {
  const box = document.getElementById(cellId(rowId, column));
  if (!isBox(box)) return;
  box.focus();
  if (box instanceof HTMLSelectElement) return;
  if (select) box.select();
  else box.setSelectionRange(box.value.length, box.value.length);
}

/** The cell of a closed row takes the focus only when it is sent there: sixty rows are not sixty tab stops. */
function focusCell(cell: Element | null | undefined): void {
  if (!(cell instanceof HTMLElement)) return;
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.focus();
}

function cellOf(rowId: string, column: ColumnKey): Element | null {
  return document.querySelectorAll(`tr[data-row="${rowId}"] > td`)[columns.indexOf(column)] ?? null;
}

/** Where somebody is in the grid, and how the keys go from there. */
export function useCursor(sheet: SheetModel, remove: (row: GridRow) => void) {
  const [active, setActive] = useState<Active | null>(null);
  const { ordered, saver } = sheet;
  const rowOf = (id: string | null | undefined) => ordered.find((row) => row.id === id);

  /** A new row that stayed empty is no row. */
  const leave = () => {
    if (!active) return;
    const row = rowOf(active.id);
    if (
      row &&
      row.status === 'draft' &&
      columns.every((column) => sheet.now(row).cells[column] === emptyCells[column])
    ) {
      void removeRow(sheet, row);
    } else saver.flush(active.id);
  };
  const open = (row: GridRow, column: ColumnKey, select = true) => {
    if (row.status === 'accepted' || row.status === 'submitted') return focusCell(cellOf(row.id, column));
    if (active?.id !== row.id) {
      flushSync(() => {
        leave();
        setActive({ id: row.id, column: null, text: '' });
      });
    }
    focusInput(row.id, column, select);
  };
  const openNew = (groupCode: string, column: ColumnKey = 'text') => {
    const row = makeRow(sheet, groupCode);
    flushSync(() => {
      leave();
      sheet.add([row]);
      setActive({ id: row.id, column: null, text: '' });
    });
    focusInput(row.id, column, false);
  };
  const close = (column: ColumnKey) => {
    const id = active?.id ?? '';
    const place = ordered.findIndex((row) => row.id === id);
    const fresh = rowOf(id)?.revision === 0 && !saver.row(id).draft;
    flushSync(() => {
      leave();
      setActive(null);
    });
    focusCell(cellOf(fresh ? (ordered[place - 1]?.id ?? '') : id, column));
  };
  /** From an open row one up or down; below the last row of a group a new one begins. */
  const step = (column: ColumnKey, by: -1 | 1, extend: boolean) => {
    const row = rowOf(active?.id);
    if (!row) return;
    const next = ordered[ordered.indexOf(row) + by];
    const ends = by === 1 && (!next || (extend && next.groupCode !== row.groupCode));
    if (ends && (row.revision > 0 || saver.row(row.id).draft)) return openNew(row.groupCode, column);
    if (next) open(next, column);
  };

  const keyInRow = (event: KeyboardEvent, column: ColumnKey) => {
    const box = event.target;
    if (!isBox(box) || event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    const jump = event.ctrlKey || event.metaKey;
    const lines = box instanceof HTMLTextAreaElement;
    const atEdge = !lines || (key === 'ArrowUp' ? box.selectionEnd === 0 : box.selectionStart === box.value.length);
    const handled = () => event.preventDefault();
    if (
      (key === 'ArrowUp' || key === 'ArrowDown') &&
      !altKey &&
      (jump || (!(box instanceof HTMLSelectElement) && atEdge))
    ) {
      handled();
      step(column, key === 'ArrowUp' ? -1 : 1, false);
    } else if (key === 'Enter' && !(shiftKey || altKey) && !(box instanceof HTMLSelectElement)) {
      handled();
      step(column, 1, true);
    } else if (key === 'Tab') tab(event, column);
    else if (key === 'Escape') {
      handled();
      restore(box, column);
    }
  };
  /** Past the last cell the next row begins; before the first cell the row above ends. */
  const tab = (event: KeyboardEvent, column: ColumnKey) => {
    const row = rowOf(active?.id);
    const last = columns.at(-1) ?? 'note';
    if (!row || (event.shiftKey ? column !== 'text' : column !== last) || row.status === 'returned') return;
    const next = ordered[ordered.indexOf(row) + (event.shiftKey ? -1 : 1)];
    const end = !event.shiftKey && (!next || next.groupCode !== row.groupCode);
    if (end && !saver.row(row.id).draft && row.revision === 0) return;
    if (!end && (!next || next.status === 'accepted')) return;
    event.preventDefault();
    if (end) openNew(row.groupCode);
    else if (next) open(next, event.shiftKey ? last : 'text');
  };
  /** The first Esc gives the cell its old text back, the next one closes the row. */
  const restore = (box: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, column: ColumnKey) => {
    const before = active?.column === column ? active.text : box.value;
    if (before === box.value) return close(column);
    box.value = before;
    const row = rowOf(active?.id);
    const now = row && (saver.row(row.id).draft ?? draftOf(row));
    if (row && now) saver.change(row.id, { ...now, cells: { ...now.cells, [column]: before } });
  };
  const keyInCell = (event: KeyboardEvent, cell: HTMLTableCellElement) => {
    const row = rowOf(cell.closest('tr')?.dataset.row);
    const column = columns[cell.cellIndex - 1];
    if (!row || !column || event.altKey) return;
    const { key } = event;
    const place = ordered.indexOf(row);
    const to: Record<string, () => Element | null | undefined> = {
      ArrowUp: () => cellOf(ordered[place - 1]?.id ?? '', column),
      ArrowDown: () => cellOf(ordered[place + 1]?.id ?? '', column),
      ArrowLeft: () => cell.previousElementSibling?.closest('td'),
      ArrowRight: () => cell.nextElementSibling,
      Home: () => cellOf(row.id, 'text'),
      End: () => cellOf(row.id, 'note'),
    };
    const target = to[key];
    if (target && !event.ctrlKey) {
      event.preventDefault();
      focusCell(target());
    } else if (key === 'Enter' || key === 'F2') {
      event.preventDefault();
      open(row, column, key === 'Enter');
    } else if (key === 'Delete' && event.ctrlKey) remove(row);
    // The letter goes into the input that has just opened, and replaces what stood there, as in a spreadsheet.
    else if (key.length === 1 && !event.ctrlKey && !event.metaKey && key !== ' ') open(row, column);
  };

  return {
    activeId: active?.id ?? null,
    open,
    openNew,
    onClick: (event: MouseEvent) => {
      if (!(event.target instanceof Element) || isBox(event.target)) return;
      const cell = event.target.closest('td, th');
      const row = rowOf(cell?.closest('tr')?.dataset.row);
      if (
        !row ||
        row.id === active?.id ||
        !(cell instanceof HTMLTableCellElement) ||
        window.getSelection()?.type === 'Range'
      )
        return;
      open(row, columns[Math.max(0, cell.cellIndex - 1)] ?? 'text', false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const box = event.target;
      const column = isBox(box) ? columns.find((one) => one === box.dataset.column) : undefined;
      if (column) keyInRow(event, column);
      else if (box instanceof HTMLTableCellElement) keyInCell(event, box);
      else if (event.key === 'Escape' && active) close('text');
    },
    /** Remembers what a cell held when it was entered, for Esc. */
    onFocus: (event: { target: EventTarget }) => {
      const box = event.target;
      const column = isBox(box) ? columns.find((one) => one === box.dataset.column) : undefined;
      if (isBox(box) && column) setActive((now) => now && { ...now, column, text: box.value });
    },
  };
}
