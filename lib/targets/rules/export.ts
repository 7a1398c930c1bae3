import { type Choice, columns, columnTitles, toCells } from './cells';
import type { LineValues } from './line';

/** What heads the columns of a sheet in a workbook; `placeColumns` knows every one of them. */
export const exportTitles: readonly string[] = ['STT', ...columns.map((column) => columnTitles[column]), 'Nhóm'];

/** A line as a row of a workbook, under `exportTitles`. Pasted back into a sheet it is the same line, in the same group. */
export function exportCells(
  line: LineValues,
  place: number,
  names: { readonly groups: readonly Choice[]; readonly movements: readonly Choice[] },
): string[] {
  const nameOf = (choices: readonly Choice[], id: string | null) => choices.find((one) => one.id === id)?.name ?? '';
  const cells = toCells(line, nameOf(names.movements, line.movementId));
  return [String(place), ...columns.map((column) => cells[column]), nameOf(names.groups, line.groupCode)];
}
