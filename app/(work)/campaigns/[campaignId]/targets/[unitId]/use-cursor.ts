'use client';

import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { type ColumnKey, columns, isEmptyRow } from '@/lib/targets/rules/cells';
import { cellOf, columnOf, focusCell, focusInput, isBox } from './grid-focus';
import { keyInCell, keyInRow } from './grid-keys';
import type { GridRow } from './grid-row';
import { makeRow, removeRow, type SheetModel } from './use-sheet';

/** The open row, and what its cell held when it was entered, for Esc. */
type Active = { id: string; text: string; column: ColumnKey | null };

/** Opening and leaving rows. Opening happens at once, so that the letter just pressed lands in the new input. */
function useOpenRow(sheet: SheetModel) {
  const [active, setActive] = useState<Active | null>(null);
  const { ordered, saver } = sheet;
  const rowOf = (id: string | null | undefined) => ordered.find((row) => row.id === id);
  const isEmpty = (row: GridRow) => row.status === 'draft' && isEmptyRow(sheet.now(row).cells);

  /** A new row that stayed empty is no row. */
  const leave = () => {
    const row = rowOf(active?.id);
    if (row && isEmpty(row)) void removeRow(sheet, row);
    else if (row) saver.flush(row.id);
  };
  const activate = (id: string | null, made: readonly GridRow[] = []) =>
    flushSync(() => {
      leave();
      sheet.add(made);
      setActive(id === null ? null : { id, column: null, text: '' });
    });
  const open = (row: GridRow, column: ColumnKey, select = true) => {
    if (row.status === 'accepted' || row.status === 'submitted') return focusCell(cellOf(row.id, column));
    if (active?.id !== row.id) activate(row.id);
    focusInput(row.id, column, select);
  };
  const openNew = (groupCode: string, column: ColumnKey = 'text') => {
    const row = makeRow(sheet, groupCode);
    activate(row.id, [row]);
    focusInput(row.id, column, false);
  };
  const close = (column: ColumnKey) => {
    const row = rowOf(active?.id);
    const above = row && ordered[ordered.indexOf(row) - 1];
    const stays = row && !isEmpty(row);
    activate(null);
    focusCell(cellOf(stays ? row.id : above?.id, column));
  };
  return { active, setActive, rowOf, isEmpty, open, openNew, close };
}

/** Where somebody is in the grid, and how keys and clicks go from there. */
export function useCursor(sheet: SheetModel, remove: (row: GridRow) => void) {
  const rows = useOpenRow(sheet);
  const cursor = { ...rows, sheet, remove };
  const { active, open } = rows;
  return {
    activeId: active?.id ?? null,
    onClick: (event: MouseEvent) => {
      if (!(event.target instanceof Element) || isBox(event.target)) return;
      const adding = event.target.closest('button') && event.target.closest<HTMLElement>('[data-group]');
      if (adding) return rows.openNew(adding.dataset.group ?? '');
      const cell = event.target.closest('td, th');
      const row = rows.rowOf(cell?.closest('tr')?.dataset.row);
      const marking = window.getSelection()?.type === 'Range';
      if (!row || row.id === active?.id || !(cell instanceof HTMLTableCellElement) || marking) return;
      open(row, columns[Math.max(0, cell.cellIndex - 1)] ?? 'text', false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const column = columnOf(event.target);
      if (column) keyInRow(cursor, event, column);
      else if (event.target instanceof HTMLTableCellElement) keyInCell(cursor, event, event.target);
      else if (event.key === 'Escape' && active) rows.close('text');
    },
    onFocus: ({ target }: { target: EventTarget }) => {
      const column = columnOf(target);
      if (isBox(target) && column) rows.setActive((now) => now && { ...now, column, text: target.value });
    },
  };
}
export type Cursor = ReturnType<typeof useOpenRow> & { sheet: SheetModel; remove: (row: GridRow) => void };
