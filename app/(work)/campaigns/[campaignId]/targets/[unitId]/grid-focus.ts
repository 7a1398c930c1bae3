import { type ColumnKey, columns } from '@/lib/targets/rules/cells';
import { cellId } from './grid-row';

export type Box = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Whether an event came from something that can be typed in. */
export function isBox(target: EventTarget | null): target is Box {
  return (
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
  );
}

/** The column of the input an event came from. */
export function columnOf(target: EventTarget | null): ColumnKey | undefined {
  return isBox(target) ? columns.find((column) => column === target.dataset.column) : undefined;
}

export function focusInput(rowId: string, column: ColumnKey, select: boolean): void {
  const box = document.getElementById(cellId(rowId, column));
  if (!isBox(box)) return;
  box.focus();
  if (box instanceof HTMLSelectElement) return;
  if (select) box.select();
  else box.setSelectionRange(box.value.length, box.value.length);
}

/** The cell of a closed row takes the focus only when it is sent there: sixty rows are not sixty tab stops. */
export function focusCell(cell: Element | null | undefined): void {
  if (!(cell instanceof HTMLElement)) return;
  if (!cell.hasAttribute('tabindex')) cell.tabIndex = -1;
  cell.focus();
}

export function cellOf(rowId: string | undefined, column: ColumnKey): Element | null {
  if (!rowId) return null;
  return document.querySelectorAll(`tr[data-row="${rowId}"] > td`)[columns.indexOf(column)] ?? null;
}
